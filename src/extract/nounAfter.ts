import { GENERIC_NOUN } from './words.js';

/** Cuts a noun phrase after a number where the predicate begins: 位创业导师|为创客提供…. */
const PREDICATE =
  /(?:占(?=[到全总据去])|(?:集聚|聚集|汇聚|拥有|吸纳)(?=\p{Script=Han}{2,}$)|被|列为|评为|命名为|确定为|授予|逐一|逐户|上门|下沉|奔赴|支援|落实(?!率|情况)|获得|荣获|获评|获批|获(?!奖)|进入|入选|列入|纳入|通过|(?<!发)放款|(?<!发)放贷|减租|落户|入驻|参与|参加|为(?!主)|于(?=(?:19|20)\d{2}年|\d{1,2}月|年内|年底|年末|当年|日前|近日|上半年|下半年)|在(?!建|线|校|职|岗|册|孵|园)|实现|解决|达成|开展|举办|认定(?!项目|的)|提供|签约|签订|建成|投入使用|投入运营|揭牌|挂牌|面向|升级|登陆|晋升|跻身|受惠|申领|并|进行|完成|实地|胜出|经过|得到|享受|已经?(?!获|经)|正式|成为|用于|向(?=[公社市居学全群])|将(?![军领士相才])|致力于|聚焦|专注|从事|展示了|[与和](?=\p{Script=Han}{2,8}(?:共建|共同|合作|联合|签|的(?:联系|合作|交流|互动|关系|距离)))|(?:陆续|相继|逐步|纷纷)(?=\p{Script=Han})|未(?=完成|纳入|实现|建成|启动|开工)|联合(?=成立|签|开展|举办)|进一步|全年|全部(?=开工|完成|建成|投产|竣工|通过|获|达|启动|完工)|(?:即将|将)(?:全面|陆续)?(?=启动|开工|建成|投入)|等(?=$|[，。；、一二三四五六七八九十\d]))/u;

