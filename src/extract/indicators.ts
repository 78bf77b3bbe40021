import type { Measure } from '../model/facts.js';
import type { Period } from '../model/period.js';
import { countsThings, unitMeaning } from '../text/units.js';
import { clauses, type Range, segments, sentences } from './clauses.js';
import type { Context } from './context.js';
import { measureOf } from './measure.js';
import { modalityOf } from './modality.js';
import { readName, splitCoordinated, stemOf, stripLeading } from './name.js';
import { type FoundQuantity, findQuantities } from './quantities.js';
import { findTimes, type TimeCue } from './time.js';
import { IS_BARE_HEAD } from './words.js';

/** An indicator as read from a stretch of text; offsets are in that text. */
export interface ReadIndicator {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly verb: string;
  readonly value: number;
  readonly unit: string | null;
  readonly relation: FoundQuantity['relation'];
  readonly modality: 'actual' | 'target';
  readonly measure: Measure;
  readonly period: Period | null;
  /** Whether the period comes from the text's own words rather than from its part. */
  readonly ownPeriod: boolean;
  readonly confidence: number;
  readonly reasons: readonly string[];
}

/** What is carried from clause to clause within a paragraph. */
interface Carried {
  /** The facts that the last growth, share or rank may qualify: the latest amounts, oldest first. */
  group: ReadIndicator[];
  /** The verb that coordinated things share: 新建成 of 新建成孵化器1个、众创空间4个. */
  verb: string;
  subject: string;
  /** The park, platform or programme that the sentence opened with. */
  topic: string;
  time: TimeCue | null;
  /** How many of them the last qualifier was about: 均 then means the same ones. */
  qualified: number;
}

const GROWTH =
  /(?:(?:同比|环比|比上年|较上年|比去年|较去年|年均|每年|年|现价|可比)?(?:分别)?(?:增长|增加|上升|提高|提升|递增|下降|减少|回落|降低|下滑|翻)(?:了|约|均|分别|超过|突破|近|幅度)*|(?:增幅|增速|增长率|降幅)(?:达到|达|到|为|约|均|分别|超过|近|在)*)$/u;
const FALL = /下降|减少|回落|降低|下滑/u;
const SHARE = /占|比重|比例|占比|率|份额|(?:达标|优良|合格|覆盖|普及)/u;

