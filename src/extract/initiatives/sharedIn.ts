import { parseChineseNumeral } from '../../text/numerals.js';
import type { Candidate } from './candidate.js';
import { isGenericStem } from './generic.js';
import type { Head } from './heads.js';
import { FIRM_OPENING, LEADING_VERB } from './nameStart.js';

/** What stands between the items of a list and the ending they share: 等6个, 两个市区联动. Lists that are not counted tell of kinds of things. */
const COUNT =
  /(?:等(?:一批|一系列|若干)?|(?=[一二两三四五六七八九十\d]))(?<n>[一二两三四五六七八九十]|\d{1,2})(?:个|家|项|条)(?<about>[\p{Script=Han}]{0,14})$/u;
/** What is too general to be an ending that others share: 等重大平台, 等特色园区. */
const ANY_SUCH =
  /^(?:重大|重点|特色|各类|新型|创新|相关|专业|示范|优秀|一批|产业|科技|公共|服务|载体|平台)*$/u;

/**
 * Names whose ending stands once, behind them all: 新能源汽车和物联网两个产业创新集群, 类脑芯片、石墨烯等6个研发与转化平台. Each name is
 * its own words and the ending.
 */
export function sharedIn(clause: string, heads: readonly Head[]): Candidate[] {
  return heads.flatMap((head, index) => {
    const floor = Math.max(heads[index - 1]?.to ?? 0, lastMark(clause, head.from));
    const stretch = clause.slice(floor, head.from);
    const count = COUNT.exec(stretch);
    if (!count) return [];
    const about = count.groups!.about ?? '';
    if (/[、和与及]/u.test(about) || about.search(FIRM_OPENING) >= 0) return [];
    return itemsOf(clause, floor, floor + count.index, count, head);
  });
}

function itemsOf(
  clause: string,
  floor: number,
  end: number,
  count: RegExpExecArray,
  head: Head,
): Candidate[] {
  const { n = '', about = '' } = count.groups!;
  const list = clause.slice(floor, end);
  const opening = [...list.matchAll(FIRM_OPENING)].at(-1);
  const opened = floor + (opening ? opening.index + opening[0].length : 0);
  const from = opened + (LEADING_VERB.exec(clause.slice(opened, end))?.[0].length ?? 0);
  const said = clause.slice(from, end);
  const wanted = /\d/u.test(n) ? Number(n) : parseChineseNumeral(n);
  const exact = !count[0].startsWith('等');
  const ending = exact ? head.word : `${about}${head.word}`;
  if (ANY_SUCH.test(ending.slice(0, -head.word.length)) && head.word.length < 4) return [];
  // With as many items as are counted; 及 and 与 may be within an item where 和 or 、 parts them.
  for (const parting of [/[、]|和/u, /[、]|和|以及|及|与/u]) {
    const items = said.split(parting);
    const fits = items.length >= 2 && (!exact || items.length === wanted);
    if (
      !fits ||
      items.some(
        (item) => item.length < 2 || item.length > 14 || isGenericStem(item) || /[“”（）]/u.test(item),
      )
    )
      continue;
    let at = from;
    return items.map((item, index) => {
      at = clause.indexOf(item, at);
      const last = index === items.length - 1;
      return {
        from: at,
        to: last ? head.to : at + item.length,
        name: item + ending,
        form: 'shared',
        head,
        until: head.to,
      };
    });
  }
  return [];
}

/** Right of the last mark that parts clauses; a list's 、 does not. */
function lastMark(clause: string, before: number): number {
  for (let at = before - 1; at >= 0; at--) if (/[，。；：,;:“”《》（）()]/u.test(clause[at]!)) return at + 1;
  return 0;
}
