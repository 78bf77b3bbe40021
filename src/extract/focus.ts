import { BROUGHT_IN, oneOf, THING } from './words.js';

/*
 * What a clause without numbers is about, for the clauses after it that say only what was done or how much: 集成电路产业增速有所放缓，
 * 全年实现销售收入485.2亿元; 推出“科技抗疫贷”，累计放款4.18亿元.
 */

/** What begins to be said of a thing: adverbs and verbs that do not stand inside its name. */
const SAID = oneOf(`
  逐步 逐渐 日益 日趋 不断 持续 继续 进一步 随即 立即 旋即 启用 突出 更加 更为 愈加 愈发 越来越 稳步 快速 加快 加速 明显 显著 大幅 有所 有序 顺利 全面 深入 正式 首次 率先 成功 初步 基本 总体 整体 普遍 较为 依然 依旧 仍然 仍 双双 逆势 再创 再上 再获
  恢复 占去 占据 克服 顶住 应对 承受 经受 摆脱 抢抓 保持 实现 呈现 呈 表现 取得 获得 荣获 获评 受到 受益 增长 扩大 放缓 回升 回落 下降 上升 提升 提高 加强 完善 落地 落户 启动(?!区) 开园 开工 竣工 建成 揭牌 挂牌 成立 上线 运行 投用 投入使用 发布 见效 显现 凸显 改善 迈入 迈上 迈出
  突破 首破 首超 首过 冲破 迈过 站上 跨上 跨过 跃升 跃居 崛起 推进 推行 开展 举办 举行 闭幕 开幕 成为 位于 坐落 围绕 聚焦 依托 坚持 便捷 活跃 火热 升温 提速 扩容 提质 偏少 不足 较快 良好 突出 抢眼 亮眼 喜人 强劲 平稳 向好 积极 主动 密集 喜获 成效 止跌 势头 稳中求进 稳中有进 稳中有升 稳中向好 节节攀升 稳步攀升 逐年攀升 屡创新高 连创新高 一路 逐年 落实(?!率|情况) 以来 已经 均已 历来 纷纷 陆续 相继 先后
  试点 试运行 同比 不减 不变 稳定 形成 达到 发力 领跑 居 位列 名列 依靠 凭借 通过 面向 覆盖 涵盖 涉及 主要 集中 依次 仍在 尚未 尚 也 均 却 则 虽 虽然 不少 很大 较大 较多 众多 实行 采取 采用 进入 走出 走上 迎来 完成 得到 得以 量质 不大 不高 不多 不小 偏小 偏低 偏慢 偏弱 偏高 偏紧 滞后 缓慢 较慢 较低 较小 有限 毫无 不强 不优 缺乏 增势 异军突起 蓬勃 方兴未艾 揭晓 出炉 贯穿 拿出 从无到有 从小到大 升格 升级为 更名 扩区 纳入 列入 入选 改为 实行 全部改为 全部实行
`);
const SUBJECT = new RegExp(
  `^(?<what>[\\p{Script=Han}A-Za-z0-9“”（）()&+·-]{2,26}?)(?:受[^，]{2,20}(?:影响|带动|拖累|推动|冲击)|自[^，]{2,14}以来|从[^，]{2,8}看|获批扩区|对[^，]{2,12}的|被|由|与[^，]{2,12}(?:相比|共建)|以[^，]{2,16}(?:为|见长)|在[^，]{2,16}|因[^，]{2,16}|将|已|少$|${SAID})`,
  'u',
);
const IS_SAID = new RegExp(`^(?:${SAID})`, 'u');
/** What only says in which respect, for whom or why. */
const ADVERBIAL =
  /^(?:受[^，]{2,26}(?:影响|带动|拖累|推动|冲击)|随着[^，]{2,30}|面对[^，]{2,16}|针对[^，]{2,20}|为[^，]{2,20}|在[^，]{2,16}(?:方面|领域|中|上|下|内|期间)|[离距][^，]{2,12}|从[^，]{2,8}(?:看|来看)|按[^，]{2,8}分|以[^，]{2,24}为(?:龙头|核心|主体|主导|引领|契机|抓手|支撑|重点|主题|代表|载体|依托|牵引))$/u;

