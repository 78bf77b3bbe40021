import type { Block } from '../model/document.js';
import type { SourceKind } from '../model/source.js';
import { ANNOUNCED } from '../text/announced.js';
import { FIRST_YEAR, issueDate, POSTED } from './dates.js';
import { isPaperNumber, PAPER_NUMBER } from './paperNumber.js';

/** What the text itself says of its origin. */
export interface Metadata {
  readonly title: string;
  readonly issuer: string | null;
  readonly documentNumber: string | null;
  readonly issueDate: string | null;
  readonly kind: SourceKind;
}

const ISSUER =
  /^[\p{Script=Han}]{2,30}(?:人民政府|办公室|委员会|人民政府办公厅|管委会|委办|局|厅|科委|(?:联合)?(?:调研组|课题组|调查组|评估组))$/u;
const ISSUING = /关于(?:印发|转发|发布|公布)《([^》]+)》|征求《([^》]+)》[^，。]{0,6}意见/u;
/** The same without marks: 关于印发虹口区科技创新三年行动计划（2018-2020年）的通知. */
const ISSUING_PLAIN =
  /关于(?:印发|转发|发布|公布)(?<title>[^《》，。；]{6,40}?(?:规划|计划|方案|纲要|意见|办法|措施|要点|分解表|清单)(?:[（(][^（()）]{2,16}[)）])?)的通知/u;

const KINDS: readonly [SourceKind, RegExp][] = [
  ['plan', /规划(?!成果|[^，。]{0,6}成就)|行动计划|行动方案|实施方案|纲要/u],
  ['summary', /总结|小结|工作要点|工作安排|工作思路|工作计划/u],
  ['review', /回顾|综述|年度报告|年报|白皮书|概览|巡礼/u],
  ['report', /报告|汇报|情况|公报/u],
  ['notice', /通知|通告|公告/u],
];

/** 落实《上海市知识产权战略纲要》2013年实施情况总结: what a title says beside the papers that it names. */
const withoutPapers = (title: string) =>
  title.replace(/《[^》]*》/gu, '').replace(/从“[^”]*(?:计划|方案|规划)”到/gu, '从到');

/** What stands above a paper's title. */
const MARKS =
  /^(?:主动公开|依申请公开|不予公开|公开(?:方式|属性|类别).*|特急|加急|急件|内部资料.*|机密|秘密|附件\d*)$/u;

