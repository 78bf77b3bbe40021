import { countsThings, unitMeaning } from '../text/units.js';
import { type Carried, isAmount, type ReadIndicator } from './clauseSite.js';
import { uncounted } from './counted.js';
import { IS_BARE_HEAD, LONE_OPENING, POINT_NUMBER, WHAT_IT_WAS } from './words.js';

/*
 * What a sentence has been about so far: its subject, what its clauses without numbers told, what it counted first. A name that says
 * too little is of one of these.
 */

/** What was done with things before that is not said of them again. */
export const DONE_BEFORE =
  /^(?:新增|净增|新认定|新引进|新设立?|新建成?|新收|累计|共|当年|全年|已|年内|组织|举办|开展|申报|受理|申请|推荐|入选|获批|受理|引进)+(?=\p{Script=Han}{2})/u;

/** A subject without what was done to it: 设立规模2亿元的金山湾区科创种子基金. */
export function tidy(subject: string): string {
  return (
    subject
      .replace(POINT_NUMBER, '')
      .replace(
        /^(?:(?:持续|加快|积极|筹划)?(?:组建|规划建设|规划|建设|设立|建立|成立|推进|推动|打造|实施|启动|共建|建好|办好|用好|做好|搭建|新建|新增|新认定|新设|新引进))+(?:(?:首期|总)?规模[^，的]{1,10}的)?(?=[\p{Script=Han}“]{3})/u,
        '',
      )
      .replace(/^(?:首期|总)?规模[^，的]{1,10}的/u, '')
      .replace(/^(?:位于|坐落于|地处)[^，的]{2,12}的(?=[\p{Script=Han}“]{4})/u, '')
      .replace(WHAT_IT_WAS, '')
      // 与上海大学共建的环上大科技园揭牌: with whom, and what became of it, are no part of it.
      .replace(/^与?[^，的]{2,12}(?:共建|合作|联合建设|共同建设|共同打造)的(?=[\p{Script=Han}“]{4})/u, '')
      .replace(/^的(?=[\p{Script=Han}“]{3})/u, '')
      .replace(/^(?:举办|承办|主办|召开)了?(?:19|20)\d{2}年?(?=[\p{Script=Han}“]{3})/u, '')
      .replace(
        /(?<=园|园区|中心|基地|平台|实验室|研究院|孵化器|空间|大厦)(?:正式)?(?:揭牌|开园|启用|投用|奠基|挂牌|启动|竣工|落成)(?:成立|运营)?$/u,
        '',
      )
      .replace(/^一[家所](?=\p{Script=Han}{3})/u, '')
      .replace(/^作为[^，]{2,14}的(?=[\p{Script=Han}“]{3})/u, '')
      .replace(/^(?:走进|来到|走访|步入)(?=[\p{Script=Han}“]{3})/u, '')
      .replace(/^(?:借助|借力|依托|围绕|得益于|受益于|凭借|立足)(?=[\p{Script=Han}A-Za-z“]{3})/u, '')
      .replace(/^以?[^，]{0,20}为(?:主题|核心|重点|代表|主体|龙头)的(?:举办)?/u, '')
      .replace(/[（(][^（()）]*[)）]$/u, '')
  );
}

/** Of what level things are, and that there are such. */
const LEVEL = /^(?:建成|拥有|共有|现有|设有)?(?:国家级|省级|市级|区级)(?:及?以上)?(?!财政)/u;

/** 国家级孵化器2家、市级7家，在孵企业620家: in those of every level. */
export function ofEveryLevel(name: string, recent: readonly ReadIndicator[]): string {
  if (!LEVEL.test(name)) return name;
  const levels = recent.flatMap((fact) => LEVEL.exec(fact.name)?.[0].slice(-3) ?? []);
  return new Set(levels).size > 1 ? name.replace(LEVEL, '') : name;
}

/** What is counted first between two semicolons and is no part of anything: things, not money. */
export function thingsToldOf({ recent, segmentStart }: Carried): string {
  const first = recent.find(
    (fact) =>
      fact.start >= segmentStart &&
      fact.part !== true &&
      isAmount(fact) &&
      (countsThings(fact.unit) || unitMeaning(fact.unit)?.family === 'session'),
  );
  return first
    ? uncounted(
        ofEveryLevel(first.name, recent)
          .replace(DONE_BEFORE, '')
          .replace(/(?:累计|合计|立项|备案|开工|竣工|签约)$/u, ''),
      )
    : '';
}

