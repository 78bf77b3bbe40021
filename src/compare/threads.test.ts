import { describe, expect, it } from 'vitest';
import type { InitiativeFact, InitiativeStatus } from '../model/facts.js';
import { buildThreads, threadsUntil } from './threads.js';

const told = (source: string, period: string, status: InitiativeStatus) =>
  ({
    kind: 'initiative',
    parts: [],
    figures: [],
    district: '临江区',
    name: '海鸥大厦',
    theme: null,
    status,
    period,
    evidence: { source, start: 0, end: 4 },
  }) as unknown as InitiativeFact;

const coverage = [
  { source: 'a', year: 2015 },
  { source: 'b', year: 2016 },
  { source: 'b', year: 2017 },
];

describe('threadsUntil', () => {
  it('takes what a plan says of a later year for neither a status nor a change', () => {
    const threads = buildThreads([told('b', '2016', 'planned'), told('b', '2017', 'underway')], coverage);
    expect(threads.map(({ change }) => change)).toEqual(['advanced']);
    const [until] = threadsUntil(threads, coverage, 2016);
    expect(until!.change).toBe('new');
    expect(until!.mentions.map(({ status }) => status)).toEqual(['planned']);
  });

  it('leaves out what only a later year tells of, and leaves the rest as it is', () => {
    const later = buildThreads([told('b', '2017', 'planned')], coverage);
    expect(threadsUntil(later, coverage, 2016)).toEqual([]);
    const known = buildThreads([told('a', '2015', 'planned'), told('b', '2016', 'done')], coverage);
    expect(threadsUntil(known, coverage, 2016)).toEqual(known);
  });
});

describe('buildThreads', () => {
  it('takes no source for silent that tells of the thing itself', () => {
    const plan = buildThreads([told('b', '2016', 'planned')], [...coverage, { source: 'c', year: 2018 }])[0]!;
    expect([plan.change, plan.searched]).toEqual(['not-mentioned-again', ['c']]);
    const alone = buildThreads([told('b', '2016', 'planned')], coverage)[0]!;
    expect([alone.change, alone.searched]).toEqual(['new', []]);
  });

  it('takes no source for silent that has the name within a longer one', () => {
    const [thread] = buildThreads(
      [told('a', '2015', 'done')],
      [coverage[0]!, { source: 'b', year: 2016, text: '建成海鸥大厦展示中心' }],
    );
    expect([thread!.change, thread!.searched]).toEqual(['continued', []]);
  });

  it('lets what was built go on where a later plan relies on it', () => {
    const [thread] = buildThreads([told('a', '2015', 'done'), told('b', '2016', 'planned')], coverage);
    expect(thread!.change).toBe('continued');
  });
});
