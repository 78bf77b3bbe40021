import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readCorpus } from '../pipeline.js';
import { loadRegion } from '../regions/loadRegion.js';
import { resourcePath } from '../resources.js';

/*
 * Short papers under heads as they come out of sites, newspapers, archives, yearbooks and scans, written and labelled by readers who did not
 * know the program: for each number its quote, value, modality, period and district. Figures and names are invented.
 */

type Expected = readonly [
  quote: string,
  value: number,
  modality: string,
  period: string | null,
  district: string,
];

interface Paper {
  readonly text: string;
  readonly expect: readonly Expected[];
}

const PAPERS = readFileSync(resourcePath('fixtures/heads.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Paper);

const region = loadRegion();

it('has as many papers as it should', () => expect(PAPERS.length).toBeGreaterThan(150));

it.each(
  PAPERS.map((paper) => [paper.text.split('\n', 1)[0]!, paper] as const),
)('%s', async (_head, paper) => {
  const { facts, documents } = await readCorpus(
    [{ name: 'paper.txt', bytes: Buffer.from(paper.text) }],
    region,
  );
  const { raw } = documents[0]!;
  const indicators = facts.filter((fact) => fact.kind === 'indicator');
  for (const [quote, value, modality, period, district] of paper.expect) {
    const at = raw.indexOf(quote);
    const end = at + quote.length;
    const [nearest] = indicators
      .filter((fact) => fact.value === value && fact.evidence.end > at && fact.evidence.start < end)
      .sort((a, b) => Math.abs(a.evidence.end - end) - Math.abs(b.evidence.end - end));
    expect(nearest, quote).toMatchObject({ modality, period, district });
  }
});
