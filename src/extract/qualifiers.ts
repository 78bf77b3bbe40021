import { MEASURE_NAMES, type Measure } from '../model/facts.js';
import type { Period } from '../model/period.js';
import { countsThings } from '../text/units.js';
import { Before, wholeOfParts } from './before.js';
import { type Carried, type ClauseSite, isAmount, type ReadIndicator } from './clauseSite.js';
import { cleanName } from './cleanName.js';
import { namedTogether, splitCoordinated } from './coordination.js';
import { whatWasGranted } from './ellipsisOfPatents.js';
import type { FoundQuantity } from './foundQuantity.js';
import { CHANGES, FALL } from './growth.js';
import { alike, headedBy } from './headedBy.js';
import { make } from './indicatorFact.js';
import { complete, pairOf, partsOf } from './indicatorName.js';
import { grownOver, ownPeriod, yearly } from './ownPeriod.js';
import { OWN_TASK, ownWordsOf } from './ownWords.js';
import { topicFor } from './topicFor.js';
import { joined, topicsBefore } from './topics.js';
import { ALL_OF_THEM, IS_BARE_HEAD } from './words.js';

/** Said of all that was told before. */
const TOGETHER = new RegExp(`${ALL_OF_THEM}|(?<!首)都|双双`, 'u');

/** What items have: 转化项目68个，合同金额下降2.7%. */
const OF_ITEMS = /^(?:合同|成交|交易|协议)?(?:总)?(?:金额|额)$|^(?:总)?投资额?$/u;

/** 在全市各区营商环境考核评价中: what was judged. */
const ASSESSED =
  /(?<![\p{Script=Han}])在?(?:全市|全国|全省|上海市?|本市)?(?:各区县?|各城区|\d+个区|十六区)?的?(?:(?:19|20)\d{2}年度?)?(?<what>\p{Script=Han}{4,20}?)(?:综合)?(?:考核|考评|评估|评价|评比|评选|测评|排行榜?|榜单)+(?:评价|排名|结果)?中/u;

/** A focus that can grow. */
const AN_AMOUNT = /(?:量|额|数|收入|产值|增加值|税收|规模|投资|总值|投入|支出|面积)$/u;

/** What came to those there were, or left them. */
const CAME_OR_WENT = /净增|新增|新认定|退出|注销|毕业/u;

/** The amounts among what was told, or all of it where there are none. */
function amountsOr(told: readonly ReadIndicator[]): readonly ReadIndicator[] {
  const amounts = told.filter(isAmount);
  return amounts.length > 0 ? amounts : told;
}

