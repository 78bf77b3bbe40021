import type { WordFinder } from '../../text/wordFinder.js';
import { type Candidate, contains, overlap, type Span } from './candidate.js';
import { headAtEnd, headsIn } from './heads.js';
import { namedIn } from './namedIn.js';
import { partsIn } from './partsIn.js';
import { quotedIn } from './quotedIn.js';
import { sharedIn } from './sharedIn.js';

/**
 * Every name that a clause may hold, none overlapping: what is in quotation marks goes before what only ends like a name.
 * @param places the clause's
 * @param known names that other sources use
 */
export function candidatesIn(clause: string, places: readonly Span[], known?: WordFinder): Candidate[] {
  const titles = [...clause.matchAll(/《[^》]*》?/gu)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
  const heads = headsIn(clause);
  const kept: Candidate[] = [];
  const all = [
    ...partsIn(clause),
    ...sharedIn(clause, heads),
    ...quotedIn(clause),
    ...namedIn(clause, heads, places),
    ...(known ? knownIn(clause, known) : []),
  ];
  for (const candidate of all) {
    if (COMMON.test(candidate.name.replace(/[“”]/gu, ''))) continue;
    if (titles.some((title) => overlap(title, candidate))) continue;
    const rival = kept.findIndex((each) => overlap(each, candidate));
    if (rival < 0) kept.push(candidate);
    // “创业在上海”创新创业大赛 says more than what is quoted in it.
    else if (
      kept[rival]!.form === 'quoted' &&
      contains(candidate, kept[rival]!) &&
      candidate.to > kept[rival]!.to + 1
    )
      kept[rival] = candidate;
  }
  return kept.sort((a, b) => a.from - b.from);
}

/** Names that other sources use, wherever they stand. */
function knownIn(clause: string, known: WordFinder): Candidate[] {
  return known.longest(clause).map(({ word: name, at: from }) => ({
    from,
    to: from + name.length,
    name,
    form: 'known',
    head: headAtEnd(name),
  }));
}

/** Slogans, programmes and aims of the whole country or city that every report invokes and that no district owns. */
const COMMON =
  /^(?:“?十[一二三四]?五”?|一带一路|一路一带|互联网\+?|互联网＋|四新|四新经济|千人计划|万人计划|大众创业|万众创新|双创|新常态|四个全面|四个中心|放管服|三下乡|创新券|一网通办|一网统管|五位一体|两学一做|科技小巨人|专精特新|互联网＋科普|创客|众创空间|权力清单|责任清单|四个着力|四个率先|信用中国|争先创优|创新驱动|创新驱动发展|专家工作站|院士专家工作站|大学校区|主城区|中心城区)(?:计划|战略|规划|工程|行动|经济|企业|活动|网站)?$|^(?:国家|上海)?(?:863|973)计划$|^(?:上海|中国)?(?:市)?(?:建设)?(?:具有)?(?:全球影响力的?)?(?:科技创新|科创)中心$|(?:国家级|市级|区级|各类|新型|发展)众创空间$|生态系统$|类(?:项目|企业|平台)$|院士(?:（专家）|专家)?工作站$|^\d+(?:多|余)?[个家项大条]|^(?:中国（?\(?上海\)?）?|上海)?自(?:由)?贸(?:易)?试验区$|自主创新示范区$|^(?:国家级|市级|区级|上海市)?(?:科技企业)?(?:孵化器|重点实验室|工程(?:技术)?研究中心|企业技术中心|新型孵化器)$/u;
