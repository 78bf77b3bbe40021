import type { Measure } from '../model/facts.js';
import { isSameUnit } from '../text/units.js';
import { Before } from './before.js';
import type { Carried, ReadIndicator } from './clauseSite.js';
import { splitCoordinated } from './coordination.js';
import { uncounted } from './counted.js';
import { filled } from './ellipsis.js';
import { canBeCounted, focusFor } from './focus.js';
import { stemOf } from './name.js';
import {
  containerOf,
  DONE_BEFORE,
  joined,
  NO_NAME,
  ofEveryLevel,
  sharesWith,
  TOPIC,
  thingsToldOf,
  tidy,
} from './topics.js';
import { HEAD_AT_END, IS_BARE_HEAD, isOfDistrict, OF_ALL, ONLY_DEEDS, THING } from './words.js';

/** What says which stage or lot of a thing: 二期, 首批. */
const STAGE =
  /^(?:[一二三四首]期|首批|[一二三]批)(?=$|投入|投资|规模|资金)|^(?:平均)?(?:单|每)(?:个|户|家|项|笔|台|份|件)(?:企业|项目|单位)?(?:$|[^，]{0,4}$)/u;
/** A rate, or an amount that is nothing without what it is an amount of. */
const OF_SOMETHING =
  /^(?:全年|年|当年|累计|平均|总)*\p{Script=Han}{0,4}(?:率|额度?|规模|余额|资金|金额|产值|收入|税收|载体|面积|周期|时间|人次|人数)$/u;
/** What somebody got or did there: 入库企业, 获贷企业, 受训企业, 放款. */
const BY_IT =
  /^(?:成功)?(?:推出|举办|开展|组织)(?:了|各类|各项|系列|各种)*(?:科普|主题|群众性)?(?:活动|讲座|课程|展览)$|^(?:累计|首批|新增|当年|共|已)*(?:入库|获贷|受训|受益|享受|参训|受惠|入驻|在孵|合作|签约|参与|参加|惠及|覆盖|服务|纳入|入围|入选)(?:的)?(?:企业|银行|机构|项目|单位|团队|学校|人员|市民|群众|家庭)$|^(?:累计|首批|新增|当年|共|已|全年|[一二三四五]年)*(?:获得贷款|放款|放贷|减租|拨付|兑付|兑现|实际兑现|发出|发放|投放|挂牌|开通|入库|认定|立项|培训|贷款)$|^(?:累计)?(?:(?:提供|获得?|落实|发放)\p{Script=Han}{0,4}(?:贷款|担保|融资|授信)|放款|放贷|减租)(?:的\p{Script=Han}{2,8})?$|^(?:一次性|分别|另|再|给予|最高|综合)*(?:奖励|资助|补贴|补助|扶持)$|^按\p{Script=Han}{2,16}(?:奖励|资助|补贴|补助|配套|贴息)$/u;

/** Whether a name leans on what was said before it. */
const leansOn = (name: string) =>
  IS_BARE_HEAD.test(name) ||
  STAGE.test(name) ||
  BY_IT.test(name) ||
  (name.length <= 7 && OF_SOMETHING.test(name));

/** What things have, bring or cost: visitors, floors, rates, money set aside for them. */
const OF_THINGS =
  /^(?:累计|全年|年|共|年均|直接|线上线下|总|可|年末|已)*(?:接待|服务|吸引|参与|参加|观看|惠及|带动|吸纳|使用|受益|辐射|浏览|访问|下载|覆盖|提供|容纳)(?:公众|工位|床位|岗位|就业岗位|车位|市民|群众|观众|居民|学生|游客|就业|人次|人数|企业|客户|用户|师生|家庭|农户|职工|社会投资|企业投资|社会投入)?(?:人次|人数)?$|^(?:平均|综合|总体)?(?!失业|就业|城镇|绿化|森林|参保|入学|识字)\p{Script=Han}{1,3}率$|^(?:总|使用|孵化|孵化总|孵化场地|孵化场地总|占地|办公|示范|种植|养殖)面积$|^孵化场地$|^(?:平均)?亩(?:产|均产值|均税收)$|^(?:安排|投入|下达|总|合计|涉及|专项|区财政安排)?(?:专项)?(?:经费|拨款)$|^管理(?:资金|资产)(?:总)?(?:规模)?$|^(?:[市区县]级?)?财政(?:资助|投入|补贴)$|^(?:线上|线下|线上线下|现场)?参与(?:者|人次)$|^(?:年末)?(?:在孵|入驻|毕业)(?:企业|团队|项目)$|^连接(?:工业)?设备$/u;

