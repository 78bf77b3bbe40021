import { describe, expect, it } from 'vitest';
import { NameNet } from '../extract/naming/nameNet.js';
import { Network } from '../extract/naming/network.js';
import { layoutOf } from '../extract/naming/parameters.js';
import { markName } from '../extract/naming/signs.js';
import { chanceFrom, type Lesson, Trainer } from './trainNet.js';

const TEXT = '高新技术企业培育\n全区新认定高新技术企业46家，累计达到399家，实现税收12.5亿元。';
const CHARACTERS = [...new Set(TEXT)].sort().join('');
const NONE = { memory: 0, held: 0, character: 0, named: 0 };

function small(): NameNet {
  const shape = { characters: CHARACTERS.length + 1, width: 4, memory: 4, head: 4, units: 3 };
  const chance = chanceFrom(3);
  const values = Float32Array.from({ length: layoutOf(shape).length }, () => chance() - 0.5);
  return new NameNet(new Network(shape, values), CHARACTERS, ['家', '亿元']);
}

function lesson(): Lesson {
  const number = (digits: string, unit: string, name: string, rules: string) => {
    const at = TEXT.indexOf(digits);
    const end = at + digits.length;
    const place = { at, end, unit, measure: 'level' as const, named: markName(rules, TEXT, at, end) };
    return { place, wanted: markName(name, TEXT, at, end) };
  };
  return {
    text: TEXT,
    numbers: [
      number('46', '家', '新认定高新技术企业', '高新技术企业'),
      number('399', '家', '高新技术企业', '新认定高新技术企业'),
      number('12.5', '亿元', '高新技术企业税收', '税收'),
    ],
  };
}

describe('learning the network', () => {
  it('knows how the loss changes with each parameter', () => {
    const net = small();
    const trainer = new Trainer(net, chanceFrom(1));
    trainer.add(lesson(), NONE);
    const gradient = trainer.gradient.slice();
    const { values } = net.network;
    const lossAt = (at: number, value: number) => {
      const before = values[at]!;
      values[at] = value;
      net.network.renew();
      const { loss } = new Trainer(net, chanceFrom(1)).add(lesson(), NONE);
      values[at] = before;
      net.network.renew();
      return loss;
    };
    const step = 0.01;
    for (const { at, rows, columns } of Object.values(net.network.layout.tables))
      for (const place of [at, at + Math.floor((rows * columns) / 2), at + rows * columns - 1]) {
        const slope =
          (lossAt(place, values[place]! + step) - lossAt(place, values[place]! - step)) / (2 * step);
        expect(gradient[place]!).toBeCloseTo(slope, 1);
      }
  });

  it('learns a text by heart', () => {
    const net = small();
    const trainer = new Trainer(net, chanceFrom(1));
    let first = 0;
    let last = 0;
    for (let round = 0; round < 150; round++) {
      const { loss, characters } = trainer.add(lesson(), NONE);
      trainer.step(0.02, 0, characters);
      if (round === 0) first = loss / characters;
      last = loss / characters;
    }
    expect(last).toBeLessThan(first / 10);
  });
});
