import type { Modality } from '../model/facts.js';
import { unitMeaning } from '../text/units.js';
import type { StockOrFlow } from './stockOrFlow.js';

const FLOW_VERB =
  /再建|摘牌|拿到(?=.{0,14}(?:证|牌照|批文|资质))|外迁|迁出|新组建|投资决策|再[\p{Script=Han}]{0,2}(?:新增|引进|筹措|认定|吸引)|引育|培养|导入|享受|选育|表彰|评选出|颁发|取得(?=.{0,8}成果)|开发(?=新产品)|授牌|入住|联合成立|调解|推广|上报|安排项目|享受|促成|新增|新建|新设|新注册|新签约|新认定|新引进|新入选|新培育|净增|引进|引入|举办|组织|开展|承办|制作|发放|申请|申报|资助|扶持|培训|辅导|登记|签订|签约|推送|报送|编制|转化|毕业|输送|完成|启动|投入|争创|培育|吸引|成交|受理|办理|检查|复审|验收|换发|年检|撬动|落实(?=[^，]{0,8}(?:资金|经费|项目))|共建(?=[^，]{2,12}$)|解决|推荐|获批|获得|荣获|获奖|入选|认定|被评|获评|开工|竣工|改造|创建|修订|制定|出台|发布|聚才|兑现|减免|收储|盘活|腾退|淘汰|新开|输出|参展|参加|参与|受益|惠及|实现.{0,4}上市|荣膺|带动|提供(?=[^，]{0,6}(?:贷款|资金|服务))|接待|授权专利|授权(?=发明专利|实用新型|外观设计)|经过审查|进入公示|胜出|落地|揭牌|招收|招聘|接纳|接收|选送|处理|撮合|招引|推介|关停|诞生|筹措|推出|改出|腾挪|投出|授予|消化|等奖|立项|征集|走访|推动.{0,10}(?:改制|上市)|取消|调整|承接|承担|争取|腾出|收尾|加装|贯通|清退|拆除|整治|帮扶|救助|发现|查处|投放|输送|公示|推荐|报名|扶持|奖励|收治|出动|播出|刊发|发起|预算安排|派出|投出|走访|选派|覆盖(?=企业)|(?<!\p{Script=Han})服务(?=企业|农业|中小|海外|合作社|用户|客户)/u;
const FLOW_NAME =
  /(?:生产总值|GDP|申请量|授权量|申请数|授权数|登记量|收入|营收|税收总额|税收|税费|实缴税费总额|税费总额|产值|总额|增加值|利润|销售额|销售|成交额|交易额|交易金额|交易总额|成交金额|成交总额|合同金额|合同额|进出口|出口|创汇|固定资产投资|投资额|总投入|研发投入|经费支出|支出|投放|补贴|研发投入资金|服务收入|扶持金额|资助金额|接待人数|参加人数|受益群众|客流量|吞吐量|产量|用电量|引资|外资|贸易额|零售总额|研发费用|专利授权|专利申请|合同登记|金额|拨款|预算|预算安排|增收|经费|使用额度?|募集资金|安排资金|意向投资|订单金额|加计扣除额|减免额|全时当量|贷款额|放款额|发放贷款|加计扣除项目)$/u;
const STOCK =
  /总数|总量|累计拥有|共有|现有|在[谈手](?=[^，]*项目)|拥有|手握|坐拥|握有|保有|存量|余额|在册|在孵|总户数|在校|备案总数|人才总量|拥有量|有效期内|总面积|面积|床位/u;

/** 新落户, 新获批, 新筹措: what came; 新材料, 新片区 and 新加坡 are no news. */
const NEWLY =
  /(?:^|^“?[^“”]{2,12}”|(?<=中心|园区?|基地|平台|[城谷港湾镇])(?:当年|年内|全年)?)新(?:增|设|建|引进|认定|培育|入选|注册|登记|落户|签约|签|获|获批|交付|开工|竣工|筹措|命名|挂牌|投运|投产|入库|入驻|入孵|评定|开办|开设|成立|组建|辟|添|办|立项|上市|开业|投入|改建|创|申报|聘|招|研发|发布|颁|授)/u;

/** What is added up month by month: 1-10月工业总产值累计4317.1亿元. */
const OVER_MONTHS =
  /(?:产值|增加值|税收(?:总额)?|财政收入|公共预算收入|零售总?额|销售额|营业收入|进出口(?:总额)?|固定资产投资)$/u;

