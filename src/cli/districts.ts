import { openCorpus } from './corpus.js';
import { type OutputFormat, printRows } from './output.js';

export interface DistrictsOptions {
  readonly sources: string;
  readonly region?: string | undefined;
  readonly format: string;
}

/** `briefs districts`: the region's districts and what the sources hold on each. */
export async function districts(options: DistrictsOptions): Promise<void> {
  const corpus = await openCorpus(options);
  const rows = corpus.region.districts.map((district) => {
    const facts = corpus.facts.filter((fact) => fact.district === district.name);
    const { name, short, english, slug, code, former } = district;
    return {
      name,
      short,
      english,
      slug,
      code,
      former: former.map((each) => each.name),
      facts: facts.length,
      sources: [
        ...new Set(
          corpus.passages
            .filter((passage) => passage.districts.includes(name))
            .map((passage) => passage.source),
        ),
      ],
    };
  });
  printRows(rows, options.format as OutputFormat, [
    { head: 'name', cell: (row) => row.name },
    { head: 'slug', cell: (row) => row.slug },
    { head: 'code', cell: (row) => row.code },
    { head: 'facts', cell: (row) => String(row.facts) },
    { head: 'sources', cell: (row) => row.sources.join(' ') },
  ]);
}
