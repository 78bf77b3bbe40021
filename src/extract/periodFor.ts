import type { Block, Document } from '../model/document.js';
import { monthsOf, type Period } from '../model/period.js';
import { unitMeaning } from '../text/units.js';
import type { ReadIndicator } from './clauseSite.js';
import type { Context } from './context.js';
import { findTimes, type TimeCue } from './time.js';
import { type See, signsIn, Weights } from './weights.js';

export interface BlockRead {
  readonly block: Block;
  readonly context: Context;
  readonly reads: readonly ReadIndicator[];
}

export interface PeriodOffer {
  readonly period: Period | null;
  readonly signs: readonly string[];
}

export let BONUS = 2;
export const setBonus = (b: number) => { BONUS = b; };

const weights = new Weights('extract/periodFor.json');

export const usePeriodWeights = (others: ReadonlyMap<string, number> | null) => weights.use(others);

type Listener = (read: ReadIndicator, quote: string, offers: readonly PeriodOffer[]) => void;
let listener: Listener | null = null;
export function listenToPeriods(to: Listener | null): void {
  listener = to;
}

interface Place {
  readonly read: ReadIndicator;
  readonly context: Context;
  readonly kind: string;
  readonly said: string;
  readonly clause: string;
  readonly after: string;
  readonly opens: string;
  readonly nth: number;
  readonly times: readonly TimeCue[];
  readonly heading: string;
  readonly quote: string;
}

type Shape = '年' | '多年' | '月' | '数月' | '无';

function shapeOf(period: Period | null): Shape {
  if (period === null) return '无';
  const several = period.includes('/');
  return period.includes('-') ? (several ? '数月' : '月') : several ? '多年' : '年';
}

const lastYear = (period: Period) => Number(/(\d{4})(?:-\d{2})?$/u.exec(period)![1]);
const endOf = (period: Period) => period.split('/').at(-1)!;

function ofContext(period: Period | null, { reportsOn, looksAheadTo, now }: Context): string {
  if (period === null) return '无';
  if (period === reportsOn) return '报';
  if (reportsOn && period === endOf(reportsOn)) return '报末';
  if (period === looksAheadTo) return '望';
  const away = now === null ? null : lastYear(period) - now;
  return away === null ? '?' : String(Math.max(-6, Math.min(6, away)));
}

const letters = (text: string) => text.replace(/[\d.,，。；、：:\s“”（）()]+/gu, '');

const TELLING =
  /五年|[三四]年|两年|一年|目前|现有|如今|至今|累计|已|今年|去年|上年|前年|明年|当年|全年|年内|年底|年末|年初|同期|同年|同日|期间|以来|每年|年均|常年|年度|由|从|增至|升至|提高|扩大|达到|预计|计划|将|力争|首批|首期|一期|规划|总投资|建成后|本次|此次|截至|末|月|季度|期末|后|前/gu;

const tellingIn = (text: string) => [...new Set(text.match(TELLING) ?? [])];

function showOffer(place: Place, period: Period | null, kinds: ReadonlySet<string>, see: See): void {
  const { read, context, said, clause, opens, nth } = place;
  const turn = shapeOf(period);
  const away = ofContext(period, context);
  const how = `${read.measure}${read.modality}`;
  const on = `${context.reportsOn ? shapeOf(context.reportsOn) : '-'}${context.modality}`;
  see('偏', turn);
  see('偏', `${turn}${away}`);
  see('偏', `${turn}${how}`);
  see('偏', `${turn}${unitMeaning(read.unit)?.family ?? '无'}${how}`);
  see('偏', `${turn}${on}${how}`);
  see('尾', `${turn}${read.name.slice(-2)}`);
  see('尾', `${turn}${away}${read.name.slice(-2)}`);
  see('首', `${turn}${read.name.slice(0, 2)}`);
  const words = letters(clause);
  for (let at = 0; at + 1 < words.length; at++) see('前', `${turn}${words.slice(at, at + 2)}`);
  see('距', away);
  see('所', `${turn}${away}${how}`);
  see('文', `${place.kind}${turn}${away}`);
  for (const word of tellingIn(clause)) {
    see('时', `${word}${turn}${away}`);
    see('时', `${word}${turn}${read.measure}`);
  }
  for (const word of tellingIn(said)) see('句', `${word}${turn}${away}`);
  for (const word of tellingIn(opens)) see('开', `${word}${turn}${away}`);
  for (const word of tellingIn(place.heading)) see('题', `${word}${turn}${away}`);
  for (const kind of kinds) {
    see('类', kind);
    see('类', `${kind}${turn}`);
    see('类', `${kind}${turn}${how}`);
    see('类', `${kind}${on}`);
    see('类', `${kind}文${place.kind}`);
    see('类', `${kind}尾${read.name.slice(-2)}`);
    see('类', `${kind}首${read.name.slice(0, 2)}`);
    see('类', `${kind}次${Math.min(3, nth)}`);
    see('类', `${kind}起${letters(clause).slice(0, 2)}`);
    for (const word of tellingIn(clause)) see('类', `${kind}时${word}`);
    for (const word of tellingIn(said)) see('类', `${kind}句${word}`);
  }
  see('全', [...kinds].filter((k) => k.length <= 5).sort().join(''));
}

