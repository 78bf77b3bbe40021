/*
 * The small lexicon that naming an indicator needs: verbs that link a subject to its number, verbs that are part of
 * what is counted, heads that mean nothing alone, and words that only say when and where.
 */

/** Words as a pattern's alternatives, the longest first. */
export const oneOf = (words: string) =>
  words
    .trim()
    .split(/\s+/u)
    .sort((a, b) => b.length - a.length)
    .join('|');

/** Verbs of having and reaching: they link, and are no part of the name. */
const LINKING = oneOf(`
  攒了 攒下 手握 坐拥 握有 累计实现 累计完成 累计拥有 累计达到 累计建成 实现了 实现 完成了 完成 达到了 达到 拥有 共拥有 现拥有 共有 现有 设有 建有 已有 具有 形成了 形成 保持在 保持 稳定在 控制在 已达
  争取到 争取 获得了 取得了 取得 集聚了 集聚(?![区氛效度地带]) 聚集了 聚集(?![区氛效度地带]) 汇聚了 汇聚 增加到 增加至 增至 扩展到 延伸至 延伸到 扩大到 拓展到 提高到 提高至 提升到 提升至 上升到 上升至 下降到 下降至 降至 降到 增长到
  发展到 扩大至 缩短到 压缩到 减少到 减至 达 为 共计 总计 合计 共 有 力争 确保 突破 超过 可达 将达 近 逾 超 其中 累计 已设立 设立了 已建成 建成了 总共
`);

/** Verbs that make a count another thing: 新增, 引进, 举办. They stay in the name. */
const ACTING = oneOf(`
  新增 新进 新建成 新建 新设立 新设 新认定 新引进 新培育 新入选 新增认定 净增 引进 引入 引育 培育 培养 聘请 举办 组织 开展 承办 制作 发放 申请 申报 资助 扶持 支持 推动 促进 推进 推广 示范推广 启动 建设 建成 建立 设立
  成立 创建 争创 签订 签约 出台 制定 发布 编制 推送 报送 提供 吸引 集聚(?![区氛效度地带]) 服务 接待 培训 辅导 孵化 转化 登记 认定 入选 入驻 落户 开工 竣工 投产 投入使用 改造 完成 受理 办理 检查 处置 解决 帮助 推荐
  获批 获评 获得 荣获 拿到 获 入围 立项 投入 安排 拨付 发放贷款 收储 减免 落实 兑现 盘活 腾退 关停 淘汰 打造 改建 扩建 新开工 参加 参与 惠及 覆盖 带动 实施 输送 毕业 挂牌 上市 输出 上线 修订 提交 收集 选派 派出 选送 处理 撮合 招引 招收 走访 征集 推介 关停 转化
`);

/** Verbs that say what became of things or was done with them, beside those that count. */
const DONE_WITH = oneOf(`
  审结 办结 结案 核准 注册 授权 通过 复审 验收 评审 认定 备案 放款 放贷 兑付 拨付 交付 筹措 投放 成交 达成 开通 培训 审核 公示 审批 核发 续签 续建 在建 完工 封顶 孵化 退出 淘汰 整改 处罚 查处 立案 破获 移送 调解 撤诉 维权 受理 结题 转让 许可 质押 购置 上架 下线 投产 量产 达产 装机 发电 供能
  减免 返还 奖励 补贴 资助 撬动 带动 吸纳 入围 入选 入库 入孵 入驻 在孵 毕业 落地 落户 挂牌 上市 登陆 过会 报送 推送 上报 申领 发放 使用 兑换 补助 授信 授牌 命名 新收 新开
`);
/** A name that says nothing but what was done. */
export const ONLY_DEEDS = new RegExp(
  `^(?:已经?|均|共|累计|全年|当年|历年|首批|再|拟|基本|实际|成功|顺利|获得?|正式|新|全部|年内|其中|[三五]年|(?:${ACTING}|${DONE_WITH}))*(?:${ACTING}|${DONE_WITH})$`,
  'u',
);

