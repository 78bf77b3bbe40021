import { isRatio } from '../text/knownIndicators.js';
import { type Before, COUNTS } from './before.js';
import { isAmount } from './clauseSite.js';
import { NEWS, uncounted } from './counted.js';
import { INDUSTRY, INDUSTRY_FIRST, ofWhole } from './ellipsisOfAmounts.js';
import { ofCounted } from './ellipsisOfCounts.js';
import { ofKindOfPatent, whatWasGranted } from './ellipsisOfPatents.js';
import { stemOf } from './name.js';
import { joined } from './topics.js';
import { CAME } from './words.js';

/*
 * What a name leaves out because the number before said it. 其中国家级5家 leaves out what the five are, 户均26.6万元 of what
 * money, 后者新增13家 which of the two. Each rule knows one kind of gap and how it is filled from what was read before.
 */

/** What came to the things counted just before: 较年初净增8家 after 科技小巨人企业总数120家. */
const ADDED = new RegExp(`^(?:各|(?:较|比)[^，]{1,4})?(?<how>${CAME}|新添)$`, 'u');

/** Words for what became of things. */
const BECAME =
  '新开工|完工|开工|竣工|投产|投运|交付|通过认定|通过复审|通过|认定|验收|获批|入选|入围|上榜|退出|毕业|立项|在建|续建|有序推进|推进|落户|签约|获奖|揭榜';
/** Words for what became of the things counted just before: 立项, 通过认定, 立项率. */
const OUTCOME = new RegExp(
  `^(?:获|已经?|均已|全部|年内|全年|当年|到期|首批|新)*(?:${BECAME}|立项数|进入公示|(?:实地)?入孵|(?:立项|通过|办结|入选|获批|毕业|结案)率|获(?:得)?[^，。]{0,6}(?:资助|资金)|获(?:得)?奖|获得通过|(?:[一二三特]|\\d)等奖|受众|历年)$`,
  'u',
);
const DONE_TO_THEM = new RegExp(
  `(?:申报数|申报|总数|数|(?:[一二三特]|\\d)等奖|(?:年内)?(?:${BECAME}))$`,
  'u',
);

/** What left those there were, which are then not the new ones. */
const GONE = /(?:到期)?(?:退出|注销|迁出|毕业)$/u;

/** What was held already and was looked at again. */
const RENEWED = /^(?:复审(?:通过)?|通过复审|重新认定)$/u;

/** Whether a name only says what became of things named before. */
export const isOutcome = (name: string) => OUTCOME.test(name) || RENEWED.test(name);

/** The things that stand, of 累计建成孵化器, for what came to them. */
export const withoutBuilding = (name: string) => name.replace(/^(?:累计|共)?建成(?=\p{Script=Han}{2})/u, '');

/** A share of a task, whatever the task is called: 完成全年目标的87.8%, 为年度计划的43%, 完成年度标线任务的199.7%. */
export const OF_TASK =
  /^(?:目前|至今)?(?:只|仅|才|已)?(?:超额)?(?:完成)?(?:目标值?|计划数?|任务数?|序时进度)的?$|^(?:已?完成|为|占)(?:年初|调整)?预算的?$|^(?:已?完成|达到|是|占|为)?(?:全年|年度|年初|当年|考核|既定|预定|责任|序时|规划)(?:的)?[^，]{0,4}?(?:目标|预算|计划|任务|进度|指标)(?:任务|数)?(?:的)?$/u;

/** Firms, houses and schools of some grade. */
const GRADED =
  /^(?<stem>.*?)(?<grade>示范|试点|培育|重点|骨干|优势|培训|特色)(?<head>企业|单位|园区|学校|社区|基地|街镇)$/u;

/** What the last two have together. */
const TOGETHER = /^这?[二两](?:者|项|类)(?:合计|合起来|共|总共|加起来)?占(?:比)?$/u;

