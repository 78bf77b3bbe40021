import type { Candidate, Span } from './candidate.js';
import { isGenericStem } from './generic.js';
import type { Head } from './heads.js';
import { FIRM_OPENING, NameStarts } from './nameStart.js';

const PHASE = /^(?:[（(]?[一二三四五]期[）)]?(?:工程)?|扩区|[（(]总部[）)]|\d号楼)/u;
/** What may stand between two endings of one name: 国家技术转移中心|嘉定|产业基地. */
const BETWEEN =
  /^(?![一二三四五六七八九十两\d]+(?:大|个|项))(?:(?!建设|发展|推进|启动|落户|入驻|成立|管理(?!中心|平台|委)|运营|打造|挂牌|揭牌|共建|以|将|已|在)[\p{Script=Han}A-Za-z0-9.]){0,8}$/u;
const QUOTED_FIRST = /^[^“”，。；、]{0,6}”[\p{Script=Han}]{0,6}$/u;
const APART = /[和与及等为的在了被于向将已由对获评]/u;

/** Names by their ending, of a clause with these endings and places. */
export function namedIn(clause: string, all: readonly Head[], places: readonly Span[]): Candidate[] {
  const found: Candidate[] = [];
  // “千人计划”创意园: an ending within the quotation marks is not where the name ends.
  const heads = all.filter(
    ({ to }, at) => !(all[at + 1] && QUOTED_FIRST.test(clause.slice(to, all[at + 1]!.from))),
  );
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
    const bare = last !== first && chosen >= first.from && first.word.length <= 3;
    const from = bare ? first.to : chosen;
    const start = from + (/^(?:的|之|[\d]{1,2}[.、])/u.exec(clause.slice(from, to))?.[0].length ?? 0);
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