/** A growth, share or rank qualifies what its clause names, else the numbers just before it. */
export function bindToGroup(
  run: readonly FoundQuantity[],
  measure: Measure,
  before: string,
  site: ClauseSite,
  carried: Carried,
  from: number,
): ReadIndicator[] {
  const ownWords = ownWordsOf(before, measure, site);
  // 在全市各区营商环境考核评价中名列第五: in what they were ranked.
  const assessed = measure === 'rank' ? ASSESSED.exec(before)?.groups?.what : undefined;
  if (assessed)
    return run.map((q) =>
      make(q, cleanName(assessed), '', measure, 1, site, from, '评价、排名的对象', carried),
    );
  // 但杨浦增长较快，比上年增长14.8%: a district, and not what grew there.
  const own = site.districtList.test(ownWords) ? '' : ownWords;
  const over = (period: Period | null) => (measure === 'growth' ? grownOver(before, period) : period);
  // 分别增长6.3%和下降2.8%: each as its own verb says.
  const signOf = (q: FoundQuantity) => {
    const last = run[run.indexOf(q) - 1];
    const own = last ? site.text.slice(last.end, q.lead) : '';
    return measure === 'growth' && q.value > 0 && FALL.test(CHANGES.test(own) ? own : before) ? -1 : 1;
  };
  // 占全区的38%，三年翻了一番: of how many there are, and not of their share.
  const told = carried.recent.at(-1);
  // 占7.3%，比上年提高2.6个百分点: it is the share that rose.
  const risen = run[0]!.kind === 'points' && run.length === 1 && own === '' && told?.measure === 'share';
  // 占全市的18.6%，数量居全市第二: how many there are.
  const howMany = measure === 'rank' && /^[，,\s]*(?:数量|总量|总数|规模|总额|金额)(?!占)/u.test(before);
  const ofAmounts = run[0]!.kind === 'doubling' || howMany;
  // 申请2146件，其中发明387件、实用新型912件、外观设计847件，同比增长21.3%: it is all of them that grew.
  const [part, next] = carried.group.filter(isAmount).slice(-2);
  const inARow =
    part !== undefined && next !== undefined && /^、[^，。；]*$/u.test(site.text.slice(part.end, next.at));
  const whole =
    measure === 'growth' && own === '' && run.length === 1 && inARow
      ? wholeOfParts(carried.group)
      : undefined;
  const targets = risen ? [told] : whole ? [whole] : ofAmounts ? amountsOr(carried.group) : carried.group;
  // 进出口总额增长9.3% after 工业增加值: a head that nothing before ends in is its own.
  const another =
    (measure === 'growth' || measure === 'rank') &&
    /(?:总额|额|总量|收入|产值|投资|(?<=\p{Script=Han}{2})投入|支出|利润|税收|营收|增加值|出口)$/u.test(
      own,
    ) &&
    IS_BARE_HEAD.test(own) &&
    targets.length > 0 &&
    !targets.some(({ name }) => name.endsWith(own)) &&
    !(OF_ITEMS.test(own) && countsThings(targets.at(-1)!.unit) && run[0]!.kind !== 'amount');
  // 户数和金额分别比上年增长71.5%和88%: each of what its head means.
  const each = run.length > 1 ? own.split(/[、和与及]/u).map((head) => headedBy(head, carried)) : [];
  if (each.length === run.length && each.every((target) => target !== undefined))
    return run.map((q, at) => ({
      ...make(q, each[at]!.name, '', measure, signOf(q), site, from, `修饰前文“${each[at]!.name}”`, carried),
      topic: each[at]!.topic,
      period:
        site.times.length > 0
          ? ownPeriod(site, carried, q, measure, each[at]!.modality).period
          : each[at]!.period,
      modality: each[at]!.modality,
    }));
  // 总量居全市第六: the rank is of all there are, whatever was told in between.
  const lately = carried.group.at(-1);
  const stock =
    measure === 'rank' &&
    own === '' &&
    lately !== undefined &&
    (CAME_OR_WENT.test(lately.name) || !isAmount(lately));
  const head = stock ? /^[，,\s]*(?<head>总量|总数)/u.exec(before)?.groups?.head : undefined;
  const headed = headedBy(head ?? own, carried);
  // 集成电路产业销售收入止跌回升，增幅高达31.5%: what the clause before was about.
  const focus = carried.foci.at(-1) ?? '';
  if (own === '' && measure === 'growth' && carried.fresh && run.length === 1 && AN_AMOUNT.test(focus))
    return [make(run[0]!, focus, '', measure, signOf(run[0]!), site, from, '承接前句所述', carried)];
  // 信息服务业、专业服务业继续领跑，税收分别增长19.6%和14.3%: each of those that the clause just before names.
  const shared = measure === 'growth' && IS_BARE_HEAD.test(own) ? namedTogether(site, run.length) : null;
  if (shared)
    return run.map((q, at) =>
      make(q, `${shared[at]}${own}`, '', measure, signOf(q), site, from, '前句并列的各项', carried),
    );
  // 汽车产业产值612亿元；传统燃油车零部件受芯片短缺影响，产值下降4.3%: of what the clause just before was about.
  if (
    carried.fresh &&
    measure === 'growth' &&
    run.length === 1 &&
    IS_BARE_HEAD.test(own) &&
    focus.length >= 3 &&
    carried.segmentStart > (carried.group[0]?.start ?? carried.segmentStart)
  )
    return [
      make(
        run[0]!,
        joined(focus, own),
        '',
        measure,
        signOf(run[0]!),
        site,
        from,
        `承接前句的“${focus}”`,
        carried,
      ),
    ];
  // 发明专利授权2106件，增长12.8%；申请量微降1.2%: the other of the two acts.
  const act = measure === 'growth' && !headed ? whatWasGranted(own, new Before(carried, '件')) : null;
  if (act) return run.map((q) => make(q, act, '', measure, signOf(q), site, from, '承接前文的专利', carried));
  if (!headed && own.length >= 2 && (!IS_BARE_HEAD.test(own) || another)) {
    const done = measure === 'share' ? OWN_TASK.exec(before.trim())?.groups?.task : undefined;
    const names = done
      ? run.map(() => `${own}${done}完成率`)
      : run.length > 1
        ? (splitCoordinated(own, run.length) ?? run.map(() => own))
        : TOGETHER.test(before)
          ? partsOf(own)
          : pairOf(own, measure === 'rank' ? 'growth' : measure);
    const facts = (names.length > run.length ? names.map(() => run[0]!) : run).map((q, at) => {
      const name = another && !carried.fresh ? own : complete(cleanName(names[at] ?? own), carried, q.unit);
      const topic = topicFor({ name, own, first: carried.recent.length === 0, q, site }, () =>
        topicsBefore(carried, site.words, site.headings),
      );
      const why = `${MEASURE_NAMES[measure]}所修饰的名称在同一分句`;
      const fact = make(q, name, '', measure, signOf(q), site, from, why, carried);
      return { ...fact, period: over(fact.period), topic };
    });
    carried.group = facts;
    return facts;
  }
  if (targets.length === 0 && !headed) {
    // 利润和上缴税收逆势上扬，分别增长51.9%和12.7%: the clause before named them.
    const themes = run.length > 1 ? splitCoordinated(focus, run.length) : null;
    if (own === '' && themes)
      return run.map((q, at) =>
        make(q, cleanName(themes[at]!), '', measure, signOf(q), site, from, '承接前句所述', carried),
      );
    const before = carried.parallel.filter(isAmount);
    // 申请量、授权量分别为1.2万件和0.8万件。增幅分别为12%和9%: each of its own, in the sentence before.
    if (
      own === '' &&
      measure === 'growth' &&
      run.length > 1 &&
      before.length === run.length &&
      carried.recent.length === 0
    )
      return run.map((q, at) => ({
        ...make(
          q,
          before[at]!.name,
          '',
          measure,
          signOf(q),
          site,
          from,
          `修饰前句“${before[at]!.name}”`,
          carried,
        ),
        topic: before[at]!.topic,
      }));
    // 相当于GDP的4.06%。比2015年提高0.6个百分点: the share that was told last.
    const share = run[0]!.kind === 'points' ? carried.parallel.at(-1) : undefined;
    const told =
      (share?.measure === 'share' ? share : (before.at(-1) ?? carried.parallel.at(-1)))?.name ?? '';
    const among = site.districtList.test(ownWords) ? told : '';
    // 从增速看，青浦增长48.2%: of what the districts are compared by.
    const compared = carried.aspect.replace(/(?<=企业|专利|机构)(?:数量|总量|总数)$/u, '');
    const fallback = own.length >= 2 ? own : among || carried.subject || focus || told || compared;
    if (!fallback) return [];
    const name = complete(fallback, carried);
    return run.map((q) => {
      const topic = topicFor({ name, own, first: carried.recent.length === 0, q, site }, () =>
        topicsBefore(carried, site.words, site.headings),
      );
      return { ...make(q, name, '', measure, signOf(q), site, from, '承接主语', carried), topic };
    });
  }
  const all = headed
    ? [headed]
    : carried.qualified > 1
      ? targets.slice(-carried.qualified)
      : targets.slice(-2);
  const spread =
    run.length === 1 && TOGETHER.test(before)
      ? all.map((target, at) => ({ q: run[0]!, target, share: { at, of: all.length } }))
      : run.map((q, at) => ({
          q,
          target:
            headed ??
            alike(q, run, targets) ??
            (q.bound ? targets.at(-1) : undefined) ??
            targets[targets.length - run.length + at] ??
            targets.at(-1)!,
        }));
  carried.qualified = spread.length;
  return spread.map(({ q, target: told, ...rest }) => {
    // 目标为2015年达到260亿元，目前只完成目标值的54.6%: of what has come of it.
    const cameOf = measure === 'share' && TASK_OF.test(before.trim()) && site.context.modality === 'actual';
    const target = cameOf ? cameOfAim(told, carried) : told;
    // 占服务业税收的比重提高1.5个百分点: it is the share that grew.
    const ofShare =
      measure === 'share' ? /占/u : q.kind === 'points' ? /占[^，；]{2,}?的?(?:比重|比例|份额|比)/u : null;
    const shared = ofShare?.test(before) && !IS_RATIO.test(target.name);
    // 拆除违法建筑54万平方米，完成年度计划的128%: how far it has come.
    const task = measure === 'share' ? TASK_OF.exec(before.trim())?.groups?.of : undefined;
    return {
      ...make(
        q,
        task ? `${target.name}${task}完成率` : shared ? `${target.name}占比` : target.name,
        target.verb,
        measure,
        signOf(q),
        site,
        Math.min(target.start, from),
        `修饰前文“${target.name}”`,
        carried,
      ),
      ...rest,
      topic: target.topic,
      period: over(
        site.times.length > 0
          ? ownPeriod(site, carried, q, measure, target.modality).period
          : q.kind === 'amount'
            ? overMonths(target.period, site)
            : ((target.period && yearly(target.period, site, q, target.modality)) ?? target.period),
      ),
      modality: target.modality,
    };
  });
}

const TASK_OF = /(?<of>目标|计划|任务|指标|预算|进度)[^，]{0,3}$/u;

/** What was reported of the thing that an aim is for; the aim's own time as a report's where nothing was. */
function cameOfAim(aim: ReadIndicator, { recent }: Carried): ReadIndicator {
  if (aim.modality !== 'target') return aim;
  const reported = recent.findLast(
    (fact) => fact.modality === 'actual' && isAmount(fact) && fact.name === aim.name,
  );
  return reported ?? { ...aim, modality: 'actual' };
}

/** A ratio that goes by its own name. */
const IS_RATIO = /(?:比重|比例|比率|份额|占比|之比|率)$/u;

/** 截至6月底…，较年初增加213家, in a report on half a year: over those months. */
function overMonths(period: string | null, { context }: ClauseSite): string | null {
  const months = context.reportsOn;
  return period !== null && months?.includes('-') && months.endsWith(`/${period}`) ? months : period;
}