/** Names that say too little without whose they are: 服务企业, 在孵企业, 首期规模, 孵化总面积. */
const LIGHT =
  /^(?:累计|共|已|新增|首批|相关|各类|当年)?(?:服务|惠及|集聚|带动|入驻|在孵|毕业|孵化|注册|参展|落户|聚集|汇聚|吸引|受益|接待|培训|开工|竣工|签约|授牌|进站|在站|驻站|参赛|功能性?)?(?:总)?(?:企业|机构|项目|就业|就业人数|人员|团队|初创团队|创业团队|单位|孵化面积|(?:孵化)?场地面积|孵化总面积|面积|总面积|规模|首期规模|总规模|总建筑面积|建筑面积|(?:可用|新增)?载体面积|覆盖面积|人数|人次|办结率|满意率|晋级率|参加人数|接待人数|等奖|功能性机构|导师|会员|专家|院士)$/u;

/** Names that begin with what is done at a place and do not say where. */
const TOPICAL =
  /^(?:首批|首期|新(?=签约|开工|引进)|累计|当年|共|已|届时将|建成后可)*(?:入驻|签约|引进|开工|竣工|完成投资|入园|入库|集聚(?!了)|毕业|在孵|在站|进站|规划面积|新增(?=办公|厂房|载体|孵化|面积)|促成|举办路演|受理|立项|投资项目|意向|线上线下|实现产值|税收$|营业收入$|产值$|载体面积|可用载体|发布|达成|获得投资|安排资金|融资总额$|带动社会资本|协议总投资$|首期规模$|年产能$|年产值$|带动(?!社会)|完成(?!率|投资)(?=\p{Script=Han}{2,6}$)|投运|累计行驶|(?:累计)?接送|迎客|吸纳|撬动|可容纳|总使用面积|总投入|首发空间|获投|放款|放贷|参与(?=市民|群众|居民|人))/u;

/** What was given out or made has no visitors of its own. */
const GIVEN_OUT = /^(?:发放|制作|派发|张贴|编印)/u;

/** Firms of an industry or a size, as the subject of what they made. */
const ARE_FIRMS =
  /^(?!引进|培育|新增|支持|推动)\p{Script=Han}{2,}(?:规模以上|规上|限额以上|重点|骨干|龙头)\p{Script=Han}{0,4}企业$/u;

/** 审结知识产权案件; behind what was itself done before it: 申报国家高新技术企业进入公示. */
function doneTo(things: string, deed: string): string {
  if (things.includes(deed)) {
    const from = things.indexOf(deed);
    return THING.test(things.slice(from + deed.length)) ? things.slice(from) : things;
  }
  const asked = /申报|申请|报名|推荐/u;
  if (asked.test(things) && !asked.test(deed)) return `${things.replace(DONE_BEFORE, '')}${deed}`;
  // 小额贷款公司注册资本1亿元，全年放贷3.4亿元: the company's.
  if (
    /^(?:全年|累计|共)?(?:放贷|放款|授信|减租)$/u.test(deed) &&
    /(?:注册资[本金]|资本金|规模|余额)$/u.test(things)
  )
    return `${stemOf(things)}${deed}`;
  return /^(?:发电|供电|供能|供热)$/u.test(deed) ? `${things}${deed}` : `${deed}${things}`;
}

const notOfDistrict = (name: string) => (isOfDistrict(name) ? '' : name);

/** How large firms are is no owner: 规模以上工业产值…，税收…. */
const ONLY_SIZE = /^(?:规模以上|规上|限额以上)$/u;

/** A name with what its clause leaves out: whose a head is (税收总额), of what kind a part (市级71家). */
export const complete = (name: string, carried: Carried, unit: string | null = null): string =>
  // 公有制登记在册的各类|登记在册的各类企业: what both the name and the words before say stands once.
  completed(name, carried, unit)
    .replace(/(\p{Script=Han}{4,})\1/u, '$1')
    .replace('获获', '获')
    .replace(/占地(?=总?建筑面积$)/u, '')
    .replace(/(?<=境外|境内|海外|新三板)上市(?=上市企业$)/u, '')
    // 实施市、区两级科技项目146项，其中市级42项.
    .replace(
      /^(?<level>(?:国家|省|市|区|县)级)(?:共|组织|实施|开展|举办|立项)*(?:国家|省|市|区|县)(?:级)?[、和与](?:国家|省|市|区|县)[两三]?级(?=\p{Script=Han}{2})/u,
      '$<level>',
    )
    // 新认定市级以上平台9个，其中国家级2个: what came anew, of that level.
    .replace(
      /^(?<level>(?:国家|省|市|区|[A-Z])级)(?<came>新认定|新增|新建成?|新获批|新设立?|认定)(?:(?:国家|省|市|区)级(?:及?以上)?)?(?=\p{Script=Han}{2})/u,
      '$<came>$<level>',
    );

