import type { InitiativeStatus } from '../model/facts.js';
import { segments, sentences } from './clauses.js';
import type { Context } from './context.js';

/** A named project, platform, park, strategy or cluster; offsets are in the text it was read from. */
export interface ReadInitiative {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly status: InitiativeStatus;
  readonly why: string;
}

/** What such a name ends in. */
const KIND =
  '功能[性型]平台|工程化中心|赛区|智慧城区|公共服务平台|服务平台|支撑平台|技术平台|平台|产业创新集群|创新集群|产业集群|集聚区|示范区|试验区|先导区|引领区|承载区|功能区|核心区|示范基地|产业基地|生产基地|孵化基地|创新基地|创客基地|基地|产业园区|产业园|科技园|科创园|创意园|示范园|园区|科学城|科技城|智慧城|创智城|小镇|创新走廊|走廊|发展轴|发展带|集聚带|创新研究院|研究院|协同创新中心|创新中心|研究中心|工程中心|技术中心|服务中心|交易中心|转移中心|促进中心|分中心|中心|实验室|联盟|创业投资基金|引导基金|基金|银行|大厦|示范线|中试线|试验网|服务窗口|工作站|孵化器|众创空间|总部|码头|知识经济圈|金融谷|实验区|策源地|商务区|产业区|创新极|储备库|信息库|人口库|治疗装置|工场|创新创业大赛|科博会|网站|财富天地|小贷公司|创业园|专项行动|品牌|发展战略(?!联盟)|战略(?!联盟|性)|工程|计划|试点项目|产业化项目|示范项目|改造项目|管理系统|信息系统|查询窗口|大赛|艺术节|戏曲节|试点(?!城|区|单位|示范|工作)|服务站|示范城区|试点城区|人才公寓|公寓|人才苑|隧道|交易所|技术市场|分院|资源目录体系|创新驿站|产业带|科技港|软件园|总部基地|改革试验区|加速器|母基金|超级工厂|街区|创新园(?!区)|实践区|校区|展厅|研发线|生产线|共享网|实验装置|激光装置|扩区|示范园区|[能湾空药芯智数]港(?![口股澳资商元])|体验馆|展示馆|博物馆|科技馆|创谷|生态谷|[药智美芯硅光氢云智慧]谷(?!歌|物)|光源|策源区|先行区|启动区|拓展区|联合体|社区(?=一期|二期)|科学装置|大科学设施|创新港|科创港|产业港|科创带|科技带|创新带|创新圈|科技圈|科创谷|特色园|未来城|智造城|数字城|创新城|孵化园|双创园|留创园|文创园|科创城';

const KIND_AT_END = new RegExp(`(?:${KIND})$`, 'u');
const QUOTED = new RegExp(
  `“(?<inner>[^“”，。；]{2,24})”(?<tail>[\\p{Script=Han}]{0,10}?(?:${KIND}|空间格局|格局|战略|布局))?`,
  'gu',
);
/** What in quotation marks is a name by itself: of a kind, numbered, or short. */
const NAME_ALONE = new RegExp(`(?:${KIND})$|^[一二三四五六七八九十两\\d].{1,12}$|^.{2,8}$`, 'u');
/** What may stand between two kinds of one name: 国家技术转移中心|嘉定|产业基地. */
const INNER =
  '(?:(?!建设|发展|推进|启动|落户|入驻|成立|管理办|运营|打造|挂牌|揭牌|共建|项目|试点|以|[和与及等为在的了被于向将已由对]|[一二三四]期|级|企业|数|总)[\\p{Script=Han}])';
const NAMED = new RegExp(
  `(?<name>(?:\\d\\.\\d)?[\\p{Script=Han}A-Za-z0-9·+“”（）()-]{2,28}?(?:${KIND})(?:${INNER}{0,5}(?:${KIND}))*(?:[（(]?[一二三四]期[）)]?|扩区|[（(]总部[）)]|\\d号楼)?)(?![\\p{Script=Han}]{0,1}(?:级|企业|数|总))`,
  'gu',
);

const DONE =
  /落户|揭牌|挂牌|授牌|建成|成立(?!以来)|投入使用|投入运营|正式运营|启动运营|上线|开通|启用|获批|竣工|落地|完成|开园|入驻|获授|被授予|引入|基本形成|构建了|设立了|已设立|已建|初步建立|建立了|形成了/u;
const PLANNED =
  /筹建|筹划|拟|规划建设|草拟|计划|将(?!进一步)|争创|力争|争取|目标|努力(?:打造|建设|成为)|要成为|建议|谋划|研究|探索设立|适时|未来|到20\d\d年|创建(?!成功)/u;