/** Verbs whose object the next clauses tell of. */
const DOING = oneOf(`
  推出 设立 成立 建立 组建 打造 实施 落实 修订 制定 出台 推进 推动 启动 建设 升级 深化 完善 发起 筹建 新建 扩大 用足用好 用好 兑现 推广 做好 抓好 办好 推行 发挥 开发(?!区) 建好 引进 创建 获批 开通 优化 健全 加强 搭建 构建 鼓励 培育 共建 做强 做大
  布点 布局 布设 筹措 筹建 供应 组织 开展 举办 承办 支持 落细 发展(?!区) 加大 强化 增强
`);
/** Of these the last governs the object: 鼓励商业银行在区内设立科技支行. */
const FOUNDING =
  /^.*(?:设立|开展|推出|建立|成立|组建|发起|出台|制定|修订|共建)(?:了)?(?=[\p{Script=Han}“]{3})/u;
const OBJECT = new RegExp(
  `^[^，“]{0,14}?(?<!企业|单位)(?:${DOING})(?:了|好)?(?:一批|首批|首个|首家|全市首个)?(?<what>[\\p{Script=Han}A-Za-z0-9“”（）()&+·-]{2,26})$`,
  'u',
);
const OPENS_WITH_DOING = new RegExp(`^[^，“]{0,6}?(?:${DOING})`, 'u');

/** 长兴岛海洋装备产业风生水起: whatever is said of a thing in a few words behind it. */
const THING_SAID_OF =
  /^(?!正式|全面|积极|加快|受理|组织|会同|依托|通过)(?<what>[\p{Script=Han}A-Za-z0-9“”（）()]{2,16}?(?:产业|园区|园|中心(?!城区)|平台|企业|高企|项目|基地|贷款|专利|基金|载体|孵化器|众创空间|实验室))(?:的?(?:数量|总量|规模))?\p{Script=Han}{2,5}$/u;

/** Several loans or other products that somebody offers. */
const OFFERED =
  /(?:推出|推广|推行|开发|上线|发行|创新)了?(?<what>[^，\d、]{2,14}(?:贷款?|券|险|产品|服务包)[”"]?(?:[、和与][^，\d、]{2,14}(?:贷款?|券|险|产品|服务包)[”"]?)+)(?:等(?:金融)?(?:产品|服务))?$/u;

/** Several events that somebody holds. */
const HELD =
  /(?:举办|开展|组织|承办)了?(?<what>[^，\d、]{2,12}(?:[、和与][^，\d、]{2,12})+(?:等)?[^，、\d]{0,6}(?:活动|大赛|论坛|讲座|比赛|展览))$/u;

/** What somebody tries out, builds or chooses for. */
const NAMED_BY_DEED: readonly RegExp[] = [
  // 率先试点生物医药研发用物品进口“白名单”制度，首批纳入企业12家.
  /(?:试点|试行)(?<what>[^，\d]{4,26}?)(?:制度|政策|机制|办法)$/u,
  // 依托科研院所建院士专家工作站，累计已有58家.
  /^依托[^，]{2,14}?(?:建|设|办|创)(?:了|起)?(?<what>[^，\d建设办创]{3,16}(?:站|中心|基地|平台|园|室|所|院|器|空间))$/u,
  // 利用线上评审完成“春申计划”科技类项目遴选，86人入围.
  /(?:^|[，的])[^，“]{0,12}?(?:完成|组织|开展)了?(?:首批|第[一二三四]批)?(?<what>[^，\d]{3,24}?)的?(?:遴选|评审|评选|选拔|申报|推荐)(?:工作)?$/u,
];

/** Sides of a thing, which are not the thing: how it grows, how large it is, the work on it. */
const SIDE =
  /(?:的|进度|增速|增幅|增势|规模|数量|总量|重心|范围|试点范围|力度|覆盖面|落实面|受益面|受惠面|工作|申报|认定|评选|评审|培育|建设|发展|管理|服务|使用|应用|环境|水平|能力|结构|势头|氛围|整体|政策|制度|办法|格局|步伐|进程|质量|效益|效应|功能|作用|活动|体系|机制|引进|招引|申领|登记|运行|交易(?!所)|改革|推广)+$/u;