/** Heads that need what they are the head of: 税收总额 of whom? */
const BARE_HEAD = oneOf(`
  总营收入 营业总收入 利税总额 上缴利税 利税 创汇 出口交货值 营业收入 主营业务收入 总收入 收入 营收 税收总额 区级税收 总税收 税收收入 税收 工业总产值 工业产值 规上产值 总产值 产值 工业增加值 增加值 净利润 利润总额 利润 实缴税费总额 实缴税费 税费总额 上缴税费 上缴税收 税金
  固定资产投资 总投资 投资总额 投资额 投资 出口创汇总额 出口创汇 出口总额 出口额 进出口总额 出口 交易总额 交易金额 交易额 成交总额 总成交金额 成交金额 成交额 合同金额 合同总金额 合同额 金额 总金额 额度 扶持金额 资助金额 申请量 授权量 拥有量 登记量 申请数 授权数
  总数 总量 数量 总额 面积 总面积 建筑面积 总建筑面积 占地面积 规划面积 人数 总人数 从业人员 规模 贷款余额 余额 比重 占比 比例 比率 覆盖率 入驻率 完成率 达标率 晋级率 不良率 出租率 使用率 利用率 到位率 注册资金 注册资本 注册资本金 销售收入 销售额 销售产值
  新增贷款 获奖数 接待人数 参加人数 参与人数 受益群众 受益人数 人才总量 研发投入 净增 累计增量 增量 总户数 合计纳税 纳税总额 纳税额 户数 企业数 项目数
`);

/** Where a clause parts into subject and object; a verb of one character parts nothing, it may be in any word. */
const PARTING = LINKING.split('|')
  .filter((verb) => verb.length > 1 && !/^(?:合计|共计|总计|累计|力争|确保|其中|总共|可达|将达)$/u.test(verb))
  .join('|');
export const LINKING_VERB = new RegExp(`(?:${PARTING})(?:了)?`, 'gu');
/** 均 of several things together; 户均, 年均 and 人均 are averages. */
export const ALL_OF_THEM = '(?<![年月日户人亩家单笔地])均';
export const ENDS_WITH_LINK = new RegExp(
  `(?:${LINKING}|(?<![签预合节条契])约|将|要|已经|已(?!经)|共|${ALL_OF_THEM}|也|则|仅|就|又|再|首次|历史性|不断|稳定|预计|预期|争取|力争|努力|[一二两三四五]年内|分别|各|各为|合计|累计|年均|平均|每年|有望|提升|提高|增加|扩大|扩展|上升|压缩|缩短|压减|尚|则|却|仍|还|只|(?<![成首])都|首度|一度|可望|有望|冲击|跌破|拟|今年|去年|年内|全年|目前|虽然|虽|却|以|已达|一举|依次|达成|为此|由此|已有|当年|早早|继续|始终|一直|(?<![方简轻近])便|的)$`,
  'u',
);
export const ACTING_VERB = new RegExp(`^(?:共|已经|已|将|要|并)?(?:${ACTING})(?:了|到)?`, 'u');
export const ANY_ACTING_VERB = new RegExp(`(?:${ACTING})(?:了|到)?`, 'gu');
/** What an amount of money may say of itself and still not say whose it is: 上缴税收, 涉及金额, 首发募资总额. */
const OF_HEAD =
  '经营|缴纳|贡献|上缴|实缴|形成|实际|涉及|成交|合同|协议|意向|融资|授信|贷款|放款|募资|首发募资|资助|扶持|补贴|奖补|匹配|兑付|实际兑付|抵扣|减免|交易|区级|市级|地方|内部|单位|人均|亩均|户均|区级匹配|出口|销售';
