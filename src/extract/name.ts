import { nounAfter, withPredicate } from './nounAfter.js';
import { stripLeading, stripLinks } from './stripLeading.js';
import {
  ACTING_VERB,
  ANY_ACTING_VERB,
  GENERIC_NOUN,
  HEAD_AT_END,
  IS_BARE_HEAD,
  isOfDistrict,
  LINKING_VERB,
  THING,
} from './words.js';

/** A name read from the words around a number, and how. */
export interface ReadName {
  readonly name: string;
  /** Words that only the verb gives: 新增, 引进. Empty where the verb merely links. */
  readonly verb: string;
  /** Who or what the sentence is about, for the clauses that follow. */
  readonly subject: string;
  readonly how: string;
}

/** 为93家|企业落实贷款4.18亿元: for whom the first number was. */
export const DOERS =
  /^(?:轻资产|中小|小|科技|小微|科技型)*(?:企业|单位|项目|团队|家庭|市民|机构|商户)(?=(?:放款|放贷|减租|让利)$|(?:已|均|已经)(?:开工|完工|竣工|投产|开题|结题|签约|落地|挂牌)$|(?:放款|落实|减免|发放|争取|解决|办理|提供|兑现|获得?|申请|完成|实现)\p{Script=Han}{2})/u;

/** What is measured in square metres. */
const SPACE =
  /^(?<what>\p{Script=Han}{0,6}?(?:载体|楼宇|厂房|空间|用房|办公楼|场地|用地|绿地|温室|大棚|展厅|公寓))(?=$|[，。；、中]|已|全部|如期|正式|相继|陆续|实现|改造|完成|建成|交付|投用|投入|竣工|启用|开工|封顶)/u;
const OF_PLACE = /(?:[一二三]期|[”园区谷港岛城湾]|中心|基地|大厦|产业园|科技园)$/u;

const PLACE_ITSELF =
  /^的(?<what>[\p{Script=Han}“”]{2,14}?(?:园区?|区|城|谷|湾|岛|港|基地|中心|片区|地块))(?=是|[，,]|位于|集聚|内|里|上)/u;

/** Verbs of building, giving and keeping rooms and land, at the end of what stands before the number. */
const MADE =
  /(?<verb>新建|改建|扩建|建成|建设|建好|打造|提供|保证|保障|供应|释放|盘活|收储|腾出|腾挪|改造|改|新增|开发|建)(?:了|出)?$/u;
const ROOM =
  /^(?<what>\p{Script=Han}{0,8}?(?:空间|载体|用房|厂房|楼宇|物业|用地|土地|公寓|住房|绿地|办公楼|展厅))(?=$|[，。；、和与])/u;

/** Verbs of giving and getting, or such a gift just before. */
const GIVES =
  /(?:^\p{Script=Han}{0,8}(?:券|融资|贷款|补贴|奖金|资金|基金|订单|授信)?[、和与及]|(?<verb>拿出?|争取到?|发放|投放|推出|兑现|签下|接获))了?(?:约|近|超过?)?$/u;
const GIFT =
  /^(?<what>[A-Za-z]?\p{Script=Han}{0,8}?(?:券|融资|贷款|补贴|奖金|资金|基金|订单|授信))(?=$|[、，。；和与及]|用于|支持)/u;

/** Heads of amounts that may stand before the number of what is named after it. */
const OF_BEHIND =
  /(?:总额|总金额|总投资|投资总额|投资额|总规模|首期规模|规模|注册资本|注册资金|总建筑面积|建筑面积|占地面积|总面积)$/u;

/** How a name is read whose head stands before the number, and what it is of behind. */
export const HEAD_BEFORE = '中心词在数词之前';

export interface NameSite {
  /** Text of the clause before the number, from the end of the number before it. */
  readonly before: string;
  /** Text after the number to the next number or the end of the segment. */
  readonly after: string;
  /** Whether the measure word may be followed by a noun at once. */
  readonly countable: boolean;
  /** Whether the number is an area or an amount of money, whose noun follows only after 的. */
  readonly subject: string;
  readonly districts: RegExp;
  /** Whether another number stands before in the clause, whose noun `before` begins with; true where it is not said. */
  readonly goesOn?: boolean;
  /** Whether `after` ends where the clause's next number begins. */
  readonly runsOn?: boolean;
}

