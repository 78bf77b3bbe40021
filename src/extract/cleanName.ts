import { spelledOut, WHAT_IT_WAS } from './words.js';

/*
 * A name as it would stand in a table: without when, where, by whom, why and for which end.
 */

/** 引进新加坡鹏瑞利、德国汉宏等外资企业: some of those counted, by name; 互联网金融等相关企业 says of what kind they are. */
const EXAMPLES =
  /^(?:[两三四五]年(?:之?内|来|间)?|年内|全年|今年|当年)?(?<verb>(?:新|共|累计|已|先后)*(?:新增|新认定|引进|引入|吸引|集聚|聚集|汇聚|培育出?|孵化出?|落户|签约))?(?<named>[^，。]{2,24})等(?:一批)?(?<head>\p{Script=Han}{0,5}(?:企业|公司|机构|总部|院所|平台|项目|中心|基地|高校|院校|产品|成果|品牌))$/u;
const KIND_WORDS =
  /金融|产业|技术|制造|服务|医药|材料|智能|信息|软件|文化|能源|集成|电子|管理|核算|咨询|检测|评估|设计|研发|高校|大学|装备|汽车|科技|企业|行业|[级类型]/u;

function withoutExamples(name: string): string {
  const { verb = '', named = '', head = '' } = EXAMPLES.exec(name)?.groups ?? {};
  return head !== '' && named !== '' && !KIND_WORDS.test(named) ? `${verb}${head}` : name;
}

/** Names that were cleaned lately: every reader of a number asks for the same one, three times or four. */
const cleaned = new Map<string, string>();
const MOST_CLEANED = 4096;

/** A name without the verbs before it and the particles around it. */
export function cleanName(name: string): string {
  const known = cleaned.get(name);
  if (known !== undefined) return known;
  if (cleaned.size >= MOST_CLEANED) cleaned.clear();
  const clean = cleaning(name);
  cleaned.set(name, clean);
  return clean;
}

