import type { Block } from '../../model/document.js';
import { isFullName } from '../../text/knownIndicators.js';
import type { ReadIndicator } from '../clauseSite.js';
import { cleanName } from '../cleanName.js';
import { withoutCompared } from '../districtRightBefore.js';
import { withOpened } from '../indicatorFact.js';
import type { Site } from '../site.js';
import { GENERIC_NOUN, IS_BARE_HEAD, OF_WHOLE_DISTRICT } from '../words.js';
import { likeliest } from './likeliest.js';
import { nameNet, type ReadText } from './nameNet.js';
import { markName, type Place } from './signs.js';
import { sizeOf, type Weighed, weigh } from './weighed.js';

/*
 * Whose a figure is and of what is often said in another clause than its own. Rules name it first; a network that has read what readers
 * name (`npm run learn`) then says which words of the text its name has, and the rules' name is completed or cut by these.
 */

/** Hears of every number that has a name out of sentences, with the text that it is read from: how the network learns. */
type Listener = (read: ReadIndicator, text: string, place: Place) => void;
let listener: Listener | null = null;
export function listenToNames(to: Listener | null): void {
  listener = to;
}

const NUMBER = /^(?:[\d０-９][\d０-９.,．，]*|[零一二两三四五六七八九十百千万半几]+)/u;

/** The indicators of a document with the names that most speaks for. */
export function withWeighedNames(
  site: Site,
  reads: readonly (readonly ReadIndicator[])[],
): readonly (readonly ReadIndicator[])[] {
  return site.document.blocks.map((block, index) =>
    block.row ? reads[index]! : namesOf(site, block, reads[index]!),
  );
}

function namesOf(
  { document, gazetteer }: Site,
  block: Block,
  reads: readonly ReadIndicator[],
): readonly ReadIndicator[] {
  if (reads.length === 0) return reads;
  const isOwner = (words: string) => gazetteer.find(words).some(({ kind }) => kind === 'district');
  const bareOf = (name: string) => {
    const [district] = gazetteer.find(name).findLast(({ kind }) => kind === 'district')?.districts ?? [];
    return district ? withoutCompared(name, district, gazetteer) : name;
  };
  const heading = document.blocks[block.path.at(-1) ?? -1]?.text.value ?? '';
  const before = heading === '' ? '' : `${heading}\n`;
  const text = before + block.text.value;
  const placeOf = ({ name, unit, measure, at: inBlock }: ReadIndicator): Place => {
    const at = before.length + inBlock;
    const end = at + (NUMBER.exec(text.slice(at, at + 24))?.[0].length ?? 1);
    return { at, end, unit, measure, named: markName(name, text, at, end) };
  };
  const isInSentence = ({ name, at }: ReadIndicator) =>
    wordsBefore(block.text.value, at, '。；').includes(bareOf(name).slice(0, 4));
  let read: ReadText | null = null;
  const named = reads.map((each) => {
    if (listener) {
      listener(each, text, placeOf(each));
      return each;
    }
    // What everybody knows by its name is called so, whoever it is held against (高企数量同金山区的402家).
    if (each.isNamed || (isFull(bareOf(each.name), each) && isInSentence(each))) return each;
    read ??= nameNet()?.read(text) ?? null;
    if (read === null) return each;
    const best = decided(each, weigh(text, placeOf(each), read, before.length, isOwner));
    // 全区在孵企业1530家: of nobody else.
    const isAll =
      each.name.length > 3 &&
      OF_WHOLE_DISTRICT.test(wordsBefore(block.text.value, each.at, '，。；')) &&
      !best.name.startsWith(each.name.slice(0, 2));
    return isAll ? each : best;
  });
  return named.map((each, index) =>
    isAlone(index, reads, named, block.text.value) || isOwner(reads[index]!.name) ? each : reads[index]!,
  );
}

/** Whether a name is full; the unit of growth and places says nothing of it. */
const isFull = (name: string, { unit, measure }: ReadIndicator) =>
  isFullName(name, measure === 'growth' || measure === 'rank' ? null : unit);

