import type { NameNet } from '../extract/naming/nameNet.js';
import type { Encoded } from '../extract/naming/network.js';
import type { Table } from '../extract/naming/parameters.js';
import { firstNear, type Place, signsNear } from '../extract/naming/signs.js';

/*
 * Learning the network of names: the gradient of the likelihood of each character near a number, back through the head and both
 * directions, and Adam's steps (Kingma and Ba, 2015).
 */

/** A text with the numbers in it and which characters near them their names have. */
export interface Lesson {
  readonly text: string;
  readonly numbers: readonly { readonly place: Place; readonly wanted: Uint8Array }[];
}

export interface Course {
  readonly rounds: number;
  /** Texts to a step. */
  readonly batch: number;
  readonly rate: number;
  readonly decay: number;
  /** How often what is remembered, what is held, a character and the rules' name are kept back. */
  readonly keptBack: {
    readonly memory: number;
    readonly held: number;
    readonly character: number;
    readonly named: number;
  };
}

/** Numbers between 0 and 1 that look drawn by chance and are the same each time (mulberry32). */
export function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const [FIRST, SECOND, LEAST] = [0.9, 0.999, 1e-8];

export class Trainer {
  readonly gradient: Float32Array;
  private readonly mean: Float32Array;
  private readonly square: Float32Array;
  private steps = 0;

  constructor(
    private readonly net: NameNet,
    private readonly chance: () => number,
  ) {
    const { length } = net.network.values;
    this.gradient = new Float32Array(length);
    this.mean = new Float32Array(length);
    this.square = new Float32Array(length);
  }

  private gradientOf({ at, rows, columns }: Table): Float32Array {
    return this.gradient.subarray(at, at + rows * columns);
  }

