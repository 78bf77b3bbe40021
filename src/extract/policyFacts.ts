import type { Block } from '../model/document.js';
import type { PolicyFact } from '../model/facts.js';
import type { Attribution } from '../regions/attribution.js';
import type { Gazetteer } from '../regions/gazetteer.js';
import type { Context } from './context.js';
import { isForeignTitle, isOfTheCentre, type ReadPolicy, readPolicies } from './policies.js';
import { districtsAt, evidenceOf, factId, type Site } from './site.js';
import { themesOf } from './themes.js';

/** The policies that a block names, of the districts that it speaks of or that their titles name. */
export function policyFacts(
  site: Site,
  block: Block,
  context: Context,
  runs: readonly Attribution[],
  elsewhere: (title: string) => ReadPolicy['status'] | null,
): PolicyFact[] {
  const { region } = site.gazetteer;
  const city = region.name;
  return readPolicies(block.text.value, context.modality === 'target', elsewhere).flatMap(
    (read): PolicyFact[] => {
      const evidence = evidenceOf(site, block, block.text, read.start, read.end);
      const placed = districtsAt(runs, read.start).filter((name) => name !== city);
      const named = titleDistricts(read.title, site.gazetteer);
      // A paper of the centre is the centre's, also where it is about a district.
      if (isOfTheCentre(read.title)) return [];
      if (named.length === 0 && isForeignTitle(read.title, [city, region.short])) return [];
      const stray = named.length === 1 && placed.length > 0 && !placed.includes(named[0]!);
      const districts = named.length > 0 && (stray || placed.length === 0) ? named : placed;
      return districts.map(
        (district): PolicyFact => ({
          kind: 'policy',
          id: factId('p', evidence, districts.length > 1 ? district : '', read.title),
          district,
          theme: themesOf(read.title)[0] ?? '政策文件',
          title: read.title,
          status: read.status,
          policyKind: read.policyKind,
          years: read.years,
          period: context.now === null ? null : String(context.now),
          note: stray ? `原文列在${placed.join('、')}之下，题名自称属${district}` : null,
          evidence,
          confidence: stray ? 0.7 : 0.95,
          reasons: [`状态：${read.why}`],
        }),
      );
    },
  );
}

/** The district that a title says it is of; a park's name says so too. */
function titleDistricts(title: string, gazetteer: Gazetteer): string[] {
  const mentions = gazetteer.find(title).filter((mention) => mention.kind === 'district');
  return [...new Set(mentions.flatMap((mention) => mention.districts))];
}
