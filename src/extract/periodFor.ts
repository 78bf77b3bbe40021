import type { Block, Document } from '../model/document.js';
import type { Period } from '../model/period.js';
import type { SourceKind } from '../model/source.js';
import { unitMeaning } from '../text/units.js';
import type { ReadIndicator } from './clauseSite.js';
import type { Context } from './context.js';
import {
  type Before,
  endOf,
  lastYear,
  type PeriodKind,
  type PeriodPlace,
  periodOffers,
  shapeOf,
} from './periodOffers.js';
import { timesIn } from './scene.js';
import type { TimeCue } from './timeRules.js';
import { type See, signsIn, Weights } from './weights.js';

/*
 * When a number is of, where words leave it open. 专利授权403件 may be of the year that is reported on, or of the months that the sentence
 * before it named; 五年引进30个 of a plan's years or of its last. The rules of ownPeriod.ts give an opinion, which is trusted; each time
 * that the text offers is weighed by what readers' labels were told with, whatever the rules say. The weights are those of a logistic
 * regression, learned by `npm run learn` (src/eval/learnPeriod.ts).
 */

/** A block with its indicators as the rules have them. */
export interface BlockRead {
  readonly block: Block;
  readonly context: Context;
  readonly reads: readonly ReadIndicator[];
}

/** A time with what says that a number is of it. */
export interface PeriodOffer {
  readonly period: Period | null;
  readonly signs: readonly string[];
}

/**
 * How much the rules' opinion counts. On fifteen hundred numbers of texts that neither rules nor weights had seen, two of three changes
 * at 0.5 put a period right, four of five at 1.5; above 2 hardly anything is changed.
 */
export const TRUST = 1.5;

const weights = new Weights('extract/periodFor.json');

/** Uses other weights than those that are kept; none at all leave every period as the rules have it. For learning them, and for tests. */
export const usePeriodWeights = (others: ReadonlyMap<string, number> | null) => weights.use(others);

/** Hears of every number, its quote and the times that it was offered: how the weights are learned. */
type Listener = (read: ReadIndicator, quote: string, offers: readonly PeriodOffer[]) => void;
let listener: Listener | null = null;
export function listenToPeriods(to: Listener | null): void {
  listener = to;
}

/** A place with what all of its offers are weighed by. */
interface Told extends PeriodPlace {
  readonly kind: SourceKind;
  /** Numbers of its sentence before it. */
  readonly nth: number;
  readonly quote: string;
  /** The clause's words without marks and digits, and the words of time in it, in the sentence so far, in its opening and in the heading. */
  readonly words: string;
  readonly inClause: readonly string[];
  readonly inSentence: readonly string[];
  readonly inOpening: readonly string[];
  readonly inHeading: readonly string[];
}

/** Words that tell of time. */
const TELLING =
  /五年|[三四]年|两年|一年|目前|现有|如今|至今|累计|已|今年|去年|上年|前年|明年|当年|全年|年内|年底|年末|年初|同期|同年|同日|期间|以来|每年|年均|常年|年度|由|从|增至|升至|提高|扩大|达到|预计|计划|将|力争|首批|首期|一期|规划|总投资|建成后|本次|此次|截至|末|月|季度|期末|后|前/gu;

const tellingIn = (text: string): readonly string[] => [...new Set(text.match(TELLING) ?? [])];

/** How a time lies to what the part is about: what it reports on or looks ahead to, else years from the one that it speaks from. */
function ofContext(period: Period | null, { reportsOn, looksAheadTo, now }: Context): string {
  if (period === null) return '无';
  if (period === reportsOn) return '报';
  if (reportsOn && period === endOf(reportsOn)) return '报末';
  if (period === looksAheadTo) return '望';
  return now === null ? '?' : String(Math.max(-6, Math.min(6, lastYear(period) - now)));
}