  /** Adds the gradient of a text's numbers; returns the sum of losses and how many characters they are of. */
  add({ text, numbers }: Lesson, keptBack: Course['keptBack']): { loss: number; characters: number } {
    const { net } = this;
    const chance = () => this.chance();
    const { network } = net;
    const { head, memory } = network.shape;
    const { tables } = network.layout;
    const { values } = network;
    const both = 2 * memory;
    const spelled = net.spell(text);
    if (keptBack.character > 0)
      for (let at = 0; at < spelled.length; at++) if (chance() < keptBack.character) spelled[at] = 0;
    const encoded = network.read(spelled, true);
    const length = text.length;
    // What both directions know, with some of it kept back.
    const known = new Float32Array(length * both);
    const mask = new Float32Array(length * both);
    const keeps = 1 / (1 - keptBack.memory);
    for (let place = 0; place < length; place++)
      for (let k = 0; k < both; k++) {
        const at = place * both + k;
        const kept = chance() < keptBack.memory ? 0 : keeps;
        mask[at] = kept;
        known[at] =
          kept *
          (k < memory
            ? encoded.forward.memory[place * memory + k]!
            : encoded.backward.memory[place * memory + k - memory]!);
      }
    const knownAt = (place: number) => known.subarray(place * both, (place + 1) * both);
    const wordTable = network.view(tables.word);
    const numberTable = network.view(tables.number);
    const words: (Float32Array | undefined)[] = [];
    const wordGradients: (Float32Array | undefined)[] = [];
    const knownGradient = new Float32Array(length * both);
    const g = this.gradient;
    let [loss, characters] = [0, 0];
    for (const { place: whole, wanted } of numbers) {
      const place = chance() < keptBack.named ? { ...whole, named: null } : whole;
      const first = firstNear(place.at);
      const asked = network.tables.productWith(tables.number, knownAt(place.at)).slice();
      const unit = tables.unit.at + net.unit(place.unit) * head;
      const measure = tables.measure.at + net.measure(place.measure) * head;
      for (let k = 0; k < head; k++)
        asked[k]! += values[tables.headBias.at + k]! + values[unit + k]! + values[measure + k]!;
      const askedGradient = new Float32Array(head);
      for (const sign of signsNear(text, place)) {
        let word = words[sign.place];
        if (!word) {
          word = network.tables.productWith(tables.word, knownAt(sign.place)).slice();
          words[sign.place] = word;
          wordGradients[sign.place] = new Float32Array(head);
        }
        const wordGradient = wordGradients[sign.place]!;
        const rows = [
          tables.distance.at + sign.distance * head,
          tables.clause.at + sign.clause * head,
          tables.sentence.at + sign.sentence * head,
          tables.named.at + sign.named * head,
        ] as const;
        const held = new Float32Array(head);
        let sum = values[tables.outBias.at]!;
        const keepsHeld = 1 / (1 - keptBack.held);
        for (let k = 0; k < head; k++) {
          const x =
            word[k]! +
            asked[k]! +
            values[rows[0] + k]! +
            values[rows[1] + k]! +
            values[rows[2] + k]! +
            values[rows[3] + k]!;
          if (x <= 0 || chance() < keptBack.held) continue;
          held[k] = x * keepsHeld;
          sum += held[k]! * values[tables.out.at + k]!;
        }
        const likely = 1 / (1 + Math.exp(-sum));
        const target = wanted[sign.place - first] ?? 0;
        loss -= Math.log(Math.max(1e-9, target ? likely : 1 - likely));
        characters++;
        const wrong = likely - target;
        g[tables.outBias.at]! += wrong;
        for (let k = 0; k < head; k++) {
          if (held[k] === 0) continue;
          g[tables.out.at + k]! += wrong * held[k]!;
          const back = wrong * values[tables.out.at + k]! * keepsHeld;
          wordGradient[k]! += back;
          askedGradient[k]! += back;
          for (const row of rows) g[row + k]! += back;
        }
      }
      for (let k = 0; k < head; k++) {
        g[tables.headBias.at + k]! += askedGradient[k]!;
        g[unit + k]! += askedGradient[k]!;
        g[measure + k]! += askedGradient[k]!;
      }
      this.backThrough(
        numberTable,
        this.gradientOf(tables.number),
        askedGradient,
        knownAt(place.at),
        knownGradient.subarray(place.at * both, (place.at + 1) * both),
        head,
        both,
      );
    }
    for (let place = 0; place < length; place++)
      if (wordGradients[place])
        this.backThrough(
          wordTable,
          this.gradientOf(tables.word),
          wordGradients[place]!,
          knownAt(place),
          knownGradient.subarray(place * both, (place + 1) * both),
          head,
          both,
        );
    for (let at = 0; at < knownGradient.length; at++) knownGradient[at]! *= mask[at]!;
    this.backInTime(spelled, encoded, knownGradient, 0);
    this.backInTime(spelled, encoded, knownGradient, 1);
    return { loss, characters };
  }

  /** The gradient of a table and of the vector that it was held against. */
  private backThrough(
    table: Float32Array,
    tableGradient: Float32Array,
    out: Float32Array,
    vector: Float32Array,
    vectorGradient: Float32Array,
    rows: number,
    columns: number,
  ): void {
    for (let row = 0; row < rows; row++) {
      const wrong = out[row]!;
      if (wrong === 0) continue;
      const from = row * columns;
      for (let at = 0; at < columns; at++) {
        tableGradient[from + at]! += wrong * vector[at]!;
        vectorGradient[at]! += wrong * table[from + at]!;
      }
    }
  }

