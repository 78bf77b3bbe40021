import type { ClauseSite } from './clauseSite.js';
import { HEAD_AT_END, IS_BARE_HEAD } from './words.js';

/*
 * Names that are told together: 发明专利申请量、授权量分别为3851件、953件. What they share stands once, before the first or after the
 * last of them.
 */

/** What becomes of things, one after the other: 开工、竣工、投产. */
const BECAME = /^(?<stem>.*?)(?:新?开工|竣工|投产|签约|落地|交付|受理|立项|验收|新?认定|复审)(?:数)?$/u;

/** The subjects of as many numbers, side by side: 张江科学城、临港新片区. Null if they are not as many. */
export function subjectsOf(list: string, count: number): string[] | null {
  const subjects = list.split(/[、和与及]/u);
  return subjects.length === count && subjects.every((one) => one.length >= 3) ? subjects : null;
}

/** Splits a coordinated name over several numbers: 发明专利申请量、授权量 → two full names. Null if it does not fit. */
export function splitCoordinated(name: string, count: number): string[] | null {
  // “微贷通”“科技履约贷”分别放款: names in quotation marks side by side.
  const quoted = /^(?<list>(?:“[^”]+”[、和与及]?){2,})(?:分别|各|依次)(?<tail>.*)$/u.exec(name)?.groups;
  const each = quoted?.list?.match(/“[^”]+”/gu) ?? [];
  if (quoted && each.length === count) return each.map((one) => `${one}${quoted.tail}`);
  // A科技园和B孵化器分别引进企业: what each of them did.
  const did = /^(?<list>[^，]+?)(?:分别|依次)(?<tail>(?!占)\p{Script=Han}{3,12})$/u.exec(name)?.groups;
  const doers = did ? subjectsOf(did.list!, count) : null;
  if (doers?.every((one) => !HEAD_AT_END.test(one))) return doers.map((one) => `${one}${did!.tail}`);
  // 职务专利申请量和授权量分别占总申请量和授权量: each of its own whole.
  const { parts: of, wholes } = /^(?<parts>.+?)(?:分别|各)占(?<wholes>.+)$/u.exec(name)?.groups ?? {};
  if (of && wholes) {
    const parts = splitCoordinated(of, count);
    const whole = splitCoordinated(wholes, count) ?? Array.from({ length: count }, () => wholes);
    return parts?.map((part, at) => `${part}占${whole[at]}`) ?? null;
  }
  // 硕士、博士分别占18.6%和2.4%.
  const shares = /^(?<parts>.+?)(?:分别|各)占(?:比)?$/u.exec(name)?.groups?.parts;
  if (shares) return splitCoordinated(shares, count)?.map((part) => `${part}占比`) ?? null;
  // 城镇居民和农村居民的人均可支配收入: what stands behind 的 is of both.
  const both =
    /^(?<a>\p{Script=Han}{2,8})[和与、](?<b>\p{Script=Han}{2,8})的(?<what>\p{Script=Han}{3,12})$/u.exec(
      name,
    )?.groups;
  if (both && count === 2 && both.a!.slice(-2) === both.b!.slice(-2))
    return [`${both.a}${both.what}`, `${both.b}${both.what}`];
  // 开发、转让、咨询、服务四类合同: how many they are says no more than the list.
  const { list, head } =
    /^(?<list>.+?)[二两三四五六七八九十](?:类|个|项|种|大)(?<head>\p{Script=Han}{2,6}?)(?:依次|分别|各)*$/u.exec(
      name,
    )?.groups ?? {};
  if (list && head) {
    const parts = splitCoordinated(list, count);
    if (parts) return parts.map((part) => `${part}${head}`);
  }
  // 九亭、泗泾、新桥三镇高新技术企业: each town's own.
  const towns =
    /^(?<list>[\p{Script=Han}、和与及]{4,30}?)[两三四五六](?<kind>镇|街道|乡|园|校|院|港)(?:区)?的?(?<what>\p{Script=Han}{2,14})$/u.exec(
      name,
    )?.groups;
  const places = towns?.list?.split(/[、和与及]/u) ?? [];
  if (places.length === count && places.every((place) => place.length >= 2 && place.length <= 6))
    return places.map((place) => `${place}${place.endsWith(towns!.kind!) ? '' : towns!.kind}${towns!.what}`);
  const marked = name.replace(/[（(][^）)]*[）)]|“[^”]*”/gu, (inner) =>
    inner.replace(/[、和与及]/gu, '\u0000'),
  );
  const cut = (pattern: RegExp) => {
    const parts: string[] = [];
    let from = 0;
    for (const match of marked.matchAll(pattern)) {
      parts.push(name.slice(from, match.index));
      from = match.index + match[0].length;
    }
    parts.push(name.slice(from));
    return parts;
  };
  for (const pattern of [/、|以及|和(?!谐|平)|与|及(?!时)/gu, /、/gu, /以及|和(?!谐|平)|与|及(?!时)/gu]) {
    const parts = cut(pattern);
    if (parts.length === count && parts.every((part) => part !== '')) return complete(parts);
  }
  return null;
}

const PLACES =
  '高新区|工业区|开发区|园区|产业园|科技园|新城|科学城|示范区|核心区|集聚区|新片区|街道|[^城乡]镇|创谷';
const ENDS_AS_PLACE = new RegExp(`\\p{Script=Han}(?:${PLACES})$`, 'u');
const OF_PLACE = new RegExp(
  `^(?<place>\\p{Script=Han}{1,10}?(?:${PLACES}))的?(?<what>\\p{Script=Han}{2,10})$`,
  'u',
);