/** Shows a reader every sign of a time, each mark in one character. */
function show(told: Told, period: Period | null, kinds: ReadonlySet<PeriodKind>, see: See): void {
  const { read, context, words, inClause, inSentence } = told;
  const shape = shapeOf(period);
  const away = `${shape}${ofContext(period, context)}`;
  const how = `${read.measure}${read.modality}`;
  const on = `${context.reportsOn ? shapeOf(context.reportsOn) : '-'}${context.modality}`;
  const [head, tail] = [read.name.slice(0, 2), read.name.slice(-2)];
  for (const sign of [
    shape,
    away,
    `${shape}${how}`,
    `${shape}${unitMeaning(read.unit)?.family ?? '无'}${how}`,
    `${shape}${on}${how}`,
    `${away}${how}`,
  ])
    see('偏', sign);
  see('尾', `${shape}${tail}`);
  see('尾', `${away}${tail}`);
  see('首', `${shape}${head}`);
  for (let at = 0; at + 1 < words.length; at++) see('前', `${shape}${words.slice(at, at + 2)}`);
  see('文', `${told.kind}${away}`);
  for (const word of inClause) {
    see('时', `${word}${away}`);
    see('时', `${word}${shape}${read.measure}`);
  }
  for (const word of inSentence) see('句', `${word}${away}`);
  for (const word of told.inOpening) see('开', `${word}${away}`);
  for (const word of told.inHeading) see('题', `${word}${away}`);
  for (const kind of kinds) {
    see('类', kind);
    see('类', `${kind}${shape}`);
    see('类', `${kind}${shape}${how}`);
    see('类', `${kind}${on}`);
    see('类', `${kind}文${told.kind}`);
    see('类', `${kind}尾${tail}`);
    see('类', `${kind}首${head}`);
    see('类', `${kind}次${told.nth}`);
    see('类', `${kind}起${words.slice(0, 2)}`);
    for (const word of inClause) see('类', `${kind}时${word}`);
    for (const word of inSentence) see('类', `${kind}句${word}`);
  }
}

/** Whether a number's own clause names the months that the rules take it to be of. */
const namesMonths = ({ read, said, clause, times }: Told): boolean =>
  read.period?.includes('-') === true &&
  times.some(
    ({ period, index }) =>
      period === read.period && index < said.length && index >= said.length - clause.length,
  );

const isOfYears = ({ read }: Told) => read.period !== null && shapeOf(read.period) === '多年';

/** What the rules read as a whole is not weighed: 由…到…, N年前, 年均 and growth of several years. */
const isWhole = (told: Told): boolean =>
  told.read.isDated === true ||
  /[一二三四五六七八九十]年前/u.test(told.clause) ||
  (isOfYears(told) && (told.read.measure === 'growth' || /年均/u.test(told.clause + told.quote)));

/** Nor is what came in several years, or is of the months that its own clause names; both teach. */
const isSure = (told: Told): boolean =>
  (isOfYears(told) && told.read.measure === 'flow') ||
  namesMonths(told) ||
  // 3月下旬起，…: until what the text tells of ends.
  told.times.some(({ kind, period }) => kind === 'since' && told.read.period?.startsWith(period) === true) ||
  atEndOfSpan(told) ||
  atYearsEnd(told) ||
  // 截至9月底，…，当年新认定1328家: since January.
  (told.read.period !== null && shapeOf(told.read.period) === '数月' && SINCE_JANUARY.test(told.said));

/** “十三五”期间，…建成众创空间50家: due at the end of the years that the words before name. */
const atEndOfSpan = ({ read, said, times }: Told): boolean => {
  const cue = times.findLast(({ index }) => index < said.length);
  return (
    read.modality === 'target' &&
    read.measure !== 'flow' &&
    /期间|时期/u.test(cue?.words ?? '') &&
    cue?.period.endsWith(`/${read.period}`) === true
  );
};

/** 去年，全区新增高新技术企业255家，年末总数达961家: the end of the year that the sentence named. */
const atYearsEnd = ({ read, clause, said, times }: Told): boolean =>
  /^[，,；]?年[末底]/u.test(clause.trim()) &&
  times.some(
    ({ period, words, index }) =>
      index < said.length - clause.length && period === read.period && /去年|上年|\d{4}年/u.test(words),
  );