interface Before { readonly period: Period | null; readonly block: Block; readonly opening: number; readonly at: number }

function offersFor(
  place: Place,
  before: readonly Before[],
  given: readonly Before[],
  here: { block: Block; opening: number },
): ReadonlyMap<Period | null, ReadonlySet<string>> {
  const { read, context, said, clause } = place;
  const found = new Map<Period | null, Set<string>>();
  const add = (period: Period | null, kind: string) => {
    if (period !== null && monthsOf(period) === null) return;
    if (!found.has(period)) found.set(period, new Set());
    found.get(period)!.add(kind);
  };
  const { reportsOn, looksAheadTo, now, month, years } = context;
  const where = (b: Before) => (b.block !== here.block ? '段' : b.opening !== here.opening ? '句' : '内');
  const earlier = before.at(-1);
  if (earlier) add(earlier.period, `前数${where(earlier)}`);
  const other = before.findLast(({ period }) => period !== earlier?.period);
  if (other) add(other.period, `更前${where(other)}`);
  const last = given.at(-1);
  const next = given.findLast(({ period }) => period !== last?.period);
  if (last) add(last.period, `前文${where(last)}`);
  if (next) add(next.period, `再前${where(next)}`);
  if (reportsOn) {
    add(reportsOn, '报告');
    add(endOf(reportsOn), '报告末');
  }
  if (looksAheadTo) add(looksAheadTo, '展望');
  const due = Number(looksAheadTo?.slice(0, 4));
  const from = Number(reportsOn?.slice(-4));
  if (due - from >= 2 && due - from < 12) add(`${from + 1}/${due}`, '规划期');
  if (due % 5 === 0) add(`${due - 4}/${due}`, '五年');
  if (years) add(years, '各年');
  if (now !== null) {
    add(String(now), '今');
    add(String(now - 1), '昨');
    add(String(now + 1), '明');
    if (month !== null) {
      const two = String(month).padStart(2, '0');
      add(`${now}-${two}`, '本月');
      add(`${now}-01/${now}-${two}`, '至本月');
    }
  }
  const nearest = place.times.findLast(({ index }) => index < said.length);
  for (const cue of place.times) {
    const { period, index, words, kind } = cue;
    const w = index >= said.length ? '后' : index >= said.length - clause.length ? '同' : '先';
    const near = cue === nearest ? '近' : '';
    const lead = index > 0 ? (said[index - 1] ?? '') : '首';
    const plain = words.replace(/\d+/gu, '#').slice(0, 4);
    add(period, `${w}词${near}`);
    add(period, `${w}词${near}${kind}`);
    add(period, `${w}词${near}词=${plain}`);
    if (/[由从比较到至自截首]/u.test(lead)) add(period, `${w}词领${lead}`);
    if (near) {
      const shape = shapeOf(period);
      const year = lastYear(period);
      if (shape === '多年' || shape === '数月') add(endOf(period), `${w}末`);
      if (shape === '月') add(`${year}-01/${period}`, `${w}自年初`);
      if (shape === '月' || shape === '数月') add(String(year), `${w}其年`);
      if (shape === '年') {
        add(String(year - 1), `${w}上一年`);
        add(`${year - 4}/${year}`, `${w}至此五年`);
        add(`${year - 2}/${year}`, `${w}至此三年`);
      }
    }
  }
  if (reportsOn) {
    const shape = shapeOf(reportsOn);
    const year = lastYear(reportsOn);
    if (shape === '月') add(`${year}-01/${reportsOn}`, '报自年初');
    if (shape === '月' || shape === '数月') add(String(year), '报其年');
    if (shape === '年') {
      add(String(year - 1), '报上一年');
      add(`${year - 4}/${year}`, '报至此五年');
      add(`${year - 2}/${year}`, '报至此三年');
    }
    if (shape === '数月') add(reportsOn.replace(/\d{4}/gu, (y) => String(Number(y) - 1)), '报上年同期');
    if (shape === '多年') add(String(Number(reportsOn.slice(0, 4)) - 1), '报之前');
  }
  if (earlier?.period) {
    const shape = shapeOf(earlier.period);
    const year = lastYear(earlier.period);
    if (shape === '多年' || shape === '数月') add(endOf(earlier.period), '前数末');
    if (shape === '月') add(`${year}-01/${earlier.period}`, '前数自年初');
    if (shape === '年') { add(String(year - 1), '前数上一年'); add(String(year + 1), '前数下一年'); }
    if (shape === '数月') add(earlier.period.replace(/\d{4}/gu, (y) => String(Number(y) - 1)), '前数同期');
  }
  add(null, '未载');
  if (!found.has(read.period)) add(read.period, '规则');
  return found;
}

