import { countsThings } from '../text/units.js';
import { findFiveYearPlan } from '../text/years.js';
import { type Carried, type ClauseSite, nextStart, type ReadIndicator } from './clauseSite.js';
import { make, ownPeriod } from './indicatorFact.js';
import { cleanName, complete } from './indicatorName.js';
import { measureOf } from './measure.js';
import { readName } from './name.js';
import type { FoundQuantity } from './quantities.js';

const RISE =
  /(?:增加|增长|提高|提升|扩大|扩展|拓展|发展|上升|攀升|跃升|增|下降|降低|降|减少|减|缩短|压缩|缩小|延伸|延长|拓宽|壮大|调整|增强)(?:到|至|为)(?:了)?(?:(?:19|20)\d{2}年?(?:底|末)?的?)?$/u;
const FROM =
  /(?<link>由|从|在)(?:(?<year>(?:19|20)\d{2})年(?:底|末)?的?|[“"]?(?<plan>九五|十五|十[一二三四五]五)[”"]?(?:期末|末期?|期间)?的?|原来的?|原有的?|现有的?|目前的?|(?:上年|去年)(?:底|末)?的?|年初的?)?$/u;

/** Words before 由 that make it an aim. */
const AHEAD = /(?:将|拟|计划|力争|争取|预计)[^，。]{0,2}$/u;

/** 由312家增加到361家, 从7个扩展到9个园区: two values of one indicator at two times. */
export function fromTo(
  site: ClauseSite,
  at: number,
): { from: FoundQuantity; to: FoundQuantity; opening: RegExpExecArray } | null {
  const [from, to] = [site.quantities[at], site.quantities[at + 1]];
  if (!from || !to || from.bound || to.bound || from.kind !== to.kind) return null;
  const opening = FROM.exec(site.text.slice(site.clause.from, from.lead));
  // 在2020年430家的基础上增加到700家 says it with 基础; 在 alone opens nothing.
  const grounded = /^[^，。]{0,4}的?基础上/u.test(site.text.slice(from.end, to.lead));
  if (
    !opening ||
    (opening.groups!.link === '在') !== grounded ||
    !RISE.test(
      site.text.slice(from.end, to.lead) +
        site.text.slice(to.lead, to.start).replace(/(?:近|约|超过|突破|超|逾|接近)$/u, ''),
    )
  )
    return null;
  return { from, to, opening };
}

/** Both values, the earlier one with the year that its words or its successor's year give. */
export function readFromTo(
  pair: { from: FoundQuantity; to: FoundQuantity; opening: RegExpExecArray },
  site: ClauseSite,
  carried: Carried,
  start: number,
): ReadIndicator[] {
  const { from, to, opening } = pair;
  const { text, clause, context } = site;
  const before = text.slice(Math.max(clause.from, start), clause.from + opening.index);
  const after = text.slice(to.end, nextStart(site, to));
  const read = readName({
    before,
    after: before.length >= 2 ? '' : after,
    countable: countsThings(to.unit),
    subject: carried.subject,
    districts: site.districts,
  });
  const name = complete(cleanName(read.name), carried);
  if (name === '') return [];
  const measure =
    to.kind === 'percent'
      ? 'share'
      : measureOf(name, '', text.slice(clause.from, clause.to), 'actual', false, to.unit);
  const asRead = make(to, name, read.verb, measure, 1, site, start, '“由…到…”的后值', carried);
  // 将由现有的9.46平方公里拓展到21.42平方公里: what it was is reported, what it is to be is aimed for.
  const ahead = AHEAD.test(text.slice(clause.from, clause.from + opening.index));
  const reached =
    ahead && asRead.modality === 'actual'
      ? { ...asRead, modality: 'target' as const, period: context.looksAheadTo }
      : asRead;
  const later = { ...site, times: site.times.filter((cue) => site.clause.from + cue.index > from.start) };
  const fresh = ownPeriod(later, carried, to, measure, reached.modality).period;
  const time = /((?:19|20)\d{2})年?(?:底|末)?的?$/u.exec(text.slice(from.end, to.lead))?.[1];
  const since =
    opening.groups?.year !== undefined || opening.groups?.plan !== undefined || /上年|去年/u.test(opening[0]);
  const now = time ?? (ahead ? reached.period : since ? fresh : reached.period);
  // Without a year of its own the earlier value is the year before's; for an aim, that of the time of writing.
  const earlier =
    reached.modality === 'target' ? context.now : now === null ? null : Number(now.slice(0, 4)) - 1;
  const plan = opening.groups?.plan ? findFiveYearPlan(`“${opening.groups.plan}”`) : null;
  const named = opening.groups?.year ?? (plan ? String(plan.first + 4) : null);
  const period = named ?? (earlier === null ? null : String(earlier));
  const was = {
    ...make(from, name, read.verb, measure, 1, site, start, '“由…到…”的前值', carried),
    period,
    ownPeriod: true,
    modality: 'actual' as const,
  };
  return [was, { ...reached, period: now }];
}
