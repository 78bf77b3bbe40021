import { oneOf } from '../words.js';
import type { Span } from './candidate.js';
import { isGenericStem } from './generic.js';

/*
 * Where a name begins: right of the verb that governs it, of the mark that parts it from the one before, or of what is
 * said about it. Verbs that also stand inside names (建设, 服务) part only where nothing but who does it stands before them.
 */

/** Verbs and adverbs that never stand inside a name. */
const FIRM = oneOf(`
  推进 推动 启动 打造 加快 加速 开展 构建 构筑 搭建 推出 完善 提升 聚焦 依托 成立 建成 筹建 拟建 筹划 形成 引入 引进 争创 组建 新建 改建 开通 设立 建立 作为 成为 拥有 通过 围绕 按照 依靠 借助 运用 包括
  聚力 申请 申报 获批 获得 获授 授予 授牌 挂牌 入驻 落户 争取 力争 努力 着力 全力 积极 大力 主动 深入 深化 进一步 不断 逐步 对接 健全 确保 统一到 研讨 宣传 夯实 坚持 符合 就是 全面建设 建设好 打响 做好 做强 做大
  抓好 抓住 紧紧 提出 贯彻 落实 支撑(?=[^体平项服]) 实现 提供 分享 制定 编制 鼓励 营造 拓展(?!区) 扩大 增强 发挥 发起 举办 主办 承办 创办 筹办 筹措 协助 协调 现有 已有 具有 属于 位于 坐落于 覆盖 涵盖 包含 即将 率先 切实
  有序 稳步 携手 利用好 用好 办好 建好 管好 充分 探索 谋划 加强 强化 配合 牵头 响应 融入 参加 接受 列入 纳入 入选 评为 认定为 命名为 升级为 转型为 发展为 建设为 建设成 打造成 建成为 改造成 推行 实行 执行 出资 委托 面向
  针对 根据 服务于 有利于 用于 关于 对于 位居 尤其是 特别是 例如 比如 其中 或者 并且 同时 目前 今年 去年 全年 年内 此外 为了 以便 从而 使得 勾画出 强调 以及其 共建(?!共享) 启用 新增 延伸 调研 进入 走访 考察 加入 上线 上线运营 高举 入住 导致 跻身 荣获 授权 承接 聘请 举行了 紧扣 北起 南起 东起 西起 分别 使用 赋能 横贯 集全区之力 全面 重点(?!实验室|产业|园区|项目|区域|功能区|领域|企业|学科|人群|技术|地区)
`);
export const FIRM_OPENING = new RegExp(
  `(?<!方|面|导|定|志|转|取|倾|一)向(?!阳|日|上)|(?<!目|(?<!目)标|有)的(?!士)|(?<!为|除|明|终|好)了(?!解)|(?<!高|同|中|上|下|相|劣|优|初|平)等(?!级|待|候|高|多)|(?<!内|存|潜|现|实|自|所|外)在(?!线|建|岗|校|孵|册|职|读|编|站)|(?<!绝|相|针|面|核|应|校)对(?!外|口|接|标|象|比|应|策|冲)|(?<!自|理|事|缘|因|经)由(?!于)|(?<!即|健|名|大|干)将(?!来|军)|(?<!转|出|礼|谦)让(?!利|渡)|(?<!一)把(?!关|握)|(?<!可)持续|[一二三四五六七八九十]是|(?:${FIRM})(?:了|成为|成(?!果|立|员|效)|为|到)?`,
  'gu',
);
/** Prepositions, counts and connecting words that may stand before a name. */
const SOFT_OPENING =
  /(?<!服)从(?!业|化|事)|(?<!关|属|位|基)于|(?<!直|甚|以|乃)至(?!尊|善)|(?<![成作称认视名化])为(?!民|主|明)|(?<![所可难予给])以(?!色|上|内|下|来)|(?<!还|就)是|(?<![具拥所国公现享共含])有(?![机限色效声轨])|(?<!公)共(?!享|同|建|性|公|生|创)|也|并|又|(?<!自|独)已经?|即(?!时|兴|热|墨|将)|各类|各级|各|一批|一系列|若干个?|多个|\d+(?:多)?(?:个|家|项|大|条|类|期)|(?:[一二两三四五六七八九十]+|唯一)(?:个|大|项|条|批|座)|首[个家座批条]|新一轮|我区|本区|全区|区内|我市|全市|国内外|国内|一流|最好|最高|上海唯一/gu;
/** Verbs that stand inside names as well, after who or how. */
const SOFT_VERB =
  '建设(?!银行)|发展|服务(?!业|平台|中心|站|券|窗口|贸易|外包|体系|机制|系统|示范)|创建|规划|实施|合作|交流|支持|选择|整合|关注|集聚|汇聚|吸引|开发(?!区)|运营|经营|投资(?!促进|基金)|投入|培育|推广|联合(?!实验|体|会|创新)|引导(?!基金)|扶持|促进(?!中心)|参与|利用|优化|结合|共同|完成|布局|部署|申建|举行|高水平建设|高标准建设|高质量建设|加力建设|基本|主要|初步|更好';
const OPENING_VERB = new RegExp(
  `^(?:要|将|正|可|能够|统筹|[\\p{Script=Han}]{0,10}(?:企业|公司|医院|大学|单位|部门|街道)|[^\\p{Script=Han}]*)(?:${SOFT_VERB})(?:了|好|成)?`,
  'u',
);
export const LEADING_VERB = new RegExp(`^(?:${SOFT_VERB})(?:了|好|成)?`, 'u');

