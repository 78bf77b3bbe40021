import { LABELLED_FIGURE } from '../text/labelledFigure.js';
import { candidatesIn } from './initiatives/candidates.js';
import { stripLeading } from './stripLeading.js';
import { LONE_OPENING } from './words.js';

/*
 * Whose a number is, where its clause leaves it to the words before: a head noun alone takes up an institution named
 * in full (示范区营业收入 after 张江国家自主创新示范区), and a clause that has no subject (获得资助资金840万) goes on with what
 * the text just founded, built or named before a colon.
 */

/** What a place of its own ends in: its head noun alone means the one that was named. */
const PLACE_HEAD =
  '示范区|试验区|新片区|核心区|集聚区|高新区|开发区|创新区|功能区|产业园区|产业园|科技园|科创园|创意园|创新园|园区|科学城|科技城|智创城|创谷|信息园|基地|加速器|研究院|联盟|科博会|基金';
/** What an institution or an event ends in, of which there are many: 众创空间备案总数 counts them, whichever was named before. */
const HEAD = `${PLACE_HEAD}|平台|大赛|科技节|工作站|集群|走廊|孵化器|众创空间|实验室|服务中心|展示中心`;
/** What may be the full name of something that ends so. */
const named = (ending: string) =>
  new RegExp(`[^，,。；;：:、\\s【】]{2,26}?(?:${ending})(?!区(?![域级内]))`, 'gu');
const NAMED = named(HEAD);
const TAKES_UP = new RegExp(`^(?:该|本)?(?<head>${PLACE_HEAD})(?=\\p{Script=Han}{2})`, 'u');

/** One of many branches: its name says of what only where it was first named. */
const BRANCH = '分中心|分站|服务站|分园|分会|分校|服务点|示范点|子平台|分平台|分支机构';
const IS_BRANCH = new RegExp(`^(?:${BRANCH})$`, 'u');
const BRANCH_NAMED = named(BRANCH);

/** Words before a name that are no part of it. */
const BEFORE_NAME =
  /^.*(?:打造|推进|建设|建成|依托|成立|落户|入驻|在[^，。；]{1,6}设立|设立|启动|加快|举办|承办|围绕|支持|推动|位于|位居|参加|通过|共建|创建|获批|成为|被评为|作为|的)(?=\p{Script=Han}{2}|“)|^[在与由对为向]/u;

/** An institution's name in full, for a name that begins with its head noun alone; null where the text has none. */
export function takenUp(
  name: string,
  before: string,
  headings: readonly string[],
  districts: RegExp,
): string | null {
  const head = TAKES_UP.exec(name)?.groups?.head ?? IS_BRANCH.exec(name)?.[0];
  if (!head) return null;
  const said = [...headings.filter((heading) => heading.length <= 24), before].join('。');
  const candidates = [...said.matchAll(IS_BRANCH.test(name) ? BRANCH_NAMED : NAMED)]
    .filter((match) => match[0].endsWith(head))
    .map((match) => stripLeading(match[0].replace(BEFORE_NAME, ''), districts))
    .filter((full) => full.endsWith(head) && full.length >= head.length + 2);
  // 来自紫竹高新区的统计显示，园区前十个月…: a park by whatever it is called.
  const park = head === '园区' && candidates.length === 0 ? parkIn(said, districts) : undefined;
  const full = candidates.at(-1) ?? park;
  return full ? full + name.replace(/^(?:该|本)/u, '').slice(head.length) : null;
}

const PARKS = named(`${PLACE_HEAD}|软件园|工业区|保税区`);
/** The park that was named last, if the last place of any kind is one of its own. */
const parkIn = (said: string, districts: RegExp): string | undefined => {
  const last = [...said.matchAll(PARKS)]
    .map(([name]) => stripLeading(name.replace(BEFORE_NAME, '').replace(/^来自/u, ''), districts))
    .at(-1);
  return last &&
    last.length >= 4 &&
    /(?:区|园|谷|城)$/u.test(last) &&
    !/国家|级|大学科技园|各|[省市全]/u.test(last)
    ? last
    : undefined;
};

/** A clause without a subject of its own: 已集聚…, 获得…, 目前拥有…. */
export const SUBJECTLESS =
  /^(?:目前|现|现已|已|已经|并|共|累计|迄今|先后)*(?:首批)?(?:获得|获批|下拨|集聚|聚集|汇聚|拥有|现有|共有|入驻|吸引|落户|首批|达成|签约|发布(?:科技|创新)?成果|意向入驻|开工|累计放款|放款|放贷|授信|发放贷款|支持(?=项目|企业)|带动(?=社会|下游)|撬动|惠及(?=企业)|服务(?=企业|海外|中小)|引进(?=.{0,8}(?:企业|机构|项目)))(?!率|量)/u;

const FOUNDING =
  /(?:共建|打造|建设|成立|推进|启动|建成|设立|创建|组建|筹建|新建|筹划成立|推出|发行)(?:了)?(?:[^，。；“”]{1,16}的)?[“]?$/u;

/** What a clause founds, builds or opens, for the clauses that go on about it. */
export function foundedIn(clause: string, districts: RegExp): string {
  const found = candidatesIn(clause, []).findLast(
    ({ from, head }) =>
      head !== null &&
      (head.kind === 'own' || OF_MANY.test(head.word)) &&
      FOUNDING.test(clause.slice(0, from)),
  );
  return found ? stripLeading(found.name.replace(LONE_OPENING, ''), districts) : '';
}

/** Kinds of things that have firms, people and floors of their own. */
const OF_MANY = /平台|基地|中心|工作站|孵化器|众创空间|总部|区$/u;