/** Occasions happen over a period: 80场, 3.5万人次, 67次. */
const OCCASIONS = new Set(['session', 'visit']);

/** What kind of amount a quantity is, from its name, its verb and the words around it. */
export function measureOf(
  name: string,
  verb: string,
  clause: string,
  modality: Modality,
  overSpan = false,
  unit: string | null = null,
): StockOrFlow {
  const family = unitMeaning(unit)?.family ?? null;
  // 科技小巨人（含培育）企业 are firms on a list, not firms being reared.
  const plain = name.replace(/[（(]含?培育[）)]|培育企业|培育库|经认定的|在建的?/gu, '');
  if (family !== null && OCCASIONS.has(family)) return 'flow';
  // 新设企业办照时间缩短至5个工作日: how long it takes, whatever it is done to.
  // 提供机时6.3万小时: so many in the year.
  if (family === 'time') return /机时|供光|(?:服务|志愿)时长/u.test(name) ? 'flow' : 'level';
  // 累计引进 counts all that came until now, unless a year or a plan bounds it, or it is turned over and not there.
  const soFar =
    (/累计/u.test(`${verb}${name}`) || (verb !== '' && clause.includes(`累计${verb}`))) &&
    !/成交|收入|产值|税/u.test(name);
  if (
    modality === 'actual' &&
    !overSpan &&
    !OVER_MONTHS.test(name) &&
    (soFar || /累计(?:已?有|达|为)?\d/u.test(clause)) &&
    !/全年|年内|当年|上半年|季度|月份?/u.test(clause)
  )
    return 'level';
  // 参与科技金融服务的券商: those that take part, not how often somebody did.
  if (
    /^(?:参与|参加|从事|(?:被列入|被?纳入|被?选入))[^，]{2,16}的[\p{Script=Han}、]{2,}$/u.test(name) &&
    !FLOW_NAME.test(name)
  )
    return 'level';
  if (
    /(?:毕业(?:企业)?|竣工|新开工|交付|投产|获得通过|退出|入围|落户|新添)$/u.test(name) &&
    !/累计|已/u.test(name)
  )
    return 'flow';
  if (
    /报名|参赛|^登陆|^升级为|^在.{2,12}(?:挂牌|上市)的|上市$|登陆科创板$|(?<!累计)入库$|评价入库企业$/u.test(
      name,
    )
  )
    return 'flow';
  if (/增量$/u.test(name)) return 'flow';
  // 一期年内竣工楼宇面积16万平方米: what the year brought.
  if (
    modality === 'actual' &&
    /(?:年内|当年|全年|上半年)(?:新)?(?:竣工|开工|交付|投用|建成|腾退|盘活|收储)/u.test(clause) &&
    !/累计/u.test(clause)
  )
    return 'flow';
  if (/产能$/u.test(name)) return 'level';
  // 享受研发费用加计扣除的企业: so many in the year.
  if (/^享受[^，]{2,20}?(?:的)?(?:企业|单位|对象)(?:数|总数)?$/u.test(name)) return 'flow';
  // 开展研发活动的规模以上工业企业: of whom it is true.
  if (/^(?:开展|参与|设有|从事|享有)[^，]{2,16}的[^，]{0,10}(?:企业|机构|单位)$/u.test(name)) return 'level';
  // 到2015年，100名人才入选: how many there shall be by then.
  if (modality === 'target' && /^入选/u.test(name) && !/新/u.test(clause)) return 'level';
  if (/^(?:获|被|列入|(?:列|评|认定|命名|确定)为|入选|经过|进入|通过|参加|参与|解决|荣获)/u.test(name))
    return 'flow';
  // What was done to them stands apart from the name, and yet says that they came in the year.
  if (
    modality === 'actual' &&
    /^[^，]{0,6}(?:争取(?:到|了)?(?!在)|(?:编制|编印|报送|签订|修订)(?:了|完成)?(?!率|量))/u.test(
      clause.trim(),
    )
  )
    return 'flow';
  if (
    /拥有量|(?<!申请|授权|登记|成交|交易|受理|发放)(?:总数|总量)|总户数|余额|存量|在孵|保有量|有效发明专利|有效专利/u.test(
      name,
    ) &&
    !/^新增/u.test(name)
  )
    return 'level';
  if (/人数$/u.test(name) && !/(?:参加|接待|受益|培训|参与|服务|惠及|新增)[^，]{0,6}人数$/u.test(name))
    return 'level';
  // What a fund holds is there until it is spent.
  if (
    /基金[”"]?(?:总额|规模|总规模|首期规模)$/u.test(name) &&
    !/引进|募集|新增|发放|安排|拨付/u.test(verb + name)
  )
    return 'level';
  if (modality === 'actual' && /取得(?:了)?[^，。]{0,10}成果/u.test(clause) && /成果$/u.test(name))
    return 'flow';
  if (FLOW_NAME.test(name) || /合同$|活动$|(?:申请|授权|登记|成交|受理)(?:总量|总数)$/u.test(name))
    return 'flow';
  // 年入库数, 年放贷规模: so many each year.
  if (
    /年(?:度)?(?:新增|入库|放贷|贷款|接待|服务|投放|产出|引进|培训)[^，]{0,6}$|^每?年[^，]{0,4}规模$/u.test(
      name,
    )
  )
    return 'flow';
  if (/新增|净增|新注册|新签约/u.test(name) || NEWLY.test(name)) return 'flow';
  if (family === 'money' && /产业(?:总)?规模$|年度保额$/u.test(name)) return 'flow';
  // 建成4家 reports what a year brought; 已建成 what there is, and an aim what there shall be.
  if (
    modality === 'actual' &&
    /建成$|^建成/u.test(verb || name) &&
    !/已建成|累计建成|共建成|截[至止]/u.test(clause)
  )
    return 'flow';
  if (
    overSpan &&
    /(?:项目|课题|资金|经费|专利|合同|活动|人次|次数)(?:数|数量|总数)?$/u.test(name) &&
    !/拥有|现有|存量/u.test(clause)
  )
    return 'flow';
  // 培育形成3个产业集群: what there shall be.
  if (modality === 'target' && /(?:培育|发展)形成/u.test(clause)) return 'level';
  if (/^(?:累计拥有|共有|现有|拥有|集聚|聚集|汇聚|设有|建有|已建成|已设立|保持)/u.test(verb)) return 'level';
  if (FLOW_VERB.test(verb) || /^(?:新增|新建|净增|新认定|新引进|引进|培育|争创)/u.test(name)) return 'flow';
  if (
    /面积|规模|注册资金|总投资|占地|装机容量|里程|床位|率$/u.test(name) &&
    !/^(?:新|竣工|开工|交付|盘活|腾退)|新(?:开工|增|建|签约|交付)/u.test(name)
  )
    return 'level';
  // 年内概念验证中心增加到12家: how many there are by then.
  if (
    family === 'count' &&
    /(?:增加到|增至|扩大到|扩至|增长到)(?:约|近)?\d/u.test(clause) &&
    !/新|净增|引进|认定|完成/u.test(clause) &&
    !FLOW_VERB.test(plain)
  )
    return 'level';
  if (/全年|年内|每年|当年|共完成|1-\d+月|月份/u.test(clause) && !STOCK.test(clause)) return 'flow';
  if (FLOW_VERB.test(plain) && !STOCK.test(clause)) return 'flow';
  if (modality === 'target' && /新增/u.test(clause)) return 'flow';
  return byNature(plain, clause, unit);
}

/** Money that is there: 余额, 注册资本, a fund's size. All other money comes in or goes out. */
const HELD =
  /成本|总投资|规模|注册资|余额|资产|市值|原值|估值|价值|资金池|授信|额度|保额|基金|首期|租金|单价|价格|均价|储备|^每?人均|^单/u;
/** Measure words of what is done, and units of what is used up. */
const OF_DEEDS = /(?:项|件|份|笔|艘|张|篇|单|起|册|幅|本|家次|户次)$/u;
const USED_UP = new Set(['mass', 'energy']);

/** Where neither name nor verb says which it is, what is counted does: money flows, firms and places stand. */
function byNature(name: string, clause: string, unit: string | null): StockOrFlow {
  const family = unitMeaning(unit)?.family ?? '';
  if (MONEY.has(family))
    return HELD.test(name) && !/安排|拨付|支出|下达/u.test(name + clause) ? 'level' : 'flow';
  if ((OF_DEEDS.test(unit ?? '') || USED_UP.has(family)) && !STOCK.test(clause)) return 'flow';
  return 'level';
}

const MONEY = new Set(['money', 'usd', 'eur', 'hkd', 'jpy']);
