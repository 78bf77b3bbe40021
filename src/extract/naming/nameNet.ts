import type { Measure } from '../../model/facts.js';
import { readResource } from '../../resources.js';
import { type Encoded, Network } from './network.js';
import { type Kept, unfold } from './parameters.js';
import { type Place, signsNear } from './signs.js';
import { type WordAt, wholeQuotes, wordsIn } from './wordsIn.js';

const MEASURES: readonly Measure[] = ['level', 'flow', 'growth', 'share', 'rank'];

/** The network with what its rows are of. */
export class NameNet {
  /** The characters and units of its rows, from the second on. */
  readonly spelling: readonly [characters: string, units: readonly string[]];
  private readonly characters: ReadonlyMap<string, number>;
  private readonly units: ReadonlyMap<string, number>;

  constructor(
    readonly network: Network,
    characters: string,
    units: readonly string[],
  ) {
    this.spelling = [characters, units];
    // Row 0 is the unknown one's.
    this.characters = new Map([...characters].map((char, index) => [char, index + 1]));
    this.units = new Map(units.map((unit, index) => [unit, index + 1]));
  }

  static from(kept: Kept): NameNet {
    return new NameNet(new Network(kept.shape, unfold(kept)), kept.characters, kept.units);
  }

  /** A text as the network reads it; digits are one. */
  spell(text: string): Int32Array {
    const spelled = new Int32Array(text.length);
    for (let at = 0; at < text.length; at++) {
      const char = text[at]!;
      spelled[at] = this.characters.get(char >= '0' && char <= '9' ? '0' : char) ?? 0;
    }
    return spelled;
  }

  unit(unit: string | null): number {
    return unit === null ? 0 : (this.units.get(unit) ?? 0);
  }

  measure(measure: Measure): number {
    return MEASURES.indexOf(measure);
  }

  /** A text read once for all of its numbers. */
  read(text: string): ReadText {
    return new ReadText(this, text, this.network.read(this.spell(text)));
  }
}

/** A text that the network has read, to be asked of its numbers one after another. */
export class ReadText {
  /** What each character brings to the head, worked out when it is first asked for. */
  private readonly brought: (Float32Array | undefined)[] = [];
  private parted: readonly WordAt[] | null = null;

  constructor(
    private readonly net: NameNet,
    private readonly text: string,
    private readonly encoded: Encoded,
  ) {}

  /** The words of a stretch of the text; what stands in quotation marks is one. */
  wordsIn(first: number, last: number): readonly WordAt[] {
    this.parted ??= wholeQuotes(this.text, wordsIn(this.text, 0, this.text.length));
    let [low, high] = [0, this.parted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.parted[middle]!.from < first) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (end < this.parted.length && this.parted[end]!.to <= last) end++;
    return this.parted.slice(low, end);
  }

  private wordAt(place: number): Float32Array {
    const known = this.brought[place];
    if (known) return known;
    const { network } = this.net;
    network.at(this.encoded, place, network.tables.vector);
    const word = network.tables.product(network.layout.tables.word).slice();
    this.brought[place] = word;
    return word;
  }

  /** How likely the name of a number has each of the characters near it. */
  chances(place: Place): { place: number; chance: number }[] {
    const { network } = this.net;
    const { head } = network.shape;
    const { tables } = network.layout;
    const { values } = network;
    network.at(this.encoded, place.at, network.tables.vector);
    const asked = network.tables.product(tables.number).slice();
    const unit = tables.unit.at + this.net.unit(place.unit) * head;
    const measure = tables.measure.at + this.net.measure(place.measure) * head;
    for (let k = 0; k < head; k++)
      asked[k]! += values[tables.headBias.at + k]! + values[unit + k]! + values[measure + k]!;
    return signsNear(this.text, place).map((sign) => {
      const word = this.wordAt(sign.place);
      const distance = tables.distance.at + sign.distance * head;
      const clause = tables.clause.at + sign.clause * head;
      const sentence = tables.sentence.at + sign.sentence * head;
      const named = tables.named.at + sign.named * head;
      let sum = values[tables.outBias.at]!;
      for (let k = 0; k < head; k++) {
        const held =
          word[k]! +
          asked[k]! +
          values[distance + k]! +
          values[clause + k]! +
          values[sentence + k]! +
          values[named + k]!;
        if (held > 0) sum += held * values[tables.out.at + k]!;
      }
      return { place: sign.place, chance: 1 / (1 + Math.exp(-sum)) };
    });
  }
}

let kept: NameNet | null | undefined;

/** The network that the project keeps, read when it is first asked for; null where names are left as the rules have them. */
export function nameNet(): NameNet | null {
  if (kept === undefined)
    kept = NameNet.from(JSON.parse(readResource('extract/naming/nameNet.json')) as Kept);
  return kept;
}

/** Uses another network than the one that is kept; none at all leaves every name as the rules have it. For learning, and for tests. */
export function useNameNet(other: NameNet | null): void {
  kept = other;
}
