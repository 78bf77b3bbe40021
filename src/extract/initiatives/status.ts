import type { InitiativeStatus } from '../../model/facts.js';

/** How far something has come, and the words that say so; no words where nothing does. */
export interface ReadStatus {
  readonly status: InitiativeStatus;
  readonly why: string;
}

const DONE =
  /落户|揭牌|挂牌|授牌|建成(?!为)|成立(?!以来)|投入使用|投入运营|正式运营|启动运营|上线|开通|启用|获批|竣工|落地|完成(?![^，。；]{0,10}(?:封顶|安装|拆迁|土建|方案|可研|招标|前期|大部分|规划|编制))|开园|入驻|获授|被授予|授予|引入|引进|基本形成|构建了|设立了|已设立|已建|初步建立了?|建立了|形成了|开业|投产|落成|投运|开馆|亮相|举办|推出了|获准|获得|设立|组建|创立|建立(?!健全)|发起成立|被评为|被认定|入选|纳入/gu;
const PLANNED =
  /筹建|筹划|(?<!模)拟(?!人|合)|规划建设|规划(?=$|“)|草拟|计划|(?<!即|健)将(?!进一步|继续|持续)|即将|争创|力争|争取|目标|努力(?:打造|建设|建成|成为)|(?:要|目标|旨在)[^，]{0,4}成为|建议|谋划|研究(?=谋划|制定|制订|建立|设立|筹建|探索|推动|推进|规划|编制|出台)|探索(?:[^，。]{0,8}(?:设立|建立|成立|组建))?|适时|未来|到20\d\d年|有望|筹措|立志/gu;
const UNDERWAY =
  /推进|推动|建设|启动|实施|打造|深化|加快|持续|开展|发展|布局|培育|构建|构筑|搭建|推出|完善|提升|聚焦|支持|依托|加强|建立|设立|促进|创建|奠基|开工|动工|封顶|装修|安装|改扩建|举行|编制|运营|签约/gu;
/** What shows in a plan that a thing is there already and is carried on. */
const CARRIED_ON = /推进|推动|加快|持续|继续|深化|实施|启动|开展|完善|提升|增强|扩大|促进|加强/u;

type Cue = ReadStatus & { readonly at: number; readonly to: number };

function cues(text: string): Cue[] {
  const found: Cue[] = [];
  for (const [pattern, status] of [
    [PLANNED, 'planned'],
    [DONE, 'done'],
    [UNDERWAY, 'underway'],
  ] as const) {
    for (const match of text.matchAll(pattern)) {
      const [at, to] = [match.index, match.index + match[0].length];
      // 建立了 is done, and not 建立 besides.
      if (!found.some((cue) => cue.at < to && cue.to > at))
        found.push({ status, why: `“${match[0]}”`, at, to });
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

const COMMA = /[，,：:]/u;
/** What follows in the sentence is an aim, whatever its verbs. */
const AIMING = /目标定位|总体目标|规划蓝图|发展定位/u;
/** A plan for it is finished, and nothing else. */
const ONLY_PLANNED =
  /^[”）)]?(?:总体|建设|发展)?(?:规划|方案)(?:编制)?(?:已|基本|初步)?(?:完成|获批|编制|形成|出台|通过)/u;

/** What stands between the commas around a name, before it and after it, and where that begins. */
function around(clause: string, from: number, to: number): { before: string; after: string; start: number } {
  let start = from;
  while (start > 0 && !COMMA.test(clause[start - 1]!)) start--;
  const end = clause.slice(to).search(COMMA);
  return {
    before: clause.slice(start, from),
    after: end < 0 ? clause.slice(to) : clause.slice(to, to + end),
    start,
  };
}

/**
 * The status that the words around a name tell: what happens after it, else the verb that governs it from before.
 * @param clauses that in which the name stands, as it is and with all names blotted out
 * @param plan whether these are tasks, of which nothing is done yet
 */
export function statusOf(
  { clause, blotted }: { clause: string; blotted: string },
  from: number,
  to: number,
  plan: boolean,
): ReadStatus {
  const { before, after, start } = around(blotted, from, to);
  const [left, right] = [cues(before), cues(after)];
  const intended =
    left.findLast(({ status }) => status === 'planned') ?? right.find(({ status }) => status === 'planned');
  const governing = left.at(-1);
  const happening = right.find(({ status }) => status === 'done') ?? right[0];
  if (ONLY_PLANNED.test(after)) return { status: 'planned', why: `“${ONLY_PLANNED.exec(after)![0]}”` };
  const granted = plan ? undefined : left.find(({ why }) => /获批|获准|被授予|入选/u.test(why));
  if (granted && !intended) return granted;
  const told =
    happening?.status === 'done' && !(intended && intended.at < happening.at && right.includes(intended))
      ? happening
      : (governing ?? happening);
  if (!told) return { status: plan ? 'planned' : 'underway', why: '' };
  // X建设, where no verb governs it: it is being built.
  if (plan && told.status === 'underway' && !left.length && !intended) return told;
  if (plan) return inPlan(told, intended);
  const aim = AIMING.exec(clause.slice(0, start));
  if (aim && told !== happening && !/了/u.test(told.why)) return { status: 'planned', why: `“${aim[0]}”` };
  if (intended && told.status !== 'done') return intended;
  if (intended && left.includes(intended) && intended.at < told.at) return intended;
  return told;
}

/** In a plan's task list nothing is done: 建成 there is an aim; what is pushed on is under way already. */
function inPlan(told: Cue, intended: Cue | undefined): ReadStatus {
  if (told.status === 'done' || intended)
    return { status: 'planned', why: `任务安排中${(intended ?? told).why}` };
  return CARRIED_ON.test(told.why) ? told : { status: 'planned', why: `任务安排中${told.why}` };
}