/** What only news begin with, whatever stands above them: 新民晚报讯（记者…）, 本报记者…报道. */
export const REPORTED = /(?:讯|电)\s*[（(][^（()）]{0,4}记者|本报(?:讯|记者)|记者\s?[^，。]{2,8}\s?[报摄]/u;

/** Reads title, issuer, number, date and kind from a document's first and last lines and its index table. */
export function readMetadata(
  blocks: readonly Omit<Block, 'part'>[],
  index: readonly string[],
  hints: Partial<Record<'title' | 'issuer' | 'issueDate', string>> = {},
): Metadata {
  const first = blocks.slice(0, 14).map((block) => block.text.value);
  const last = blocks.slice(-4).map((block) => block.text.value);
  const head = [...first, ...index];
  const issuing = first
    .map((line) => issuedPaper(line) ?? ISSUING_PLAIN.exec(line)?.groups?.title)
    .find((title) => title !== undefined);
  const title =
    issuing ??
    (hints.title && first.some((line) => line.includes(hints.title!.slice(0, 12)))
      ? hints.title
      : undefined) ??
    first.find(
      (line) =>
        line.length >= 4 &&
        line.length <= 60 &&
        !PAPER_NUMBER.test(line) &&
        !isPaperNumber(line) &&
        !POSTED.test(line) &&
        !MARKS.test(line) &&
        !NEWSPAPER.test(line) &&
        !STANDS_ABOVE.test(line),
    ) ??
    first[0]?.slice(0, 40) ??
    '';
  const indexed = (label: RegExp) =>
    index
      .join(' | ')
      .match(new RegExp(`(?:${label.source})\\s*[:：]?[\\s|]*(?<value>[^|：:]{2,40}?)\\s*(?=\\||$)`, 'u'))
      ?.groups?.value?.trim();
  const number =
    head.map((line) => PAPER_NUMBER.exec(line)?.[0]).find((found) => found !== undefined) ?? null;
  const kind =
    ANNOUNCED.test(title) || first.slice(0, 5).some((line) => REPORTED.test(line))
      ? 'other'
      : ([withoutPapers(title), title]
          .map((each) => KINDS.find(([, pattern]) => pattern.test(each))?.[0])
          .find((found) => found !== undefined) ?? 'other');
  return {
    title: titleOf(title),
    issuer:
      [...first, ...last].find((line) => ISSUER.test(line)) ??
      hints.issuer ??
      indexed(/发布机构|公开主体|发文机关/u) ??
      null,
    documentNumber: number,
    issueDate:
      hints.issueDate ??
      isoDate(indexed(/成文日期|发布日期|发文日期/u)) ??
      issueDate([...index, ...first, ...last]) ??
      // 嘉科规〔2023〕2号, in a paper that bears no date.
      (kind === 'summary' ? null : yearOfNumber(number)),
    kind,
  };
}

/** The paper that a notice issues or asks opinions on, as it will be called: without （征求意见稿）. */
function issuedPaper(line: string): string | undefined {
  const [, issued, asked] = ISSUING.exec(line) ?? [];
  return (issued ?? asked)?.replace(/[（(](?:征求意见稿|草案|讨论稿|送审稿)[)）]/u, '');
}

/** A newspaper or a bulletin, by its name alone. */
const NEWSPAPER = /^\p{Script=Han}{2,6}(?:[日晚时周]?报|导刊)$/u;

/** What stands above a title and is none: an office, a site, the line of an index table, a page's number or its head in a yearbook. */
export const STANDS_ABOVE =
  /^[A-Z]\d{1,2}(?:[-—–]\d{1,2})?[\s　|｜]|^编者按|^(?:发文机关|发布机构|公开主体|索\s*取?\s*引?\s*号|主题分类|公开类别|类别|公开属性|载体类型|生成日期|成文日期|发布日期|有效期|文\s*号|答复日期|建议编号|采访时间|受访)\s*[:：|｜]|\p{Script=Han}{2,20}(?:委员会|政府|办公室|局|管委会)文件$|年鉴\s*[（(]?\d{4}.{0,12}\d+$|[—－–-]\s*\d{1,4}\s*[—－–-]\s*$|年\d{1,2}月\d{1,2}日\s*\d{1,2}[:：]\d{2}|刊号|^[【[]?转[载发][】\]]|…{3,}\d*$|^[^，。；：《]{2,12}(?:信息港|(?<![联物])网)$|^(?:\p{Script=Han}{2,14}(?:(?<![格布全大开结])局|委员会|办公室|政府)\s*){2,}$/u;

/** A title without what it stands behind on a site or in an index: 名称：对…的答复, …规划_黄浦区_沪上政策网. */
const titleOf = (line: string) =>
  line
    .trim()
    .replace(/^(?:信息名称|名\s*称|标\s*题)\s*[:：]\s*(?=.{6})/u, '')
    .replace(/(?:_[^_]{2,12}){1,2}[网站]$/u, '')
    .replace(/\.(?:docx?|wps|pdf|txt|html?)$/iu, '');

/** The year that a document number bears. */
const yearOfNumber = (number: string | null) => /(?:19|20)\d{2}/u.exec(number ?? '')?.[0] ?? null;

/** 2017-01-10, 2017.1.10, 2017年1月10日 as the first. */
function isoDate(text: string | undefined): string | null {
  const match = /((?:19|20)\d{2})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})/u.exec(text ?? '');
  return match && Number(match[1]) >= FIRST_YEAR
    ? `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`
    : null;
}
