import { readAmounts } from './amounts.js';
import { foundedIn, leadIn } from './antecedent.js';
import type { Carried, ClauseSite, ReadIndicator } from './clauseSite.js';
import { clauses, segments, sentences } from './clauses.js';
import type { Context } from './context.js';
import { fromTo, readFromTo } from './fromTo.js';
import { readGap } from './gap.js';
import { bracketAt, make } from './indicatorFact.js';
import { TOPIC } from './indicatorName.js';
import { stripLeading } from './name.js';
import { bindToGroup, hasOwnName, isGrowth } from './qualifiers.js';
import { type FoundQuantity, findQuantities } from './quantities.js';
import { readStreak } from './streak.js';
import { themeOf } from './theme.js';
import { findTimes, type TimeCue } from './time.js';

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
  const founded = leadIn(text);
  const afresh = () => ({
    subject: topic,
    founded,
    verb: '',
    topic: '',
    theme: '',
    owner: '',
    parallel: [] as readonly ReadIndicator[],
    whose: '',
    agent: '',
    group: [],
    recent: [],
  });
  const carried: Carried = { ...afresh(), time: null, qualified: 0 };
  let scene: TimeCue | null = null;
  // 申报市级项目93项。甲计划32项，乙计划9项…: the paragraph opens with what all of it tells.
  const opener = OPENER.exec(stripLeading(text.slice(0, 60), districts))?.groups?.verb ?? '';
  for (const sentence of sentences(text)) {
    const opening = text.slice(sentence.from, sentence.to);
    scene = SPAN_OPENING.test(opening) ? null : (sceneOf(opening, context) ?? scene);
    const first = text.slice(sentence.from, sentence.from + 3);
    if (!/^其中/u.test(first) && !PARTED.test(opening)) {
      const parallel = carried.recent.length > 0 ? carried.recent : carried.parallel;
      Object.assign(carried, afresh(), { parallel });
      carried.verb = opener && sentence.from > 0 ? opener : '';
      carried.time = scene;
    }
    for (const segment of segments(text, sentence)) {
      // After a semicolon another district may speak: what was said of the one before is not said of it.
      if (segment.from > sentence.from && districts.test(text.slice(segment.from, segment.to).trimStart())) {
        const parallel = carried.recent;
        Object.assign(carried, afresh(), { parallel });
      }
      carried.owner = '';
      for (const clause of clauses(text, segment)) {
        const said = text.slice(clause.from, clause.to);
        const words = stripLeading(said, districts);
        const times = timesIn(said, context, scene);
        const opening = TOPIC.exec(words)?.[1];
        carried.owner = ownerOf(said, opening ?? '') ?? carried.owner;
        if (opening) carried.topic = opening.replace(/^“(?=[^”]*$)/u, '');
        const inside = quantities.filter((q) => q.start >= clause.from && q.end <= clause.to);
        if (inside.length === 0) {
          const founded = foundedIn(said, districts);
          if (founded) carried.owner = '';
          carried.founded = founded || carried.founded;
          carried.time = times.at(-1) ?? carried.time;
          if (isSubject(words)) carried.subject = words;
          carried.theme = themeOf(words) || carried.theme;
          continue;
        }
        found.push(
          ...readClause(
            {
              text,
              sentence,
              segment,
              clause,
              words,
              times,
              quantities: inside,
              context,
              districts,
              headings,
            },
            carried,
          ),
        );
        // 由上年的3家增加到5家 says nothing of when the next clause is.
        carried.time = times.find((cue) => goesOnFrom(cue, said)) ?? carried.time;
      }
    }
  }
  return found;
}

/** A first sentence that only says how many of all kinds there were. */
const OPENER =
  /^(?:共|全年|累计)*(?<verb>申报|立项|受理|验收|复审|认定|签订|评选)(?:并实施|并完成)?[^，。；]{0,24}?\d+(?:个|家|项|件)(?:（[^）]*）)?。/u;

/** What is parted anew in the next sentence: 按执行部门分，企业61.05亿元; 从执行主体看，…. */
const PARTED = /^\s*(?:按|从).{2,8}?(?:划?分|来?看)[，,]/u;

/** What speaks of all the years of the part: 五年共获…, 五年来…. */
const SPAN_OPENING = /^\s*(?:五年|[三四五]年来|几年来|一年来)/u;

