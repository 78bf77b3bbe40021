import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readCorpus } from '../pipeline.js';
import { loadRegion } from '../regions/loadRegion.js';
import { resourcePath } from '../resources.js';

/*
 * What stands above a text says of which year it is, in as many ways as there are offices. The fixture has one paper after another: first what
 * is expected of its numbers, each with a for actual or t for target and its period, then its head and its first lines.
 */
const PAPERS = readFileSync(resourcePath('fixtures/mastheads.txt'), 'utf8')
  .trimEnd()
  .split('\n===\n')
  .map((paper) => {
    const [expected = '', ...lines] = paper.split('\n');
    return [lines[0]!, lines.join('\n'), expected] as const;
  });

const region = loadRegion();

it('has as many heads as it should', () => expect(PAPERS.length).toBeGreaterThan(70));

it.each(PAPERS)('%s', async (_title, paper, expected) => {
  const { facts } = await readCorpus([{ name: 'paper.txt', bytes: Buffer.from(`${paper}\n`) }], region);
  const told = facts.flatMap((fact) =>
    fact.kind === 'indicator' ? [`${fact.value}${fact.modality[0]}${fact.period}`] : [],
  );
  expect(told.join(' ')).toBe(expected);
});
