import { isGenericStem } from './generic.js';
import { type Head, headsIn } from './heads.js';
import { FIRM_OPENING, NameStarts, type Span } from './nameStart.js';

/** A name that a clause may hold; offsets are the clause's. */
export interface Candidate extends Span {
  readonly name: string;
  /** `quoted`: in quotation marks, whatever its ending; `named`: by its ending; `part`: what a numbered name consists of. */
  readonly form: 'quoted' | 'named' | 'part';
  readonly head: Head | null;
}

/** Every name that a clause may hold, none overlapping: what is in quotation marks goes before what only ends like a name. */
export function candidatesIn(clause: string, places: readonly Span[]): Candidate[] {
  const titles = [...clause.matchAll(/《[^》]*》?/gu)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
  const kept: Candidate[] = [];
  for (const candidate of [...partsIn(clause), ...quotedIn(clause), ...namedIn(clause, places)]) {
    if (COMMON.test(candidate.name.replace(/[“”]/gu, ''))) continue;
    if (titles.some((title) => overlap(title, candidate))) continue;
    const rival = kept.findIndex((each) => overlap(each, candidate));
    if (rival < 0) kept.push(candidate);
    // “创业在上海”创新创业大赛 says more than what is quoted in it.
    else if (
      kept[rival]!.form === 'quoted' &&
      contains(candidate, kept[rival]!) &&
      candidate.to > kept[rival]!.to + 1
    )
      kept[rival] = candidate;
  }
  return kept.sort((a, b) => a.from - b.from);
}

/** Slogans, programmes and aims of the whole country or city that every report invokes and that no district owns. */
const COMMON =
  /^(?:“?十[一二三四]?五”?|一带一路|一路一带|互联网\+?|互联网＋|四新|四新经济|千人计划|万人计划|大众创业|万众创新|双创|新常态|四个全面|四个中心|放管服|三下乡|创新券|一网通办|一网统管|五位一体|两学一做|科技小巨人|专精特新|互联网＋科普|创客|众创空间|权力清单|责任清单|四个着力|四个率先|信用中国|争先创优|创新驱动|创新驱动发展|专家工作站|院士专家工作站|大学校区|主城区|中心城区)(?:计划|战略|规划|工程|行动|经济|企业|活动|网站)?$|^(?:国家|上海)?(?:863|973)计划$|^(?:上海|中国)?(?:市)?(?:建设)?(?:具有)?(?:全球影响力的?)?(?:科技创新|科创)中心$|(?:国家级|市级|区级|各类|新型|发展)众创空间$|生态系统$|院士(?:（专家）|专家)?工作站$|^\d+(?:多|余)?[个家项大条]|^(?:中国（?\(?上海\)?）?|上海)?自(?:由)?贸(?:易)?试验区$|自主创新示范区$|^(?:国家级|市级|区级|上海市)?(?:科技企业)?(?:孵化器|重点实验室|工程(?:技术)?研究中心|企业技术中心|新型孵化器)$/u;

const overlap = (a: Span, b: Span) => a.from < b.to && a.to > b.from;
const contains = (a: Span, b: Span) => a.from <= b.from && a.to >= b.to;

const PHASE = /^(?:[（(]?[一二三四五]期[）)]?(?:工程)?|扩区|[（(]总部[）)]|\d号楼)/u;
/** What may stand between two endings of one name: 国家技术转移中心|嘉定|产业基地. */
const BETWEEN =
  /^(?:(?!建设|发展|推进|启动|落户|入驻|成立|管理|运营|打造|挂牌|揭牌|共建|以|将|已|在)[\p{Script=Han}A-Za-z0-9.]){0,8}$/u;
const APART = /[和与及等为的在了被于向将已由对获评]/u;

/** Names by their ending. */
function namedIn(clause: string, places: readonly Span[]): Candidate[] {
  const found: Candidate[] = [];
  const heads = headsIn(clause);
  if (heads.length === 0) return [];
  const starts = new NameStarts(clause, places);
  let floor = 0;
  for (let at = 0; at < heads.length; at++) {
    const first = heads[at]!;
    let last = first;
    // An ending right behind another, or a few plain characters after it, ends the same name.
    for (let next = heads[at + 1]; next; next = heads[at + 1]) {
      const gap = clause.slice(last.to, next.from);
      if (gap.length > 8 || !BETWEEN.test(gap) || APART.test(gap) || gap.search(FIRM_OPENING) >= 0) break;
      last = next;
      at++;
    }
    const phase = PHASE.exec(clause.slice(last.to))?.[0] ?? '';
    const to = last.to + phase.length;
    const opened = starts.of(first, floor);
    if (!opened) {
      floor = to;
      continue;
    }
    const { firm, soft } = opened;
    const tidy = (from: number) => {
      let start = from;
      while (/[”）)\s·•+＋.-]/u.test(clause[start] ?? '') && start < to) start++;
      return start;
    };
    const [long, short] = [tidy(firm), tidy(soft)];
    const chosen = short !== long && last.to - short - last.word.length < 2 ? long : short;
    const start = chosen + (/^(?:的|之|[\d]{1,2}[.、])/u.exec(clause.slice(chosen, to))?.[0].length ?? 0);
    floor = to;
    if (start >= last.from || (first.from - start < 1 && last === first)) continue;
    // 上海科技创新中心的重要承载区: what is general by itself is named by what it is of.
    const owner = found.at(-1);
    if (owner && isGenericStem(clause.slice(start, last.from)) && clause.slice(owner.to, start) === '的') {
      found[found.length - 1] = { ...owner, to, name: clause.slice(owner.from, to), head: last };
      continue;
    }
    found.push({ from: start, to, name: clause.slice(start, to), form: 'named', head: last });
  }
  return found;
}