const UNDERWAY =
  /推进|推动|建设|启动|实施|打造|深化|加快|持续|开展|发展|布局|培育|构建|搭建|推出|完善|提升|聚焦|支持|依托|加强|建立|设立|促进|创建|奠基|开工|动工|封顶|装修|安装|改扩建/u;

/** Words before which a name begins; whatever stands left of them is not the name's. */
const OPENING =
  /.*(?:推进|推动|建设|启动|实施|打造|深化|加快|持续|开展|发展|布局|培育|构建|搭建|推出|完善|提升|聚焦|支持|依托|加强|建立|设立|促进|成立|建成|筹建|筹划|形成|引入|引进|创建|争创|组建|规划|完成|开通|以|为|了|在|与|和|及|对|将|把|的|由|向|等|、|积极|全力|努力|着力|重点|作为|成为|拥有|通过|围绕|按照|借助|利用|包括|发挥|聚力|申请|获批|获得|授予|被授予|共建|联合|合作|服务|入驻|落户|创办)(?=[\p{Script=Han}A-Za-z0-9])/su;

/** Verbs and marks that never stand inside a name, as 建设, 服务 or 和 may: 国家知识产权强区建设示范区. */
const FIRM_OPENING =
  /.*(?:对接|健全|培育|建设好|确保|统一到|分析(?!测试|检测|中心|仪器)|研讨|宣传|夯实|进一步|坚持|符合|承载(?!区)|就是|全面建设|(?<![方面导])向|推进|推动|启动|打造|加快|持续|开展|构建|搭建|推出|完善|提升|聚焦|依托|成立|建成|筹建|拟建|筹划|形成|引入|引进|争创|组建|新建|开通|设立|作为|成为|通过|围绕|包括|获批|获授|授予|落户|争取|、|的|等|了|将|把|被|全力|积极|努力|着力)(?=[\p{Script=Han}A-Za-z0-9])/su;

/** Where a name begins: right of its verb; only where no verb is certain may any opening word cut it. */
function withoutOpening(whole: string): string {
  const firm = whole.replace(FIRM_OPENING, '');
  const short = firm.replace(OPENING, '');
  return firm !== whole && (short.length < 5 || !distinctive(short)) ? firm : short;
}

const GENERIC =
  /^(?:各类|一批|一系列|若干|多个|相关|有关|这些|该|此|其|本|区|市|国家|新|大|科技|产业|创新|服务|公共|专业|技术|信息|综合|功能性?|重点|示范|区域|企业|人才|合作|交流|协同|线上|线下|高|优质|特色|新型|自主|社会|信用|成果|应用|引领|密集型|产业化|现代化|新兴|创新型|研发|创业|孵化|学校|创客|各|全区|政务|系统|工程|工程化|众创空间|重大|改革|开展|市级|区级|国家级|第三方)*$/u;

