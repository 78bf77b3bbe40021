import { isGenericStem } from './generic.js';
import type { Sighting } from './sighting.js';

/** Something that speaks for a name being that of an initiative, or against it. */
interface Sign {
  /** For a reader who asks why. */
  readonly name: string;
  readonly points: number;
  holds(seen: Seen): boolean;
}

/** A sighting with what several signs ask of it. */
interface Seen extends Sighting {
  /** Whether a verb of making stands before it. */
  readonly made: boolean;
  /** Whether something happens to it, or to the list that it is in. */
  readonly happens: boolean;
  /** Whether something else becomes it. */
  readonly becomes: boolean;
  readonly generic: boolean;
}

const MAKES =
  '打造|成立|建成|建设|设立|筹建|拟建|组建|创建|引进|引入|推进|推动|启动|构建|构筑|搭建|建立|获批|获授|授予|挂牌|形成|开通|启用|落户|布局|实施|推出|创办|争创|列入|共建|规划|筹划|加快|揭牌|授牌|新建|培育|发起|开展|完成|深化|举办|主办|承办|完善|增强|提升|促进|加强|做好|筹办|做强|发展|推广|探索|争取|申请|申报|争做|编制|创立|投资|投入|谋划|勾画出|制定|运营|上线|升级|改造|建好|办好|引育|集聚|做大|扩大|拓展|支持|明确';
const MADE = new RegExp(
  `(?:${MAKES})(?:了|成|成为|为|好)?(?:[^，。；：、“”]{1,24}的|以|[一二三四五六七八九十\\d]+(?:个|家|大|项))?$`,
  'u',
);
const BECOME =
  /(?:成为|建成为?|建设成为?|打造成为?|目标[^，。；]{0,6}|纳入|入选|评为|认定为|命名为|列为|获得|荣获|授予|被授予)(?:了)?$/u;
const USED =
  /(?:依托|利用|借助|发挥|围绕|通过|按照|结合|符合|面向|根据|作为|对接|服务|支撑|融入|基于|参加|参与|来自|位于|坐落于|在|入驻|进入|落户|属于|协助|配合|向|与|和|对|以|从|为|由|被|给|学习)(?:了|于)?$/u;
const LEANT_ON = /(?:依托|利用|借助|发挥|基于|凭借)(?:了)?$/u;
const HONOURED = /(?:被授予|授予|荣获|获评|被评为|被认定为|被命名为|获得|获)(?:了)?$/u;
const HAPPENS =
  /^(?:等(?:一批)?[^，。；、]{0,14}?)?(?:的)?(?:(?:相继|陆续|同步|持续|加快|顺利|成功|全面|即将|已经?|正式|等|也|将|先后|基本)*(?:在[^，。；、]{1,12})?(?:揭牌|挂牌|启用|投入|开园|成立|落成|奠基|开工|建设|规划编制|落地|推进|举办|举行|批复|获准|获批|竣工|运营|上线|启动|落户|建成|开通|签约|授牌|入驻|形成|提升|打造)|建设?成|规划|开业|封顶|动工|完工|交付|抓紧|试运行|投产|开馆|亮相|改建|扩建|改扩建|装修|自(?=投入|揭牌|成立|启用)|已|基本|获|进入|取得|厂房|配套|主体工程|完成|实施|创建|试点|改造|筹建|引进|纳入|掛牌|安装|工作|发展|运行|正式|成效|编制)/u;
const DESCRIBES =
  /^(?:建设|发展|创建)?(?:需要|所需|要求|中|内|内的|外|里|周边|附近|以及)?的\p{Script=Han}|^(?:建设|发展|创建)?(?:内|中|里|上|上来|当中|周边|区域内|范围内|等(?:单位|部门|机构))/u;
