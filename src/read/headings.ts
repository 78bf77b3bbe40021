import { isDatedHeadline } from '../text/dateline.js';

/** How deep a numbered heading stands by the marks of GB/T 9704, 章/节, and what scraped texts use beside them. */
const NUMBERED: readonly { level: number; pattern: RegExp }[] = [
  { level: 2, pattern: /^第[一二三四五六七八九十百\d]+[章编篇部]/u },
  { level: 3, pattern: /^第[一二三四五六七八九十百\d]+节/u },
  { level: 3, pattern: /^[一二三四五六七八九十]{1,3}、/u },
  { level: 4, pattern: /^[（(][一二三四五六七八九十]{1,3}[）)]/u },
  {
    level: 6,
    pattern:
      /^\d{1,2}(?:[.．]\d{1,2}){1,3}(?![\d%％])[.．、 　]?(?=\p{Script=Han}{2})(?!(?:万|亿|家|个|名|人|项|件|平方|公里|千米|公顷|亩|元|吨|年|倍|度|岁|天|小时|座|栋|幢|台|辆|条|所|层))/u,
  },
  { level: 5, pattern: /^\d{1,2}[.．、](?!\d)/u },
  { level: 6, pattern: /^[（(]\d{1,2}[）)]/u },
  { level: 6, pattern: /^[⑴-⒇①-⑳]/u },
  { level: 3, pattern: /^[壹贰叁肆伍陆柒捌玖拾]{1,2}、/u },
];

/** 激发创新活力，深化机制改革: a heading in two members of about the same length, each opening with a verb. */
function isCouplet(text: string): boolean {
  const halves = text.split(/[，,]/u);
  if (halves.length !== 2 || /[。；！？：:“”《》\d]/u.test(text)) return false;
  const [a, b] = [halves[0]!.length, halves[1]!.length];
  return a >= 4 && b >= 4 && a <= 14 && b <= 14 && Math.abs(a - b) <= 4;
}

/** 虹口：小而精，转型未竟: a name, and what a magazine says of it in two members. */
const NAMED_COUPLET =
  /^(?!联系|电话|来源|记者|编辑|主[题持编]|时间|地点|抄[送报]|报送|附|注|备注|说明)\p{Script=Han}{2,5}[：:](?!\d)[\p{Script=Han}“”]{3,12}[，,][\p{Script=Han}“”]{3,12}$/u;

const SENTENCE_END = /[。！？；!?;，,：:]["”’」』）)]*$/u;

/** A line that holds one title of a document; a listed title is not a heading. */
const TITLE_LINE = /^[^，。；]{0,12}《/u;

/** 众创空间12家, 建筑面积3.5万平方米; not 科技创新36条, which is a policy's name. */
const ENDS_WITH_AMOUNT =
  /\d[\d.,]*\s*(?:余|多)?(?:万|亿|千)?(?:家|个|名|人|人次|项|件|户|所|座|台|套|场|次|元|美元|平方米|平方公里|公顷|亩|吨|%|％|个百分点|公里|辆|张|册)(?:以上|左右)?[)）]?$/u;
const HAS_AMOUNT = /\d[\d.,]*\s*(?:余|多)?(?:万|亿|千)*(?:家|元|美元|%|％|个百分点|平方米|项|件|户|名|人次)/u;
const DOCUMENT_NUMBER = /^[\p{Script=Han}]{1,10}[〔[（(【]\d{4}[〕\])）】]\s*\d{1,4}\s*号$/u;
/** The line was cut: what it ends with asks for more. */
const CUT_SHORT = /(?:达到?了?|为|约|共|近|超过|突破|增长|下降|实现|完成|引进|新增|以及|和|与|及|的|在|等)$/u;

export interface HeadingGuess {
  readonly level: number;
  /** How many characters of the line are the heading; the rest is the paragraph glued to it. */
  readonly length: number;
}

/**
 * Whether a line is a heading, and how deep. Numbered ones by their mark; lines in another script (Huangpu District);
 * short lines without a sentence's marks. A numbered heading that its paragraph follows on the same line
 * (（一）创新人才集聚行动。依托…) is cut at its first full stop.
 */
export function guessHeading(line: string): HeadingGuess | null {
  const text = line.trim();
  if (text === '') return null;
  for (const { level, pattern } of NUMBERED) {
    if (!pattern.test(text)) continue;
    // 1.推进试点工作,推动… is an item of a list, cut short, and not a heading.
    if (text.length <= 45 && !/[。；！？]/u.test(text) && !(level >= 5 && /[，,]/u.test(text)))
      return { level, length: line.length };
    const stop = text.indexOf('。');
    // （1）一般公共预算收入增长5%。 tells it, and is over nothing.
    if (stop > 0 && HAS_AMOUNT.test(text.slice(0, stop))) return null;
    if (stop > 0 && stop <= 32 && !/[，；]/u.test(text.slice(0, stop)) && level >= 4) {
      return { level, length: line.indexOf('。') + 1 };
    }
    return null;
  }
  if (/^[A-Z][A-Za-z' ()&.-]{3,60}$/u.test(text)) return { level: 1, length: line.length };
  const framed = /^[【［[]([^】］\]]{2,20})[】］\]]/u.exec(text);
  if (framed) return { level: 2, length: line.indexOf(framed[0]) + framed[0].length };
  if (isDatedHeadline(text)) return { level: 7, length: line.length };
  if (SENTENCE_END.test(text) || text.length > 40 || TITLE_LINE.test(text)) return null;
  if (isCouplet(text) || NAMED_COUPLET.test(text)) return { level: 7, length: line.length };
  if (/[。；！？，,;|\t]/u.test(text) || /^[-•·]/u.test(text) || /^\d[.)、]/u.test(text)) return null;
  if (!/\p{Script=Han}{2}/u.test(text)) return null;
  if (/^[（(]?\d{4}年\d{1,2}月/u.test(text)) return null;
  // A line that ends with an amount says it, and one that ends with a document's number gives it; neither is over anything.
  if (ENDS_WITH_AMOUNT.test(text) || DOCUMENT_NUMBER.test(text)) return null;
  if (CUT_SHORT.test(text)) return null;
  return {
    level: /^(?:[\d*]{4}年|关于).*(?:总结|要点|计划|规划|报告|汇报|情况|主要工作)$/u.test(text) ? 1 : 7,
    length: line.length,
  };
}
