import type { PolicyStatus } from '../model/facts.js';

/** A document named in 《》; offsets are in the text it was read from. */
export interface ReadPolicy {
  readonly start: number;
  readonly end: number;
  readonly title: string;
  readonly status: PolicyStatus;
  readonly why: string;
  readonly policyKind: string;
  readonly years: string | null;
}

const KINDS = [
  '实施细则',
  '实施意见',
  '实施方案',
  '实施办法',
  '行动计划',
  '行动方案',
  '工作方案',
  '总体方案',
  '管理办法',
  '扶持办法',
  '操作办法',
  '奖励办法',
  '资助办法',
  '暂行办法',
  '政策措施',
  '配套措施',
  '政策意见',
  '扶持意见',
  '若干意见',
  '若干政策',
  '若干规定',
  '若干措施',
  '指导意见',
  '发展规划',
  '总体规划',
  '专项规划',
  '规划纲要',
  '推进计划',
  '扶持政策',
  '专项政策',
  '激励政策',
  '行动指南',
  '指南',
  '方案',
  '规划',
  '计划',
  '意见',
  '办法',
  '细则',
  '措施',
  '政策',
  '规定',
  '通知',
  '要点',
  '总结',
  '协议',
  '纲要',
  '决定',
  '决议',
  '标准',
  '条例',
  '目录',
  '清单',
  '总体框架',
  '框架',
];

const IN_TITLE: readonly [RegExp, PolicyStatus][] = [
  [/[（(](?:试行|暂行)[）)]/u, '试行'],
  [/[（(](?:提审稿|送审稿)[）)]/u, '提审稿'],
  [/[（(](?:草案|征求意见稿|讨论稿|初稿)[）)]/u, '草拟中'],
  [/[（(](?:修订(?:版|稿)?|\d{4}年?修订)[）)]/u, '修订'],
];
const AFTER: readonly [RegExp, PolicyStatus][] = [
  // 起草了《…》，目前已经区政府同意印发: where it stands now is said behind it.
  [/^[，,](?:目前|现|并)?已经?[^。；《]{0,20}(?:印发|发文|发布|出台|下发|施行)/u, '已出台'],
  [
    /^\s*[（(][^）)]{0,6}(?:草拟|起草|拟订|制定中|编制中|研究制定|征求意见|初稿|草案)[^）)]{0,4}[）)]/u,
    '草拟中',
  ],
  [/^\s*[（(][^）)]{0,4}(?:提审稿|送审稿)[^）)]{0,4}[）)]/u, '提审稿'],
  [/^\s*[（(][^）)]{0,6}修订[^）)]{0,4}[）)]/u, '修订'],
  [/^\s*[（(](?:试行|暂行)[）)]/u, '试行'],
  [
    /^(?:的|已|现已)?(?:形成|完成)?(?:了)?(?:提审稿|送审稿|报审稿)|^[^，。；《]{0,10}(?:提交|报送|上报).{0,10}(?:审议|审定|审批)/u,
    '提审稿',
  ],
  [
    /^(?:的)?(?:初稿|草案|征求意见稿)|^[^，。；《]{0,8}(?:形成|完成)(?:了)?(?:初稿|征求意见稿|草案)/u,
    '草拟中',
  ],
  [/^[^，。；《]{0,12}(?:正在|仍在)?(?:起草|编制|征求意见|修改完善)(?:中|阶段)/u, '草拟中'],
];
const BEFORE: readonly [RegExp, PolicyStatus][] = [
  [/(?:着手|启动|组织)?(?:修订|修编|修改)(?:和制定|完善|并?发布|出台|印发|了)*$/u, '修订'],
  [/(?:修订|修改)[^。；）)》]{0,4}$/u, '修订'],
  [
    /(?:草拟|起草|拟订|研究起草|研究编制|研究制定|研究出台|筹划|酝酿|谋划|探索制定|抓紧制定|拟出台|拟制定|拟制订|正在制定|正在编制|启动编制|着手编制|加快制定|推动出台)了?[^。；）)》]{0,6}$/u,
    '草拟中',
  ],
];
const AHEAD = /(?:制订出台|制定出台|制定|制订|出台|编制|研究|完善|发布|拟|将)[^。；]{0,8}$/u;

const YEARS =
  /[（(]?\s*(?<a>(?:19|20)\d{2})\s*年?\s*[-—–~～至到]{1,3}\s*(?<b>(?:19|20)\d{2})\s*年?\s*[）)]?/u;