/** Reads every indicator of one paragraph. */
export function readIndicators(
  text: string,
  context: Context,
  districts: RegExp,
  topic = '',
): ReadIndicator[] {
  const quantities = findQuantities(text);
  if (quantities.length === 0) return [];
  const found: ReadIndicator[] = [];
  const carried: Carried = { group: [], verb: '', subject: topic, topic: '', time: null, qualified: 0 };
  for (const sentence of sentences(text)) {
    const first = text.slice(sentence.from, sentence.from + 3);
    if (!/^其中/u.test(first)) {
      carried.subject = topic;
      carried.topic = '';
      carried.group = [];
      carried.verb = '';
      carried.time = null;
    }
    for (const segment of segments(text, sentence)) {
      for (const clause of clauses(text, segment)) {
        const times = findTimes(text.slice(clause.from, clause.to), context.now);
        const opening = TOPIC.exec(stripLeading(text.slice(clause.from, clause.to), districts))?.[1];
        if (opening) carried.topic = opening.replace(/^“(?=[^”]*$)/u, '');
        const inside = quantities.filter((q) => q.start >= clause.from && q.end <= clause.to);
        if (inside.length === 0) {
          carried.time = times.at(-1) ?? carried.time;
          const subject = subjectOf(text.slice(clause.from, clause.to), districts);
          if (subject) carried.subject = subject;
          continue;
        }
        found.push(
          ...readClause(
            { text, sentence, segment, clause, times, quantities: inside, context, districts },
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

/** The subject a clause without numbers leaves for the next: 张江嘉定园 of 2016年,张江嘉定园…. */
function subjectOf(clause: string, districts: RegExp): string {
  const subject = stripLeading(clause, districts);
  return subject.length >= 3 &&
    subject.length <= 14 &&
    /(?:园|园区|中心|基地|企业|产业|服务业|平台|区|示范区|集团|公司)$/u.test(subject)
    ? subject
    : '';
}

interface ClauseSite {
  readonly text: string;
  readonly sentence: Range;
  readonly segment: Range;
  readonly clause: Range;
  readonly times: readonly TimeCue[];
  readonly quantities: readonly FoundQuantity[];
  readonly context: Context;
  readonly districts: RegExp;
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
    if (q.kind === 'rank') found.push(...bindToGroup(run, 'rank', before, site, carried, previousEnd));
    else if (isGrowth(q, before + text.slice(q.lead, q.start), text.slice(q.end, q.end + 6))) {
      found.push(
        ...bindToGroup(run, 'growth', before + text.slice(q.lead, q.start), site, carried, previousEnd),
      );
    } else if (q.kind === 'percent' && !hasOwnName(before, wide) && carried.group.length > 0) {
      found.push(...bindToGroup(run, 'share', before, site, carried, previousEnd));
    } else {
      const group = readAmounts(run, before, site, carried, previousEnd);
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

const RISE =
  /(?:增加|增长|提高|提升|扩大|扩展|拓展|发展|上升|攀升|跃升|增|下降|降低|降|减少|减|缩短|压缩|缩小)(?:到|至|为)(?:了)?(?:(?:19|20)\d{2}年?(?:底|末)?的?)?$/u;
const FROM =
  /(?:由|从)(?:(?<year>(?:19|20)\d{2})年(?:底|末)?的?|原来的?|原有的?|现有的?|目前的?|上年的?|去年的?)?$/u;

/** 由312家增加到361家, 从7个扩展到9个园区: two values of one indicator at two times. */
function fromTo(
  site: ClauseSite,
  at: number,
): { from: FoundQuantity; to: FoundQuantity; opening: RegExpExecArray } | null {
  const [from, to] = [site.quantities[at], site.quantities[at + 1]];
  if (!from || !to || from.bound || to.bound || from.kind !== to.kind) return null;
  const opening = FROM.exec(site.text.slice(site.clause.from, from.lead));
  if (
    !opening ||
    !RISE.test(
      site.text.slice(from.end, to.lead) +
        site.text.slice(to.lead, to.start).replace(/(?:近|约|超过|突破|超|逾|接近)$/u, ''),
    )
  )
    return null;
  return { from, to, opening };
}

function readFromTo(
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
    to.kind === 'percent' ? 'share' : measureOf(name, '', text.slice(clause.from, clause.to), 'actual');
  const reached = make(to, name, read.verb, measure, 1, site, start, '“由…到…”的后值', carried);
  // Without a year of its own the earlier value is the year before's; for an aim, that of the time of writing.
  const earlier =
    reached.modality === 'target'
      ? context.now
      : reached.period === null
        ? null
        : Number(reached.period.slice(0, 4)) - 1;
  const period = opening.groups?.year ?? (earlier === null ? null : String(earlier));
  const was = {
    ...make(from, name, read.verb, measure, 1, site, start, '“由…到…”的前值', carried),
    period,
    ownPeriod: true,
    modality: 'actual' as const,
  };
  const later = { ...site, times: site.times.filter((cue) => site.clause.from + cue.index > from.start) };
  const fresh = ownPeriod(later, { ...carried, time: null }, to, measure, reached.modality).period;
  const time = /((?:19|20)\d{2})年?(?:底|末)?的?$/u.exec(text.slice(from.end, to.lead))?.[1];
  return [
    was,
    {
      ...reached,
      period: time ?? (opening.groups?.year || /上年|去年/u.test(opening[0]) ? fresh : reached.period),
    },
  ];
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
    .replace(/(?:在现有基础上|分别|均|也|都|比重|占比|占|较|比)+.*$/u, '')
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
        `${labelOf(measure)}所修饰的名称在同一分句`,
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

/** The things that 均 takes together: 发明专利申请、授权量均列全市第八. */
function partsOf(name: string): string[] {
  for (const count of [2, 3, 4]) {
    const parts = splitCoordinated(name, count);
    if (!parts || name.split(/[、和与及]/u).length !== count) continue;
    const pair = pairOf(name.replace('、', '和'), 'growth');
    return pair.length === 2 ? pair : parts;
  }
  return [name];
}

/** 专利申请和授权量增长率10%以上 serves two indicators. */
function pairOf(name: string, measure: Measure): string[] {
  const match =
    measure === 'growth'
      ? /^(.*?)(申请|授权|受理)(?:量)?[、和及与](申请|授权|受理)(量|数)?(?:的)?$/u.exec(name)
      : null;
  return match
    ? [`${match[1]}${match[2]}${match[4] ?? '量'}`, `${match[1]}${match[3]}${match[4] ?? '量'}`]
    : [name];
}

function labelOf(measure: Measure): string {
  return { growth: '增幅', share: '占比', rank: '位次', level: '存量', flow: '流量' }[measure];
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
  names = names.map((name) => complete(cleanName(name), carried));
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
    return [make(q, name, verb, measure, 1, site, from, read.how, carried)];
  });
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

function nextStart(site: ClauseSite, q: FoundQuantity): number {
  const next = site.quantities.find((other) => other.start >= q.end);
  return next ? next.lead : site.segment.to;
}

/** Names that say too little without whose they are: 服务企业, 在孵企业, 首期规模, 孵化总面积. */
const LIGHT =
  /^(?:累计|共|已|新增|首批|相关|各类)?(?:服务|惠及|集聚|带动|入驻|在孵|毕业|孵化|注册|参展|落户|聚集|汇聚|吸引|受益|接待|培训|开工|竣工|签约|授牌|功能性?)?(?:总)?(?:企业|机构|项目|就业|就业人数|人员|团队|初创团队|创业团队|单位|孵化面积|孵化总面积|面积|总面积|规模|首期规模|总规模|总建筑面积|建筑面积|载体面积|人数|人次|办结率|满意率|晋级率|参加人数|接待人数|等奖|功能性机构|导师|会员|专家|院士)$/u;

/** What the sentence's first number counts, where that is something which has parts of its own. */
function containerOf(carried: Carried): string {
  const first =
    carried.group[0]?.name
      .replace(/^(?:新增|新建成?|新认定|建成|举办|开展|组织|引进|累计)/u, '')
      .replace(/(?:总数|总量|数量)$/u, '') ?? '';
  return /(?:孵化器|众创空间|园|园区|基地|平台|中心|大赛|科博会|工作站|基金|集群|示范区|创新区|产业园|走廊|大学|学院|街道|载体|楼宇)$/u.test(
    first,
  )
    ? first
    : '';
}

/** What a sentence may be about, at its beginning: 张江科学城, 长阳创谷三期, 西岸国际人工智能中心. */
const TOPIC =
  /^([“《]?[\p{Script=Han}A-Za-z0-9“”（）()·-]{2,22}?(?:中心|基地|产业园区?|科创园|创意园|创新园|科技园|园区|科学城|科技城|走廊|核心区|集聚区|示范区|新片区|试验区|创新区|平台|基金|大厦|创谷|零号湾”?|美谷”?|智谷|科技港|工作站|专项|孵化器|联盟|大赛|科博会|科技节|培育库|信息园|智创城)(?:[一二三四]期|[（(][一二三]期[）)])?)(?=$|[\p{Script=Han}“])(?!企业|数|总|和|、|与)/u;

/** Names that begin with what is done at a place and do not say where. */
const TOPICAL =
  /^(?:首批|首期|新(?=签约|开工|引进)|累计|当年|共|已|届时将|建成后可)*(?:入驻|签约|引进|开工|竣工|完成投资|入园|入库|集聚(?!了)|毕业|在孵|在站|进站|规划面积|新增(?=办公|厂房|载体|孵化|面积)|促成|举办路演|受理|立项|投资项目|意向|线上线下|实现产值|税收$|营业收入$|产值$|载体面积|可用载体)/u;

/** Words for what became of the things counted just before: 立项, 通过认定, 立项率. */
const OUTCOME =
  /^(?:立项|立项数|通过认定|通过|认定|验收|获批|立项率|通过率|办结率|获(?:得)?[^，。]{0,6}(?:资助|资金|奖)|[一二三特]等奖|受众|历年)$/u;

/** A head alone (税收总额) is completed with whose it is. */
function complete(name: string, carried: Carried): string {
  const last = carried.group.at(-1)?.name ?? '';
  if (/^占/u.test(name) && last !== '') return `${last}${name}`;
  if (OUTCOME.test(name) && last !== '')
    return name === '历年' ? `${last}累计` : `${last.replace(/(?:申报数|申报|总数|数)$/u, '')}${name}`;
  if (TOPICAL.test(name) && carried.topic !== '' && !name.includes(carried.topic.slice(0, 4)))
    return `${carried.topic}${name.replace(/^(?:届时将|建成后可)/u, '')}`;
  // 授权2986件 after 专利申请3120件; 市级71家 after 科技小巨人企业总数118家.
  const act = /^(申请|授权|受理)(量|数)?$/u.exec(name);
  if (act && /申请|授权|受理/u.test(last))
    return last.replace(/(?:申请|授权|受理)(?:量|数)?/u, `${act[1]}${act[2] ?? '量'}`);
  if (/^(?:国家|国家级|市级|区级|省级|部级)$/u.test(name) && last !== '')
    return `${name}${last.replace(/^(?:新增|国家级|市级|区级)/u, '').replace(/(?:总数|总量|数量)$/u, '')}`;
  if (LIGHT.test(name)) {
    const whose = carried.subject || containerOf(carried);
    return whose !== '' && !name.includes(whose) && !whose.includes(name) ? `${whose}${name}` : name;
  }
  // 其中电子信息类21项 after 认定高新技术成果转化项目47项.
  if (/^\p{Script=Han}{2,8}类$/u.test(name) && last !== '')
    return `${last.replace(/(?:总数|总量|数量)$/u, '')}（${name}）`;
  if (!IS_BARE_HEAD.test(name) && name !== '') return name;
  const total = /^(?:总数|总量|数量)$/u.test(name);
  const stem =
    (total
      ? last.replace(/^(?:新增|新建成?|新设立?|新认定|净增|引进)/u, '').replace(/(?:总数|总量|数量)$/u, '')
      : stemOf(last)) || carried.subject;
  const own = name.replace(/^(?:其中|其)/u, '');
  if (name === '') return carried.subject;
  return stem && !own.startsWith(stem) ? `${stem}${own}` : own;
}

function cleanName(name: string): string {
  return name
    .replace(/^(?:(?:累计)?(?:实现|完成|达到|争取到|拥有|现有|共有|设有|建有)(?=\p{Script=Han}{3}))+/u, '')
    .replace(/^(?:[(（]|的|了|其中|以及|和|与|及|等|、|“(?=[^”]*$))+/u, '')
    .replace(/(?:的|了|数(?=$)(?<!总数|人数|户数|家数|件数|次数)|分别|各|共|等|，|、|：)+$/u, '')
    .replace(/^(?:各类)(?=企业$)/u, '')
    .trim();
}

function timeFor(site: ClauseSite, carried: Carried, q: FoundQuantity): TimeCue | null {
  const at = q.start - site.clause.from;
  const before = site.times.filter((cue) => cue.index < at).at(-1);
  return before ?? carried.time ?? site.times[0] ?? null;
}

function ownPeriod(
  site: ClauseSite,
  carried: Carried,
  q: FoundQuantity,
  measure: Measure,
  modality: 'actual' | 'target',
): { period: Period | null; own: boolean } {
  const cue = timeFor(site, carried, q);
  if (cue) {
    // A stock as of a span is a stock at its end; an aim of a span is due at its end.
    if (cue.kind === 'span' && measure === 'level') return { period: cue.period.split('/')[1]!, own: true };
    return { period: cue.period, own: true };
  }
  if (modality === 'target') {
    // 规划面积 is what is planned altogether; unless the text gives a date there is none.
    if (
      /规划[^，。]{0,12}(?:面积|楼)|建成后|规划建设/u.test(site.text.slice(site.sentence.from, q.start)) &&
      unitMeaning(q.unit)?.family === 'area' &&
      site.context.taskList
    )
      return { period: null, own: false };
    const { looksAheadTo, reportsOn, now } = site.context;
    if (
      /每年|年均/u.test(site.text.slice(site.clause.from, q.start)) &&
      reportsOn?.includes('/') &&
      looksAheadTo
    )
      return { period: `${Number(looksAheadTo) - 4}/${looksAheadTo}`, own: false };
    return {
      period:
        looksAheadTo ??
        (site.context.modality === 'actual' &&
        now !== null &&
        /年内|全年/u.test(site.text.slice(site.clause.from, q.end))
          ? String(now)
          : null),
      own: false,
    };
  }
  const { reportsOn, now, modality: part } = site.context;
  if (reportsOn?.includes('/') && /五年/u.test(site.text.slice(site.clause.from, q.start)))
    return { period: reportsOn, own: false };
  if (part === 'target') return { period: now === null ? null : String(now), own: false };
  if (reportsOn?.includes('/') && measure !== 'flow' && measure !== 'growth')
    return { period: reportsOn.split('/')[1]!, own: false };
  return { period: reportsOn ?? (now === null ? null : String(now)), own: false };
}

function make(
  q: FoundQuantity,
  name: string,
  verb: string,
  measure: Measure,
  sign: number,
  site: ClauseSite,
  from: number,
  how: string,
  carried: Carried,
): ReadIndicator {
  const clause = site.text.slice(site.clause.from, site.clause.to);
  const sentence = site.text.slice(site.sentence.from, site.sentence.to);
  const cue = timeFor(site, carried, q);
  const { modality, why } = modalityOf(clause, sentence, site.context, cue);
  const { period, own } = ownPeriod(site, carried, q, measure, modality);
  const start = Math.min(from + leadingSpace(site.text, from), q.lead);
  const end = Math.max(
    q.end,
    Math.min(site.clause.to, q.end + trailing(site.text.slice(q.end, site.clause.to), name)),
  );
  const known = unitMeaning(q.unit) !== null || q.unit === null;
  return {
    start,
    end,
    name,
    verb,
    value: sign * q.value,
    unit: q.unit,
    relation: q.relation,
    modality,
    measure,
    period,
    ownPeriod: own,
    confidence: Math.max(
      0.1,
      (known ? 0.9 : 0.6) -
        (name.length < 2 ? 0.5 : 0) -
        (name.length > 36 ? 0.3 : 0) -
        (period === null ? 0.1 : 0),
    ),
    reasons: [
      `名称：${how}`,
      `性质：${why}`,
      own ? `时间：“${cue!.words}”` : `时间：所在部分（${period ?? '未载'}）`,
      `口径：${labelOf(measure)}`,
    ],
  };
}

function leadingSpace(text: string, from: number): number {
  return /^[\s，,、：:；;]*/u.exec(text.slice(from, from + 8))![0].length;
}

/** How far after the number the quote goes: to the end of the noun that names it. */
function trailing(after: string, name: string): number {
  const stop = after.search(/[，。；：、\d]/u);
  const head = stop < 0 ? after : after.slice(0, stop);
  for (let length = Math.min(head.length, 40); length > 0; length--) {
    const tail = head.slice(Math.max(0, length - 2), length);
    if (length >= 2 && name.includes(tail) && name.includes(head.slice(0, Math.min(2, length))))
      return length;
  }
  return 0;
}