/** The noun that a number counts, and what is said of it behind. */
export function nounAfter(text: string): { noun: string; predicate: string } {
  const stop = text.search(/[，,。；;：:！？]/u);
  const clause = (stop < 0 ? text : text.slice(0, stop))
    .replace(/^的/u, '')
    .replace(/(?<=.{2})[（(][^（()）]*$/u, '');
  const cut = clause.search(PREDICATE);
  if (cut < 0) return { noun: trimNoun(clause), predicate: '' };
  // 14家在各新材料细分行业中的领军企业: the noun stands after what describes it.
  const described =
    cut === 0
      ? /^(?:在|以|由|为)(?:各)?(?<where>[^，的]{2,24}?)(?<how>为主|中|内)?的(?=\p{Script=Han}{2})/u.exec(
          clause,
        )
      : null;
  if (described) {
    const { where = '', how } = described.groups!;
    const inner = nounAfter(clause.slice(described[0].length)).noun;
    // 在细分领域有影响力的孵化器: what not every such thing is.
    if (/有|具备/u.test(where)) return { noun: `${described[0]}${inner}`, predicate: '' };
    return { noun: how === '中' || how === '内' ? `${where}${inner}` : inner, predicate: '' };
  }
  return { noun: trimNoun(clause.slice(0, cut)), predicate: clause.slice(cut) };
}

function trimNoun(noun: string): string {
  let text = noun.trim().replace(/(?<=\p{Script=Han}{3})以及.*$/u, '');
  // A quantity belongs to the first of two coordinated things; 建设 and 工作 after them are the clause's.
  const next = /[、和与及](?=\d|[一二两三四五六七八九十百]+[家个项件名])/u.exec(text);
  if (next) text = text.slice(0, next.index);
  return (
    text
      .replace(
        /(?<=\p{Script=Han}{3})(?:建设)?(?:有序|全面|加快|稳步|扎实|顺利)(?:推进|开展|实施|建设)$/u,
        '',
      )
      .replace(/(?<=企业|机构|项目)占比(?:超过?|高于|低于|不足)?.*$/u, '')
      .replace(/(?<=\p{Script=Han}{3})(?:建设|工作|的建设|等工作)$/u, '')
      .replace(/[（(][^）)]*$/u, '')
      .replace(
        /(?<=\p{Script=Han}{2})(?:总|建筑|孵化|计划|协议)*(?:面积|投资|投资额)(?:仅|只|达|为|约|共|合计|近|超过|超|逾)*$/u,
        '',
      )
      .replace(
        /(?<=\p{Script=Han}{2})[里内](?:只|仅|就|已|装着|住着|藏着|聚集|集聚|入驻)(?:有)?.*$|(?<=园区?|基地|中心|大厦|楼宇|岛|城)已.*$/u,
        '',
      )
      .replace(/(?<=\p{Script=Han}{2})中(?:已|已经)?有?$/u, '')
      .replace(/(?<=企业|项目|机构|单位|学校|街镇)中\p{Script=Han}{2,8}\d.*$/u, '')
      // 据对320家民营科技企业的统计: those that were asked.
      .replace(/(?<=\p{Script=Han}{2})的?(?:抽样|问卷|跟踪|快速)?(?:统计|调查|监测|走访)$/u, '')
      // 六所院校的实验室: what is counted by 所 or 家 are the schools.
      .replace(
        /(?<=^(?:高等)?(?:高校|院校|大学|学校|科研院所|院所|高校院所)|实验室|研究所)的\p{Script=Han}{0,6}(?:实验室|仪器|设备|设施|平台|场馆|师生|学生|科研人员)$/u,
        '',
      )
      .replace(/^[“”]$/u, '')
      .trim()
  );
}

/** 被认定为上海市专利工作试点企业 of 14家企业: what the things counted have become. */
export function withPredicate(noun: string, predicate: string): string {
  const text = predicate
    .replace(
      /^(?:并|已经|已|正式|成功|(?:将)?[于在](?:(?:19|20)\d{2}年|\d{1,2}月|年内|年底|年末|当年|日前|近日)(?:底|末)?(?:之?前)?(?:全部|陆续|全面)?)+/u,
      '',
    )
    .replace(/(?:[、和及\s]|(?<!参)与)+$/u, '')
    .replace(/(?:称号|资格|等)?$/u, '');
  // 认定15家企业为区高新技术企业: what they have become is what they are counted as.
  const became = GENERIC_NOUN.test(noun)
    ? /^为(?<what>[^，。；为]{3,24}(?:企业|单位|基地|中心|机构|项目))$/u.exec(text)?.groups?.what
    : undefined;
  if (became) return became;
  // 与8家院所在人才引进等方面签订合作协议: what was done stands behind in which respect.
  const done = /^在[^，]{2,40}(?:方面|领域)(?<act>(?:签订|达成|开展|建立|实现)[^，。；]{2,16})$/u.exec(text)
    ?.groups?.act;
  if (done) return `${done}的${noun}`;
  // 社区创新屋全年开展活动: what has a name of its own is not called by what it does.
  if (
    noun.length >= 3 &&
    !GENERIC_NOUN.test(noun) &&
    /^(?:进一步|全年|展示了|共同|积极|不断|有序)/u.test(text)
  )
    return noun;
  // 20家科技企业在“新三板”挂牌: where it happened is part of what did.
  const happened = /^在[^，。；]{2,12}(?:挂牌|上市|落户|投产|开工|注册)$/u.test(text);
  if (happened) return `${text}的${noun}`;
  // 为62家企业提供担保贷款: those that got it.
  if (
    (GENERIC_NOUN.test(noun) ||
      /^(?:企业|机构|单位)[、和及](?:科研)?(?:团队|机构|院所|高校|企业)$/u.test(noun)) &&
    /^提供.{2,12}(?:贷款|资金|担保|服务|补贴|诊断|场地|支持)$/u.test(text)
  )
    return `${text}的${noun}`;
  // 128家企业实现销售收入218亿元: what they made has its own number.
  if (
    /^(?:共|合计)?(?:实现|完成)(?:了)?[^，]{0,8}(?:收入|产值|利润|利税|税收|营收|增加值|出口|总额)(?:总额)?$/u.test(
      text,
    )
  )
    return noun;
  // 14家高校院所与企业的联系越来越紧密, 六所院校陆续向企业开放: no quality of theirs.
  if (
    noun.length >= 2 &&
    /^(?:[与和][^，]{2,8}的(?:联系|合作|交流|互动|关系|距离)|(?:陆续|相继|逐步|纷纷)向)/u.test(text)
  )
    return noun;
  if (/^(?:$|集聚|聚集|汇聚|拥有|吸纳|为|在|用于|以|等|提供|进行|成为全)/u.test(text)) return noun;
  if (text.length > 34) return noun;
  const head = noun.slice(-2);
  if (
    noun === '' ||
    (head !== '' && text.endsWith(head)) ||
    (GENERIC_NOUN.test(noun) &&
      /^(?:被|获评|入选|列入|(?:列|评|认定|命名|确定)为)/u.test(text) &&
      /(?:企业|单位|基地|孵化器|中心|项目|平台|园区|街道|社区|机构)$/u.test(text))
  ) {
    return text;
  }
  return `${text}的${noun}`;
}
