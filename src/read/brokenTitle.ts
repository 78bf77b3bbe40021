import { MappedText } from '../text/mappedText.js';
import type { Line } from './lines.js';
import { isPaperNumber } from './paperNumber.js';

/*
 * A title that stands on two lines: 徐汇区2011年国民经济和社会发展计划执行情 / 况与2012年计划草案的报告（摘要）.
 */

/** In how many lines a text's title stands. */
const HEAD = 10;
/** What a paper is called, which its title ends with. */
const ENDS =
  /(?:报告|规划|纲要|计划|方案|总结|公报|意见|通知|办法|措施|要点|答复|公告|汇报|评估)(?:[（(][^（()）]{1,12}[)）])?$/u;
/** What stands above a title and is none: offices, papers, days and what a site says of a page. */
const IS_NONE =
  /(?:委员会|政府|办公室|局|公司|中心|协会|大学|研究院|(?<![公简年通])报|刊|网|文件)$|^附件|[|｜]|[:：]|\d{1,2}[日:：]|第\s*\d+\s*[期号版]/u;
/** How a line begins that is a title of its own, a subtitle or a heading. */
const BEGINS =
  /^(?:关于|上海市|[（(【《—-]|[一二三四五六七八九十\d]+[、.．]|第[一二三四五六七八九十]|\p{Script=Han}{1,4}[区县](?!域)|(?:19|20)\d{2}年)/u;

const isFirst = (line: string) =>
  line.length >= 5 &&
  line.length <= 40 &&
  !/[。；！？，]$/u.test(line) &&
  !ENDS.test(line) &&
  !IS_NONE.test(line);
const isSecond = (line: string) =>
  line.length >= 2 &&
  line.length <= 32 &&
  ENDS.test(line) &&
  !/[。；！？，]/u.test(line) &&
  !BEGINS.test(line) &&
  !IS_NONE.test(line);

/** …三年行动计划（2019—2021年） / 阶段性评估: what is done with the plan that the line above names. */
const OF_PLAN =
  /^(?:阶段性|中期|终期|(?:实施|完成|执行|落实)(?:情况)?)*(?:评估|评价|总结|报告)(?:报告)?(?:[（(][^（()）]{1,10}[)）])?$/u;

/** …前三季度总结、 / 全年预测及2026年工作安排: what ends so goes on. */
const GOES_ON = /^[^，。；：！？]{5,40}[、和与及暨]$/u;
const IS_REST = /^(?![一二三四五六七八九十\d]+[、.．]|[（(])[^，。；：！？]{4,32}$/u;

/** …办公室关于印发 / 《…行动方案（2022—2025年）》的通知. */
const ISSUES = /关于(?:印发|转发|发布|公布)$/u;
const IS_PLAN = /(?:规划|纲要|计划|方案)》?(?:[（(][^（()）]{1,16}[)）])?$/u;

/** The lines of a text, with a title that was broken over two of them made whole. */
export function withWholeTitle(lines: readonly Line[]): Line[] {
  const at = lines
    .slice(0, HEAD)
    .findIndex(
      ({ text }, index) =>
        (isFirst(text.value) && !isPaperNumber(text.value) && isSecond(lines[index + 1]?.text.value ?? '')) ||
        (ISSUES.test(text.value) && /^《[^》]+》/u.test(lines[index + 1]?.text.value ?? '')) ||
        (GOES_ON.test(text.value) && IS_REST.test(lines[index + 1]?.text.value ?? '')) ||
        (IS_PLAN.test(text.value) && OF_PLAN.test(lines[index + 1]?.text.value ?? '')),
    );
  const [first, second] = [lines[at], lines[at + 1]];
  if (!first || !second) return [...lines];
  return [
    ...lines.slice(0, at),
    { ...first, text: MappedText.concat([first.text, second.text]) },
    ...lines.slice(at + 2),
  ];
}