export const IS_BARE_HEAD = new RegExp(
  `^(?:其中|全年|累计|完成|实现|的|总|其|合计|年|当年|新增)*(?:(?:${OF_HEAD})?(?:${BARE_HEAD})|(?:${OF_HEAD})(?:资金|经费|金额|总额|额|税额|财力|款|笔数|费用))$`,
  'u',
);
export const HEAD_AT_END = new RegExp(`(?:${BARE_HEAD})$`, 'u');

/** Nouns too general to name anything by themselves: the clause must say which. */
export const GENERIC_NOUN =
  /^(?:企业|单位|项目|机构|家|个|人|人员|群众|团队|学校|高校|院所|产品|公司|活动|次|平台|基地|中心|人才|市民|课题|成果|名|条|政策|点位?|工程|任务|标准|合同|协议|会员|窗口|岗位|投资|资金|贷款)$/u;

/** Time, place and connecting words at the start of a clause, which are no part of a name. */
export const LEADING =
  /^(?:[\s、，,：:“]|[-—–]+|近日|日前|新近|其中|此外|同时|另外|另|含(?=(?:国家|市|区|省|部)级)|以及|并且|而且|且|并|还|也|已经|已|均|总共|共计|共有|现有|现已|现(?![代行金场实货])|目前已?|当前|至今|截[至止](?:到)?(?:目前|今(?!年)|当前)?|年内|期末|期初|年末(?=\p{Script=Han}{2})|年底前?|月底前?|月末|全年|今年(?:以来)?|(?:去年|上一?年|前年)(?!结转|结余)(?:[底末初](?=\p{Script=Han}{2}))?|同口径(?!比)|全区(?!域)|全市(?!级)|全县|全镇|我区|我市|本区|本市|区内|区域内|辖区内?|境内(?!外)|范围内|在现有基础上|最终|力争|争取(?!到)|确保|努力|预计|计划|继续|进一步|分别|积极|大力|不断|重点(?!行业|产业|企业|实验室|项目|领域|工程|人群|高校|街镇|园区|区域|楼宇|新材料|新兴|农产|培育企业|用能|监测|联系|上市|软件|产品|学科|税源|研究|关注|示范)|着力|切实|稳步|有序|加快|加强|深入|全面|首次|成功|先后|陆续|共同|联合|期间|以来|眼下|如今|半(?=累计|先后)|鉴于|考虑到|建议(?=将|把|到)|同年(?![级龄代])|头[两三一]个?月|好在|这里(?=的?[有已累共集\p{Script=Han}])|双双|到(?!位|期|岗|账|访)|至(?![今此])|在(?![区沪]工作|谈|手|建|校|孵|线|册|岗|营|读|园|职|统|站|库|研)|将|要求(?=\p{Script=Han}{2})|要(?![素求])|提出(?=\p{Script=Han}{2}|(?:19|20)\d{2}年)|预期|把|使(?!用)|让(?!利)|对(?!外|口|接)|由|从(?!业|事)|于|又|再(?![建造生次新引融担就])|则|以(?!第[一二]完成|色列|上|内|下)|和|与(?!.{2,12}之比)|及|或|等|着(?!力)|了(?!解)|是|有望|为此|可望|可(?=达|望|实现|新增)|拟(?=达|为|$)|明年(?=再|新建|拟)|起(?=正式|陆续|全面)|先后?(?=超|达|突破)|帮助|含(?=[一二三特]等)|但是?(?!书)|而(?!且)|其间|有(?!效|限|机|色|关|偿|[^，。；\d]{2,12}的(?:企业|机构|单位|高校|院所|人员))|[一二三四五六七八九十]是|尚(?=有|未)|不过|另有|另|我[委局办](?=\p{Script=Han}{2})|我们(?=拿|将|要|计划|拟|安排|已|共|新|拿到|获得|争取)|共(?=认定|申报|申请|受理|走访|登记|签订|签约|收到|征集|评选|投入|安排|立项|培训|组织)|计(?=[一二三特]等)|包括|内中|当中|该[区县](?!面积)|(?:区里|我区)的目标是|合计(?=\p{Script=Han}{3})|当年(?=引进|新增|新认定|转化|签约|培育|获)|打算|据(?=\p{Script=Han}{3,20}(?:反映|介绍|透露|统计))|同期|[两三四]区(?=[均都也])|(?:邻近|相邻|毗邻)的(?=\p{Script=Han}{2,4}区)|其次(?:是|为)|同样(?:也?是)?|我们区?的(?=\p{Script=Han}{3})|届时(?!将)|据此|据对|尤其(?:是)?|特别是|加上(?=\p{Script=Han}{3})|为此|至此|此前|此外|疫情期间|受[^，。的]{2,14}(?:影响|拖累|冲击)(?=[^，。]{0,4}[增降下减回上])|通过[^，。]{2,14}?(?:等)?(?:方式|形式|途径|渠道)|新一轮|(?:累计|共)(?=拥有|实现|完成|建成|获|引进|培育|新增|开展|举办|发放|服务|为|有|办|处|受|资助|申请|支持|集聚))/u;