const GOES_ON = /^(?:等|和|与|及|以及|在|为|以|的|之|将|由|已|共|项目|，)/u;
const ORGANISATION = /大学|公司|集团|中科院|交大|[^研]院|所|复旦|同济|局|委|协会|商会|医院/u;
const SCOPE = /^(?:国家级?|全国|国际|全球|世界|亚洲|上海市?|长三角|中国)/u;
const CATEGORY =
  /^(?:市级|区级|国家级|省级|各级|各类|市、区|新型|重点|重大|优秀|优质|知名|特色|相关|有关|该|此|其|这|本|区|市|院|校|园|子|新|大|高|多|一|两|三|四|五|六|七|八|九|十)/u;

function seen(sighting: Sighting): Seen {
  const { before, after, afterList, stem } = sighting;
  return {
    ...sighting,
    made: MADE.test(before),
    happens: HAPPENS.test(after) || HAPPENS.test(afterList),
    becomes: BECOME.test(before),
    generic: isGenericStem(stem),
  };
}
/** The last noun of what a clause's first verb does: 制定实施支持大学生创业的“青桐计划”. */
const OBJECT = new RegExp(
  `^[\\s\\d.、（）()]*(?:[一二三四五六七八九十]是|要|将|进一步|积极|全力|着力|大力|努力|重点|加快|深入|全面|继续|持续|切实|主动|在[^，。]{1,12})*(?:${MAKES}|制订|组织|抓好|健全)`,
  'u',
);
const isObject = ({ lead, after }: Sighting) =>
  OBJECT.test(lead) && /^(?:$|[^\p{Script=Han}]|等|建设(?:$|[^\p{Script=Han}]))/u.test(after);
const quoted = ({ candidate }: Sighting) => candidate.form === 'quoted';
const withTail = ({ candidate }: Sighting) => candidate.name.includes('”');
const kind =
  (wanted: string) =>
  ({ candidate }: Sighting) =>
    candidate.head?.kind === wanted;

/**
 * The points are the weights of a logistic regression (Newton's method, ridge of 3) over some 1 700 candidates in
 * 21 labelled texts, in tenths; a part of a numbered name is one by definition, and what is too rare to weigh (a venue, an honour) is
 * set by hand. Left out in turn, a text was judged no worse than those that taught the weights.
 */
