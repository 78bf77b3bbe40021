import { describe, expect, it } from 'vitest';
import { NameNet } from './nameNet.js';
import { Network } from './network.js';
import { keep, layoutOf, type Shape, unfold } from './parameters.js';
import { signsNear } from './signs.js';

const CHARACTERS = '0，。万业企全区技术新高到达';
const SHAPE: Shape = { characters: CHARACTERS.length + 1, width: 4, memory: 8, head: 4, units: 2 };

/** Parameters that look like any others and are the same each time. */
const values = () =>
  Float32Array.from({ length: layoutOf(SHAPE).length }, (_, at) => Math.sin(at * 12.9898) * 0.7);

const net = () => new NameNet(new Network(SHAPE, values()), CHARACTERS, ['家']);
const TEXT = '全区高新技术企业达到620家，新增46家。';
const place = { at: 10, end: 13, unit: '家', measure: 'level' as const, named: null };

describe('the network', () => {
  it('says the same of the same text', () =>
    expect(net().read(TEXT).chances(place)).toEqual(net().read(TEXT).chances(place)));

  it('hears what stands far from a character on either side', () => {
    const chanceAt = (text: string, at: number) =>
      net()
        .read(text)
        .chances(place)
        .find(({ place }) => place === at)!.chance;
    expect(chanceAt(TEXT, 5)).not.toBe(chanceAt(TEXT.replace('全', '新'), 5));
    expect(chanceAt(TEXT, 5)).not.toBe(chanceAt(TEXT.replace('46', '万'), 5));
  });

  it('is asked of each character before a number and of those behind it up to the sentence’s end', () =>
    expect(
      signsNear(`${TEXT}全区`, place)
        .map((sign) => TEXT[sign.place])
        .join(''),
    ).toBe('全区高新技术企业达到家新增46家'));

  it('is kept within half a step of what it was', () => {
    const before = values();
    const after = unfold(keep(SHAPE, CHARACTERS, ['家'], before));
    const coarsest = Math.max(...before.map(Math.abs)) / 127;
    for (const [at, value] of before.entries())
      expect(Math.abs(after[at]! - value)).toBeLessThanOrEqual(coarsest / 2 + 1e-6);
  });

  it('survives being kept twice', () => {
    const once = keep(SHAPE, CHARACTERS, ['家'], values());
    expect(keep(SHAPE, CHARACTERS, ['家'], unfold(once)).steps).toBe(once.steps);
  });
});