/** What every text speaks of and nothing is counted of. */
const SAYS_NOTHING =
  /^(?:[“‘]?十[一二三四]?五[”’]?(?:期间|时期)?|.*(?:显示|表明|指出|透露|介绍|获悉|了解到)|.{0,2}区?(?:科委|政府|区委|科协|我们|委)|我们|增长|下降|总数|总量|数量|企业|盘子|体量|底子|家底|基数|以下|有关情况|结构|科技|经济|创新|产业|较好地?|提前|开始|相关.{2}|工作|全区|各.{1,3}|其他.*|.*(?:积极|有待|还存|情况|问题|依然|定位|增量|存量|意识|思路|目标|任务)|(?:建议|回补|调整|发展(?!基金|资金)|做大|营造|坚持|依然).*)$/u;

/** What a clause says is looked at: 从研发投入占生产总值的比重看, 就发明专利授权量而言, 高新技术企业数量方面; '' where it says no such thing. */
export function aspectOf(words: string, ofDistricts = false): string {
  const what =
    /^(?:就|从|按)?(?<what>[^，\d]{4,26}?)(?:而言|来看|来说|方面|看|这一?块)$/u.exec(words.trim())?.groups
      ?.what ??
    // 每亿元R&D经费对应的发明专利授权量，杨浦为41.4件，徐汇23.3件: what districts have.
    (ofDistricts && /^(?!(?:再|先)?看)[^，\d]{4,26}$/u.test(words.trim()) ? words.trim() : '');
  return LOOKED_AT.test(what) ? what : '';
}

/** 技术合同成交额以徐汇最高: what the first of the districts leads in; '' where the clause says no such thing. */
export function leaderIn(words: string, districtList: RegExp): string {
  const led =
    /^(?<led>[^，\d]{5,28}?)(?:最[高多大强]|居首|领先|领跑|位居第一)$/u.exec(words.trim())?.groups?.led ?? '';
  const at = [2, 3, 4]
    .map((length) => led.length - length)
    .find((from) => districtList.test(led.slice(from)));
  const what = led.slice(0, at ?? 0).replace(/[以数]$/u, '');
  return LOOKED_AT.test(what) ? what : '';
}

/** 从总量看, where a heading or the title says of what: 各区专精特新企业发展比较; '' where none does. */
export function aspectOfTitle(words: string, headings: readonly string[]): string {
  if (!/^从?(?:总量|数量|总数|规模|存量|增量|增速|增幅|增长|总体|分布)(?:上)?(?:来)?看?$/u.test(words.trim()))
    return '';
  return (
    headings.map((heading) => COMPARED.exec(heading)?.groups?.what ?? '').findLast((what) => what !== '') ??
    ''
  );
}

const COMPARED =
  /(?:^|[区县市年“])(?<what>(?!各)[^区县市年，。：\s]{2,14}?(?:企业|小巨人”?|机构|专利|投入|强度|成交额|孵化器|众创空间|产业|园区|人才))(?:数量|总量|发展|培育|认定|情况|现状|分布|总体|区域)*(?:比较|对比|分析|盘点|排名|情况|一览)/u;

/** What districts are compared by. */
const LOOKED_AT =
  /(?:比重|占比|比例|强度|数量|总量|总数|拥有量|申请量|授权量|成交额|产值|收入|营收|税收|增加值|支出|投入|经费|企业|专利|孵化器|众创空间|(?:累计|家|户|件|企业|机构|专利|项目|人)数)$/u;

/** 二、高企：千家俱乐部, 【高新技术企业】浦东领跑: what a heading compares districts by; '' for one that tells something else. */
export function aspectInHeading(heading: string): string {
  const what =
    /^[\s（(]*(?:[一二三四五六七八九十\d]+[)）.．、]\s*)?[【［]?(?<what>[^【】［］，。：:\d]{2,16})(?:[】］：:]|——|$)/u.exec(
      heading,
    )?.groups?.what ?? '';
  return LOOKED_AT.test(what) || /(?:高企|小巨人|院士|人才)$/u.test(what) ? what : '';
}