/** Right before an ending they leave no name: 向园区延伸. */
const CLINGING =
  /(?:[^方面导定志转取倾一]向|[^目标有]的|[^内存潜现实自所外]在|[^健名大干]将|[^绝相针面核应校]对|为|各|该|与|和|及|[^面体]积|[一二三四五六七八九十]是)$/u;

/** Verbs that may stand right before the ending of a name: 能力提升工程. */
const IN_NAMES = /(?:提升|推进|推动|拓展|增强|加速|申请|申报|探索|宣传|支撑|分享|发起|强化|共建|融入)$/u;
const ONLY_VERB = new RegExp(`^(?:${SOFT_VERB})$`, 'u');
const VERB_AT_END = new RegExp(`(?:${SOFT_VERB})(?:了|好)?$`, 'u');

/** What parts names: marks, and the brackets and quotation marks that the name does not close itself. */
const MARK = /[，。；：、！？,;:!?|►\n\t《》—…]/u;

/** Where the stretch begins in which the name of a head must lie: right of the last mark, outside closed quotation marks. */
function stretchStart(clause: string, before: number): number {
  let depth = 0;
  for (let at = before - 1; at >= 0; at--) {
    const char = clause[at]!;
    if (/[”）)]/u.test(char)) depth++;
    else if (/[“（(]/u.test(char)) {
      if (depth === 0) return at + 1;
      depth--;
    } else if (depth === 0 && MARK.test(char)) return at + 1;
    if (before - at > 48) return at;
  }
  return 0;
}

const JOINING = /(?<!参|涉|普|以|赋|予)(?:以及|及其|[和与及暨])(?!平|谐|时|格|众)/gu;
/** What cannot be one half of a name: it says what is done, or is a thing of its own. */
const NOT_A_HALF =
  /(?:建设|发展|推进|培养|管理|改造|创建|工作|水平|能力|企业|人员|单位|部门|政府|院所|高校|团队|公司|市场|平台|中心|基地|园区|园|[区县市镇国])$/u;

/** The openings of a clause, found once for all its heads. */
export class NameStarts {
  /** What is called something in quotation marks opens nothing; a sentence in quotation marks is one. */
  private readonly text: string;
  private readonly firm: readonly number[];
  private readonly soft: readonly number[];

  /** @param places the clause's, in order */
  constructor(
    private readonly clause: string,
    private readonly places: readonly Span[],
  ) {
    this.text = clause.replace(/“[^“”]{1,20}”/gu, (quoted) => `“${'＊'.repeat(quoted.length - 2)}”`);
    this.firm = endsOf(FIRM_OPENING, this.text);
    this.soft = endsOf(SOFT_OPENING, this.text);
  }

  /**
   * The beginning of the name that ends in a head: `firm` right of the verb that governs it, `soft` right of any word that may
   * stand before a name; null where no name can be. Halves that share the head stay together: 8英寸MEMS及先进传感器研发线.
   */
  of(head: Span, floor: number): { firm: number; soft: number } | null {
    const { text } = this;
    const from = Math.max(floor, stretchStart(this.clause, head.from));
    if (CLINGING.test(text.slice(from, head.from))) return null;
    if (this.firm.includes(head.from) && head.to - head.from < 4 && !IN_NAMES.test(text.slice(0, head.from)))
      return null;
    if (ONLY_VERB.test(text.slice(from, head.from))) return null;
    // An ending that says something by itself may follow its verb: 聚焦科创中心重要承载区.
    const reach = head.to - head.from >= 4 ? head.from + 1 : head.from;
    const firm = lastBetween(this.firm, from, reach) ?? from;
    let start = firm;
    for (const match of text.slice(firm, head.from).matchAll(JOINING)) {
      const left = text.slice(start, firm + match.index);
      const stop = firm + match.index + match[0].length;
      const right = text.slice(stop, head.from);
      const shared = left.length >= 2 && left.length <= 14 && !NOT_A_HALF.test(left) && !isGenericStem(right);
      if (!shared) start = stop;
    }
    let soft = start;
    for (let before = -1; before !== soft; ) {
      before = soft;
      const verb = OPENING_VERB.exec(text.slice(soft, head.from))?.[0].length ?? 0;
      if (soft + verb < head.from) soft += verb;
      const subject = this.places.find((place) => place.from === soft && place.to < head.from);
      const verbAfter = subject && LEADING_VERB.exec(text.slice(subject.to, head.from));
      if (verbAfter && subject.to + verbAfter[0].length < head.from) soft = subject.to + verbAfter[0].length;
      soft = lastBetween(this.soft, soft, head.from) ?? soft;
      // 明确表态支持杨浦国家试点城区: a place right after a verb begins the name.
      const place = this.places.findLast(
        ({ from: at }) => at > soft && at < head.from && VERB_AT_END.test(text.slice(soft, at)),
      );
      soft = place?.from ?? soft;
    }
    return { firm: start, soft };
  }
}

const endsOf = (pattern: RegExp, text: string) =>
  [...text.matchAll(pattern)].map((match) => match.index + match[0].length);

/** The last of some places, in order, that lies right of one and left of another. */
const lastBetween = (ends: readonly number[], from: number, before: number) =>
  ends.findLast((end) => end > from && end < before);