function completed(name: string, carried: Carried, unit: string | null): string {
  const before = new Before(carried, unit);
  const gapless = filled(name, before);
  if (gapless !== null) return gapless;
  const { last } = before;
  // 集成电路产业增速有所放缓，全年实现销售收入485.2亿元: of what the clause just before was about.
  if (carried.fresh && (name === '' || leansOn(name))) return joined(focusFor(name, carried.foci), name);
  // 新收知识产权案件2318件，审结2265件: the same things, and what became of them.
  if (ONLY_DEEDS.test(name) && carried.fresh && canBeCounted(before.focus)) return doneTo(before.focus, name);
  if (ONLY_DEEDS.test(name) && before.counted !== '' && (carried.group.length > 0 || /^各/u.test(name))) {
    const things = uncounted(before.counted.replace(DONE_BEFORE, '')).replace(
      /(?<=企业|项目|团队)(?:当年|年内)?毕业$|^[^，]{0,4}(?:受理|新收|收到)(?=\p{Script=Han}{4})/u,
      '',
    );
    if (things.length >= 2 && !name.includes(things) && !ONLY_DEEDS.test(things)) return doneTo(things, name);
  }
  // 美丽健康产业规模以上企业214户，实现产值352.77亿元: of those firms.
  const firms = carried.group.at(-1);
  const ofFirms =
    firms !== undefined &&
    firms.start >= carried.segmentStart &&
    /(?:规模以上|规上|限额以上)[^，]*企业$/u.test(firms.name) &&
    /^(?:实现|完成)?(?:工业)?(?:总?产值|税收|营业收入|营收|利润)$/u.test(name);
  if (ofFirms) return `${firms.name}${name.replace(/^(?:实现|完成)/u, '')}`;
  // 美丽健康产业规模以上企业实现产值235亿元，完成税收41亿元: theirs, whatever the sentence opened with.
  const told = carried.group.at(-1);
  if (
    IS_BARE_HEAD.test(name) &&
    told !== undefined &&
    told.start >= carried.segmentStart &&
    ARE_FIRMS.test(carried.subject) &&
    told.name.includes(carried.subject)
  )
    return `${carried.subject}${name.replace(/^(?:实现|完成)/u, '')}`;
  if (TOPICAL.test(name) && carried.topic !== '' && !name.includes(carried.topic.slice(0, 4)))
    return `${tidy(carried.topic)}${name.replace(/^(?:届时将|建成后可|实现(?=产值|税收|营收))/u, '')}`;
  // 天地软件园三期竣工，目前整个园区的出租率在95%以上: of the park that the sentence is about.
  const inPark = /^(?:整个|全)(?:园区?|基地)(?:内|的)?(?<rest>\p{Script=Han}{2,})$/u.exec(name)?.groups?.rest;
  const park = tidy(carried.topic || carried.owner).replace(/[一二三]期$/u, '');
  if (inPark && /(?:园区?|基地)$/u.test(park)) return `${park}${inPark}`;
  if (LIGHT.test(name)) {
    const subject = GIVEN_OUT.test(carried.subject) ? '' : carried.subject;
    const whose = tidy(ofEveryLevel(subject || containerOf(carried) || carried.topic, carried.recent))
      // 孵化器在孵企业412家，毕业企业38家: of the incubators, all of them.
      .replace(/(?<=\p{Script=Han}{2})(?:在孵|入驻|毕业|入孵)(?:企业|项目|团队)$/u, '')
      .replace(/^.*(?:面积|规模)(?:新增|达到?)?$/u, '');
    return whose !== '' && !name.includes(whose) && !whose.includes(name) ? `${whose}${name}` : name;
  }
  // 科普教育基地16家，全年接待公众38.6万人次: at what the stretch between semicolons first counts.
  if (OF_THINGS.test(name)) {
    const things = thingsToldOf(carried);
    if (things !== '' && !name.includes(things) && !things.includes(name)) return joined(things, name);
  }
  // 区级税收占比20.48%: a share of a head alone is completed as the head is.
  const ratio = /^(?<head>.{2,}?)(?:占比|比重)$/u.exec(name)?.groups?.head;
  if (!IS_BARE_HEAD.test(name) && !IS_BARE_HEAD.test(ratio ?? '') && name !== '') return name;
  // 徐汇区…，成交168.3亿元, 普陀区全年新认定97家: what was told of another.
  if (
    ONLY_DEEDS.test(name) &&
    name.length >= 2 &&
    before.alike.length > name.length &&
    before.alike.includes(name)
  )
    return before.alike;
  // 技术合同成交额412.6亿元。嘉定、松江两区的成交额分别为…: of the same as was told of the others.
  if (before.counted !== '' && carried.group.length === 0 && carried.subject === '' && before.focus === '') {
    const head = name.replace(/^的/u, '');
    if (head.length >= 2 && before.counted.length > head.length && before.counted.endsWith(head))
      return before.counted;
  }
  const total = /^(?:总数|总量|数量)$/u.test(name);
  const stem =
    (total
      ? uncounted(
          last.replace(/^(?:新增|新建成?|新设立?|(?:共|新)?认定|净增|引进)|(?<=企业)(?:新认定|复审)$/u, ''),
        )
      : stemOf(
          notOfDistrict(before.wholeFor(name) || before.grown).replace(
            /(?:新?开工|竣工|投产|落地)$|^.*(?:年产(?!值|业)[^，]{2,12}|生产能力|产能)$/u,
            '',
          ),
        ).replace(ONLY_SIZE, '')) ||
    (/率$/u.test(carried.subject) && !/率$/u.test(name) ? '' : carried.subject) ||
    before.focus;
  const own = name.replace(/^(?:其中|其)/u, '');
  if (name === '') {
    // 新设市场主体增长113.15%，达24.3万户: of what has just been said to grow.
    const grew = carried.recent.at(-1);
    if (grew?.measure === 'growth' && carried.group.includes(grew) && grew.start >= carried.segmentStart)
      return grew.name;
    // 各有8家、2家、1家: of what was counted in that unit.
    const same = (fact: ReadIndicator) =>
      fact.name === before.counted &&
      // 突破1万件，达到10284件: a mark, and what passed it.
      (fact.unit === unit || (fact.relation === '>=' && isSameUnit(fact.unit, unit)));
    return unit !== null && [...carried.group, ...carried.parallel].some(same)
      ? before.counted
      : carried.subject ||
          last ||
          before.focus ||
          carried.aspect.replace(/(?<=企业|专利|机构)(?:数量|总量|总数)$/u, '');
  }
  if (/(?:群众|人数|市民|居民)$/u.test(own) && GIVEN_OUT.test(stem)) return own;
  // 区级一般公共预算收入299.4亿元，其中区级税收收入259.14亿元: of the district as well.
  const level = /^(?:区级|市级|地方|县级)/u.exec(own)?.[0];
  if (level && stem.startsWith(level) && HEAD_AT_END.test(own)) return own;
  // 技术合同登记 … 合同总成交金额: what the head begins with and its owner says stands once.
  const shared = /^(?:合同|项目|贷款|资金)/u.exec(own)?.[0];
  if (stem.endsWith('年') && own.startsWith('年')) return `${stem}${own.slice(1)}`;
  const owner = shared && stem.includes(shared) ? stem.slice(0, stem.lastIndexOf(shared)) : stem;
  return stem && !own.startsWith(stem) ? `${owner}${own}` : own;
}

