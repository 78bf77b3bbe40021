import { MEASURE_NAMES, type Measure } from '../model/facts.js';
import type { Period } from '../model/period.js';
import { countsThings } from '../text/units.js';
import { Before, wholeOfParts } from './before.js';
import { type Carried, type ClauseSite, isAmount, type ReadIndicator } from './clauseSite.js';
import { cleanName } from './cleanName.js';
import { namedTogether, splitCoordinated } from './coordination.js';
import { OF_TASK } from './ellipsis.js';
import { whatWasGranted } from './ellipsisOfPatents.js';
import type { FoundQuantity } from './foundQuantity.js';
import { CHANGES, FALL, GREW } from './growth.js';
import { alike, headedBy } from './headedBy.js';
import { make } from './indicatorFact.js';
import { complete, pairOf, partsOf } from './indicatorName.js';
import { grownOver, ownPeriod, yearly } from './ownPeriod.js';
import { stripLeading } from './stripLeading.js';
import { topicFor } from './topicFor.js';
import { joined, topicsBefore } from './topics.js';
import { ALL_OF_THEM, IS_BARE_HEAD } from './words.js';

const SHARE = /占|比重|比例|占比|率|份额|(?:达标|优良|合格|覆盖|普及)/u;

/** Said of all that was told before. */
const TOGETHER = new RegExp(`${ALL_OF_THEM}|(?<!首)都|双双`, 'u');

/** 科技型中小企业入库完成全年目标的: whose task, and what it was. */
const OWN_TASK =
  /(?<who>\p{Script=Han}{4,}?)(?:只|仅|已)?完成了?(?:全年|年度|年初|当年|既定|预定|规划|序时)的?(?<task>目标|计划|任务|指标|预算|进度)(?:任务)?[数值]?的$/u;

/** Among whom something ranks: 在十六个区中, 中心城区首位. */
const AMONG =
  /^(?:数量|总量|总数|规模|总额)?在?(?:[^，]{0,12}中|(?:全市|全国|全省|全区|全球|中心城区|郊区县?|各区县?|长三角|同行业)(?:分)?)$/u;

/** Nothing but among whom stands before: 在全市同类园区中. */
export const AMONG_WHOM = '^[，、\\s]*(?:均|也|都)?在[^，]{2,16}中';
/** 在张江示范区各分园中列第9位: nothing but among whom. */
const RANKS_AMONG = new RegExp(
  `${AMONG_WHOM}(?:均|也|都|继续|仍|持续)*(?:排|列|居|位|名|蝉联|稳居|高居|跃居|拔得|夺得|独占|保持)`,
  'u',
);

/** What items have: 转化项目68个，合同金额下降2.7%. */
const OF_ITEMS = /^(?:合同|成交|交易|协议)?(?:总)?(?:金额|额)$|^(?:总)?投资额?$/u;

/** 在全市各区营商环境考核评价中: what was judged. */
const ASSESSED =
  /(?<![\p{Script=Han}])在?(?:全市|全国|全省|上海市?|本市)?(?:各区县?|各城区|\d+个区|十六区)?的?(?:(?:19|20)\d{2}年度?)?(?<what>\p{Script=Han}{4,20}?)(?:综合)?(?:考核|考评|评估|评价|评比|评选|测评|排行榜?|榜单)+(?:评价|排名|结果)?中/u;

/** A focus that can grow. */
const AN_AMOUNT = /(?:量|额|数|收入|产值|增加值|税收|规模|投资|总值|投入|支出|面积)$/u;

/** What came to those there were, or left them. */
const CAME_OR_WENT = /净增|新增|新认定|退出|注销|毕业/u;

/** A rank that is kept: 申请量保持全市第一. */
const STAYS =
  /(?:持续|继续|始终|稳定|连续[^，]{1,3})?(?:保持|蝉联|稳居|达到|进入|跻身)(?:在)?(?:上海市|全市|全国|全省|全区|中心城区|郊区){0,2}$/u;

/** The amounts among what was told, or all of it where there are none. */
function amountsOr(told: readonly ReadIndicator[]): readonly ReadIndicator[] {
  const amounts = told.filter(isAmount);
  return amounts.length > 0 ? amounts : told;
}