/** What the sentence's first number counts, where that is something which has parts of its own. */
export function containerOf(carried: Carried): string {
  const first = ofEveryLevel(carried.group[0]?.name ?? '', carried.recent)
    .replace(/^(?:新增|新建成?|新认定|建成|举办|开展|组织|引进|累计)/u, '')
    .replace(/(?:总数|总量|数量)$/u, '');
  return /(?:孵化器|众创空间|(?<!幼儿)园|园区|基地|平台|中心|大赛|科博会|工作站|基金|集群|示范区|创新区|产业园|走廊|大学|学院|街道|载体|楼宇)$/u.test(
    first,
  )
    ? first
    : '';
}

/** What a sentence may be about, at its beginning: 张江科学城, 长阳创谷三期, 西岸国际人工智能中心. */
export const TOPIC =
  /^(?![一二两三四五六七八九十\d]+[个大家项名所类批])([“《]?[\p{Script=Han}A-Za-z0-9“”（）()·-]{2,22}?(?:中心|基地|产业园区?|科创园|创意园|创新园|科技园区?|园区|科学城|科技城|走廊|核心区|集聚区|示范区|新片区|试验区|创新区|功能区|(?<!重点)实验室|研究院|(?<=“[^”]{2,6})[湾谷港城]”|平台|基金|大厦|交易所|交易中心|生态园|工业园|文化园|软件园|示范园|[^，]圈|街区|小镇|创谷|零号湾”?|美谷”?|智谷|科技港|工作站|专项|孵化器|联盟|大赛|科博会|科技节|培育库|信息园|智创城|[^地]{2}地区(?!生产))(?:[一二三四]期|[（(][一二三]期[）)])?”?)(?=$|[\p{Script=Han}“]|\d{1,4}[年月])(?!\p{Script=Han}{0,4}(?:功能|作用|战略地位|显示度))(?!企业|数|总(?!收入|产值|营收|税收)|和|、|与|城区)/u;

/** What a clause opens with that may be its subject; what somebody will do with it (区科委将继续聚焦科创中心) is none. */
export function topicOf(words: string): string | undefined {
  const opening = TOPIC.exec(words)?.[1];
  return opening &&
    !/将|占(?!地)|继续|聚焦|围绕|坚持|紧扣|着力|抓住|鼓励|^作为(?!.*的)|^(?:发放|兑现|拨付|申报|申请|组织|下达|获批|获得|争取|修订|出台)|^以(?!色列)|^安排|我们|居全|每年|每平方|决心|^拥有|^发挥|等$|^《[^》]*$/u.test(
      opening,
    )
    ? opening
    : undefined;
}

/** Whether a clause without numbers is the subject of the next: 张江嘉定园 of 2016年,张江嘉定园…. */
export const isSubject = (words: string) =>
  words.length >= 3 &&
  words.length <= 14 &&
  !/\d/u.test(words) &&
  /(?:园|园区|中心|基地|企业|产业|服务业|平台|区|示范区|集团|公司|信贷产品|[履贷保]通?贷”?)$/u.test(words);

/** Whether two names have three characters in a row in common. */
export function sharesWith(name: string, other: string): boolean {
  for (let at = 0; at + 3 <= other.length; at++) if (name.includes(other.slice(at, at + 3))) return true;
  return false;
}

/**
 * Whose and what as one: what the first ends and the second begins with stands once, 研发费用加计扣除|加计扣除额.
 * @param least how many characters that must be
 * @param most and how many it may be; by default the first keeps one of its own
 */
export function joined(whose: string, name: string, least = 2, most = whose.length - 1): string {
  for (let common = Math.min(most, name.length); common >= least; common--)
    if (whose.endsWith(name.slice(0, common))) return whose + name.slice(common);
  return whose + name;
}