/** Every document in 《》 of a text. `ahead` says that the text announces rather than reports. */
export function readPolicies(
  text: string,
  ahead: boolean,
  statusElsewhere: (title: string) => PolicyStatus | null = () => null,
): ReadPolicy[] {
  const found: ReadPolicy[] = [];
  let inherited: { status: PolicyStatus; why: string; end: number } | null = null;
  for (const range of titleRanges(text)) {
    const inner = text
      .slice(range.start + 1, range.close)
      .replace(/\s+/gu, (space) => (/[A-Za-z]/u.test(space) ? space : ''));
    const tail =
      /^(?:的)?(?:实施细则|实施意见|实施办法|实施方案|配套政策|若干政策|若干措施|操作细则|补充规定)/u.exec(
        text.slice(range.close + 1),
      );
    const head = tail ? /(?:区委、区政府|区委区政府|区政府)?$/u.exec(text.slice(0, range.start))![0] : '';
    const title = tail ? `${head}《${inner}》${tail[0]}` : inner;
    const end = range.close + 1 + (tail?.[0].length ?? 0);
    const before = text.slice(Math.max(0, range.start - 24), range.start);
    const after = text.slice(end, end + 30);
    const yearsAfter = /^\s*[（(]\s*(?:19|20)\d{2}[^）)]{0,16}[）)]/u.exec(after);
    const listed =
      inherited && /^[、和与及]$|^以及$/u.test(text.slice(inherited.end, range.start)) ? inherited : null;
    // 《指导意见》 alone is short for one that was named in full.
    if (!tail && KINDS.includes(inner)) continue;
    // 由市政府办公厅正式发文: drafted here, and yet the city's paper.
    if (
      ACCOUNT.test(inner) ||
      /^[，,][^。；《]{0,20}由市(?:政府|委)[^，。；]{0,6}(?:发文|印发|下发)/u.test(after)
    )
      continue;
    const { status, why } = statusOf(inner, before, after, ahead, listed, statusElsewhere(inner));
    const kind =
      KINDS.find((each) => title.replace(/[（(][^）)]*[）)]/gu, '').endsWith(each)) ??
      KINDS.find((each) => title.includes(each)) ??
      '其他';
    const years = YEARS.exec(inner) ?? (yearsAfter ? YEARS.exec(yearsAfter[0]) : null);
    const stop = end + (yearsAfter?.[0].length ?? /^\s*[（(][^）)]{1,8}[）)]/u.exec(after)?.[0].length ?? 0);
    found.push({
      start: range.start - head.length,
      end: stop,
      title: normaliseTitle(title),
      status,
      why,
      policyKind: kind,
      years: years ? `${years.groups!.a}-${years.groups!.b}` : null,
    });
    inherited = { status, why: `与前一件并列（${why}）`, end };
  }
  return found;
}

/** Titles with inner marks stay one; the outer 《 ends where its own 》 stands. */
function titleRanges(text: string): { start: number; close: number }[] {
  const ranges: { start: number; close: number }[] = [];
  for (let at = text.indexOf('《'); at >= 0; ) {
    let depth = 0;
    let close = -1;
    for (let i = at; i < Math.min(text.length, at + 160); i++) {
      if (text[i] === '《') depth++;
      else if (text[i] === '》' && --depth === 0) {
        close = i;
        break;
      }
    }
    if (close < 0) close = text.indexOf('》', at);
    if (close < 0 || close - at > 160) {
      at = text.indexOf('《', at + 1);
      continue;
    }
    ranges.push({ start: at, close });
    at = text.indexOf('《', close);
  }
  return ranges;
}

function statusOf(
  title: string,
  before: string,
  after: string,
  ahead: boolean,
  listed: { status: PolicyStatus; why: string } | null,
  elsewhere: PolicyStatus | null,
): { status: PolicyStatus; why: string } {
  for (const [pattern, status] of IN_TITLE) if (pattern.test(title)) return { status, why: '题名括注' };
  for (const [pattern, status] of AFTER) if (pattern.test(after)) return { status, why: '题名后括注' };
  if (elsewhere) return { status: elsewhere, why: '文中别处说明' };
  for (const [pattern, status] of BEFORE)
    if (pattern.test(before)) return { status, why: `题名前“${pattern.exec(before)![0].trim()}”` };
  if (listed) return listed;
  if (ahead && AHEAD.test(before)) return { status: '草拟中', why: '任务安排中拟制定' };
  return { status: '已出台', why: '未注明其他状态' };
}

export function normaliseTitle(title: string): string {
  return title
    .replace(/\s*[-—–]{1,3}\s*(?=\d{4})/gu, '-')
    .replace(/(\p{Script=Han})\1(?=于)/gu, '$1')
    .replace(/^关于关于/u, '关于')
    .replace(/关于关于/u, '关于')
    .trim();
}

/** An account that is given to somebody is no document of policy, whatever its marks. */
const ACCOUNT = /(?:工作|情况)(?:的)?汇报$|^政府工作报告$/u;

export const isOfTheCentre = (title: string): boolean => /^(?:中共中央|国务院)/u.test(title);

/** National and city documents, and standards, belong to no district. */
export function isForeignTitle(title: string, cityNames: readonly string[]): boolean {
  const bare = title.replace(/^[“”\s]+/u, '');
  if (
    isOfTheCentre(bare) ||
    /^(?:中华人民共和国|国家|全国|长三角|“?健康中国|中国制造|中国（|中国\(|企业知识产权管理规范)/u.test(bare)
  )
    return true;
  return cityNames.some(
    (city) =>
      bare.startsWith(city) &&
      !/^.{2,4}市?(?:嘉定|\p{Script=Han}{2,3})(?:区|县)/u.test(bare) &&
      !/分(?:基)?金|分(?:会|园|中心)/u.test(bare) &&
      /^.{2,3}市/u.test(bare),
  );
}
