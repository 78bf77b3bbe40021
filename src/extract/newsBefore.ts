import { isSameUnit, unitMeaning } from '../text/units.js';
import type { Carried, ClauseSite, ReadIndicator } from './clauseSite.js';
import { uncounted } from './counted.js';
import { isOutcome } from './ellipsis.js';
import type { FoundQuantity } from './foundQuantity.js';
import type { ReadName } from './name.js';
import { CAME } from './words.js';

const NEW = new RegExp(`^(?:(?:${CAME})(?:认定)?|复审(?:通过)?|通过复审)`, 'u');
/** What says that things came, in other words too. */
const CAME_SOMEHOW = new RegExp(
  `${NEW.source}|^(?:引进|认定|创建|建成|组建|培育)(?=\\p{Script=Han}{3})`,
  'u',
);
const TOTAL =
  /(?:累计|共计|总计|合计|总数|总量)(?:已)?(?:分别)?(?:已)?(?:达到|达|为|有|突破|超过|超|近|逾)*$/u;

/** A number, or a run of them, with the words before it and what was read there. */
interface After {
  readonly site: ClauseSite;
  readonly carried: Carried;
  /** The verb that the clause before had. */
  readonly carriedVerb: string;
  readonly first: FoundQuantity;
  readonly last: FoundQuantity;
  /** How many numbers stand side by side. */
  readonly run: number;
  readonly words: string;
  readonly read: ReadName;
  /** Whether it stands in a list within its own clause. */
  readonly listed: boolean;
}

/**
 * What a number takes over where the one before told of something new.
 *
 * @returns `total`, the names of what there are altogether by now, else null; `inherited`, the verb it goes on with, else ''
 */
export function newsBefore({ site, carried, carriedVerb, first, last, run, words, read, listed }: After): {
  total: readonly string[] | null;
  inherited: string;
} {
  const prior = carried.group.at(-1);
  const same = prior !== undefined && isSameUnit(prior.unit, first.unit);
  const alike = same && NEW.test(prior.name);
  // 新增甲类65家、乙类12家，累计分别达到715家和67家.
  const priors = carried.group.slice(-run);
  if (
    run > 1 &&
    priors.length === run &&
    priors.every(({ name, unit }) => CAME_SOMEHOW.test(name) && unit === first.unit) &&
    (read.name === '' || /^分别$/u.test(read.name)) &&
    TOTAL.test(words.trim())
  )
    return { total: priors.map(({ name }) => name.replace(CAME_SOMEHOW, '')), inherited: '' };
  // 甲类257家，乙类31家，年内分别新增118家、14家.
  const came = /^(?:年内|全年|当年|今年)?(?:分别|各)?(?<news>新增|净增)$/u.exec(read.name)?.groups?.news;
  if (came && run > 1 && priors.length === run && priors.every(({ unit }) => unit === first.unit))
    return { total: priors.map(({ name }) => `${came}${uncounted(name)}`), inherited: '' };
  // 新增高新技术企业46家，累计达到399家: what there are now, no longer what came.
  if (same && CAME_SOMEHOW.test(prior.name) && read.name === '' && TOTAL.test(words.trim()))
    return { total: [prior.name.replace(CAME_SOMEHOW, '')], inherited: '' };
  // 技术带头人计划新入选150人（累计2316人）: of the same.
  const aside = /[（(]$/u.test(site.text.slice(0, first.lead).replace(TOTAL, '').trimEnd());
  if (same && aside && read.name === '' && /新(?:入选|增|认定|建|设|聘)/u.test(prior.name))
    return {
      total: [prior.name.replace(/新(?:增|设|建)?(?=入选|认定|聘|\p{Script=Han})/u, '')],
      inherited: '',
    };
  // 新增市级科普教育基地1家，目前全区有19家: what there is now.
  if (/目前|现有|(?:全区|区内|我区)共?有/u.test(words)) return { total: null, inherited: '' };
  if (read.verb !== '' || isOutcome(read.name)) return { total: null, inherited: '' };
  // 新增工程中心4家，校企研发中心7家: a list goes on, one to a clause.
  if (!listed && isListedOn(site, first, last, words, prior, carriedVerb))
    return { total: null, inherited: carriedVerb };
  // 新增科技小巨人企业63家，其中培育企业41家: a part of what came has come; more than came are a part of all there are.
  const part = alike && /^[，,\s]*其中/u.test(words) && countOf(first) <= countOf(prior);
  return { total: null, inherited: part ? NEW.exec(prior.name)![0] : '' };
}

/** How many, whatever the magnitude of the unit: 3.1万户. */
const countOf = ({ value, unit }: Pick<FoundQuantity, 'value' | 'unit'>) =>
  value * (unitMeaning(unit)?.factor ?? 1);

/** Whether a clause of nothing but a name and a number goes on with the list that the clause before began with 新增. */
function isListedOn(
  site: ClauseSite,
  first: FoundQuantity,
  last: FoundQuantity,
  words: string,
  prior: ReadIndicator | undefined,
  verb: string,
): boolean {
  if (prior?.measure !== 'flow') return false;
  // 全年共申报9家高新技术企业，16家中小企业: a number without any words before it goes on whatever was done.
  const bare =
    words.trim() === '' &&
    /^\p{Script=Han}/u.test(site.text.slice(last.end, last.end + 1)) &&
    prior.verb !== '';
  if (!bare && (!NEW.test(verb) || prior.unit !== first.unit)) return false;
  if (
    /其中|总数|总量|累计|共有|拥有|较|占|有效|现有|在[库孵册]|(?:数|共|有|达|为|至|到|均|突破|超过|超|逾|跨过|站上)$/u.test(
      words.trim(),
    )
  )
    return false;
  const { text, clause } = site;
  // 7家科普基地向市民开放: a sentence of its own.
  if (/向[公社市居学全群]|将(?![军领士相])|已|均(?!衡)|免费/u.test(text.slice(last.end, clause.to)))
    return false;
  const plain = (from: number, to: number) =>
    text
      .slice(from, to)
      .replace(/[（(][^（()）]*[)）]/gu, '')
      .trim();
  return (
    /^[^，。；、]{0,18}$/u.test(plain(last.end, clause.to)) &&
    /^[，,]?$/u.test(plain(prior.end, clause.from)) &&
    text.slice(clause.from, first.lead).trim().length <= 20
  );
}