const ENDING =
  '空间格局|格局|战略|布局|规划|体系|机制|计划|工程|活动|项目|系统|发展构想|目标定位|品牌|平台|改造|试点';
const QUOTED = new RegExp(
  `“(?<inner>[^“”，。；]{2,40})”(?<tail>(?:的)?(?!为|的是|等)[\\p{Script=Han}A-Za-z0-9]{0,8}?(?:${ENDING}))?`,
  'gu',
);
/** What in quotation marks is a name by itself: numbered, or short. */
const NAME_ALONE = /^[一二三四五六七八九十两\d].{1,14}$|^.{2,10}$/u;
/** A research project is called by what it is about. */
const PROJECT = /(?:研究|开发|应用|示范|研制|集成|设计|改造|工程)$/u;

/** Names in quotation marks. */
function quotedIn(clause: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of clause.matchAll(QUOTED)) {
    const inner = match.groups!.inner!.replace(/^[“”]+|[“”]+$/gu, '');
    const tail = match.groups!.tail ?? '';
    const [head] = headsIn(inner).slice(-1);
    const whole = head !== undefined && head.to === inner.length;
    const alone = !/[+＋]$/u.test(inner) && (NAME_ALONE.test(inner) || PROJECT.test(inner));
    if (!tail && !whole && !alone) continue;
    const from = match.index + (tail ? 0 : 1 + match.groups!.inner!.indexOf(inner));
    const to = tail ? match.index + match[0].length : from + inner.length;
    const name = clause.slice(from, to);
    found.push({ from, to, name, form: 'quoted', head: whole && !tail ? head : null });
  }
  return found;
}

/** A numbered name and what it consists of: 打造“六平台”，即科技人才服务平台、…. */
const NUMBERED =
  /[一二两三四五六七八九十\d](?:大|个)?[\p{Script=Han}]{1,6}[”]?(?:(?:[，,（(]|——)?(?:即|包括|分别为|分别是|指)[：:]?|[：:]|——)/gu;

/** The parts of numbered names, with their places in the clause. They are the district's own, however plain their names. */
function partsIn(clause: string): Candidate[] {
  const matches = [...clause.matchAll(NUMBERED)];
  return matches.flatMap((match, index) => {
    const from = match.index + match[0].length;
    const list = clause.slice(from, matches[index + 1]?.index).replace(/[，,]?[“\s]*$/u, '');
    const parts = [...list.matchAll(/[^、，,；;（）()]+/gu)].map((part) => {
      const name = part[0].replace(/^[“\s]+|[”\s]+$|等$/gu, '');
      const [head] = headsIn(name).slice(-1);
      const at = from + part.index + part[0].indexOf(name);
      return {
        from: at,
        to: at + name.length,
        name,
        form: 'part' as const,
        head: head?.to === name.length ? head : null,
      };
    });
    const named = parts.filter(
      ({ name, head }) => head && name.length >= 5 && name.length <= 20 && !/[“”]/u.test(name),
    );
    // A list, not a sentence that goes on.
    return named.length >= 2 && named.length >= parts.length - 1 ? named : [];
  });
}
