import { parse } from 'yaml';
import { readResource } from '../../resources.js';
import { WordFinder } from '../../text/wordFinder.js';

/** How much an ending says of a name: see `heads.yaml`. */
export type HeadKind = 'own' | 'plain' | 'aim';

/** What a name ends in, with its place in the clause. */
export interface Head {
  readonly from: number;
  readonly to: number;
  readonly word: string;
  readonly kind: HeadKind;
}

const kinds = new Map<string, HeadKind>(
  Object.entries(parse(readResource('extract/initiatives/heads.yaml')) as Record<HeadKind, string>).flatMap(
    ([kind, words]) =>
      words
        .trim()
        .split(/\s+/u)
        .map((word): [string, HeadKind] => [word, kind as HeadKind]),
  ),
);

/** Words in which an ending is only the beginning of another thing: 中心城区, 战略性, 工程师, 园区企业. */
const GOES_ON =
  /^(?:中心(?:城|医院|村|镇|组)|战略(?:性|合作|联盟|部署|机遇|支点|定位)|工程(?:师|技术|机械|院|类|量|款|化|研究|实验)|计划(?:经济|生育|单列|总投资)|系统(?:性|集成|地|内|化)|基地化|平台(?:化|经济)|项目(?:化|组|资金|部|经理|建设年)|园区(?:化|型)|社区(?:居民|学院|学校|文化|工作|活动|党|治理|卫生|科普|微|街道)|机制(?:体制|性)|体系化|品牌(?:化|力|企业|价值|战略|效应|影响)|基金(?:会|项目|公司|管理)|银行(?:业|贷款|卡|授信|信贷)|试点(?!工作)(?:单位|城|区|企业)|[高策]地(?:区|块|方|铁)|总部(?:经济|企业|型|楼宇)|中心(?:任务|工作|环节)|示范区(?:域)|城区(?:块)|枢纽(?:型|港)|学院(?:路)|光谷|机制(?:障碍|创新))/u;

/** The word of an ending on which it may go on to another thing. */
const LAST_WORD =
  /(?:中心|战略|工程|计划|系统|基地|平台|项目|园区|机制|体系|品牌|基金|银行|试点|高地|策源地|总部|城区|枢纽|学院|光谷|示范区)$/u;

const endings = new WordFinder(kinds.keys());

/** A stage of something is of something that is being built, whatever it is called: 国际细胞谷二期. */
const STAGE =
  /(?<=[\p{Script=Han}A-Za-z0-9”]{3})[一二三四五]期(?:工程|项目)?(?![\p{Script=Han}]?(?:间|限|货|刊))/gu;

/** Every such ending of a clause, longest first, none overlapping. */
export function headsIn(clause: string): Head[] {
  const heads: Head[] = [];
  for (const { word, at: from } of endings.longest(clause)) {
    // 高新园区 is no 高新园.
    const to = from + word.length + (/园$/u.test(word) && clause[from + word.length] === '区' ? 1 : 0);
    if (/^[级企数总]/u.test(clause.slice(to))) continue;
    const last = LAST_WORD.exec(word);
    if (last && GOES_ON.test(clause.slice(to - last[0].length, to + 6))) continue;
    heads.push({ from, to, word: clause.slice(from, to), kind: kinds.get(word)! });
  }
  for (const match of clause.matchAll(STAGE)) {
    const from = match.index;
    if (!heads.some((head) => head.to === from || (head.from <= from && head.to > from)))
      heads.push({ from, to: from + match[0].length, word: match[0], kind: 'own' });
  }
  return heads.sort((a, b) => a.from - b.from);
}

/** The ending that a name ends in; null where it goes on or has none. */
export function headAtEnd(name: string): Head | null {
  const last = headsIn(name).at(-1);
  return last?.to === name.length ? last : null;
}
