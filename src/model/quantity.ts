/** `=` exactly, `>=` at least (突破, 以上), `<=` at most (以内), `~` about (约, 近, 余). */
export type Relation = '=' | '>=' | '<=' | '~';

/** A value with its unit as printed, and the same in base units for comparing (亿元 → 元). */
export interface Quantity {
  readonly value: number;
  /** As printed, `null` for a rank without a measure word. */
  readonly unit: string | null;
  readonly relation: Relation;
}

/** Units that measure the same thing compare with one another; `factor` leads to the family's base unit. */
export interface UnitMeaning {
  readonly family: string;
  readonly factor: number;
}