/** Whether a growth or share names what it is of in its own clause. */
export function hasOwnName(before: string, wide: string): boolean {
  const own = before
    .replace(/^(?:目前|至今|截至目前)?(?:只|仅|才|已)(?=完成)/u, '')
    .replace(/^(?:[、，\s]|[两三四]者|其中|分别|约|达|为|占比?|的|所占|比重|比例|份额|均)+/u, '')
    .replace(/(?:达到|达|为|的|约|超过|占|超|至|到)+$/u, '');
  if (OF_TASK.test(own)) return false;
  return own.length >= 3 || (SHARE.test(wide) && own.length >= 2 && !/^占比?$/u.test(own));
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
  const ownWords = (
    measure === 'rank'
      ? stripLeading(before, site.districts).replace(
          /(?:总量|数量|总数)?(?:(?:持续|继续|始终|稳定|连续[^，]{1,3})?(?:保持|蝉联|稳居)|继续|持续|仍然?|依然|始终)?(?:在)?(?:上海市|全市|全国|中心城区|各区县?|郊区|全省|全区)?(?:[^，]{0,4}个[^，]{1,8}中|各区县?|中)*(?:分别|分)?(?:排名|排位|稳居|高居|位居|居于|位列|名列|跃居|升至|跃升至|上升至|位次|排在|居|排|列|拔得|夺得|蝉联|独占|稳坐|高居|并列).*$/u,
          '',
        )
      : stripLeading(before, site.districts)
  )
    .replace(measure === 'rank' ? STAYS : /[（(]\s*[+＋]?$/u, '')
    .replace(GREW, '')
    .replace(
      /(?:在(?:现有|[^，]{2,8}的?)基础上|分别|(?<![人户年亩地平])均|也|都|比重|占比|占|较|比)+.*$/u,
      '',
    )
    .replace(
      /(?:则|却|也|又|还|仍|都|虽然?|反而|一度|只有|仅有|只|仅|力争|预计|预期|将|有望|争取|确保)+$/u,
      '',
    )
    .replace(/(?:是|为|相当于|接近|达到|超过|约)+[^，]{0,8}的$/u, '')
    .replace(/(?:年均)?(?:年)?复合$/u, '')
    // 扭转一季度下降3.4%的局面.
    .replace(/^(?:扭转|改变|结束|摆脱)了?(?:此前|前期|[一二三]季度|上半年|年初|去年)?的?$/u, '')
    .replace(OWN_TASK, '$<who>')
    // 今年的主要预期目标是：区级财政收入增长8%.
    .replace(/^的?[^：，]{0,16}(?:目标|指标)(?:是|为)[：:]?(?=\p{Script=Han}{3})/u, '')
    // 和十年前相比增加近1倍: with when it is compared.
    .replace(
      /(?:与|和|同|跟)?(?:[一二三四五六七八九十]+年前|(?:19|20)\d{2}年|上年|去年|年初)(?:[底末])?(?:同期)?相(?:比(?:较)?)?$/u,
      '',
    )
    .replace(/^[“"]?(?:十[一二三四]?五|九五)[”"]?(?:期间|时期|末)?(?:总量)?的?$/u, '')
    .replace(/(?:总量|排名|位次)?[由从](?:全市|全国|各区|中心城区)?$/u, '')
    .replace(
      /^(?:这|上述|以上)?[两二三四](?:项|者|类|个|种)(?:指标|数据|合计|(?:企业|机构|载体|专利|平台|基地)?(?:数量|总量|总数|规模))?$/u,
      '',
    )
    .replace(measure === 'rank' ? (RANKS_AMONG.test(before) ? /^.*$/u : AMONG) : /$^/u, '')
    .replace(/(?:已|已经)?连续[两三四五六七八九十\d]+(?:年|次|届)$/u, '')
    .replace(
      /^近?[一两二三四五六]年(?:来|间|内|里|多)?$|^(?:这一|这个|该|其)(?:比例|比重|占比|数字|指标|数据|增速|增幅)?[是为]?$/u,
      '',
    )
    // 好于青浦区的5.1%: with whom it is compared.
    .replace(/^(?:[略稍远仍还]|明显|大幅)?(?:[高低好优快慢]于|不及|超过)[^，。；\d]{2,8}$/u, '')
    // 增长12.3%，而全市仅为9.2%, 全市平均为9.2%: of the same, elsewhere.
    .replace(/^(?:平均|水平|均值|同期)*(?:则|只|仅|也|却)*[为是有达]?$/u, '')
    .replace(/^[，、\s]+|[，、\s]+$/gu, '')
    .replace(OF_TASK, '')
    // 距2.8%的规划目标还有0.68个百分点的差距: of what the aim is for.
    .replace(/^(?:的)?(?:规划|年度|预期)*目标值?(?:尚|还|仍)(?:有|差|存在)?$/u, '');
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
