import { words } from './indicatorList.js';

/** Without marks and the words that only join: brackets are of one width, and R&D or GDP in them says again what stands before. */
function bareOf(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s“”‘’"'《》〈〉·,、的和与及]/gu, '')
    .replace(/\((?:R&D|GDP)\)/gu, '');
}

const firstOf = new Map(
  words.flatMap(([first, ...others]) =>
    [first!, ...others].map((word) => [bareOf(word), bareOf(first!)] as const),
  ),
);
const escaped = (word: string) => word.replace(/[().+]/gu, '\\$&');
const ANY_WORD = new RegExp(
  [...firstOf.keys()]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|'),
  'gu',
);

/** 张江高新区静安区分园, 闸北园和静安园: the parts of one zone that lie in a district go by the district's name. */
const BRANCH_PARK =
  /^(?:张江[^园]{0,12}?)?(?:(?!科技|产业|软件|创意|工业|大学|物流|生态|动漫)\p{Script=Han}{2}区?分?园区?)+(?=\p{Script=Han}{0,2}(?:载体|面积|工业总产值|总产值))/u;

/**
 * An indicator's name without what makes no difference: whose it is anyhow (全区), words of counting (申请量, 总数), marks, the way a ratio
 * is put (占…的比重, 相当于…的比例), and words that have another way of saying them. Two names of one fold are one indicator.
 */
export function foldIndicator(name: string): string {
  let folded = bareOf(name).replace(BRANCH_PARK, '张江分园');
  // 研究与试验发展 and 经费支出 are 研发经费支出, and that is 研发投入: a row's words, or what stood around them, may make up another row's.
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const before = folded;
    folded = foldOnce(before);
    if (folded === before) break;
  }
  return folded;
}

/** Rows that a user adds may lead round in a circle. */
const MOST_TURNS = 8;

function foldOnce(name: string): string {
  return (
    name
      .replace(ANY_WORD, (word) => firstOf.get(word)!)
      .replace(/^(?:全区|本区|我区|区内|全市|本市|辖区内?|各级|共|已)+(?=\p{Script=Han}{2})/u, '')
      // 为各类创客、初创期企业提供孵化空间: whom it is for.
      .replace(/^(?:各类)?(?:创客|初创期?企业|创业者|创业团队)+(?=孵化|创业空间)/u, '')
      .replace(/(?<=申请|授权|拥有|受理|登记|立项|认定|入库|净增|新增|累计)总?(?:[数量]|件数|家数)/gu, '')
      .replace(/(?<=.)(?:总家数|总户数|总数|总量|数量|家数|户数|件数|个数|数|量)$/u, '')
      .replace(/(?:相当于|占)(.{2,}?)(?:比重|比例|比率|份额)?$/u, '占$1')
      .replace(/^(.{2,})(?<!占.*)(?:所占)?(?:比重|比例|比率)$/u, '$1占比')
  );
}