/** What stands before a place, back to one of some marks: no more is looked at than that, however long the paragraph. */
function wordsBefore(text: string, at: number, marks: string): string {
  let from = at;
  while (from > 0 && !marks.includes(text[from - 1]!)) from--;
  return text.slice(from, at);
}

const isList = (name: string) => name.includes('、');

/** Whether what the rules parted (吴淞创新城、南大智慧城分别投资28亿元和35亿元) is not one again. */
function isAlone(
  index: number,
  reads: readonly ReadIndicator[],
  named: readonly ReadIndicator[],
  text: string,
): boolean {
  const each = named[index]!;
  if (each.name === reads[index]!.name) return true;
  return [index - 1, index + 1].every((next) => {
    const other = named[next];
    if (!other || reads[next]!.name === reads[index]!.name) return true;
    const [first, last] = [Math.min(each.at, other.at), Math.max(each.at, other.at)];
    const isRun =
      !/[，；。]/u.test(text.slice(first, last)) && /(?:分别|依次)[^，；。]*$/u.test(text.slice(0, first));
    return !isRun || (other.name !== each.name && !(isList(each.name) && !isList(reads[index]!.name)));
  });
}

/** How much of the rules' name must stand near the number. */
const LEAST_MARKED = 0.8;

const A_FIGURE = /\d[\d.]*(?:余|多)?[万亿]{1,2}元(?!以[上下内]|级|的?企业)/u;
const SAID_TWICE = /(“[^”]{3,}”).*\1/u;

/** The name that most speaks for: the rules' own, the end of it behind what the network finds likely, or that alone. */
function decided(each: ReadIndicator, weighed: Weighed): ReadIndicator {
  // What the rules took from farther away cannot be weighed.
  const marked = weighed.place.named!.reduce((sum, mark) => sum + mark, 0);
  if (marked < sizeOf(each.name) * LEAST_MARKED) return each;
  const best = likeliest(each.name, weighed);
  const name = best === each.name ? best : finished(best, each);
  if (name.length < 2 || name === each.name) return each;
  if (IS_BARE_HEAD.test(name) || GENERIC_NOUN.test(name)) return each;
  // What has a name that everybody knows it by is that of somebody, or another such thing.
  if (isFull(each.name, each) && !isFull(name, each) && !name.endsWith(each.name)) return each;
  // 全社会投入占地区生产总值的比重达到4%，其中企业投入占60%: one ratio is no part of another's name.
  if (/(?:比重|比例|占比).+占比$/u.test(name) && !/(?:比重|比例|占比).+占比$/u.test(each.name)) return each;
  // 1亿元专项资金: a figure is no part of what another is of.
  if (A_FIGURE.test(name) && !A_FIGURE.test(each.name)) return each;
  // What is quoted twice is quoted once too often.
  if (SAID_TWICE.test(name) && !SAID_TWICE.test(each.name)) return each;
  // Phrases without a district's name may make one together; and one that leads a name goes later, but only there.
  const leads = name.startsWith(each.name.slice(0, 2));
  const isInside = weighed.isOwner(each.name.slice(2));
  if (weighed.isOwner(name) && !isInside && !(leads && weighed.isOwner(each.name))) return each;
  return { ...each, name, topic: null, reasons: [...each.reasons, `名称：按词权衡，规则读作“${each.name}”`] };
}

const SHARE = /(?:占比|比重|比例|比率|份额|率|度)$/u;

/** A name as the others are: a share is named 占比, and verbs of having go. */
function finished(name: string, { measure, name: byRules }: ReadIndicator): string {
  const clean = withOpened(cleanName(name));
  const bare = (clean.length * 3 >= name.length * 2 ? clean : name).replace(/^[、的]+|[、的]+$/gu, '');
  if (measure === 'share' && /占比$/u.test(byRules) && !SHARE.test(bare))
    return `${bare.replace(/(?<=.{2})占[^占]{0,16}$/u, '')}占比`;
  return bare;
}