/** 覆盖全区17个街镇、208个居村委: all that there are, before those counted. */
const ALL_TOWNS = /(?:全[区市县])\d+个\p{Script=Han}{2,4}、$/u;

/** 营业收入计划160亿元, 成交额36.5亿元，原计划40亿元: how much was planned is no part of what it is. */
const PLANNED =
  /(?:(?<=\p{Script=Han}[数量额入值资费出率])(?:原|年初|年度|全年|当年)?|(?<=^|[，,])原)计划(?:数|值)?(?:为|是)?$/u;

/** Reads the name of what a number counts from its clause. The name may be bare (税收总额); the caller completes it. */
export function readName(site: NameSite): ReadName {
  const before = stripLeading(
    site.before
      .replace(site.goesOn === false ? /$^/u : DOERS, '')
      .replace(PLANNED, '')
      .replace(/.*[，,：:]/su, (head) => (/[（(“《][^）)”》]*$/u.test(head) ? head : '')),
    site.districts,
  );
  // 国家级大学科技园占了7家: so many of them are.
  const linked = stripLinks(before.replace(ALL_TOWNS, ''));
  const core = site.countable ? linked.replace(/(?<=\p{Script=Han}{3})(?<!分)占$/u, '') : linked;
  // 14家（蓝星、安威士等）: who they are; 3家（含培育）企业 goes on behind the bracket.
  const after = site.after
    .replace(/^[（(][^（()）]*[)）]/u, '')
    .replace(/^[（(].*$/su, '')
    .replace(/^的?(?:大关|关口|台阶|门槛)/u, '');
  // 对完成国际标准的企业给予100万元奖励.
  const given = /^(?:对)?(?<whom>.*?)(?:每家|每个|每项)?给予(?:了|一次性|最高)*$/u.exec(core)?.groups?.whom;
  const what = /^的?(?:一次性|综合|专项)*(?<what>重奖|奖励|资助|补贴|补助|贴息)/u.exec(after)?.groups?.what;
  if (given !== undefined && what)
    return {
      name: `${given.replace(/分别$/u, '') || site.subject}${what}`,
      verb: '',
      subject: '',
      how: '给予之后的名词',
    };
  // 在2平方公里范围内延伸品牌: how far it is to reach.
  const within = /(?:^|[，,])在$/u.test(site.before.trimEnd())
    ? /^(?:的)?范围内(?<what>[^，。；]{4,18})/u.exec(after)?.groups?.what
    : undefined;
  if (within) return { name: `${within}的范围`, verb: '', subject: '', how: '范围之后的谓语' };
  // 按研发投入的20%予以补贴: what is paid stands behind what it is a share of.
  const by = /^按(?:照)?(?<what>[^，]{2,16}?)$/u.exec(core)?.groups?.what;
  const paid = /^的?(?:比例)?(?:予以|给予|进行)?(?<what>补贴|奖励|资助|补助|配套|贴息)/u.exec(after)?.groups
    ?.what;
  if (by !== undefined && paid)
    return { name: `按${by}${paid}`, verb: '', subject: '', how: '比例之后的名词' };
  const follows =
    !/^的\d|^以及/u.test(after) &&
    /^(?:的)?[\p{Script=Han}“A-Za-z0-9]/u.test(after) &&
    !/^(?:予以|同比|环比|增长|下降|较|比|占|居|位|排|列|遥遥|一马当先|领跑|领先|独占|名列|紧随|稳居|高居|雄踞|暂居|拔得|均|分别|其中|和|与|及|或|以上|左右|、|且|并(?!购)|的(?:平均|既定|年度|全年|预定|预期)?(?:目标|任务|水平|速度|基础|规模|增长|增幅|补贴|奖励|资助|标准))/u.test(
      after,
    );
  const genitive = /^的/u.test(after);
  // 组建2亿元规模的创业投资引导基金: how large it is.
  const sized = OF_SIZE.exec(after)?.groups?.what;
  if (sized) return { name: `${sized}规模`, verb: '', subject: sized, how: '规模之后的名词' };
  // 漕河泾开发区5.98平方公里的土地上: how large the place is.
  if (ON_ITS_LAND.test(after) && core.length >= 3 && THING.test(core))
    return { name: `${core}面积`, verb: '', subject: core, how: '地域的面积' };
  // 拿出3亿元算力券、1亿元语料券, 拿到3000万元A轮融资: what is given stands right behind how much it is.
  const gave = GIVES.exec(site.before.trimEnd())?.groups;
  const gift = gave && !site.countable ? GIFT.exec(site.after)?.groups?.what : undefined;
  if (gift)
    return {
      name: `${gave?.verb?.replace(/^拿$/u, '拿到') ?? ''}${gift}`,
      verb: gave?.verb ?? '',
      subject: '',
      how: '名词在数词之后',
    };
  // 推进100MW储能电站: nothing but a verb stands before an amount that its noun follows at once.
  const verbOnly = core !== '' && core.replace(ANY_ACTING_VERB, '') === '';
  // 区里设立的2000万元云计算专项资金: what is set up stands behind how much it is.
  if (/(?:设立|安排|投入|出资|筹集|募集|成立)的$/u.test(site.before.trimEnd()) && follows) {
    const { noun } = nounAfter(after);
    if (/(?:资金|基金|经费|专项|资金池|券)$/u.test(noun))
      return { name: noun, verb: '', subject: noun, how: '名词在数词之后' };
  }
  // “虹桥智谷”36万平方米存量载体, 二期42万平方米研发楼宇: how large what stands behind is.
  const space = !site.countable && !genitive ? SPACE.exec(after)?.groups?.what : undefined;
  if (space && core.length >= 3 && OF_PLACE.test(core))
    return { name: `${core}${space}`, verb: '', subject: core, how: '面积之后的名词' };
  // 3.31平方公里的市北高新园区是全市首个…: how large the place is that the clause is about.
  const place =
    genitive && core === '' && !site.countable ? PLACE_ITSELF.exec(after)?.groups?.what : undefined;
  if (place) return { name: `${place}面积`, verb: '', subject: place, how: '地域的面积' };
  // 在核心区建30万平方米产业空间, 保证3000亩产业用地: what is built or kept stands behind how large it is.
  const made = !site.countable && !genitive ? MADE.exec(core)?.groups?.verb : undefined;
  const room = made ? ROOM.exec(after)?.groups?.what : undefined;
  if (made && room)
    return {
      name: `${/新|收储|盘活|腾/u.test(made) ? made : ''}${room}`,
      verb: made,
      subject: '',
      how: '名词在数词之后',
    };
  // 占地6.6万平方米的园区: how much land it is on.
  const onLand = genitive && /占地$/u.test(core) ? nounAfter(after).noun : '';
  if (onLand.length >= 2) return { name: `${onLand}占地面积`, verb: '', subject: onLand, how: HEAD_BEFORE };
  // 总投资约170亿元的重大产业项目: the head stands before the number, what it is of behind.
  const head = genitive ? OF_BEHIND.exec(core)?.[0] : undefined;
  if (head) {
    // …项目建设有序推进: what becomes of them is not what they are.
    const noun = nounAfter(after).noun.replace(
      /(?:建设)?(?:有序|全面|加快|稳步|扎实|顺利)?(?:推进|开展)$/u,
      '',
    );
    if (noun.length >= 3) return { name: `${noun}${head}`, verb: '', subject: '', how: HEAD_BEFORE };
  }
  // 年产10吨石墨烯生产示范线: how much it makes.
  if (follows && !genitive && /年产$/u.test(core)) {
    const { noun } = nounAfter(after);
    if (noun.length >= 3) return { name: `${noun}年产能`, verb: '', subject: '', how: '年产之后的名词' };
  }
  if (follows && (site.countable || genitive || verbOnly)) {
    const { noun: whole, predicate: said } = nounAfter(after);
    // 首轮73个项目已完工48个: so far have 48 of them come, and not all.
    const predicate = site.runsOn === true && BECAME_SO_MANY.test(said) ? '' : said;
    // 179家规模以上工业企业总产值1223.7亿元: the sum has its own number.
    const noun =
      site.countable && predicate === '' && !/[，,。；;]/u.test(after) && HEAD_AT_END.test(whole)
        ? stemOf(whole).replace(/(?:(?:19|20)\d{2}年|全年|上半年)$/u, '') || whole
        : whole;
    // 国家级工程研究中心3家面向社会开放: what they do stands behind, what they are before.
    if (noun === '' && predicate !== '' && core.length >= 4 && THING.test(core))
      return nameBefore(core, site);
    const named = withPredicate(noun, predicate);
    if (named !== '' && !/^(?:以上|左右)$/u.test(named)) return joinBefore(core, named, noun, site);
  }
  return nameBefore(core, site);
}

/** What became of so many of them, right before their number. */
const BECAME_SO_MANY =
  /^(?:目前|均|也)?(?:已经?|现已|累计|先后)(?:有)?(?:开工|完工|竣工|投产|落地|签约|开业|结题|验收|完成|启动|建成|交付|上市|毕业)(?:了)?$/u;

/** 规模的创业投资引导基金: what is so large. */
const OF_SIZE = /^规模的(?<what>[\p{Script=Han}“”]{2,14}(?:基金|专项资金|资金池|专项))(?=$|[，。；、])/u;
/** 的土地上集聚了: on the land that is measured. */
const ON_ITS_LAND = /^的?(?:土地|区域|地界|热土|范围)(?:之?[上内里]|中)/u;

const IN_A_LIST = /、[^，。；]*[\p{Script=Han}]{2}(?:转化|孵化|培训|服务|登记|认定|检查|引进|培育)$/u;

/** What stands before the number adds its verb, and its subject where the noun alone says too little. */
function joinBefore(core: string, named: string, noun: string, site: NameSite): ReadName {
  const acting = [...core.matchAll(ANY_ACTING_VERB)].at(-1);
  const ends = acting && /^(?:了|到|过)?$/u.test(core.slice(acting.index + acting[0].length));
  // 众创空间、引导基金和成果转化4个配套政策: the last of a list, and no verb.
  const governing = IN_A_LIST.test(core) ? ACTING_VERB.exec(core)?.[0] : ends ? acting[0] : undefined;
  const verb = governing?.replace(/[了到]$/u, '') ?? '';
  // 新建利物盛、赛安生物2家院士专家工作站: the verb stands before the names of those counted.
  const listed = verb ? null : /^(新建|新增|新设|新认定|新引进)[^，]*、/u.exec(core);
  if (listed && !GENERIC_NOUN.test(named))
    return { name: `${listed[1]}${named}`, verb: listed[1]!, subject: '', how: '名词在数词之后' };
  const subject = (verb ? core.slice(0, acting!.index) : core).replace(LINKING_VERB, '');
  const cleaned = stripLeading(stripLinks(subject), site.districts)
    .replace(/.*(?:等|、)$/u, '')
    .trim();
  const dropped =
    /^(?:建成|设立|集聚|推进|推动|建设|落户|入驻|实施|促进|启动|打造|支持|成立|建立|提供|形成|完成)$/u.test(
      verb,
    ) && !GENERIC_NOUN.test(named);
  const head = dropped ? '' : verb;
  const general = GENERIC_NOUN.test(named) || noun.length <= 2;
  const whose = general && !/^被/u.test(named) && cleaned.length >= 2 && cleaned.length <= 24 ? cleaned : '';
  return { name: `${whose}${head}${named}`, verb, subject: cleaned, how: '名词在数词之后' };
}

/** 平均租金已达每天每平方米5.2元: so much for each, and of what stands before. */
const PER = /^(?:每(?:天|日|月|年|平方米|平米|亩|人|户|家|公里|公斤|吨|千瓦时|度|立方米|辆|台|套)){1,2}$/u;

/** 每千人口拥有科技人员: so many of them for each thousand. */
const OF_HEADS =
  /^(?:平均)?每[百千万十]万?(?:名|个)?(?:户籍|常住)?(?:人口|人|居民|老年人|老人|儿童|劳动者|从业人员|就业人员)$/u;

/** Who gets something is part of what is counted: 科技型中小企业取得入库编号. */
const GETS = /^(?:取得|获得)/u;
const ACTOR = /(?:企业|机构|单位|园区|平台|孵化器)$/u;

/** A field of industry that firms stand in, and what says nothing of their own. */
const FIELD = /\p{Script=Han}{2,}(?:领域|行业|产业|赛道|板块)$/u;
const OF_FIELD =
  /^(?:上下游|规上|规模以上|相关|重点|各类|骨干|链上|配套|研发|龙头|核心)*(?:企业|机构|项目|单位|人才|从业人员|平台)$/u;

function nameBefore(whole: string, site: NameSite): ReadName {
  // 拥有企业168家: nobody says whose before.
  const core = whole.replace(/^拥有(?=(?:企业|机构|项目|人才|单位|平台)$)/u, '');
  // The last linking verb parts subject and object: 科技企业|实现|总营收入.
  const links = [...core.matchAll(LINKING_VERB)].filter(
    (match) =>
      match.index > 0 &&
      match.index + match[0].length < core.length &&
      !insideWord(core, match.index, match[0]) &&
      // 单项成交额超过1亿元的合同: how large they are.
      !/^\d[\d.]*[万亿]?(?:元|人|平方米|%)(?:以上)?的/u.test(core.slice(match.index + match[0].length)),
  );
  const link = links.at(-1);
  const subject = link ? stripLinks(stripLeading(core.slice(0, link.index), site.districts)) : '';
  let object = stripLeading(link ? core.slice(link.index + link[0].length) : core, site.districts);
  const acting = ACTING_VERB.exec(object)?.[0] ?? '';
  object = object.replace(/^(?:了|到(?![位期岗账访]))/u, '');
  // 工业总产值（属地口径，下同）: how it is counted is no part of the head.
  const bare = IS_BARE_HEAD.test(object.replace(HOW_COUNTED, ''));
  const useful = subject.length >= 2 && subject.length <= 28 && !/[，。；]/u.test(subject);
  // 集成电路领域集聚企业260家: of which field they are.
  const ofField = FIELD.test(subject) && OF_FIELD.test(object);
  const gets = link !== undefined && GETS.test(link[0]) && ACTOR.test(subject) && !GENERIC_NOUN.test(object);
  const name =
    (bare || gets || ofField || PER.test(object) || OF_HEADS.test(subject)) && useful
      ? `${subject}${object}`
      : object;
  return {
    name: name.trim(),
    verb: acting.replace(/^(?:共(?!建(?!成))|已经|已)/u, ''),
    subject: useful
      ? subject
      : (ownerOfArea(object) ??
        (isOfDistrict(object) ? '' : stemOf(object).replace(/(?<=\p{Script=Han}{4})新认定$/u, ''))),
    how: '名词在数词之前',
  };
}

/** A remark behind a name on how it is counted. */
const HOW_COUNTED = /[（(](?=[^（()）]*(?:口径|下同|可比|现价|不变价|初步|快报))[^（()）]{1,20}[)）]$/u;

/** Whose an area is: 各类载体 of 各类载体孵化面积, nobody's of 孵化总面积; null of what is no area. */
const ownerOfArea = (name: string) =>
  /^(?<whose>.*?)(?:孵化|覆盖|使用|占地|建筑|总)*面积$/u.exec(name)?.groups?.whose ?? null;

/** 有 in 有效, 为 in 作为, 达 in 发达: a linking verb's character inside another word. */
function insideWord(text: string, at: number, word: string): boolean {
  const around = text.slice(Math.max(0, at - 1), at + word.length + 1);
  return /有效|有限|所有|拥有量|国有|有机|有色|有关|自有|作为|行为|为主|发达|共同|公共|共享|共建|其中小|附近|完成率|完成单|达标|保持率|实现率|特有|含有|共青|通达|共有产权|持有|为民|认为|较为/u.test(
    around,
  );
}

/** 科技企业 of 科技企业税收总额: the name without its head; empty when the name is nothing but a head. */
export function stemOf(name: string): string {
  // 11家获得风险投资，融资总额3.2亿元: got by those firms, and not by 获得风险.
  if (/(?:风险|天使|股权|创业)投资$/u.test(name)) return name.replace(/^获得?/u, '');
  return name
    .replace(HEAD_AT_END, '')
    .replace(/(?:平均)?(?:日均?)?租金(?:每[天日月]每平方米)?$/u, '')
    .replace(/(?:技工贸|技农工贸|累计|合计|实现|完成|的)$/u, '')
    .replace(/^(?:实现|完成|取得|达到|经营|销售|主营|上缴|实缴)$/u, '')
    .replace(/(?<=园区?|基地|开发区|高新区|企业|公司|集团)(?:经营|主营)$/u, '');
}
