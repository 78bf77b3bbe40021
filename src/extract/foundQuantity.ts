import type { Relation } from '../model/quantity.js';

/** A quantity found in a text, before anything is known of what it is a quantity of. */
export interface FoundQuantity {
  /** The number with its unit and the qualifiers after it. */
  readonly start: number;
  readonly end: number;
  /** Where the qualifiers before the number begin: 突破 in 突破700家. */
  readonly lead: number;
  readonly value: number;
  readonly unit: string | null;
  readonly relation: Relation;
  readonly kind: 'amount' | 'percent' | 'points' | 'rank' | 'multiple' | 'doubling' | 'streak';
  /** For one end of a range: 3-5家 gives two quantities. */
  readonly bound: 'low' | 'high' | null;
  /** A mark that was passed, beside the number that passed it: 首次突破2000件大关，达2069件. It says what is counted, and no more. */
  readonly milestone?: boolean;
  /** What it is a share of the whole of, where the way in which it is written says so: the second number of 三次产业结构比为0.8:46.3:52.9. */
  readonly named?: string;
}