const NEAR = 200;

export function withPeriods(
  document: Document,
  blocks: readonly BlockRead[],
): readonly (readonly ReadIndicator[])[] {
  const given: Before[] = [];
  const before: Before[] = [];
  let part = -1;
  return blocks.map(({ block, context, reads }) => {
    if (block.part !== part) {
      part = block.part;
      given.length = 0;
      before.length = 0;
    }
    if (block.row) return reads;
    const text = block.text.value;
    const heading = document.blocks[block.path.at(-1) ?? -1]?.text.value ?? '';
    let nth = 0;
    let opening = -1;
    let times: readonly TimeCue[] = [];
    return reads.map((read) => {
      const from = Math.max(
        read.at - NEAR,
        text.lastIndexOf('。', read.at) + 1,
        text.lastIndexOf('\n', read.at) + 1,
      );
      const stop = text.indexOf('。', read.at);
      const to = Math.min(read.at + NEAR, stop < 0 ? text.length : stop);
      nth = from === opening ? nth + 1 : 0;
      if (from !== opening) times = findTimes(text.slice(from, to), context.now, context.month);
      opening = from;
      const said = text.slice(from, read.at);
      const place: Place = {
        read,
        context,
        kind: document.source.kind,
        said,
        clause: /[^，；：,;]*$/u.exec(said)![0].slice(-24),
        after: text.slice(read.at, to),
        opens: text.slice(from, from + 14).split(/[，,]/u)[0]!,
        nth,
        times,
        heading,
        quote: text.slice(read.start, read.end),
      };
      const offers = offersFor(place, before, given, { block, opening });
      const decided = decide(place, offers);
      const entry = { period: decided.period, block, opening, at: read.at };
      before.push(entry);
      if (decided.ownPeriod && decided.period !== null) given.push(entry);
      return decided;
    });
  });
}

function decide(place: Place, offers: ReadonlyMap<Period | null, ReadonlySet<string>>): ReadIndicator {
  const { read } = place;
  if (listener)
    listener(
      read,
      place.quote,
      [...offers].map(([period, kinds]) => ({
        period,
        signs: signsIn((see) => showOffer(place, period, kinds, see)),
      })),
    );
  let best: Period | null | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const [period, kinds] of offers) {
    const score = weights.sum((see) => showOffer(place, period, kinds, see)) + (period === read.period ? BONUS : 0);
    if (score > most) [best, most] = [period, score];
  }
  return best === undefined || best === read.period ? read : { ...read, period: best };
}
