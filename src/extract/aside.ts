/* Numbers in brackets: 主营业务收入215.2亿元（占全区的26.78%）, 13家市级中心（累计国家级4家、省级15家）. */

/** A bracket that holds more than this was never closed. */
const LONGEST_ASIDE = 200;

/** Where the bracket opens that a place of a text stands in; -1 where none is open. */
export function bracketAt(text: string, at: number): number {
  let closed = 0;
  for (let place = at - 1; place >= Math.max(0, at - LONGEST_ASIDE); place--) {
    const char = text[place]!;
    if (char === '）' || char === ')') closed++;
    else if (char === '（' || char === '(') {
      if (closed === 0) return place;
      closed--;
    }
  }
  return -1;
}

/** Where the words of a number begin: 13家市级中心（累计国家级4家: at the bracket that is open before it. */
export function asideStart(text: string, from: number, to: number): number {
  const before = text.slice(from, to);
  const opened = bracketAt(before, before.length);
  return opened >= 0 && /^(?:其中|累计|含|包括|共)/u.test(before.slice(opened + 1))
    ? from + opened + 1
    : from;
}

/** Whether a number stands in brackets within its clause: 主营业务收入215.2亿元（占全区的26.78%）. */
export function isAside(text: string, from: number, at: number): boolean {
  const before = text.slice(from, at);
  const opened = bracketAt(before, before.length);
  return opened >= 0 && /\d/u.test(before.slice(0, opened));
}

/** What is said in the bracket that a number stands in (（去年引进31家）), where it names a time of its own; else the clause. */
export function saidOf(
  text: string,
  clause: { readonly from: number; readonly to: number },
  at: number,
): string {
  const opened = bracketAt(text, at);
  // 认定46项（全年指标80项）: what the bracket says is not said of the number before it.
  if (opened < clause.from)
    return text
      .slice(clause.from, clause.to)
      .replace(/[（(](?:全年|年度)(?:指标|任务|目标)[^（()）]*[)）]/gu, '');
  const inside = text.slice(opened + 1, at + 12).replace(/[）)].*$/su, '');
  return /(?:19|20)\d{2}年|去年|上年|(?:全年|年度)(?:指标|任务|目标)/u.test(inside)
    ? inside
    : text.slice(clause.from, clause.to);
}