/** How a sentence came to be about something. */
export type TopicKind =
  | 'owner'
  | 'topic'
  | 'focus'
  | 'firstFocus'
  | 'lastFocus'
  | 'subject'
  | 'founded'
  | 'container'
  | 'things'
  | 'first'
  | 'last'
  | 'clause'
  | 'earlierOwner'
  | 'earlierFocus'
  | 'earlierCount'
  | 'heading';

/** What a number may be of, and every way in which the text has come to be about it. */
export type Topics = ReadonlyMap<string, readonly TopicKind[]>;

const LONGEST = 30;

/** A kind of place, and none in particular. */
export const NO_NAME =
  /^(?:产业|科技|该|本|各|全区)?(?:基地|园区?|平台|中心|开发区|大厦|企业|项目|机构|单位)$/u;

/** What a paper or an event is called, with the place that it is on: 松江区专场发布会, 四个城区创新能力比较. */
const OF_PAPER =
  /[区县市].*(?:分析|比较|发布会?|专场|回顾|回眸|巡礼|综述|报告|讲话|盘点|公报|成绩单|摘编|解读|研究|调查|规划|纲要|行动计划|方案)$/u;

/** What a heading is about, without its number and what is done to it; '' for one that tells something: 徐汇人工智能企业突破600家. */
function thingIn(heading: string): string {
  const bare = heading
    .replace(/[【】［］]/gu, '')
    .replace(/^[\s（(]*[一二三四五六七八九十\d]+[)）.．、]\s*/u, '')
    .replace(/^(?:推进|加强|加快|强化|推动|优化|深化|完善|做强|打造|建设|提升)/u, '')
    .replace(/(?:工作|建设|情况|[。：:]).*$/u, '');
  return /\d|[，！!？《]/u.test(bare) || bare.length > 16 || OF_PAPER.test(bare) ? '' : bare;
}

/** What a project costs and how much land it takes: its product is the project's. */
const OF_PROJECT =
  /(?<=项目|工程|基地|园区?|岛|城|中心)(?:计划|协议)?(?:总?投资(?:总?额)?|占地(?:面积)?)$|^(?:(?:达产|投产|建成|投运)后)?(?:预计)?年(?:产值|税收|创税|利税|营业收入|销售收入|产\p{Script=Han}{2,10}(?:年产值)?)(?:年创税|年利税|年税收)?$/u;

/** What the text has been about up to a clause, without what was done to it. */
export function topicsBefore(carried: Carried, clause: string, headings: readonly string[]): Topics {
  const found = new Map<string, TopicKind[]>();
  const add = (kind: TopicKind, what: string | undefined) => {
    if (!what) return;
    const whole = ofEveryLevel(what, carried.recent).replace(OF_PROJECT, '');
    const bare = tidy(uncounted(whole.replace(DONE_BEFORE, '').replace(/^其中/u, ''))).replace(
      LONE_OPENING,
      '',
    );
    // 12家银行: a bare noun that was counted owns nothing.
    const least = kind === 'first' || kind === 'last' || kind === 'things' ? 3 : 2;
    if (bare.length < least || bare.length > LONGEST || IS_BARE_HEAD.test(bare) || NO_NAME.test(bare)) return;
    found.set(bare, [...(found.get(bare) ?? []), kind]);
  };
  const amounts = carried.recent.filter(isAmount);
  add('owner', carried.owner);
  add('topic', carried.topic);
  add('lastFocus', carried.foci.at(-1));
  add('focus', carried.foci.at(-2));
  add('firstFocus', carried.foci[0]);
  add('subject', carried.subject);
  add('founded', carried.founded);
  add('container', containerOf(carried));
  add('things', thingsToldOf(carried));
  add('first', amounts[0]?.name);
  add('last', amounts.at(-1)?.name);
  add('clause', TOPIC.exec(clause)?.[1]);
  const before = carried.earlier.at(-1);
  if (before) {
    add(
      'earlierOwner',
      before.owner || before.topic || carried.earlier.findLast((e) => e.owner || e.topic)?.topic,
    );
    add('earlierFocus', before.foci[0]);
    add('earlierCount', before.recent.find(isAmount)?.name);
  }
  add('heading', thingIn(headings.at(-1) ?? ''));
  return found;
}