/** Every initiative named in a paragraph. */
export function readInitiatives(text: string, context: Context): ReadInitiative[] {
  const found = new Map<string, ReadInitiative>();
  const titles = [...text.matchAll(/《[^》]*》/gu)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  for (const sentence of sentences(text)) {
    for (const segment of segments(text, sentence)) {
      const clause = text.slice(segment.from, segment.to);
      let lastEnd = -1;
      const add = (start: number, end: number, name: string) => {
        if (titles.some(([from, to]) => start < to && end > from)) return;
        if (!distinctive(name) || found.has(name)) return;
        const at = start - segment.from;
        if (!isGoverned(clause, at, end - segment.from, lastEnd)) return;
        lastEnd = end - segment.from;
        const near = nearby(clause, at, at + (end - start));
        const { status, why } = goingOn(clause.slice(0, at), context) ?? statusOf(near, context);
        if (why === '') return;
        found.set(name, { start, end, name, status, why });
      };
      for (const { name, at } of partsIn(clause)) {
        const { status, why } = statusOf(clause, context);
        if (why === '' || found.has(name)) continue;
        const start = segment.from + at;
        found.set(name, { start, end: start + name.length, name, status, why });
      }
      for (const match of clause.matchAll(QUOTED)) {
        const tail = match.groups!.tail ?? '';
        const inner = match.groups!.inner!;
        if (!tail && (/[+＋]$/u.test(inner) || !NAME_ALONE.test(inner))) continue;
        const name = tail ? `“${inner}”${tail}` : inner.replace(/^[“”]+|[“”]+$/gu, '');
        add(segment.from + match.index, segment.from + match.index + match[0].length, name);
      }
      for (const match of clause.matchAll(NAMED)) {
        const whole = match.groups!.name!;
        const name = withoutOpening(whole)
          .replace(/^[“”（()）]+|[“（(]+$/gu, '')
          .replace(
            /^(?:[一二三四五六七八九十]是|即(?!将)|我区|本区|紧紧|抓住|提出|贯彻|落实|建设(?!银行)|发展(?!银行)|服务(?=上海|全)|支持|引导|[与和好](?!平)|\d+(?:个|家|项|大)|[一二两三四五六七八九十]+(?:个|大)|抓好|坚持|支撑|实现|从|各类|全区各|各|\d-\d个|若干个?|提供|分享|制定|鼓励|营造|区内|区域内|多个|一批|一流|国内外|现有|(?:全市|全国|全球|上海|国内)?首[个家座批])+/u,
            '',
          );
        const start = segment.from + match.index + match[0].length - name.length;
        if (name.length < 5 || /[“”]|\d(?:个|家|项|大)/u.test(name)) continue;
        add(start, start + name.length, name);
      }
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

/** Slogans and national programmes that every report invokes and that no district owns. */
const COMMON =
  /^(?:十[一二三四]?五|一带一路|一路一带|互联网\+?|互联网＋|四新|四新经济|千人计划|万人计划|大众创业|万众创新|双创|新常态|四个全面|四个中心|放管服|三下乡|创新券|一网通办|五位一体|两学一做|科技小巨人|专精特新|互联网＋科普|创客|众创空间|权力清单|责任清单|四个着力|四个率先|信用中国)(?:计划|战略|规划|工程|行动|经济|企业)?$/u;

/** Verbs that make a thing, or carry it on, right before its name. */
const MAKING =
  /(?:打造|成立|建成|建设|设立|筹建|拟建|组建|创建|引进|引入|推进|推动|启动|构建|搭建|建立|获批|获授|授予|挂牌|形成|开通|启用|落户|布局|实施|推出|创办|争创|列入|共建|规划|筹划|加快|揭牌|授牌|新建|培育|发起|开展|完成|深化|举办|主办|承办|完善|增强|提升|促进|加强|做好|筹办|做强|发展|推广|探索|争取|申请|申报|依托|争做|(?:要|努力|争取|加快|早日|力争|目标)成为)(?:了|成|成为|为)?(?:全国|全市|上海|首个|一个|以)?$/u;
/** What happens to a thing, right after its name. */
const HAPPENING =
  /^(?:的)?(?:(?:相继|陆续|同步|持续|加快|顺利|成功|全面|即将|已经?|正式|等)*(?:在[^，。；、]{1,12})?(?:揭牌|挂牌|启用|投入|开园|成立|落成|奠基|开工|建设|规划编制|落地|推进|举办|举行|批复|获准)|建设|揭牌|挂牌|落户|启用|上线|成立|投入|正式|运营|开园|竣工|启动|签约|获批|落成|入驻|开工|开业|奠基|封顶|动工|完工|交付|抓紧|试运行|投产|开馆|亮相|改建|扩建|改扩建|装修|自(?=投入|揭牌|成立|启用)|一期|二期|三期|\(|（|已|基本|被|获|进入|取得|厂房|配套|主体工程|项目|完成|实施|创建|试点|改造|筹建|引进|纳入|掛牌|授牌|等(?:一批|重大|项目|平台))/u;

const MAKING_SOMEWHERE = /打造|建设|推进|形成|构建|布局|成立|实施/u;

/** Whether the clause says that something is being done with what the name names, rather than that it is used. */
function isGoverned(clause: string, from: number, to: number, lastEnd: number): boolean {
  const before = clause
    .slice(Math.max(0, from - 60), from)
    .replace(/[“]$/u, '')
    .replace(/以[^，。；]{1,40}为(?:核心|龙头|代表|主体|主导|载体|特征|重点|特色|支撑)的$/u, '')
    .replace(/(?:总)?(?:规模|投资|金额|总额)[^，。；]{1,12}的$/u, '');
  const after = clause.slice(to).replace(/^[”]/u, '');
  // 打造符合X建设需要的人才队伍: the name only describes what the sentence is about.
  if (/^(?:建设|发展|创建)(?:需要|所需|要求)?的\p{Script=Han}/u.test(after)) return false;
  if (MAKING.test(before) || HAPPENING.test(after)) return true;
  if (/^于[^，。；]{2,10}(?:正式)?(?:上线|揭牌|启用|成立|开园|投入)/u.test(after)) return true;
  // 重点打造“一中心六平台”，…“六平台”即科技人才服务平台、…: what a name consists of.
  if (/(?:即|包括|分别为|分别是|——)$/u.test(before) && MAKING_SOMEWHERE.test(clause.slice(0, from)))
    return true;
  if (lastEnd >= 0 && /^[”、和与及]+[“]?$/u.test(clause.slice(lastEnd, from))) return true;
  return LIST_HAPPENING.test(after) || LIST_MADE.test(clause.slice(0, from));
}

/** A list's items share what happens after its last: 甲中心、乙大厦和丙项目等持续推进. */
const LIST_HAPPENING =
  /^(?:[、和与及][^，。；、]{2,24}){1,8}?(?:等[^，。；、]{0,10})?(?:相继|陆续|正式|持续|加快|顺利|已|成功)?(?:落地|落户|揭牌|挂牌|启用|上线|成立|投入使用|开园|竣工|签约|获批|落成|入驻|开工|开业|建成|推进|启动|建设)/u;

/** … or the verb before its first: 推进甲中心、乙大厦和丙项目. */
const LIST_MADE =
  /(?:打造|成立|建成|筹建|拟建|组建|创建|引进|引入|推进|推动|启动|构建|搭建|建立|获批|形成|开通|设立|布局|新建|加快|规划建设|建设|即|包括)[^，。；、：]{2,24}(?:、[^，。；、：]{2,24}){0,8}[、和与及]“?$/u;

/** A name that tells one thing from another: it has a place, a proper word or a number in it. */
function distinctive(name: string): boolean {
  const bare = name.replace(/[“”]/gu, '');
  if (bare.length < 3 || bare.length > 30 || COMMON.test(bare)) return false;
  if (
    /^(?:上海)?(?:市)?(?:具有全球影响力的?)?(?:科技创新|科创)中心$|^上海科创中心|众创空间$|院士专家工作站$|^(?:国家级|市级|区级)/u.test(
      bare,
    )
  )
    return false;
  const stem = bare.replace(KIND_AT_END, '');
  return stem.length >= 2 && !GENERIC.test(stem);
}

/** A numbered name and what it consists of: 打造“六平台”，即科技人才服务平台、…. */
const NUMBERED =
  /[一二两三四五六七八九十\d](?:大|个)?[\p{Script=Han}]{1,6}[”]?(?:(?:[，,（(]|——)?(?:即|包括|分别为|分别是|指)[：:]?|[：:]|——)/u;

/** The parts of numbered names, with their places in the clause. They are the district's own, however plain their names. */
function partsIn(clause: string): { name: string; at: number }[] {
  const matches = [...clause.matchAll(new RegExp(NUMBERED, 'gu'))];
  return matches.flatMap((match, index) => {
    const from = match.index + match[0].length;
    const list = clause.slice(from, matches[index + 1]?.index).replace(/[，,]?[“\s]*$/u, '');
    const parts = [...list.matchAll(/[^、，,；;（）()]+/gu)].map((part) => {
      const name = part[0].replace(/^[“\s]+|[”\s]+$|等$/gu, '');
      return { name, at: from + part.index + part[0].indexOf(name) };
    });
    const named = parts.filter(
      ({ name }) => KIND_AT_END.test(name) && name.length >= 5 && name.length <= 20 && !/[“”]/u.test(name),
    );
    // A list, not a sentence that goes on.
    return named.length >= 2 && named.length >= parts.length - 1 ? named : [];
  });
}

/** The clause around a name: what stands between commas, where its status is told. */
function nearby(clause: string, from: number, to: number): string {
  const left = Math.max(clause.lastIndexOf('，', from - 1), clause.lastIndexOf(',', from - 1));
  const right = clause.slice(to).search(/[，,]/u);
  return clause.slice(left + 1, right < 0 ? clause.length : to + right);
}

/** In a plan, too, what is pushed on is under way already: 加快推进X建设，力争竣工. */
function goingOn(before: string, { modality }: Context): { status: InitiativeStatus; why: string } | null {
  if (modality !== 'target') return null;
  const lead = before.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf(',')) + 1);
  const verb = /(?:继续|持续|加快|深入|全力|扎实|大力)?(?:推进|推动|深化)|继续|持续|加快(?=建设|实施)/u.exec(
    lead,
  );
  if (!verb || PLANNED.test(lead)) return null;
  return { status: 'underway', why: `“${verb[0]}”` };
}

function statusOf(clause: string, context: Context): { status: InitiativeStatus; why: string } {
  const done = DONE.exec(clause);
  const planned = PLANNED.exec(clause);
  const underway = UNDERWAY.exec(clause);
  // In a plan's task list nothing is done: 建成 there is an aim.
  if (context.modality === 'target') {
    if (done || planned) return { status: 'planned', why: `任务安排中“${(planned ?? done)![0]}”` };
    return underway
      ? {
          status: /推进|加快|持续|深化|实施|完善|提升/u.test(underway[0]) ? 'underway' : 'planned',
          why: `“${underway[0]}”`,
        }
      : { status: 'planned', why: '' };
  }
  if (planned && !(done && done.index > planned.index)) return { status: 'planned', why: `“${planned[0]}”` };
  if (done) return { status: 'done', why: `“${done[0]}”` };
  return underway ? { status: 'underway', why: `“${underway[0]}”` } : { status: 'underway', why: '' };
}
