import { MEASURE_NAMES, type Measure } from '../model/facts.js';
import { countsThings, unitMeaning } from '../text/units.js';
import { eventOf, foundedIn, leadIn, SUBJECTLESS, takenUp } from './antecedent.js';
import { type Carried, type ClauseSite, nextStart, type ReadIndicator } from './clauseSite.js';
import { clauses, segments, sentences } from './clauses.js';
import type { Context } from './context.js';
import { fromTo, readFromTo } from './fromTo.js';
import { make, ownPeriod, timeFor } from './indicatorFact.js';
import { cleanName, complete, pairOf, partsOf, TOPIC } from './indicatorName.js';
import { measureOf } from './measure.js';
import { modalityOf } from './modality.js';
import { readName, splitCoordinated, stemOf, stripLeading } from './name.js';
import { type FoundQuantity, findQuantities } from './quantities.js';
import { findTimes } from './time.js';
import { IS_BARE_HEAD } from './words.js';

const GROWTH =
  /(?:(?:同比|环比|比上年|较上年|比去年|较去年|年均|每年|年|现价|可比)?(?:分别)?(?:增长|增加|上升|提高|提升|递增|下降|减少|回落|降低|下滑|翻)(?:了|约|均|分别|超过|突破|近|幅度)*|(?:增幅|增速|增长率|降幅)(?:达到|达|到|为|约|均|分别|超过|近|在)*)$/u;
const FALL = /下降|减少|回落|降低|下滑/u;
const SHARE = /占|比重|比例|占比|率|份额|(?:达标|优良|合格|覆盖|普及)/u;

/** Reads every indicator of one paragraph. */
export function readIndicators(
  text: string,
  inherited: Context,
  districts: RegExp,
  topic = '',
  headings: readonly string[] = [],
): ReadIndicator[] {
  const context = withScene(text, inherited);
  const quantities = findQuantities(text);
  if (quantities.length === 0) return [];
  const found: ReadIndicator[] = [];
  const named = leadIn(text);
  const carried: Carried = {
    group: [],
    verb: '',
    subject: topic,
    topic: '',
    founded: '',
    time: null,
    qualified: 0,
  };
  for (const sentence of sentences(text)) {
    const first = text.slice(sentence.from, sentence.from + 3);
    if (!/^其中/u.test(first)) {
      carried.subject = topic;
      carried.topic = '';
      carried.founded = named;
      carried.group = [];
      carried.verb = '';
      carried.time = null;
    }
    for (const segment of segments(text, sentence)) {
      // After a semicolon another district may speak: what was said of the one before is not said of it.
      if (segment.from > sentence.from && districts.test(text.slice(segment.from, segment.to).trimStart())) {
        carried.subject = topic;
        carried.topic = '';
        carried.founded = named;
        carried.group = [];
        carried.verb = '';
      }
      for (const clause of clauses(text, segment)) {
        const times = findTimes(text.slice(clause.from, clause.to), context.now);
        const opening = TOPIC.exec(stripLeading(text.slice(clause.from, clause.to), districts))?.[1];
        if (opening) carried.topic = opening.replace(/^“(?=[^”]*$)/u, '');
        const inside = quantities.filter((q) => q.start >= clause.from && q.end <= clause.to);
        if (inside.length === 0) {
          carried.founded = foundedIn(text.slice(clause.from, clause.to), districts) || carried.founded;
          carried.time = times.at(-1) ?? carried.time;
          const subject = subjectOf(text.slice(clause.from, clause.to), districts);
          if (subject) carried.subject = subject;
          continue;
        }
        found.push(
          ...readClause(
            { text, sentence, segment, clause, times, quantities: inside, context, districts, headings },
            carried,
          ),
        );
        // 由上年的3家增加到5家 says nothing of when the next clause is.
        carried.time =
          times.find((cue) => cue.kind !== 'deadline' && !/去年|上年/u.test(cue.words)) ?? carried.time;
      }
    }
  }
  return found;
}