const SIGNS: readonly Sign[] = [
  { name: '编号名称的组成部分', points: 3, holds: ({ candidate }) => candidate.form === 'part' },
  {
    name: '另一份材料也有此名',
    points: 3,
    holds: ({ candidate, isKnown }) => candidate.form === 'known' || isKnown,
  },
  { name: '与他项共用词尾', points: 1, holds: ({ candidate }) => candidate.form === 'shared' },
  { name: '以冒号领起一段', points: 0.8, holds: ({ opens, after }) => opens && /^[：:]/u.test(after) },
  { name: '分号之间独立成项', points: 0.6, holds: ({ item }) => item },
  {
    name: '后接或前接数量',
    points: -1.3,
    holds: ({ before, after, listed }) =>
      /^[\d一二两三四五六七八九十]+(?:多|余)?[个家项]/u.test(after) ||
      (!listed && /[\d一二两三四五六七八九十]+(?:多|余)?[个家项]$/u.test(before)),
  },
  { name: '有引号', points: 0.6, holds: quoted },
  { name: '引号内有专名词尾', points: 1, holds: (s) => quoted(s) && s.candidate.head !== null },
  { name: '引号后有词尾', points: 0.2, holds: (s) => quoted(s) && withTail(s) },
  {
    name: '引号内无词尾',
    points: -0.7,
    holds: (s) => quoted(s) && !withTail(s) && s.candidate.head === null,
  },
  {
    name: '引号内无词尾且无动词',
    points: -0.2,
    holds: (s) => quoted(s) && !withTail(s) && s.candidate.head === null && !s.made && !s.happens,
  },
  {
    name: '以数字概括',
    points: 0.9,
    holds: ({ candidate: { name, form } }) =>
      (name.includes('“') && /[一二两三四五六七八九十\d].*[一二两三四五六七八九十\d]/u.test(name)) ||
      (form === 'quoted' && /^[一二两三四五六七八九十\d]/u.test(name)),
  },
  { name: '专名词尾', points: 0.6, holds: kind('own') },
  { name: '前有建设类动词', points: 0.7, holds: (s) => s.made },
  { name: '后有进展类动词', points: 0.6, holds: (s) => s.happens },
  { name: '有动词支配', points: 0.8, holds: (s) => s.made || s.happens || s.becomes },
  { name: '是分句的宾语', points: 1.3, holds: (s) => !s.made && isObject(s) },
  { name: '只是依托、围绕', points: -0.4, holds: (s) => !s.made && USED.test(s.before) },
  { name: '只是被依托', points: -1, holds: ({ before }) => LEANT_ON.test(before) },
  {
    name: '是举办地点',
    points: -2,
    holds: ({ before, after }) => /在$/u.test(before) && /^(?:隆重|成功)?(?:举办|举行|召开)/u.test(after),
  },
  {
    name: '是荣誉称号',
    points: -2.5,
    holds: ({ before, after, candidate }) =>
      HONOURED.test(before) &&
      (/^”?(?:荣誉)?称号/u.test(after) || /先进|优秀|示范单位|工作示范/u.test(candidate.name)),
  },
  { name: '泛称的专名', points: -0.6, holds: (s) => kind('own')(s) && s.generic },
  { name: '只作定语', points: -0.9, holds: ({ after }) => DESCRIBES.test(after) },
  {
    name: '修饰后面的名词',
    points: -0.3,
    holds: ({ after }) =>
      /^\p{Script=Han}/u.test(after) &&
      !HAPPENS.test(after) &&
      !DESCRIBES.test(after) &&
      !GOES_ON.test(after),
  },
  { name: '与他项并列', points: 0.8, holds: ({ listed }) => listed },
  { name: '含地名', points: 0.7, holds: ({ hasPlace }) => hasPlace },
  { name: '仅是地名', points: -0.2, holds: ({ onlyPlace }) => onlyPlace },
  { name: '含产业', points: 0.5, holds: ({ hasIndustry }) => hasIndustry },
  { name: '含机构', points: 0.3, holds: ({ stem }) => ORGANISATION.test(stem) },
  { name: '含国家、全市等级别', points: 0.7, holds: ({ candidate }) => SCOPE.test(candidate.name) },
  { name: '以类别词开头', points: -0.2, holds: ({ candidate }) => CATEGORY.test(candidate.name) },
  { name: '只有泛称', points: -0.1, holds: (s) => s.generic },
  { name: '泛称的平台、基地等', points: -0.8, holds: (s) => kind('plain')(s) && s.generic },
  { name: '有地名的平台、基地等', points: 0.7, holds: (s) => kind('plain')(s) && s.hasPlace },
  {
    name: '专名有动词支配',
    points: 1,
    holds: (s) => kind('own')(s) && (s.made || s.happens) && !s.generic,
  },
  { name: '词干过短', points: -0.7, holds: ({ stem, hasPlace }) => stem.length <= 2 && !hasPlace },
  { name: '词干较长', points: 0.4, holds: ({ stem }) => stem.length >= 6 },
  { name: '规划任务', points: -0.5, holds: ({ plan }) => plan },
];

/** As many points make a name one that is worth following: then more such candidates are labelled than not. */
const ENOUGH = 1.5;

/** Whether a name is worth following, how sure that is, and what speaks for it. */
export interface Verdict {
  readonly isInitiative: boolean;
  /** 0 to 1, by the regression's own measure. */
  readonly confidence: number;
  readonly why: string;
}

/** Weighs what speaks for a name being that of an initiative against what speaks against it. */
export function weigh(sighting: Sighting): Verdict {
  const all = seen(sighting);
  const holding = SIGNS.filter((sign) => sign.holds(all));
  const points = holding.reduce((sum, sign) => sum + sign.points, 0);
  return {
    isInitiative: points >= ENOUGH - 1e-9,
    confidence: Math.round(100 / (1 + Math.exp(ENOUGH - points - 0.5))) / 100,
    why: holding
      .map(({ name, points: each }) => `${name}${each > 0 ? '+' : '−'}${Math.abs(each)}`)
      .join('、'),
  };
}