/** A sentence that opens with a time and nothing else (2024年，… 截至5月，…) says when the next ones are, too. */
function sceneOf(sentence: string, context: Context): TimeCue | null {
  const opening = /^[^，,]{0,14}(?=[，,])/u.exec(sentence.trimStart())?.[0].trim() ?? '';
  const [cue] = findTimes(opening, context.now);
  const dated = cue?.kind === 'point' && !/^截/u.test(cue.words);
  return cue && cue.kind !== 'deadline' && !dated && cue.words === opening ? cue : null;
}

/** Whether the words after a clause still tell of its time: not of 由2020年的36家, nor of an aim's. */
const goesOnFrom = (cue: TimeCue, said: string) =>
  cue.kind !== 'deadline' &&
  !/去年|上年/u.test(cue.words) &&
  (cue.bracket ?? -1) < 0 &&
  !/(?:由|从|自|在)$/u.test(said.slice(0, cue.index));

/** What a clause says of time, with what the words before it say of 全年 and 今年以来. */
function timesIn(said: string, context: Context, scene: TimeCue | null): readonly TimeCue[] {
  const found = findTimes(said, context.now, context.month);
  const times = inScene(sinceNewYear(found, said, context), scene);
  return /[（(]/u.test(said) ? times.map((cue) => ({ ...cue, bracket: bracketAt(said, cue.index) })) : times;
}

/** 今年以来 in a report on some months: from the year's first day to their last. */
function sinceNewYear(times: readonly TimeCue[], said: string, { reportsOn }: Context): readonly TimeCue[] {
  const end = /\d{4}-\d{2}$/u.exec(reportsOn ?? '')?.[0];
  if (!end) return times;
  return times.map((cue) =>
    cue.words === '今年' && said.startsWith('今年以来', cue.index) && cue.period === end.slice(0, 4)
      ? { ...cue, kind: 'span', period: `${cue.period}-01/${end}` }
      : cue,
  );
}

/** What is done to a place is not done by it: 筹建…基地, 以…示范区为抓手. */
const DONE_TO_IT =
  /^(?:新|共|已|积极|基本|全面|加快|推动|推进|牵头|共同)*(?:筹建|争创|兑现|获批|推进|推荐|形成|完成|实施|建设|打造|设立|成立|启动|举办|加快|支持|组建|依托|围绕|深化|创建|推动|上报|申报|落实|出台|制定|修订|开展|组织|用好|发挥|聚焦|对接|新建|新增|引进|集聚|拓展|建成|培育|参加|承办|规划)/u;

const BEFORE_OBJECT =
  /(?:以|依托|围绕|通过|借助|对照|按照|在|加快|推进|推动|支持|建设|打造|深化|完善|启动|提升)$/u;

/** The owner that a clause names as its subject; '' where it turns to the whole district; null where it says nothing of it. */
function ownerOf(said: string, opening: string): string | null {
  if (/^[\s，,]*(?:全区|全市|我区|区内|辖区)/u.test(said)) return '';
  const topic = opening.replace(/^“(?=[^”]*$)/u, '').replace(/^(?:首期|总)?规模[^，的]{1,10}的/u, '');
  if (topic === '' || /\d[万亿]?元/u.test(topic)) return null;
  const before = said.slice(0, Math.max(0, said.indexOf(topic)));
  const rest = said.slice(before.length + topic.length);
  const ofMany = /^(?:国家级|市级|区级|省级|部级|各级|各类|全国|重点|专业)/u.test(topic);
  const isAim = /^(?:核心区|核心功能区|框架)?(?:基本)?(?:建成|形成)/u.test(rest);
  return ofMany || isAim || DONE_TO_IT.test(topic) || BEFORE_OBJECT.test(before) ? null : topic;
}

/** 2017年，…。全年新认定…: the year that the words before named. */
function inScene(times: readonly TimeCue[], scene: TimeCue | null): readonly TimeCue[] {
  if (scene?.kind !== 'year') return times;
  return times.map((cue) =>
    /^(?:全年|年内|当年|年[底末]|到年[底末])/u.test(cue.words) ? { ...cue, period: scene.period } : cue,
  );
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

/** Whether a clause without numbers is the subject of the next: 张江嘉定园 of 2016年,张江嘉定园…. */
const isSubject = (words: string) =>
  words.length >= 3 &&
  words.length <= 14 &&
  !/\d/u.test(words) &&
  /(?:园|园区|中心|基地|企业|产业|服务业|平台|区|示范区|集团|公司)$/u.test(words);

function readClause(site: ClauseSite, carried: Carried): ReadIndicator[] {
  const { text, clause, quantities } = site;
  const found: ReadIndicator[] = [];
  let at = 0;
  while (at < quantities.length) {
    const q = quantities[at]!;
    const run = coordinatedRun(text, quantities, at);
    const previousEnd = asideStart(text, at === 0 ? clause.from : quantities[at - 1]!.end, q.lead);
    const before = text.slice(previousEnd, q.lead);
    const pair = fromTo(site, at);
    if (pair) {
      const group = readFromTo(pair, site, carried, previousEnd);
      found.push(...group);
      if (group.length > 0) carried.group = [...carried.group, group.at(-1)!];
      at += 2;
      continue;
    }
    if (q.kind === 'streak') {
      found.push(...readStreak(q, site, carried, previousEnd));
      at++;
      continue;
    }
    const gap = readGap(q, before + text.slice(q.lead, q.start), site, carried, previousEnd);
    if (gap) {
      found.push(...gap);
      carried.recent = [...carried.recent, ...gap];
      at++;
      continue;
    }
    const aside = isAside(text, clause.from, q.start) ? { ...carried } : null;
    const known = found.length;
    const wide = text.slice(Math.max(clause.from, q.lead - 16), q.lead) + text.slice(q.lead, q.start);
    const those = q.kind === 'percent' ? shareOfThose(text.slice(q.end, clause.to)) : null;
    if (those !== null)
      found.push(make(q, those, '', 'share', 1, site, previousEnd, '后文所指的部分', carried));
    else if (q.kind === 'rank')
      found.push(...shared(run, bindToGroup(run, 'rank', before, site, carried, previousEnd)));
    else if (isGrowth(q, before + text.slice(q.lead, q.start), text.slice(q.end, q.end + 6))) {
      const words = before + text.slice(q.lead, q.start);
      found.push(...shared(run, bindToGroup(run, 'growth', words, site, carried, previousEnd)));
    } else if (q.kind === 'percent' && !hasOwnName(before, wide) && carried.group.length > 0) {
      found.push(...shared(run, bindToGroup(run, 'share', before, site, carried, previousEnd)));
    } else {
      const group = shared(run, readAmounts(run, before, site, carried, previousEnd));
      if (!q.milestone) found.push(...group);
      carried.group = [
        ...carried.group.filter((fact) => fact.measure !== 'growth' && fact.measure !== 'rank'),
        ...group,
      ];
    }
    carried.recent = [...carried.recent, ...found.slice(known)];
    // What stands in brackets is said by the way: the sentence goes on with what it was about.
    if (aside) {
      const { group, verb, subject, qualified } = aside;
      Object.assign(carried, { group, verb, subject, qualified });
    }
    at += run.length;
  }
  return found;
}

/** 近八成企业设有研发机构, 60%以上的高校参与: of whom, and what they do. */
function shareOfThose(after: string): string | null {
  const { who, what } = THOSE.exec(after)?.groups ?? {};
  return who && what ? `${what}的${who}占比` : null;
}

const THOSE =
  /^(?:以上|左右)?的?(?<who>\p{Script=Han}{0,6}?(?:企业|机构|高校|院所|学校|居民|家庭|市民|单位|街镇|社区|园区|楼宇|人员|人才|团队))(?:都|均|已|已经)*(?<what>(?:设有|设立|建立|拥有|参与|参加|开展|实现|获得|享受|具有|来自|位于|集中|集聚|从事|通过|达到|完成)(?:了)?\p{Script=Han}{2,14})$/u;

/** Where the words of a number begin: 13家市级中心（累计国家级4家: at the bracket that is open before it. */
function asideStart(text: string, from: number, to: number): number {
  const before = text.slice(from, to);
  const opened = bracketAt(before, before.length);
  return opened >= 0 && /^(?:其中|累计|含|包括|共)/u.test(before.slice(opened + 1))
    ? from + opened + 1
    : from;
}

/** Whether a number stands in brackets within its clause: 主营业务收入215.2亿元（占全区的26.78%）. */
function isAside(text: string, from: number, at: number): boolean {
  const before = text.slice(from, at);
  const opened = bracketAt(before, before.length);
  return opened >= 0 && /\d/u.test(before.slice(0, opened));
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