/** Gives each part what it shares with the others: a tail (市级和区级…总量) or a beginning (发明专利申请量、授权量). */
function complete(parts: readonly string[]): string[] {
  const last = parts.at(-1)!;
  const first = parts[0]!;
  const levels = /^(?:全国|国家|市|区|县|省|镇|部)(?:级)?$/u;
  if (parts.slice(0, -1).every((part) => levels.test(part.replace(/^(?:新增|争创|新建|新认定|共有)/u, '')))) {
    const verb = /^(?:新增|争创|新建|新认定|共有)/u.exec(first)?.[0] ?? '';
    const tail = last.replace(/^(?:全国|国家|市|区|县|省|镇|部)(?:级)?(?:两级|三级|各级)?/u, '');
    const joint = /^(?:国家|市|区|县|省|镇|部)(?:级)?(?:两级|三级)/u.test(last);
    return parts.map((part, at) => {
      const bare = at === 0 ? part.slice(verb.length) : part;
      const own =
        at === parts.length - 1 ? (/^(?:全国|国家|市|区|县|省|镇|部)(?:级)?/u.exec(bare)?.[0] ?? bare) : bare;
      return `${verb}${joint && !own.endsWith('级') && !/国家?$/u.test(own) ? `${own}级` : own}${tail}`;
    });
  }
  // 紫竹高新区、莘庄工业区税收: each place's own.
  const { place, what } = OF_PLACE.exec(last)?.groups ?? {};
  if (place && what && parts.slice(0, -1).every((part) => ENDS_AS_PLACE.test(part)))
    return parts.map((part, at) => `${at === parts.length - 1 ? place : part}${what}`);
  // 发明专利申请和授权量: what was done shares the thing before it and the head after it.
  const act = /^(?<stem>.*?)(?:申请|授权|受理|登记)(?:量|数)?$/u.exec(first)?.groups?.stem;
  const head = /^(?:申请|授权|受理|登记)(?<head>量|数)$/u.exec(last)?.groups?.head;
  if (
    act &&
    (head !== undefined || /^(?:申请|授权|受理|登记)$/u.test(last)) &&
    parts.slice(1).every((part) => /^(?:申请|授权|受理|登记)(?:量|数)?$/u.test(part))
  )
    return parts.map((part, at) => `${at === 0 ? '' : act}${part.replace(/[量数]$/u, '')}${head ?? ''}`);
  // 市级专利工作示范、试点企业: the grade alone differs.
  const graded =
    /^(?<stem>.*?)(?<grade>示范|试点|培育|重点|骨干|优势)(?<head>企业|单位|园区|学校|社区|基地)?$/u;
  const [a, b] = [graded.exec(first)?.groups, graded.exec(last)?.groups];
  if (parts.length === 2 && a?.stem && b && b.stem === '' && b.head && (a.head ?? b.head) === b.head)
    return [`${a.stem}${a.grade}${b.head}`, `${a.stem}${b.grade}${b.head}`];
  // 科技产业项目开工、竣工、投产分别为15个、12个和10个.
  const became = BECAME.exec(first)?.groups?.stem;
  if (became && parts.slice(1).every((part) => BECAME.exec(part)?.groups?.stem === ''))
    return parts.map((part, at) => (at === 0 ? part : became + part));
  const heads =
    /(?:申请量|授权量|拥有量|(?:产业)?总?规模|总收入|收入|税收|利润|利税|产值|增加值|数量|总量|总数|金额|面积|(?:经费|投入|支出|产值|收入)?(?:占比|比重)|(?:经费)?(?:内部)?支出|经费|投资|项目|企业|人才|中心|平台|基地)$/u;
  const tail = heads.exec(last)?.[0];
  if (
    /(?:数量|总量|总数|面积|规模|金额|产值|收入|税收|利润|营收|增加值|支出|经费|投资|占比|比重)$/u.test(
      last,
    ) &&
    tail &&
    parts.slice(0, -1).every((part) => !heads.test(part))
  ) {
    return parts.map((part, at) => (at === parts.length - 1 ? part : part + tail));
  }
  const shared = HEAD_AT_END.exec(first);
  if (shared && parts.slice(1).every((part) => IS_BARE_HEAD.test(part))) {
    const stem = first.slice(0, shared.index);
    return parts.map((part, at) => (at === 0 ? part : stem + part));
  }
  return [...parts];
}

/** As many industries or places as numbers, listed by the clause before: 信息服务业、专业服务业继续领跑; null for another clause. */
export function namedTogether(
  { text, sentence, clause }: ClauseSite,
  count: number,
): readonly string[] | null {
  const before =
    text
      .slice(sentence.from, clause.from)
      .split(/[，,；;]/u)
      .filter(Boolean)
      .at(-1) ?? '';
  const list = LISTED_AND_SAID.exec(before.trim())?.groups?.list;
  const parts = list?.split(/[、和与及]/u) ?? [];
  return count > 1 && parts.length === count && parts.every((part) => /(?:业|区|园|镇|城)$/u.test(part))
    ? parts
    : null;
}

const LISTED_AND_SAID =
  /^(?<list>[^，\d]{3,40}?(?:业|区|园|镇|城))(?:次之|紧随其后|居后|继续|持续|保持|稳步|快速|加快|表现|增势|领跑|双双|均|都|成为|呈现|发展|贡献|支撑|拉动)/u;