/** Rates that say nothing of what they are rates: 不良率, 出租率. */
const RATE_OF =
  /^(?:平均|综合|总体)?(?:(?:不良|坏账|逾期|代偿|兑现|解决|流失|回收|到期|出租|入驻|空置|使用|利用|到位|续租|存活|成活|优良|合格|达标|结案|办结|开工|复工|封顶|就业|落地|达产|投产|转化|完好)率|投入强度)$/u;

/** Nothing but what was done: 共组织申报713家, 每年发放2000万元, 首批认定32家. */
const ONLY_DONE =
  /^(?:共|每年|全年|首批|累计|年内|当年|已|新)*(?:组织申报|申报|认定|发放|建站|受理|立项|备案|入库|签约|登记|兑现|拨付|惠及|资助|扶持|投入|使用|引进|培育|新增|评选|推荐|表彰)(?:数|量|额)?$/u;

/** What a clause can be about and be counted by level. */
const canHaveKinds = (focus: string) =>
  /(?:企业|机构|中心|平台|孵化器|众创空间|基地|实验室|园区?|载体|项目|人才)[”"]?$/u.test(focus);

/** What was done with money that a rate is not of: 发放科技创新券. */
const GIVEN = /^(?:累计|共)?(?:发放|兑现|拨付)(?=\p{Script=Han}{3})/u;

/** What is in a place and is not the place: 长阳创谷入驻企业, whose 入驻率 is the place's. */
const INSIDE_IT = /(?<=\p{Script=Han}{3})(?:入驻|在孵)(?:企业|单位|机构)$/u;

type Rule = (name: string, before: Before) => string | null;

/** 五年前, 一年前还只有. */
export const YEARS_AGO =
  /^(?:而|但)?(?<n>[一两二三四五六七八九十])年(?:之)?前(?:还|仅|只|才)*(?:有|为|是)?$/u;

/** What is meant was told before: 这一比例, 后一指标, 这个数字变成, 这笔钱. */
const THIS =
  /^(?:这一|这个|此|该|其|后一|同一)(?:个|项)?(?:比例|比重|占比|数字|数据|指标|数值|规模|总量|总数)(?:变成|变为|涨到|升到|跃升|攀升|上升)?$|^这笔(?:钱|资金|经费|款)$/u;

/**
 * The first rule that fills the gap decides, so what is said in so many words (前者, 该类, 实际) comes before what only a missing
 * noun tells.
 */
const RULES: readonly Rule[] = [
  // 该类企业贡献税收61.2亿元.
  (name, { things, last, counts }) => {
    const { which, rest } =
      /^(?:该类|这类|上述|该批|这批)(?<which>企业|项目|机构|单位|人才|园区)(?<rest>.*)$/u.exec(name)
        ?.groups ?? {};
    if (which === undefined) return null;
    const told = counts.findLast((each) => each.includes(which)) ?? things;
    const whose = uncounted(told) || stemOf(last);
    return whose !== '' ? `${whose}${rest}` : null;
  },
  // 扩充到310人，一年前还只有185人: the same, so many years before.
  (name, { alike, last }) => (YEARS_AGO.test(name) ? alike || last || null : null),
  // 距2020年8%的目标仍差0.5个百分点.
  (name, { last }) => (/^距离?$/u.test(name) && last !== '' ? last : null),
  // 到2025年这一比例要达到30%; 四年前这个数字还只有16%.
  (name, { last, alike }) => (THIS.test(name) ? alike || last || null : null),
  // 2020年度上海市科学技术奖揭晓，我区单位参与完成的6个项目获奖，其中一等奖1项.
  (name, { focus }) => {
    const which = /(?:[一二三特]|金|银|铜|优秀)等?奖$/u.exec(name)?.[0];
    return /奖$/u.test(focus) && (which || /获奖/u.test(name)) ? `${focus}${which ?? '获奖项目'}` : null;
  },
  // 高新技术企业申报再创新高，前三季度共组织申报713家.
  (name, { focus }) => (focus !== '' && ONLY_DONE.test(name) ? `${name}${focus}` : null),
  (name, { focus }) =>
    focus !== '' && /^(?:享受|惠及|受益|用券)[^，]{0,4}(?:企业|单位|机构|个人)$/u.test(name)
      ? `${focus}${name}`
      : null,
  // 新增小巨人企业17家、培育企业24家，两类企业累计达到214家.
  (name, { kinds }) => {
    const { count, rest } =
      /^(?:这|上述|(?:新认定|新增)的?)?(?<count>[两三四])(?:类|种|项|者)(?:企业|机构|单位|平台|项目|人才|载体|基地|园区)?(?<rest>累计|合计|总数|总量|数量)?$/u.exec(
        name,
      )?.groups ?? {};
    const told = count === undefined ? [] : kinds.slice(-('两三四'.indexOf(count) + 2));
    return told.length < 2
      ? null
      : `${told.map((each) => uncounted(each.replace(NEWS, '').replace(/^被?(?:认定|评|命名)为/u, ''))).join('和')}${rest ?? ''}`;
  },
  // 技术开发39.7亿元、技术服务21.2亿元，二者合计占近九成.
  (name, { group }) => {
    const [first, second] = group.filter(isAmount).slice(-2);
    return second && TOGETHER.test(name) ? `${first!.name}和${second.name}合计占比` : null;
  },
  // 技术开发与技术转让仍是主力，两项合计占成交总额的88.3%.
  (name, { focus, fresh }) =>
    fresh && TOGETHER.test(name) && /[、和与及]/u.test(focus) ? `${focus}合计占比` : null,
  // 建成国家大学科技园7家，园区面积突破100万平方米，入驻企业3800家: of those parks.
  (name, { things }) => {
    const rest = /^(?:园区|基地|中心|平台)(?<rest>(?:总|建筑|孵化|载体)*面积|总?收入|产值|税收)$/u.exec(name)
      ?.groups?.rest;
    const whose = things.replace(/^(?:累计|新)?(?:建成|拥有|认定|设立)/u, '');
    return rest && /(?:园|园区|基地|中心|平台)$/u.test(whose) && whose.length >= 4 ? `${whose}${rest}` : null;
  },
  // 新增市级专利示范单位2家、试点单位5家: the grade alone differs.
  (name, { counted }) => {
    const own = GRADED.exec(name)?.groups;
    const of = GRADED.exec(counted)?.groups;
    return own?.stem === '' && of?.stem && own.grade !== of.grade && own.head === of.head
      ? `${of.stem}${name}`
      : null;
  },
  // 前者较2015年末增长1.4倍，后者年内新添13家.
  (name, { pair, alike, focus }) => {
    const { news, which, rest } =
      /^(?<news>新增|净增|新认定|新添)?(?<which>前者|后者)(?:则|也|年内|当年)*(?<rest>.*)$/u.exec(name)
        ?.groups ?? {};
    const whose = which === '前者' ? pair[0] : pair.at(-1);
    if (which === undefined) return null;
    // 徐汇与杨浦体量相当，前者为1012家，后者为936家: of what was counted, each of one district.
    if (!whose) return rest === '' ? alike || focus || null : null;
    const done = news ?? (rest ?? '').replace(/^的?(?:总量|数量|总数|数)$/u, '');
    return `${done}${done ? whose.replace(NEWS, '') : whose}`;
  },
  // 科技园区共32个，占地4.86平方公里.
  (name, { last, unit }) =>
    unit === 'area' && /^[占用]地(?:面积)?$/u.test(name) && last !== ''
      ? `${uncounted(last).replace(/(?:计划|协议)?总?投资(?:额|总额)?$/u, '')}占地面积`
      : null,
  // 占全市的26.8%: what it is a share of is told beside the name.
  (name, { last, counted, unit, focus, fresh }) => {
    if (!/^(?:仅|只|就|约)?占/u.test(name)) return null;
    // 高企总量偏小，仅占全市的2%左右: of what the clause before was about.
    if (fresh && focus !== '') return `${focus}占比`;
    if (last === '') return null;
    // 其中浦东新区占33家: so many of them.
    if (name === '占' && COUNTS.has(unit)) return counted;
    const what = last.replace(/占比?$/u, '');
    return isRatio(`${what}${name}`) ? `${what}${name}` : `${what}占比`;
  },
  // 当年认定高新技术企业512家，有效期内总数一举跨过1200家.
  (name, { counted }) => {
    const rest = /^有效期内(?<rest>总数|总量)?$/u.exec(name)?.groups;
    const what = uncounted(counted.replace(/^(?:当年)?(?:新增|新认定|认定|净增|申报)/u, '')).replace(
      /(?<=企业|项目)(?:新?认定|复审|通过|及|和|与)+$/u,
      '',
    );
    return rest && what !== '' && !what.includes('有效期') ? `有效期内${what}${rest.rest ?? ''}` : null;
  },
  // 在三产中占35.3%: the whole stands in front.
  (name, { last }) => {
    const whole = /^在?(?<whole>[^，]{2,12}?)中(?:的)?占比?$/u.exec(name)?.groups?.whole;
    return whole && last !== '' ? `${last}占比` : null;
  },
  // 相当于营业收入的16.8%, 与地区生产总值之比为3.53%.
  (name, { last }) => (/^(?:相当于|[与同].{2,12}之比$)/u.test(name) && last !== '' ? `${last}${name}` : null),
  // 新认定高新技术企业45家，复审通过38家: the firms, which are not new this time.
  (name, { last }) => {
    const renewed = RENEWED.exec(name)?.[0];
    return renewed && last !== ''
      ? `${renewed}${uncounted(last.replace(NEWS, '').replace(/^(?:共|累计)?认定(?=\p{Script=Han}{4})/u, ''))}`
      : null;
  },
  ofKindOfPatent,
  (name, { last, counted, kinds }) => {
    if (!OUTCOME.test(name) || last === '' || name === '新认定') return null;
    if (name === '历年') {
      const listed =
        kinds.length > 1 ? kinds.slice(-2).map((each) => uncounted(each.replace(NEWS, ''))) : [last];
      return `${listed.join('和')}累计`;
    }
    // 结案7件，结案率87.5%: of the cases.
    const same = /^(?<did>\p{Script=Han}{2})率$/u.exec(name)?.groups?.did ?? '。';
    const what = /率$|[金奖助众]$/u.test(name) ? (last.startsWith(same) ? last.slice(2) : last) : counted;
    const things =
      GONE.test(name) && !/毕业$/u.test(name)
        ? uncounted(what.replace(NEWS, ''))
        : what.replace(/^新?(?:开工|签约|落地)(?=\p{Script=Han}{2})/u, '').replace(DONE_TO_THEM, '');
    return `${things}${name.replace(/^(?:年内|全年|已)+/u, '')}`;
  },
  // 人才公寓计划新建6000套，实际建成5200套; 目标为60家，实际为58家.
  (name, { counted }) => {
    const { did } = /^实际(?<did>\p{Script=Han}{0,4})$/u.exec(name)?.groups ?? {};
    if (did === undefined || counted === '') return null;
    const what = counted
      .replace(/^(?:三年|五年)?(?:计划)?(?:新建|新增|建成|引进|实施|投入)(?=\p{Script=Han}{3})/u, '')
      .replace(/(?<=\p{Script=Han}{3})(?:发出|发放|申请|申报)$/u, '');
    return `${did}${what}`;
  },
  // 科普活动320场，参与市民9万人次; 专题辅导12场，覆盖企业430家.
  (name, { last }) =>
    /^(?:直接|累计)?(?:参与|参加|受益|覆盖)(?:市民|群众|居民|公众|学生|人次|人数|企业)?$/u.test(name) &&
    /(?:活动|讲座|论坛|大赛|培训|宣讲会|辅导|赛事)$/u.test(last)
      ? `${last.replace(/^(?:计划)?(?:共|全年)?(?:举办|开展|组织|推出)(?:各类|各种)?/u, '')}${name}`
      : null,
  // 发放科技创新券2300万元，服务企业315家次.
  (name, { money }) =>
    /^(?:惠及|服务|受益|支持|用券|使用|申领|受惠|领用)(?:中小|科技型中小|科技)?企业$/u.test(name) &&
    /(?:券|贷款?|补贴|扶持资金|专项资金)$/u.test(money)
      ? `${money.replace(/^(?:累计)?(?:发放|兑现|拨付|落实|办理)/u, '')}${name}`
      : null,
  // 完成全年目标的87.8%: the share is of what was reported just before.
  (name, { last, unit }) =>
    OF_TASK.test(name) && !(unit === 'money' && /预算|计划/u.test(name)) && last !== '' ? last : null,
  // 专利申请1350件，超额完成17%; 新申报89家，完成省厅下达任务的124%.
  (name, { last }) => (/^超额(?:完成)?$/u.test(name) && last !== '' ? `${last}超额完成` : null),
  (name, { last }) => {
    const task =
      /^(?:完成)?(?<task>[^，]{0,10}(?:下达|确定|考核)(?:的)?(?:任务|目标|计划)(?:数)?)(?:的)?$/u.exec(name)
        ?.groups?.task;
    return task && last !== '' ? `${last}完成${task}` : null;
  },
  (name, { counted }) => {
    const added = ADDED.exec(name.replace(/[（(]含[^（()）]*[)）]$/u, ''))?.groups?.how;
    const came = /新?认定/u.test(added ?? '') ? counted.replace(/^有效期内/u, '') : counted;
    const things = uncounted(withoutBuilding(came.replace(NEWS, '')))
      .replace(/^申报(?=[^，]{3,}获批$)/u, '')
      .replace(/(?<=企业|机构|平台)获批$/u, '')
      .replace(/^(?:共|累计)?认定(?=\p{Script=Han}{4})|(?<=\p{Script=Han}{2})累计(?=\p{Script=Han}{4})/u, '')
      .replace(GONE, '');
    return added && things !== '' ? `${added}${things}` : null;
  },
  ofCounted,
  ofWhole,
  // “科技履约贷”放款1.58亿元，不良率控制在1%以内; 载体8.2万平方米，出租率九成五.
  (name, { whole }) =>
    RATE_OF.test(name) && whole !== ''
      ? joined(stemOf(uncounted(whole.replace(GIVEN, '').replace(INSIDE_IT, ''))), name)
      : null,
  // 认定外资研发中心9家，完成进度97.8%.
  (name, { last }) => (/^(?:完成)?进度$/u.test(name) && last !== '' ? `${last}完成进度` : null),
  // 科技专项资金3.5亿元，其中用于支持创新创业1.8亿元.
  (name, { money, unit }) =>
    unit === 'money' && /^用于\p{Script=Han}{2,12}$/u.test(name) && money !== ''
      ? `${money.replace(/^(?:区级财政|区财政|市区两级)?(?:安排|投入|拨付)/u, '')}${name}`
      : null,
  // 资金池由5000万元扩大到8000万元，单户贷款最高500万元.
  (name, { money }) =>
    /^(?:平均)?单[户笔个项](?:贷款|授信|资助|补贴|支持|融资|担保)(?:额|金额|额度)?$/u.test(name) &&
    money !== '' &&
    !/提供|发放|放款|投放/u.test(money)
      ? `${stemOf(money)}${name}`
      : null,
  (name, { last }) =>
    /^首期/u.test(name) && /基金|规模|实验室/u.test(last)
      ? `${last.replace(/(?:总|首期)?规模$/u, '')}${name === '首期' ? '首期规模' : name}`
      : null,
  // 新引进海外高层次人才120名，其中博士以上不少于70名.
  (name, { counted }) =>
    /(?:博士|硕士|本科|副高|高级职称|中级职称)(?:及)?以上(?:学历|学位)?$/u.test(name) && counted !== ''
      ? `${name}${counted.replace(NEWS, '')}`
      : null,
  // 注册资金亿元以上65家 after 新增企业7726家: the same things, as far as they reach it.
  (name, { counted }) => {
    const things =
      /^(?<new>新增|新设立?|新引进|新注册)?.*?(?<head>企业|项目|机构|单位|园区|孵化器|合同)(?:总数|总量|数)?$/u.exec(
        counted,
      )?.groups;
    return things && /(?:[万亿千百]元|[人亩]|平方米|%)(?:以上|以下)$/u.test(name)
      ? `${things.new ?? ''}${name}${things.head}`
      : null;
  },
  whatWasGranted,
  // 市级71家 after 科技小巨人企业总数118家.
  (name, { counted, founded, focus, fresh }) => {
    // 企业技术中心建设提速，国家级、市级分别达到3家、41家.
    const kinds = (fresh && canHaveKinds(focus) ? focus : counted || founded || focus).replace(
      /^市、?区两级(?:共|合计)?/u,
      '',
    );
    const level =
      /^(?:全国|国家|国家级|市级|区级|省级|部级|县级|镇级|市级以上|区级以上|(?:国家|全国|省|部|市|区|县|镇)级?(?:[、和与及](?:国家|全国|省|部|市|区|县|镇)级?)+(?:[两三]级|各级)?|[A-D甲乙丙][级类]|(?:其中)?规模以上|规上|限额以上)(?:占|备案|认定)?$/u.test(
        name,
      );
    if (!level || kinds === '') return null;
    // 组织实施各级各类科技计划项目312项，其中国家级29项: what was done stands first.
    const done =
      /^(?<verb>组织实施|组织申报|申报|实施|承担|立项|推荐|受理|验收)(?:各级各类|各级|各类|国家级?|市级|区级|省级|部级)?(?<what>\p{Script=Han}{2,})$/u.exec(
        kinds,
      )?.groups;
    return done
      ? `${done.verb}${name}${uncounted(done.what!)}`
      : `${name.replace(/占$/u, '')}${uncounted(kinds.replace(/^(?:新增|(?:国家级|省级|市级|区级)(?:及?以上)?|各级)+/u, ''))}`;
  },
  // 小巨人企业16家、培育企业38家: of the same kind, and not yet there.
  (name, { last }) =>
    name === '培育企业' && /企业(?:总数|总量)?$/u.test(last)
      ? last.replace(/企业(?:总数|总量)?$/u, '培育企业')
      : null,
  // 科创板上市企业21家，总市值逾7000亿元: what the things counted just before are worth.
  (name, { last }) =>
    /^(?:总市值|市值|募集资金|总投资|协议总投资|投资总额|计划总投资)$/u.test(name) &&
    /(?:企业|公司|项目|工程)(?:总数|总量)?$/u.test(last)
      ? `${uncounted(last.replace(/^(?:新增|新建成?|新认定)/u, ''))}${name}`
      : null,
  // 其中电子信息类21项, 电子信息领域12项 after 认定高新技术成果转化项目47项.
  // 高新技术企业681家，其中美丽健康类企业149家.
  (name, { counted }) => {
    const { kind, head } =
      /^(?<kind>\p{Script=Han}{2,10}类)(?<head>企业|项目|机构|平台)$/u.exec(name)?.groups ?? {};
    const whole = uncounted(counted);
    return kind && head && whole.endsWith(head) && whole.length > 4 ? `${kind}${whole}` : null;
  },
  (name, { counted }) =>
    /^\p{Script=Han}{2,8}类$/u.test(name) && counted !== '' ? `${uncounted(counted)}（${name}）` : null,
  (name, { counted, unit }) =>
    INDUSTRY.test(name) && COUNTS.has(unit) && counted !== ''
      ? // 电子信息39家、生物医药21家: each of all, and not of the one before.
        `${name}${uncounted(counted).replace(INDUSTRY_FIRST, '')}`
      : null,
  (name, { counted }) =>
    /^(?:新认定|新增)?\p{Script=Han}{2,8}(?:领域|阶段|行业)$/u.test(name) && counted !== ''
      ? `${name}${uncounted(counted).replace(/^(?:新认定|新增)/u, (news) => (name.startsWith(news) ? '' : news))}`
      : null,
];

/** The name with what it leaves out; null where it leaves nothing out that a rule knows. */
export function filled(name: string, before: Before): string | null {
  for (const rule of RULES) {
    const found = rule(name, before);
    if (found !== null) return found;
  }
  return null;
}