  private backInTime(spelled: Int32Array, encoded: Encoded, outside: Float32Array, direction: 0 | 1): void {
    const { network } = this.net;
    const { memory: size, width } = network.shape;
    const { tables } = network.layout;
    const [inTable, biasTable, backTable, backBiasTable] =
      direction === 0
        ? [tables.forwardIn, tables.forwardBias, tables.forwardBack, tables.forwardBackBias]
        : [tables.backwardIn, tables.backwardBias, tables.backwardBack, tables.backwardBackBias];
    const { memory, gates } = direction === 0 ? encoded.forward : encoded.backward;
    const back = network.view(backTable);
    const backGradient = this.gradientOf(backTable);
    const backBiasGradient = this.gradientOf(backBiasTable);
    const length = spelled.length;
    const step = direction === 0 ? -1 : 1;
    const none = new Float32Array(size);
    let later = new Float32Array(size);
    const taken = new Float32Array(3 * size);
    const sums = new Float32Array(3 * size);
    /** What each character gave to the gates, summed over all of its places. */
    const byCharacter = new Map<number, Float32Array>();
    for (let count = 0, place = direction === 0 ? length - 1 : 0; count < length; count++, place += step) {
      const previous = place + step;
      const before =
        previous < 0 || previous >= length ? none : memory.subarray(previous * size, (previous + 1) * size);
      const earlier = new Float32Array(size);
      for (let k = 0; k < size; k++) {
        const wrong = later[k]! + outside[place * 2 * size + direction * size + k]!;
        const at = (place * size + k) * 4;
        const [reset, update, candidate, takes] = [
          gates![at]!,
          gates![at + 1]!,
          gates![at + 2]!,
          gates![at + 3]!,
        ];
        const ofCandidate = wrong * (1 - update) * (1 - candidate * candidate);
        const ofUpdate = wrong * (before[k]! - candidate) * update * (1 - update);
        const ofReset = ofCandidate * takes * reset * (1 - reset);
        earlier[k] = wrong * update;
        taken[k] = ofReset;
        taken[size + k] = ofUpdate;
        taken[2 * size + k] = ofCandidate;
        sums[k] = ofReset;
        sums[size + k] = ofUpdate;
        sums[2 * size + k] = ofCandidate * reset;
        backBiasGradient[k]! += ofCandidate * reset;
      }
      this.backThrough(back, backGradient, sums, before, earlier, 3 * size, size);
      let sum = byCharacter.get(spelled[place]!);
      if (!sum) {
        sum = new Float32Array(3 * size);
        byCharacter.set(spelled[place]!, sum);
      }
      for (let gate = 0; gate < 3 * size; gate++) sum[gate]! += taken[gate]!;
      later = earlier;
    }
    const inValues = network.view(inTable);
    const inGradient = this.gradientOf(inTable);
    const biasGradient = this.gradientOf(biasTable);
    for (const [character, sum] of byCharacter) {
      const from = tables.character.at + character * width;
      for (let gate = 0; gate < 3 * size; gate++) biasGradient[gate]! += sum[gate]!;
      this.backThrough(
        inValues,
        inGradient,
        sum,
        network.values.subarray(from, from + width),
        this.gradient.subarray(from, from + width),
        3 * size,
        width,
      );
    }
  }

  /** One step along what was added since the last. */
  step(rate: number, decay: number, characters: number): void {
    const { values } = this.net.network;
    this.steps++;
    const [first, second] = [1 - FIRST ** this.steps, 1 - SECOND ** this.steps];
    let norm = 0;
    for (const each of this.gradient) norm += each * each;
    const scale = 1 / Math.max(1, characters);
    // No step is led astray by one text: gradients longer than 1 are cut to 1.
    const clip = scale / Math.max(1, Math.sqrt(norm) * scale);
    for (let at = 0; at < values.length; at++) {
      const gradient = this.gradient[at]! * clip;
      this.mean[at] = FIRST * this.mean[at]! + (1 - FIRST) * gradient;
      this.square[at] = SECOND * this.square[at]! + (1 - SECOND) * gradient * gradient;
      const towards = this.mean[at]! / first / (Math.sqrt(this.square[at]! / second) + LEAST);
      values[at]! -= rate * (towards + decay * values[at]!);
    }
    this.gradient.fill(0);
    this.net.network.renew();
  }
}
