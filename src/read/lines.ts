import { LABELLED_FIGURE } from '../text/labelledFigure.js';
import { MappedText } from '../text/mappedText.js';
import { guessHeading } from './headings.js';

/** One line of a file, without the white space around it. */
export interface Line {
  readonly text: MappedText;
  /** Whether a blank line or a page break stands before it. */
  readonly afterGap: boolean;
  /** Whether it goes on with nothing above it. */
  readonly isParted?: boolean;
}

/** A line longer than this is no paragraph; it is cut at a full stop, so that nothing after works on megabytes at once. */
const LONGEST_LINE = 20_000;
const BREAKS = new Set('\r\n\f\u2028\u2029');

export function splitLines(text: MappedText): Line[] {
  const lines: Line[] = [];
  const { value } = text;
  let from = 0;
  let breaks = 0;
  const close = (to: number) => {
    const line = text.slice(from, to).trim();
    if (line.length > 0) {
      lines.push({ text: line, afterGap: breaks > 1 });
      breaks = 0;
    }
    from = to;
  };
  for (let at = 0; at <= value.length; at++) {
    const char = value[at];
    if (char === undefined || BREAKS.has(char)) {
      close(at);
      from = at + 1;
      if (char !== '\r') breaks += char === '\f' ? 2 : 1;
    } else if (
      at - from >= LONGEST_LINE &&
      (/[。！？；，]/u.test(value[at - 1]!) || at - from >= 2 * LONGEST_LINE)
    )
      close(at);
  }
  return lines;
}

const PAIRS: readonly [string, string][] = [
  ['《', '》'],
  ['“', '”'],
  ['（', '）'],
  ['(', ')'],
  ['〈', '〉'],
];
const ENDS_SENTENCE = /[。！？；：!?;:…|][”’」』）)》]*$|[》）)】]$/u;

/** Whether a bracket or quotation mark opened in the line is still open at its end. */
function leavesOpen(line: string): boolean {
  return PAIRS.some(
    ([open, close]) =>
      line.lastIndexOf(open) > line.lastIndexOf(close) && line.lastIndexOf(open) >= line.length - 60,
  );
}

function closesFirst(line: string): boolean {
  return PAIRS.some(([open, close]) => {
    const at = line.indexOf(close);
    return at >= 0 && (line.indexOf(open) < 0 || line.indexOf(open) > at);
  });
}

/** When a page was published, a line by itself or several: 2024 / 09/04 / 15:54. */
const IS_DATE =
  /^(?:(?:19|20)\d{2}(?:[-/.]\d{1,2}[-/.]\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?)?|\d{1,2}[/:]\d{2}|(?:19|20)\d{2}年\d{1,2}月\d{1,2}日)$/u;

/** （2021年3月）, （《沪上科技》2020年5月号） below a title: when it was issued, where it was printed. */
const IN_BRACKETS = /^[（(][^（()）。；，]{2,40}[)）]$/u;

/** 各区谁在加码研发，谁家高企更多——2023年上海各区高新技术企业盘点: a title, for all its commas. */
const IS_TITLE_WITH_COMMAS =
  /^[^。；]{2,40}——[^。；，]{4,36}(?:盘点|综述|比较|对比|调研|分析|报告|观察|走访|回眸|巡礼|一览|述评|对照|札记|侧记|纪实)$/u;

export const isDate = (line: string) => IS_DATE.test(line.trim());

/** 2012年10月29日08:12来源：…, 上海长宁客户端01-16 07:30: what says when or where a text stood, on a line of its own. */
const OF_ORIGIN =
  /^(?:[（(]?(?:19|20)\d{2}(?:[-/.]\d{1,2}[-/.]\d{1,2}|年\d{1,2}月\d{1,2}日)\s*(?:\d{1,2}:\d{2}|来源|作者|记者|字号|阅读|[（(]|$)|(?:文章|信息|稿件)?来源[:：]|本报记者|记者[:：]|作者[:：])/u;

/** Whether the second line goes on with the first: cut by a page break or by a column's width. */
function continues(first: string, second: string): boolean {
  if (leavesOpen(first) && closesFirst(second)) return true;
  if (/[\t|]/u.test(first) || /[\t|]/u.test(second)) return false;
  if (OF_ORIGIN.test(second) || OF_ORIGIN.test(first)) return false;
  if (isDate(first) || isDate(second) || IN_BRACKETS.test(second) || LABELLED_FIGURE.test(second))
    return false;
  if (ENDS_SENTENCE.test(first) || IS_TITLE_WITH_COMMAS.test(first)) return false;
  if (guessHeading(first) !== null) return false;
  if (
    second.startsWith('《') ||
    guessHeading(second) !== null ||
    /^[-–—•·（(]?\d{0,2}[-–—•·、.．）)](?!\d)/u.test(second)
  )
    return false;
  // 企业达到了 / 36家: the number that the line before asks for.
  if (
    /^(?:约|近|超)?\d/u.test(second) &&
    /(?:达到?了?|为|约|共|近|超过|突破|增长|下降|实现|完成|引进|新增|额|量|数|入)$/u.test(first)
  )
    return true;
  // A complete line in a list has no full stop either; a cut one has a sentence's marks inside or is long.
  return /[，,、。]/u.test(first) || first.length >= 30;
}

/** Joins the lines that are one paragraph. */
export function joinLines(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (
      last &&
      !line.isParted &&
      last.text.length + line.text.length <= 2 * LONGEST_LINE &&
      continues(last.text.value, line.text.value)
    ) {
      joined[joined.length - 1] = { ...last, text: MappedText.concat([last.text, line.text]) };
    } else joined.push(line);
  }
  return joined;
}