/** What ends in a thing that may be counted or paid, and not in a quality. */
export const THING =
  /(?:企业|项目|机构|人才|产业|服务业|制造业|平台|基地|中心|孵化器|众创空间|工作站|载体|园区?|专利|合同|创新券|资金|基金|收入|税收|产值|利润|出口|投资|成果|券|贷|保险|政策|扣除|专项|计划|工程|大赛|科技节|集群|走廊|版权|商标|产权|品牌|名牌|奖)[”"]?$/u;

/** What an industry or a place brings in a year. */
export const BROUGHT_IN = /(?:总产值|产值|增加值|营业收入|销售收入|营收|总收入|税收|利润)(?:总额)?$/u;

/** What a place was before, which is no part of its name: 老纺织机械厂改造而来的长阳创谷. */
export const WHAT_IT_WAS = /^由?[^，的]{2,14}(?:改造|改建|转型|升级|演变)而(?:来|成)的/u;

/** A mark that opens at the beginning and never closes. */
export const LONE_OPENING = /^“(?=[^”]*$)/u;

/** What says that things came to those there were. */
export const CAME =
  '净增|新增|新注册|新进|新办|新认定|新引进|新设立?|新建成?|新培育|新申报|新入选|新获批|新获评|新备案|新成立|新组建|新授牌';

/** A name without the abbreviation that everybody uses and nobody defines. */
export const spelledOut = (name: string) => name.replace(/高企(?!业)/gu, '高新技术企业');

/** What is told of a whole district, whatever the sentence was about before. */
export const OF_ALL =
  /失业率|(?:单位|万元)[^，]{0,8}能耗|可支配收入|生产总值|公共预算|财政总?收入|社会消费品|进出口|常住人口|城[市镇]化率|预期寿命|森林覆盖|绿化|空气质量|学前|养老|住房/u;

/** 全区在孵企业1530家: the words before a number say that it is of the whole district, and of no park that was spoken of before. */
export const OF_WHOLE_DISTRICT =
  /(?:^|[，,。；;：:])\s*全区(?:共有|拥有|现有|共|有)?(?!域|累计|总数|总量|建站|此类|相关|申报|认定|开放|集聚|聚集)\p{Script=Han}{3}[^，。；]*$/u;

/** 社会消费品零售总额1137亿元；固定资产投资660亿元: what is told of a whole district owns nothing, but for what it takes in. */
export const isOfDistrict = (name: string) => OF_ALL.test(name) && !/财政|预算|进出口/u.test(name);

/** How far something lies from another's, as a name says it: 每万人口发明专利拥有量高出全市平均. */
export const IS_GAP =
  /(?:高于|高出|低于|少于|多于|超出)(?:全市|全国|全省|各区|郊区|中心城区)?平均(?:水平)?$/u;

/** The number of a point of a list, before what it tells: （一）高新技术企业净增50家, 2)参赛项目. */
export const POINT_NUMBER = /^[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）](?=\p{Script=Han}{2})/u;