function cleaning(name: string): string {
  return (
    withoutExamples(spelledOut(name))
      .replace(
        /^(?:(?:累计)?(?:实现|完成|达到|争取到|拥有|现有|共有|设有|建有)(?=\p{Script=Han}{3})(?!(?<=[设建拥]有)[^，]{1,12}的))+/u,
        '',
      )
      .replace(/^.*其中[：:]/u, '')
      // 完成时间：12月底）新建开放式创新中心: what a bracket said before.
      .replace(/^[^（(]*[)）][、和与及]?(?=[\p{Script=Han}“]{3})/u, '')
      // 桃浦智创城（规划面积4.2平方公里）.
      .replace(/[（(](?=(?:规划|占地|总|建筑|用地)*(?:面积|投资|规模)$)/u, '')
      .replace(/(?<=[”园区湾谷岛])已(?=吸引|集聚|入驻|落户|签约|孵化|建成|引进)/u, '')
      // 完成减量化120公顷: of land built upon, as everybody calls it.
      .replace(/^(?:完成|实施|推进)?减量化$/u, '建设用地减量化')
      // 收集到的用地、用工、融资等问题办结率: what kinds there were is no part of it.
      .replace(/(?<=的)[^，的、]{2,10}(?:、[^，的、]{2,10}){2,}等(?=问题|诉求|困难|需求|事项)/u, '')
      // 蓬莱路科创社区一期明年6月底前交付载体: by when is no part of what.
      .replace(
        /(?<=\p{Script=Han}{2})(?:今年|明年|年内)?\d{1,2}月(?:底|末|初|中旬)?(?:之?前|起)(?=\p{Script=Han}{2})/u,
        '',
      )
      // 年初以来走访企业, 知识产权质押融资以来放款, 五一期间举办的科技集市, 扩区后的张江普陀园.
      .replace(/(?<=\p{Script=Han}{3})(?:年初|年度)(?:确定|提出|定下|下达|设定)的?$/u, '')
      .replace(/^年初以来(?=\p{Script=Han}{2})|(?<=\p{Script=Han}{4})以来(?=放款|放贷|成交|登记|服务)/u, '')
      .replace(
        /^(?:\p{Script=Han}{2,4}期间(?:举办|开展|组织)|(?:扩区|改造|转型|升级|搬迁|扩建)后)的(?=[\p{Script=Han}“]{3})/u,
        '',
      )
      // 研发投入强度区里提出到2025年达到6%, 建议区级一般公共预算收入增长5%: who says so.
      .replace(/(?<=\p{Script=Han}{3})(?:区里|全区|我区|规划|方案)(?:提出|要求|明确)到?$/u, '')
      .replace(/^建议(?=(?:区级|全区|地方|一般|安排)\p{Script=Han}{2})/u, '')
      // 其中漕河泾开发区一地就有120家.
      .replace(/(?<=[区园镇城谷港湾])一[地家](?:就|便|即)?$/u, '')
      // 6月当月产值, 四季度当季完成产值: of those months.
      .replace(/^当[月季](?:完成|实现)?(?=\p{Script=Han}{2})/u, '')
      // 168户企业中亏损29户.
      .replace(
        /^(?<who>企业|项目|机构|单位)中(?<did>亏损|盈利|停产|停工|外迁|关闭|注销|在建|竣工|完工|复工)$/u,
        '$<did>$<who>',
      )
      // “十三五”地方财政收入: when is no part of what.
      .replace(/^[“"]?十[一二三四]?五[”"]?(?:期间|时期)?(?=(?!规划|计划)\p{Script=Han}{4})/u, '')
      // 高新区（滨江）全区研发经费投入: the district once more.
      .replace(/^[^，占比于]{2,12}(?<![在居为对安健])全[区市县](?=\p{Script=Han}{3})(?!域)/u, '')
      .replace(/^(?:大?约|近)(?=占)/u, '')
      // 推动虹桥临空园区引进信息服务企业: what the park is to do.
      .replace(
        /^(?:推动|推进|支持|鼓励|引导|协助|帮助|指导)(?=\p{Script=Han}{2,12}(?:园区?|开发区|基地|中心|新区|街道|镇|企业)(?:(?:引进|集聚|新增|落户|完成|实现|达到|申报|获得)\p{Script=Han}|总收入|总产值|税收|营业收入))/u,
        '',
      )
      .replace(/(?<=\p{Script=Han}{2})(?:去年|上年)同期$/u, '')
      .replace(/半年(?:之?内|来|间)/u, '')
      // 北斗产业基地目标是到2016年集聚200家以上.
      .replace(/(?:^|(?<=\p{Script=Han}{3}))(?:(?:目标|计划)(?:是|为)到?|目标(?:如期|提前|顺利))$/u, '')
      // 其中“十四五”前三年完成35万平方米: when is no part of what.
      .replace(
        /(?<=\p{Script=Han}{3})[“"]?十[一二三四]?五[”"]?(?:前[一二两三四]年|期间|时期)?(?=面积$|$)/u,
        '',
      )
      // 高新技术企业扣除迁出和到期的企业后净增86家: what is left out of the sum.
      .replace(/扣除[^，]{2,24}?后(?=净增|新增|仍|有|共|$)/u, '')
      // 院士专家工作站同期由18家增加到24家, 技术合同成交额离2025年达到120亿元的目标还有距离.
      .replace(/(?<=\p{Script=Han}{3})(?:同期|[距离](?:(?:19|20)\d{2}年)?)$/u, '')
      .replace(/(?<=\p{Script=Han}{2}(?:额|量|值|率|比重|收入|投入|总数))《?规划》?$/u, '')
      // 市级以上研发平台年初计划新增4家, 实际新增6家: when that was planned, and that it came so.
      .replace(
        /(?<=\p{Script=Han}{3})(?:年初|当初|原本?|实际)(?=(?:计划|拟)?(?:新增|净增|新认定|新引进|新建|引进|认定|培育))/u,
        '',
      )
      // 年授权量在2016年即突破3000件.
      .replace(/(?<=\p{Script=Han}{3})在(?:19|20)\d{2}年(?:底|末)?(?:即|就|便|已)+$/u, '')
      // 工商、质监等部门检查商业场所: by whom.
      .replace(
        /^[^，]{2,20}?等(?:职能|有关|相关)?(?:部门|单位)(?:联合|共同)?(?=(?:检查|出动|查处|走访|整治)\p{Script=Han})/u,
        '',
      )
      // 今年的主要预期目标是：区级财政收入增长8%.
      .replace(/^的?[^：，]{0,10}(?:目标|指标)(?:是|为)[：:]?(?=\p{Script=Han}{3})/u, '')
      .replace(
        /^(?:推动|推进)(?=[\p{Script=Han}A-Za-z0-9]{2,10}(?:再建|新建|再增|改造|增加|扩大|提升)$)/u,
        '',
      )
      // 奉贤区科委共组织实施科技项目: who did it.
      .replace(
        /^(?:区|县)?(?:科委|经委|科协|知识产权局|财政局|发改委|经信委|科经委)(?:全年|共|累计|已)*(?=(?:组织|实施|受理|立项|安排|投入|举办|开展|认定|资助|推荐|申报|下达|支持)\p{Script=Han})/u,
        '',
      )
      .replace(/^(?:明确|提出|设定|规定)(?=[\p{Script=Han}“]{4})(?!提出)/u, '')
      // 三大行业参赛企业合占59.13%.
      .replace(/(?<=\p{Script=Han}{3})(?:合|共|合计|首次)(?=占比?$)/u, '')
      // 高新技术企业五年间由487家增至1764家.
      .replace(
        /(?<=\p{Script=Han}{2})(?<!第)[两三四五六七八九十]年间$|(?<=\p{Script=Han}{3})(?<!第)[两三四五]年(?:仅|只|共|已)$/u,
        '',
      )
      // 10个街镇举办各类活动: where it was done.
      .replace(/^(?:\d+|[一二三四五六七八九十]+)个(?:街镇|街道|乡镇|镇)(?=\p{Script=Han}{4})/u, '')
      // 支持上海石化等牵头组建创新联合体: who leads it, and that they are supported in it.
      .replace(
        /^(?:支持|鼓励|推动|引导)[^，]{2,30}?(?:牵头|联合)(?=(?:组建|建设|设立|创建|成立)\p{Script=Han}{3})/u,
        '',
      )
      // 老纺织机械厂改造而来的长阳创谷: what it was before.
      .replace(WHAT_IT_WAS, '')
      .replace(/(?<=\p{Script=Han}{3})受[^，的]{2,12}(?:影响|拖累|冲击)$/u, '')
      .replace(/^拟(?:在(?:今年|明年|年内))?(?=(?:展示|新|建|举办|投|引|安排|设立)\p{Script=Han}{2})/u, '')
      // 《规划》提出的2025年达到900家的目标: of what was told just before.
      .replace(
        /^(?:《[^》]+|[^《》，]{2,})》中?(?:提出|设定|确定|明确|要求|把|将)的?(?=$|\p{Script=Han}{2})/u,
        '',
      )
      // 年初确定新认定高新技术企业60家的任务: who set it is no part of it.
      .replace(
        /^(?:未能?(?:实现|完成)?)?(?:年初|年度|全年)(?:确定|下达|制定|提出|设定|预定|既定)的?(?=\p{Script=Han}{3}|$)/u,
        '',
      )
      // 主要是两户重点企业减收2.3亿元: why, and who it was.
      .replace(/^主要(?:是|因)(?:[一二两三四五六七八九十\d]+[家户个])?(?=\p{Script=Han}{3})/u, '')
      .replace(/在其中(?=占)/u, '')
      .replace(/(?<=\p{Script=Han}{3})(?:试点)?自[^，]{2,12}以来(?=\p{Script=Han}{2})/u, '')
      .replace(/^正?(?:加快|稳步|努力)?[向朝]$/u, '')
      .replace(/(?<=\p{Script=Han}{4})按(?:年均|每年)?$/u, '')
      .replace(/(?<=\p{Script=Han}{3})在[^，]{2,16}的?基础上$/u, '')
      .replace(/^半年(?:来|间)?(?=新增|净增|新认定)/u, '')
      // 超过了年初确定的新增30家的目标: of the thing itself.
      .replace(
        /(?:未能?(?:实现|完成|达到)?|没有?(?:实现|完成|达到)|超过|超额完成|完成|达到|高于|低于|突破)了?(?:年初|年度|全年)?(?:确定|下达|制定|提出|设定|预定|既定)的?/u,
        '',
      )
      // 超导电缆、高端医疗影像等领域新组建创新联合体: the field it is in.
      .replace(
        /^在?[^，的]{2,24}等(?:重点)?(?<!^面向.{0,24})领域(?=(?:新|引进|培育|建成|组建|累计)[\p{Script=Han}“]{3})/u,
        '',
      )
      // 在淀山湖水环境治理、智慧社区等方面实施示范工程: in which respect is no part of what.
      .replace(/^在?[^，的]{2,30}等(?:方面|领域)(?=(?:实施|开展|建设|组织|推广)\p{Script=Han}{3})/u, '')
      // 社区科普大学在10个街镇设教学点: where they are.
      .replace(/^(?:街镇|街道|社区|乡镇|学校)(?:设有?|建有?|开设|设立)(?!立)(?=\p{Script=Han}{3})/u, '')
      // 科技人员在从业人员中只占4.2%.
      .replace(
        /^(?<part>[^，]{2,24}?)在(?<whole>[^，的]{2,12})中(?:只|仅|约)?占(?:比)?$/u,
        '$<part>占$<whole>比重',
      )
      // 会同工商、文化执法等部门开展联合检查: with whom is no part of what.
      .replace(
        /^(?:\p{Script=Han}{0,8}期间)?(?:会同|联合|携手|与)[^，]{2,26}?(?:联合|共同|合作)?(?=(?:举办|开展|组织)\p{Script=Han}{2})/u,
        '',
      )
      // 由沿线九城市合作设立的科技成果转化基金: by whom is no part of what.
      .replace(
        /^由?[^，的]{2,18}?(?:合作|联合|共同|牵头|携手|出资)+(?:设立|发起|组建|建设|打造|开发|共建|成立|研发|承担)的(?=[\p{Script=Han}“]{4})/u,
        '',
      )
      .replace(/(?<=\p{Script=Han}{3})(?:预计)?(?:保持)?在$/u, '')
      // 每万人发明专利拥有量目标值: what is aimed for is told beside the name.
      .replace(/(?<=\p{Script=Han}{3})(?:的)?(?:目标|预期)值?(?:为|是)?$/u, '')
      .replace(/(?<=\p{Script=Han}{3})(?:(?:连续)?(?:三年|五年)(?:计划)?|(?:已|已经)?连续)$/u, '')
      .replace(/(?<=\p{Script=Han}{3})(?:三年)?计划(?=新建|新增|投入|实施|引进)/u, '')
      .replace(/^(?:三年|五年)?计划(?=新建|新增|投入|实施|引进)/u, '')
      // 培育以服务轻资产团队为主的轻客众创空间: what it is chiefly for is no part of what it is called.
      .replace(
        /(?<=^(?:重点)?(?:培育|打造|建设|引进|建成|发展))以[^，]{2,20}为(?:主|特色)的(?=\p{Script=Han}{3})/u,
        '',
      )
      // 甲所、乙所、丙大学、丁大学开展合作项目: the first of many stands for all.
      .replace(
        /^(?<first>[\p{Script=Han}A-Za-z]{2,10}?(?:所|大学|学院|公司|集团|院|医院|中心|银行))(?:、[^、，]{2,12}?(?:所|大学|学院|公司|集团|院|医院|中心|银行)){2,}(?:和[^、，]{2,12}?(?:所|大学|学院|公司|集团|院|医院|中心|银行))?(?=\p{Script=Han}{4})/u,
        '$<first>等',
      )
      // 较2013年新增企业30家: since when is no part of what.
      .replace(
        /^[较比](?:(?:19|20)\d{2}年|上年|去年|年初|同期|[“"]?十[一二三四]?五[”"]?(?:期)?)(?:初|底|末)?(?=新增|净增)/u,
        '',
      )
      // 区级小巨人资助额原来只有30万元，这次上调到了50万元: when is no part of what.
      .replace(
        /(?<=\p{Script=Han}{3})(?:原来|原先|原本|原有?|(?:这次|此次|本次)(?:上调|提高|下调|调整|增加|扩大)?|现在)$/u,
        '',
      )
      // 与08年初相比提高: what it is compared with.
      .replace(/^(?:与|比|较)?(?:\d{2,4}年初?|年初|上年|去年|同期)相(?:比)?$/u, '')
      // 符合五大产业导向的人才实训基地: what is asked of it is no part of what it is called.
      .replace(/^(?:符合|适应|满足)[^，]{3,20}的(?=\p{Script=Han}{4})/u, '')
      .replace(/(?<=\p{Script=Han}{3})(?<!第)[一两三四五六]年后$/u, '')
      .replace(
        /(?<=\p{Script=Han}{2})(?:各年|逐年)$|^(?:(?:各年|逐年)(?:分别|依次)?|分别|依次)(?=\p{Script=Han}{2})/u,
        '',
      )
      .replace(/^各(?=新增|净增|新认定|新建|建成|认定|引进|获|有)/u, '')
      // 外资研发中心221家，今年多了8家.
      .replace(/^(?:多|添|新添|增添)(?:了|出)?$/u, '新增')
      .replace(
        /^(?<thing>[\p{Script=Han}“”]{3,}?)(?:[一两三]年(?:里|间|来)|年内|今年|当年)?(?<!增)(?:增添|新添|添|多出)了?$/u,
        '新增$<thing>',
      )
      // 因外迁、经营困难等原因退出: why is no part of what.
      .replace(/^因[^，]{2,20}?(?:原因|因素)?(?=(?:到期)?(?:退出|注销|迁出|停产|关停))/u, '')
      // The law knows one such deduction: that of what research costs.
      .replace(/^加计扣除(?=额|$)/u, '研发费用加计扣除')
      // 研发机构新增5家 is 新增研发机构 in other words.
      .replace(
        /^(?<thing>(?![较比])[\p{Script=Han}“][^，]{2,}?)(?<how>新增(?:供应|筹措|开工|投用)?|净增|新认定|新引进|新建|再筹措|新筹措)$/u,
        '$<how>$<thing>',
      )
      .replace(
        /(?<=\p{Script=Han}{3})(?:实现|完成)(?=(?:总产值|产值|总收入|收入|税收|营收|增加值|利润|销售额)(?:总额)?$)/u,
        '',
      )
      .replace(/^以?[^，]{2,20}为(?:主题|核心|重点|代表|主体|龙头)的(?:举办)?(?=\p{Script=Han}{3})/u, '')
      .replace(/^(?<inner>[^（()）]*)[)）]$/u, '$<inner>')
      // 研究和试验发展只占12.5%.
      .replace(/(?<=\p{Script=Han}{3})(?:只|仅|就|则)占$/u, '占比')
      .replace(/^以[^，]{2,20}为主的(?=\p{Script=Han}{3})/u, '')
      .replace(
        /^(?:[两三四五]年(?!以上|期|级)|半(?=累计|共|新增|先后|获))(?:来|间|以来|内|里)?(?:要|将|共)?(?:累计$|(?=[\p{Script=Han}]{2})|$)/u,
        '',
      )
      .replace(
        /(?<=\p{Script=Han}{2})(?:近?[两三四五]年(?:半|多)?(?:来|间|里)|去年|上年|今年|明年)(?=\p{Script=Han}{2})/u,
        '',
      )
      .replace(/^一[家所](?=\p{Script=Han}{3})/u, '')
      // 园区预计全年产值: that it is expected is no part of what.
      .replace(/(?<=\p{Script=Han}{2})(?:预计|力争|有望)(?=(?:全年|年内)?\p{Script=Han}{2})/u, '')
      // 核心区上半年税收: when is no part of what.
      .replace(
        /(?<=\p{Script=Han}{2})(?<!第)(?:上半年|前?[一二三四]季度|\d{1,2}[-—–~～至]\d{1,2}月|前(?:\d+|[两三四五六七八九十]+)个?月|全年|年内|当年)(?=\p{Script=Han}{2})/u,
        '',
      )
      .replace(
        /^(?:[(（]|的|了|其中|以及|和|与(?![^，]{2,12}之比$)|同(?!类|济|城|行|业|期|等|步|[^，]{2,12}之比$)|及|等|、|“(?=[^”]*$))+/u,
        '',
      )
      .replace(
        /(?:的|了|数(?=$)(?<!总数|人数|户数|家数|件数|天数|次数|年数|届数|指数|系数|授权数|申请数|拥有数|登记数)|同样|(?<=\p{Script=Han}{3})提前(?:完成|实现)?|分别|分占|依次|各|各添|各增|共|等|和|(?<!参)与|(?<!惠)及|，|、|：)+$/u,
        '',
      )
      .replace(/^(?:双双|纷纷|反而|好在|均已|已经)+$/u, '')
      .replace(/^(?:各类)(?=企业$)/u, '')
      // 规上工业产值全市第二: where it is second is no part of what is.
      .replace(/(?<=\p{Script=Han}{3})(?<!占|在|居|为)(?:全市|全省|全国)$/u, '')
      .replace(/(?<=\p{Script=Han}{3}|^)[两三四五六七八九]个?区$/u, '')
      // 浦东、杨浦、徐汇三区成交额: of each of them.
      .replace(
        /^[\p{Script=Han}、]{2,30}[两三四五六](?:(?:区|地|镇|园)$|(?:区|地)的?(?=\p{Script=Han}{2}))/u,
        '',
      )
      // 松江、嘉定两区年末分别有2135家和2018家: when, and of what is to be found before.
      .replace(/^(?:年末|年底|期末|[一两三四五]年[间后])$/u, '')
      // 省重点实验室（华康药业）: whose it is, not what it is.
      .replace(
        /(?<=\p{Script=Han}{3})[（(](?![^）)]*(?:含|培育|试点|级|类|不|示范|GDP|R))[^（()）]{2,}[）)]$/u,
        '',
      )
      .trim()
  );
}