/** A paragraph that opens with a coming year and nothing else (2019年，…) looks ahead to it from end to end. */
function withScene(text: string, context: Context): Context {
  const opening = /^[^，,。]{0,12}(?=[，,])/u.exec(text.trimStart())?.[0] ?? '';
  const [cue] = findTimes(opening, context.now);
  const coming =
    cue?.kind === 'year' &&
    cue.words.length === opening.trim().length &&
    context.now !== null &&
    Number(cue.period) > context.now;
  return coming
    ? { ...context, modality: 'target', looksAheadTo: cue.period, now: Number(cue.period) }
    : context;
}

/** The subject a clause without numbers leaves for the next: 张江嘉定园 of 2016年,张江嘉定园…. */
function subjectOf(clause: string, districts: RegExp): string {
  const subject = stripLeading(clause, districts);
  return subject.length >= 3 &&
    subject.length <= 14 &&
    /(?:园|园区|中心|基地|企业|产业|服务业|平台|区|示范区|集团|公司)$/u.test(subject)
    ? subject
    : '';
}

function readClause(site: ClauseSite, carried: Carried): ReadIndicator[] {
  const { text, clause, quantities } = site;
  const found: ReadIndicator[] = [];
  let at = 0;
  while (at < quantities.length) {
    const q = quantities[at]!;
    const run = coordinatedRun(text, quantities, at);
    const previousEnd = at === 0 ? clause.from : quantities[at - 1]!.end;
    const before = text.slice(previousEnd, q.lead);
    const pair = fromTo(site, at);
    if (pair) {
      const group = readFromTo(pair, site, carried, previousEnd);
      found.push(...group);
      if (group.length > 0) carried.group = [...carried.group, group.at(-1)!];
      at += 2;
      continue;
    }
    const wide = text.slice(Math.max(clause.from, q.lead - 16), q.lead) + text.slice(q.lead, q.start);
    if (q.kind === 'rank')
      found.push(...shared(run, bindToGroup(run, 'rank', before, site, carried, previousEnd)));
    else if (isGrowth(q, before + text.slice(q.lead, q.start), text.slice(q.end, q.end + 6))) {
      const words = before + text.slice(q.lead, q.start);
      found.push(...shared(run, bindToGroup(run, 'growth', words, site, carried, previousEnd)));
    } else if (q.kind === 'percent' && !hasOwnName(before, wide) && carried.group.length > 0) {
      found.push(...shared(run, bindToGroup(run, 'share', before, site, carried, previousEnd)));
    } else {
      const group = shared(run, readAmounts(run, before, site, carried, previousEnd));
      found.push(...group);
      carried.group = [
        ...carried.group.filter((fact) => fact.measure !== 'growth' && fact.measure !== 'rank'),
        ...group,
      ];
    }
    at += run.length;
  }
  return found;
}

/** Facts of coordinated numbers know which of them they are. */
function shared(run: readonly FoundQuantity[], facts: readonly ReadIndicator[]): ReadIndicator[] {
  const ranged = run.some((q) => q.bound !== null);
  if (run.length < 2 || ranged || facts.length !== run.length) return [...facts];
  return facts.map((fact, at) => ({ ...fact, share: { at, of: run.length } }));
}

/** Numbers that stand side by side and share what they count: 3851件、953件; 9个和69个; 10-20家. */
function coordinatedRun(text: string, quantities: readonly FoundQuantity[], from: number): FoundQuantity[] {
  const run = [quantities[from]!];
  for (const next of quantities.slice(from + 1)) {
    const last = run.at(-1)!;
    const range = next.start === last.start;
    const between = text.slice(last.end, next.lead);
    if (!range && !/^(?:[、和与及]|以及)$/u.test(between)) break;
    if (!range && next.kind !== last.kind) break;
    run.push(next);
  }
  return run;
}

function isGrowth(q: FoundQuantity, before: string, after: string): boolean {
  if (q.kind === 'points' || q.kind === 'doubling') return true;
  if (q.kind === 'multiple') return /增长|增加|翻|是.{0,8}的$/u.test(before);
  if (q.kind === 'percent')
    return (
      GROWTH.test(before.trimEnd()) ||
      /增长率|增幅|增速/u.test(before) ||
      /^的?(?:速度|增速|增幅)/u.test(after)
    );
  return /(?:较|比|同比)[^，。；]{0,10}(?:增加|增长|提高|减少|下降)(?:了)?$/u.test(before.trimEnd());
}