const LEAD_IN = new RegExp(
  `^(?<name>[^，。；：:、]{3,24}(?:${HEAD}|中心|企业|机构|人才|专利|项目))[：:]`,
  'u',
);

/** The thing that a paragraph opens with before a colon: 现代制药装备产业创新集群：…. */
export function leadIn(text: string): string {
  return LABELLED_FIGURE.test(text) ? '' : (LEAD_IN.exec(text)?.groups?.name ?? '');
}

const EVENT =
  /(?:第[\d一二三四五六七八九十]+届|“[^”]{2,12}”)?[^，。；：、“”]{0,16}?(?:大赛|比赛|竞赛|科博会|博览会|交易会|科技节|科技周)/gu;

/** Words for winning, and who won. */
const WON = '(?:计|包括|其中|选手|学生|我区|分|获得?|荣获|捧回|摘得|斩获|揽获|夺得|拿下|收获|摘取|摘)*';
/** What can only be said of a competition or a fair: 一等奖, 初赛, 参展单位. */
const OF_EVENT = new RegExp(
  `^(?:青少年)?${WON}(?:(?:[一二三特]|\\d)等奖|[金银铜]奖|优秀奖|优胜奖)|^(?:经过审查|报名|初赛|复赛|决赛|晋级|分赛点|参赛|参展|展区|观展|展位)`,
  'u',
);

/** What those counted did or came to at an event: 608个团队大赛报名, 314家企业在初赛中胜出, 145家参展单位. */
const AT_EVENT =
  /^(?<who>[\p{Script=Han}、]{0,12}?)(?:大赛|比赛)?(?:(?<act>报名|(?:经过|通过)审查)|在?(?<round>初赛|复赛|决赛)中?(?<won>胜出|晋级|获胜)|(?<kind>参展单位|参赛选手|参赛项目|参赛团队|分赛点|展区))/u;

/** The event that a paragraph speaks of, by its full name: one in quotation marks or with its number or year, if there is one. */
function eventNamed(before: string, districts: RegExp): string {
  const named = [...before.matchAll(EVENT)]
    .map(([name]) =>
      stripLeading(
        name.replace(
          /^.*(?:在|参加|举办|组织|承办|开展|参与|启动|举行|荣获|推动|积极|本届)(?=\p{Script=Han}|“|\d)(?=[^”]*(?:“[^”]*”[^”]*)*$)/u,
          '',
        ),
        districts,
      ),
    )
    .filter((name) => name.length >= 4 && !/被|确定|^\d+[个家]/u.test(name));
  return (
    named.findLast((name) => /^(?:“|第|\d{4})/u.test(name)) ??
    named.findLast((name) => name.length >= 5) ??
    ''
  );
}

/** What is counted at an event, with the event's name: “创业在临江”大赛初赛胜出企业. Null where no event is spoken of. */
export function countedAtEvent(after: string, before: string, districts: RegExp): string | null {
  const at = AT_EVENT.exec(after)?.groups;
  if (!at) return null;
  const event = eventNamed(before, districts);
  if (event === '') return null;
  const done = at.act ?? (at.round ? `${at.round}${at.won}` : '');
  return `${event}${done}${at.kind ?? at.who ?? ''}`;
}

/** The competition or fair that a prize, a round or an exhibitor belongs to; empty where the name is none of these or says it. */
export function eventOf(name: string, before: string, districts: RegExp): string {
  if (!OF_EVENT.test(name) || /大赛|比赛|竞赛|科博会|博览会|学奖|步奖/u.test(name)) return '';
  const prize = [...before.matchAll(PRIZE)].at(-1);
  const event = eventNamed(before, districts);
  const at = event === '' ? -1 : before.lastIndexOf(event);
  // 获上海市科学技术奖11项，包括一等奖两项: of the prize or of the contest, whichever was named last.
  return prize && prize.index > at ? stripLeading(prize.groups!.name!, districts) : event;
}

/** A prize of which there are several classes. */
const PRIZE =
  /(?:获得?|荣获|摘得|斩获|揽获|在|申报|[，。；：、]|^)(?:(?:19|20)\d{2}年度?)?(?<name>[\p{Script=Han}“”（）()]{2,14}?(?:科学技术奖|科技进步奖|技术发明奖|自然科学奖|专利奖|质量奖|科技奖))/gu;

const WINNING = new RegExp(`^${WON}`, 'u');

/** A class of a prize without the words for winning it. */
export const withoutWinning = (name: string) => name.replace(WINNING, '');

/** 申报企业 after 组织专项资金项目申报工作: what is applied for is said there. */
export function objectOf(name: string, before: string): string {
  const act = /^(?<act>申报|认定|评选|评审|验收)(?:企业|项目|单位|人员)/u.exec(name)?.groups?.act;
  if (!act) return '';
  const said = [
    ...before.matchAll(
      new RegExp(`(?<what>[\\p{Script=Han}“”]{4,30}?)${act}(?:工作|的?组织工作)?(?=[，,])`, 'gu'),
    ),
  ];
  return (said.at(-1)?.groups?.what ?? '').replace(
    /^.*(?:组织|开展|完成|启动|做好|推进)(?=\p{Script=Han}{4})/u,
    '',
  );
}

/** 围绕四个方面提出13条具体政策: the paper in which they stand. */
export function paperOf(name: string, before: string): string {
  if (!/^(?:具体|扶持|配套)?(?:政策|措施|举措|意见|条款)$/u.test(name)) return '';
  return /《[^》]{4,60}》(?=[^《]*$)/u.exec(before)?.[0] ?? '';
}