/** The thing that a clause without numbers is about; '' where it is about none that can be counted. */
export function focusOf(words: string): string {
  const said = words
    .replace(/^\d{1,2}月(?:\d{1,2}日)?(?:至\d{1,2}日)?的?/u, '')
    // 封控期间合同登记改为全程网办: when is no part of what.
    .replace(/^\p{Script=Han}{2,4}期间(?=\p{Script=Han}{4})/u, '')
    .replace(/^以[^，]{2,20}为(?:主题|核心|重点|代表|主体)的/u, '')
    .replace(/^(?:再|先)?看(?=\p{Script=Han}{3})/u, '')
    .replace(/[（(]含?培育[)）]/gu, '')
    // 今年的主要预期目标是：区级财政收入增长8%.
    .replace(/(?<=目标|指标|任务)(?:是|为|如下)$/u, '')
    .replace(/(?:19|20)\d{2}年度?(?:\d{1,2}月(?:底|末|\d{1,2}日)?)?/gu, '')
    .replace(/(?<=\p{Script=Han}{3})\d{1,2}月\d{1,2}日(?=[在于举召正顺开])/u, '');
  // 区政府与硅谷银行等机构合作的科技信贷产品，全年放贷逾11亿元: a thing, and nothing said of it.
  const alone =
    /^[^，\d]{4,24}的(?<what>[^，的\d]{2,12}(?:产品|贷款?|资金|基金|平台|专项|创新券|项目|企业)[”"]?)$/u.exec(
      said,
    )?.groups?.what;
  if (alone && !SAYS_NOTHING.test(alone)) return alone;
  if (/\d/u.test(said.replace(/“[^”]*”/gu, '')) || ADVERBIAL.test(said)) return '';
  // 深化“放管服”改革: how offices work owns no figure.
  if (/^[^，]{0,6}深化[^，]*改革$/u.test(said)) return '';
  for (const pattern of NAMED_BY_DEED) {
    const what = pattern.exec(said)?.groups?.what;
    if (what && !SAYS_NOTHING.test(what)) return what;
  }
  // 专精特新“小巨人”方面，国家级的有33家; 全国科技活动周期间，…举办各类活动137项.
  const aspect =
    /^就(?<only>[^，]{3,20})而言$/u.exec(said)?.groups?.only ??
    /^(?!在|从|各)(?<what>[^，]{3,16}?(?=方面|期间)|[^，]{2,16}?(?=这一?块|这边|这头))(?:方面|期间|这一?块|这边|这头)$/u.exec(
      said,
    )?.groups?.what;
  if (aspect && !SAYS_NOTHING.test(aspect) && !/年|疫情|节假日|五[”"]?$/u.test(aspect)) return aspect;
  // 研发经费支出相当于GDP的比例，2012年为2.31%，2015年越过3%: nothing but what is measured.
  if (IS_MEASURED.test(said) && !SAYS_NOTHING.test(said)) return said;
  // 经认定的区级科技小巨人企业，给予一次性资助50万元.
  const approved =
    /^(?:第[一二三四五六七八九十]+条\s*)?(?:经|首次|新|获)[^，\d]{2,12}?的(?<whom>[^，的\d]{2,16}(?:企业|机构|平台|团队|人才|项目|中心|孵化器|基地|载体|空间))$/u.exec(
      said,
    )?.groups?.whom;
  if (approved) return approved;
  // 对首次通过国家备案的大模型，给予最高200万元奖励.
  const given =
    /^对(?<whom>[^，]{4,30})$/u.exec(said)?.groups?.whom ??
    /^[^，\d]{0,6}?(?<whom>(?:首次|新|重新)?(?:获得?|取得|通过|认定|完成|获评|入选|列入|承担)[^，\d]{4,26})的$/u.exec(
      said,
    )?.groups?.whom;
  if (given) return given;
  // 企业技术中心建设提速: what is said of the work is not what it is done to.
  const told = OBJECT.exec(said)?.groups?.what;
  const governed =
    told && (IS_SAID.test(told) || /保持|位居|位列|居全|领先|前列/u.test(told)) ? undefined : told;
  const object = governed?.replace(FOUNDING, '');
  const subject = SUBJECT.exec(said)?.groups?.what;
  // 推广科技履约贷、小微企业增信贷款: several that are offered together; several events.
  const lent = (OFFERED.exec(said) ?? HELD.exec(said))?.groups?.what;
  if (lent) return lent;
  const what =
    object && (!subject || OPENS_WITH_DOING.test(said))
      ? object
      : (subject ?? THING_SAID_OF.exec(said)?.groups?.what);
  const focus = what
    ? bare(what.replace(/^(?:（[一二三四五六七八九十]+）|[一二三四五六七八九十]+是)/u, ''))
    : '';
  return SAYS_NOTHING.test(focus) ? '' : focus;
}

/** 规模以上工业企业中，有研发活动的742家: among what the next numbers are counted; '' where a clause does not say. */
export const amongIn = (said: string) =>
  /^(?!在|从|中心城区|郊区|远郊|近郊|各区|全市|十六区)(?:\d+[项个家件条](?=\p{Script=Han}{2})|(?:刚刚|日前|近日|新近)?(?:揭晓|公布|颁布|颁发)的(?:(?:19|20)\d{2}年度?)?)?(?<what>[^，]{3,24}?)(?:当中|(?<!集)中)$/u.exec(
    said,
  )?.groups?.what ?? '';

/** What a clause with numbers offers by name: 会同9家合作银行推广“科技履约贷”. */
export const offeredIn = (said: string) =>
  /(?:推出|推广|开发|上线|发行|推行)[^，“]{0,8}(?<what>(?:“[^”]{2,14}”、?)+)$/u.exec(said)?.groups?.what ??
  '';

/** A name of what is measured, and nothing said of it. */
const IS_MEASURED =
  /^[^，\d]{2,22}(?:投入|支出|经费|专利|收入|产值|增加值|税收|面积|人员|人口|贷款|成交额|GDP|生产总值|企业)[^，\d]{0,12}(?:的?(?:比例|比重|占比|强度)|拥有量)$/u;

/** What happened to a thing that a paragraph's first sentence names. */
const HAPPENED =
  /(?:(?:[于在][^，。]{1,10})?(?:成功|顺利|正式|圆满)?(?:举行|召开|举办|开幕|闭幕|落幕|开工|竣工|启动|揭牌|揭晓|公布|公示|发布|上线|启用|开园|投用|签约)|(?:第[一二三四]批)?(?:结果|名单)|申报|评审|立项)+$/u;

/** What is done, or told of, and no thing. */
const IS_DONE =
  /数据|成绩单|公报|统计|报告|消息|日前|近日|^(?:抓好|加大|加强|加快|推进|推动|建设|做[好大优实强活]|提前|积极|组织|开展|完善|健全|优化|全力|扎实|认真|深入)/u;

/** ○ 松江科技园三期开工。总建筑面积…, 科普。全国科普日期间…: the thing that a short first sentence names for the ones behind it; '' for one that tells something. */
export function leadingIn(text: string): string {
  const first =
    /^[\s\P{L}]*(?:[一二三四五六七八九十]+[、)）.．])?(?<said>[^。，；：\n]{2,30})。(?=.)/u.exec(text)?.groups
      ?.said ?? '';
  const said = first.replace(/(?:(?:19|20)\d{2}年度?)?(?:\d{1,2}月(?:\d{1,2}日)?)?/gu, '');
  if (said === '' || /\d/u.test(said)) return '';
  const thing = said.replace(HAPPENED, '');
  return thing !== said && thing.length >= 2 && thing.length <= 20 && !IS_DONE.test(thing) ? thing : '';
}

const BRINGS_IN =
  /(?:产业|业|园区?|区|企业|经济|集群|城|谷|港|装备|医药|材料|汽车|电路|智能|航天|软件|能源)$/u;

/** Which of the things that a sentence has been about a name leans on: the last, or for 增加值 the last that can have one. */
export function focusFor(name: string, foci: readonly string[]): string {
  const last = foci.at(-1) ?? '';
  return BROUGHT_IN.test(name) ? (foci.findLast((each) => BRINGS_IN.test(each)) ?? last) : last;
}

/** Whether something can be done with so many of what a clause was about. */
export const canBeCounted = (focus: string) =>
  THING.test(focus) ||
  /(?:申请|贷款|贷|登记|交易|合同|成果|课题|券|房源|公寓|活动|赛事|培训|标准|空间|载体)[”"]?$/u.test(focus);

/** A thing without the side of it that is spoken of. */
function bare(what: string): string {
  // 国家级专精特新“小巨人”企业 is called so as a whole.
  const named = /(?<![级新型])“[^”]{2,14}”[\p{Script=Han}]{0,8}$/u.exec(what)?.[0] ?? what;
  const thing = named.replace(SIDE, '');
  return (thing.length >= 2 ? thing : named)
    .replace(/^.*(?:推出|设立|发起|研发|搭建)的(?=[\p{Script=Han}“]{3})/u, '')
    .replace(/^(?:抓住|依托|借助)?(?:各类|全区|我区|区内|一批|新的|全市)?/u, '')
    .replace(/[的和与及、]$/u, '');
}