function hasOwnName(before: string, wide: string): boolean {
  const own = before
    .replace(/^(?:[、，\s]|其中|分别|约|达|为|占比?|的|比重|均)+/u, '')
    .replace(/(?:达到|达|为|的|约|超过|占|超|至|到)+$/u, '');
  return own.length >= 3 || (SHARE.test(wide) && own.length >= 2 && !/^占比?$/u.test(own));
}

/** A growth, share or rank qualifies what its clause names, else the numbers just before it. */
function bindToGroup(
  run: readonly FoundQuantity[],
  measure: Measure,
  before: string,
  site: ClauseSite,
  carried: Carried,
  from: number,
): ReadIndicator[] {
  const own = (
    measure === 'rank'
      ? stripLeading(before, site.districts).replace(
          /(?:总量|数量|总数)?(?:在)?(?:上海市|全市|全国|中心城区|各区县?|郊区|全省)?(?:各区县?|中)*(?:排名|排位|位居|居于|位列|名列|跃居|位次|排在|居|排|列).*$/u,
          '',
        )
      : stripLeading(before, site.districts)
  )
    .replace(
      /(?:同比|环比|比上年|较上年|比去年|较去年|年均|每年|现价|可比价)?(?:去年)?(?:分别)?(?:均)?(?:增长|增加(?!值)|增幅|上升|提高|提升|递增|下降|减少|回落|降低|下滑|增速|翻)(?:率)?.*$/u,
      '',
    )
    .replace(/(?:在现有基础上|分别|(?<![人户年亩地])均|也|都|比重|占比|占|较|比)+.*$/u, '')
    .replace(/^[，、\s]+|[，、\s]+$/gu, '');
  const sign = measure === 'growth' && FALL.test(before) ? -1 : 1;
  const targets = carried.group;
  if (own.length >= 2 && !IS_BARE_HEAD.test(own)) {
    const names =
      run.length > 1
        ? (splitCoordinated(own, run.length) ?? run.map(() => own))
        : /均|都/u.test(before)
          ? partsOf(own)
          : pairOf(own, measure);
    const facts = (names.length > run.length ? names.map(() => run[0]!) : run).map((q, at) =>
      make(
        q,
        cleanName(names[at] ?? own),
        '',
        measure,
        sign,
        site,
        from,
        `${MEASURE_NAMES[measure]}所修饰的名称在同一分句`,
        carried,
      ),
    );
    carried.group = facts;
    return facts;
  }
  if (targets.length === 0) {
    const fallback = own.length >= 2 ? own : carried.subject;
    return fallback
      ? run.map((q) =>
          make(q, complete(fallback, carried), '', measure, sign, site, from, '承接主语', carried),
        )
      : [];
  }
  const all = carried.qualified > 1 ? targets.slice(-carried.qualified) : targets.slice(-2);
  const spread =
    run.length === 1 && /均|都|双双/u.test(before)
      ? all.map((target) => ({ q: run[0]!, target }))
      : run.map((q, at) => ({ q, target: targets[targets.length - run.length + at] ?? targets.at(-1)! }));
  carried.qualified = spread.length;
  return spread.map(({ q, target }) => {
    return {
      ...make(
        q,
        target.name,
        target.verb,
        measure,
        sign,
        site,
        Math.min(target.start, from),
        `修饰前文“${target.name}”`,
        carried,
      ),
      period:
        site.times.length > 0 ? ownPeriod(site, carried, q, measure, target.modality).period : target.period,
      modality: target.modality,
    };
  });
}