/** The things that 均 takes together: 发明专利申请、授权量均列全市第八. */
export function partsOf(name: string): string[] {
  for (const count of [2, 3, 4, 5]) {
    const parts = splitCoordinated(name, count);
    if (!parts || name.split(/[、和与及]/u).length !== count) continue;
    if (count > 2) return parts;
    const pair = pairOf(name.replace('、', '和'), 'growth');
    return pair.length === 2 ? pair : parts;
  }
  return [name];
}

/** 专利申请和授权量增长率10%以上 serves two indicators. */
export function pairOf(name: string, measure: Measure): string[] {
  const match =
    measure === 'growth'
      ? /^(.*?)(申请|授权|受理)(?:量)?[、和及与](申请|授权|受理)(量|数)?(?:的)?$/u.exec(name)
      : null;
  return match
    ? [`${match[1]}${match[2]}${match[4] ?? '量'}`, `${match[1]}${match[3]}${match[4] ?? '量'}`]
    : [name];
}

/** What the sentence is about, where a name of its later clauses does not say it: 上海环境能源交易所…，会员单位突破200家. */
export function withOwner(name: string, { owner }: Carried): string {
  const whose = tidy(owner);
  if (OF_ALL.test(name)) return name;
  if (whose.length < 4 || NO_NAME.test(whose) || name.length > 14 || sharesWith(name, whose)) return name;
  if (/^(?:全区|全市|全国|区级|市级|国家)/u.test(name) || TOPIC.test(name)) return name;
  return `${whose}${name}`;
}