const SINCE_JANUARY = /(?<=截[至止].*)当年|[较比](?:年初|上年[末底]|去年[末底])/u;

/** A number with the time that most speaks for. */
function decided(told: Told): ReadIndicator {
  const { read } = told;
  if (isWhole(told) || (!listener && isSure(told))) return read;
  const offers = periodOffers(told);
  if (listener)
    listener(
      read,
      told.quote,
      [...offers].map(([period, kinds]) => ({
        period,
        signs: signsIn((see) => show(told, period, kinds, see)),
      })),
    );
  let [best, most] = [read.period, Number.NEGATIVE_INFINITY];
  for (const [period, kinds] of offers) {
    const trust = period === read.period ? TRUST : 0;
    const score = weights.sum((see) => show(told, period, kinds, see), trust);
    if (score > most) [best, most] = [period, score];
  }
  if (best === read.period) return read;
  const isNamed = told.times.some(({ period }) => period === best);
  // 2016年末入驻企业280家，当年营业收入206亿元, in the tasks of 2017: what is of a year that is over has been reached.
  const isOver =
    read.modality === 'target' &&
    isNamed &&
    best !== null &&
    told.context.looksAheadTo === String(told.context.now) &&
    lastYear(best) < told.context.now!;
  return {
    ...read,
    ...(isOver ? { modality: 'actual' as const } : {}),
    period: best,
    ownPeriod: isNamed,
    reasons: read.reasons.map((reason) =>
      isOver && reason.startsWith('性质：')
        ? `性质：${best}年已过`
        : reason.startsWith('时间：')
          ? `时间：${best ?? '未载'}，依上下文权衡（规则读作${read.period ?? '未载'}）`
          : reason,
    ),
  };
}

/** How much of a sentence is looked at, before the number and behind it. */
const NEAR = 200;
const LONGEST_CLAUSE = 24;

/** The indicators of all blocks, each with the time that most speaks for. */
export function withPeriods(
  { blocks: all, source }: Document,
  blocks: readonly BlockRead[],
): readonly (readonly ReadIndicator[])[] {
  let before: Before[] = [];
  let given: Before[] = [];
  let part = -1;
  return blocks.map(({ block, context, reads }, index) => {
    // What a table's cells are of is told by its columns.
    if (block.row || reads.length === 0) return reads;
    if (block.part !== part) [part, before, given] = [block.part, [], []];
    const text = block.text.value;
    const inHeading = tellingIn(all[block.path.at(-1) ?? -1]?.text.value ?? '');
    let sentence = -1;
    let nth = 0;
    let times: readonly TimeCue[] = [];
    return reads.map((read) => {
      const stop = text.indexOf('。', read.at);
      const from = Math.max(read.at - NEAR, text.lastIndexOf('。', read.at) + 1);
      if (from === sentence) nth++;
      else {
        const to = Math.min(read.at + NEAR, stop < 0 ? text.length : stop);
        times = timesIn(text.slice(from, to), context, null);
        [sentence, nth] = [from, 0];
      }
      const said = text.slice(from, read.at);
      const clause = /[^，；：,;]*$/u.exec(said)![0].slice(-LONGEST_CLAUSE);
      const dated = decided({
        ...{ read, context, block: index, sentence, said, clause, times, before, given, inHeading },
        kind: source.kind,
        nth: Math.min(3, nth),
        quote: text.slice(read.start, read.end),
        words: clause.replace(/[\d.,，。；、：:\s“”（）()]+/gu, ''),
        inClause: tellingIn(clause),
        inSentence: tellingIn(said),
        inOpening: tellingIn(text.slice(from, from + 14).split(/[，,]/u)[0]!),
      });
      const told = { period: dated.period, block: index, sentence };
      before.push(told);
      if (dated.ownPeriod && dated.period !== null) given.push(told);
      return dated;
    });
  });
}