function readAmounts(
  run: readonly FoundQuantity[],
  before: string,
  site: ClauseSite,
  carried: Carried,
  from: number,
): ReadIndicator[] {
  const first = run[0]!;
  const last = run.at(-1)!;
  const after = site.text.slice(last.end, nextStart(site, last));
  const read = readName({
    before: joinSeparated(before, site, from),
    after,
    countable: countsThings(first.unit),
    subject: carried.subject,
    districts: site.districts,
  });
  const distinct = run.filter((q) => q.bound !== 'high').length;
  const bare = read.name === '' || IS_BARE_HEAD.test(read.name);
  const share = first.kind === 'percent';
  const listed = follows(site, from) && /^[、和与及]|[、和与及]$/u.test(before) && read.verb === '';
  const verb = listed ? carried.verb : read.verb;
  if (!listed) carried.verb = read.verb;
  let names: string[];
  if (distinct > 1) names = splitCoordinated(cleanName(read.name), distinct) ?? run.map(() => read.name);
  else
    names =
      /均(?:为|达到|达|超过|突破)?$/u.test(before + site.text.slice(first.lead, first.start)) &&
      distinct === 1
        ? partsOf(cleanName(read.name.replace(/均$/u, '')))
        : [read.name];
  names = names.map((name) => withAntecedent(complete(cleanName(name), carried), site, carried));
  if (listed && /^新/u.test(verb)) names = names.map((name) => (/^新/u.test(name) ? name : `${verb}${name}`));
  if (read.subject.length >= 2 && !bare) carried.subject = read.subject;
  else if (!bare && stemOf(read.name).length >= 2 && stemOf(read.name) !== read.name)
    carried.subject = stemOf(read.name);
  const clause = site.text.slice(site.clause.from, site.clause.to);
  if (distinct === 1 && run.length === 1 && names.length > 1) {
    return names.map((name) =>
      make(
        first,
        name,
        verb,
        share ? 'share' : measureOf(name, verb, clause, 'actual'),
        1,
        site,
        from,
        '“均”所并列的各项',
        carried,
      ),
    );
  }
  let index = -1;
  return run.flatMap((q) => {
    if (q.bound !== 'high') index++;
    const name = names[Math.min(index, names.length - 1)] ?? '';
    if (name === '') return [];
    const cue = timeFor(site, carried, q);
    const sentence = site.text.slice(site.sentence.from, site.sentence.to);
    const { modality } = modalityOf(clause, sentence, site.context, cue);
    const measure: Measure = share
      ? 'share'
      : measureOf(
          name,
          verb,
          clause,
          modality,
          cue?.kind === 'span' || (modality === 'actual' && (site.context.reportsOn?.includes('/') ?? false)),
          unitMeaning(q.unit)?.family ?? null,
        );
    const fact = make(q, name, verb, measure, 1, site, from, read.how, carried);
    // 拓展到21.42平方公里，占区域总面积的三分之一: a share of what was just said is of its time, reported or aimed for.
    const whole = /^占/u.test(read.name.trim()) ? carried.group.at(-1) : undefined;
    return whole && site.times.length === 0
      ? [{ ...fact, modality: whole.modality, period: whole.period }]
      : [fact];
  });
}

/** A name with whose it is, where its clause leaves that to the words before. */
function withAntecedent(name: string, site: ClauseSite, carried: Carried): string {
  const full = takenUp(name, site.text.slice(0, site.clause.from), site.headings, site.districts);
  if (full) return full;
  const event = eventOf(name, site.text.slice(0, site.quantities[0]!.lead), site.districts);
  if (event) return `${event}${name.replace(/^(?:获得?|荣获)/u, '')}`;
  const clause = stripLeading(site.text.slice(site.clause.from, site.clause.to), site.districts);
  const whose = carried.founded;
  return whose !== '' && SUBJECTLESS.test(clause) && !name.includes(whose.slice(-4))
    ? `${whose}${name}`
    : name;
}

/** Whether another number of the same clause stands before. */
function follows(site: ClauseSite, from: number): boolean {
  return from > site.clause.from;
}

/** Two counts in one clause may share a verb: 新设立3家小额贷款公司和2家担保公司. */
function joinSeparated(before: string, site: ClauseSite, from: number): string {
  if (!/^[、和与及]?$/u.test(before.trim()) || from === site.clause.from) return before;
  const head = stripLeading(site.text.slice(site.clause.from, from), site.districts);
  return (
    /^(?:新增|新设立|新建|新认定|举办|开展|引进|培育|获得|组织|新建成|拥有|共有)/u.exec(head)?.[0] ?? before
  );
}
