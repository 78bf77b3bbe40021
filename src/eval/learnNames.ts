import { writeFileSync } from 'node:fs';
import { likeliest } from '../extract/naming/likeliest.js';
import { NameNet, type ReadText } from '../extract/naming/nameNet.js';
import { Network } from '../extract/naming/network.js';
import { keep, layoutOf, type Shape } from '../extract/naming/parameters.js';
import { weigh } from '../extract/naming/weighed.js';
import { resourcePath } from '../resources.js';
import { heldBack } from './heldBack.js';
import { labelledTexts } from './labelled.js';
import { lessonsOf, type NamedNumber, namedNumbers } from './lessons.js';
import { likeness, SAME_NAME } from './score.js';
import { type Course, chanceFrom, type Lesson, Trainer } from './trainNet.js';

/*
 * npm run learn: the network of src/extract/naming/nameNet.json, from all labelled texts but those held back, of which it says how it
 * does on them. With --check FOLDER it is the labelled texts of that folder, and keeps nothing.
 */

const COURSE: Course = {
  rounds: 10,
  batch: 6,
  rate: 0.003,
  decay: 0.01,
  keptBack: { memory: 0.3, held: 0.3, character: 0.05, named: 0.35 },
};

/** A character or a unit that is rarer tells nothing. */
const RAREST = 3;
const RAREST_UNIT = 8;

function usual(all: Iterable<string>, least: number): string[] {
  const counts = new Map<string, number>();
  for (const each of all) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= least)
    .map(([each]) => each)
    .sort();
}

function* charactersOf(lessons: readonly Lesson[]): Generator<string> {
  for (const { text } of lessons) for (const char of text) yield char >= '0' && char <= '9' ? '0' : char;
}

function newNet(lessons: readonly Lesson[], chance: () => number): NameNet {
  const characters = usual(charactersOf(lessons), RAREST)
    .filter((char) => char.length === 1)
    .join('');
  const units = usual(
    lessons.flatMap(({ numbers }) => numbers.flatMap(({ place }) => place.unit ?? [])),
    RAREST_UNIT,
  );
  const shape: Shape = {
    ...{ characters: characters.length + 1, width: 48, memory: 96, head: 64 },
    units: units.length + 1,
  };
  const { tables, length } = layoutOf(shape);
  const values = new Float32Array(length);
  for (const [name, { at, rows, columns }] of Object.entries(tables)) {
    if (/Bias$/u.test(name)) continue;
    // As large as leaves sums of so many as large as one (Glorot and Bengio, 2010); signs a tenth.
    const size = /^(?:distance|clause|sentence|named|unit|measure)$/u.test(name)
      ? 0.3
      : name === 'character'
        ? 1
        : Math.sqrt(6 / (rows + columns));
    for (let k = 0; k < rows * columns; k++) values[at + k] = (2 * chance() - 1) * size;
  }
  return new NameNet(new Network(shape, values), characters, units);
}

/** Learns a network; `after` hears of it after each round. */
function learn(
  lessons: readonly Lesson[],
  course: Course,
  after: (net: NameNet, said: string) => void,
): NameNet {
  const chance = chanceFrom(7);
  const net = newNet(lessons, chance);
  const trainer = new Trainer(net, chance);
  const order = lessons.map((_, index) => index);
  const steps = course.rounds * Math.ceil(lessons.length / course.batch);
  let step = 0;
  for (let round = 0; round < course.rounds; round++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(chance() * (at + 1));
      [order[at], order[other]] = [order[other]!, order[at]!];
    }
    let [loss, characters] = [0, 0];
    for (let from = 0; from < order.length; from += course.batch) {
      let inBatch = 0;
      for (const index of order.slice(from, from + course.batch)) {
        const added = trainer.add(lessons[index]!, course.keptBack);
        loss += added.loss;
        inBatch += added.characters;
      }
      characters += inBatch;
      // Faster and faster for three tenths of the way, then slower and slower.
      const way = step++ / steps;
      const rate =
        course.rate *
        (way < 0.3 ? 0.04 + (0.96 * way) / 0.3 : Math.cos(((way - 0.3) / 0.7) * (Math.PI / 2)) ** 2);
      trainer.step(rate, course.decay, inBatch);
    }
    after(net, `round ${round + 1}: ${(loss / characters).toFixed(4)}`);
  }
  return net;
}

/** How many names are right by the rules, and with the network. */
function check(net: NameNet, numbers: readonly NamedNumber[]): string {
  let [before, after] = [0, 0];
  const read = new Map<string, ReadText>();
  for (const { text, place, rules, label } of numbers) {
    if (!read.has(text)) read.set(text, net.read(text));
    const name = likeliest(
      rules,
      weigh(text, place, read.get(text)!, 0, () => false),
    );
    if (likeness(rules, label) >= SAME_NAME) before++;
    if (likeness(name, label) >= SAME_NAME) after++;
  }
  return `of ${numbers.length} names ${before} are right by the rules, ${after} with the network`;
}

const say = (text: string) => process.stdout.write(`${text}\n`);
const folders = process.argv.includes('--check')
  ? process.argv.slice(process.argv.indexOf('--check') + 1)
  : [];
const isHeldBack = ({ id }: { id: string }) => heldBack.has(id);
const lessons = lessonsOf(await namedNumbers());
const others: NamedNumber[] = [];
for (const folder of folders) others.push(...(await namedNumbers(labelledTexts(folder))));
if (folders.length === 0) others.push(...(await namedNumbers(labelledTexts().filter(isHeldBack))));
say(`${lessons.reduce((sum, { numbers }) => sum + numbers.length, 0)} numbers of ${lessons.length} texts`);
const net = learn(lessons, COURSE, (so, said) => say(`${said}; ${check(so, others)}`));
const [characters, units] = net.spelling;
const kept = keep(net.network.shape, characters, units, net.network.values);
if (folders.length === 0)
  writeFileSync(resourcePath('extract/naming/nameNet.json'), `${JSON.stringify(kept, null, 2)}\n`);
