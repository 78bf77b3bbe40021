import type { FoundQuantity } from './foundQuantity.js';

/*
 * How an economy is parted into its sectors, told as one ratio: 三次产业结构比为0.8:46.3:52.9, 第二、三产业增加值比例为62.1:37.4. Each number is
 * the share of one sector, printed without a unit.
 */

const NUMBER = '\\d{1,2}(?:\\.\\d+)?';
const RATIO_OF = `${NUMBER}(?:\\s*[:：∶]\\s*${NUMBER}){1,2}`;
/** The last of two, where one came to be another: 由1.2:50.3:48.5调整为1.0:45.1:53.9. */
const RATIO = new RegExp(
  `(?:(?<all>三次产业|一二三产业|三产)|第?(?<two>二、?三|[二三]、第?[三二]|二三)(?:次)?产业)[^，。；\\d]{0,6}(?:比例|结构|构成|占比|之比|比重|比)[^，。；\\d]{0,16}?(?:[由从][^，。；]{0,16}?${RATIO_OF}[^，。；\\d]{0,6}[为到至])?[^，。；\\d]{0,10}(?<ratio>${RATIO_OF})`,
  'gu',
);
const SECTORS = ['第一产业', '第二产业', '第三产业'];

/** The shares of the sectors that a text tells as ratios; none of a ratio whose numbers are not parts of a hundred. */
export function sectorShares(text: string): FoundQuantity[] {
  return [...text.matchAll(RATIO)].flatMap((match) => {
    const { two, ratio } = match.groups!;
    const numbers = [...ratio!.matchAll(new RegExp(NUMBER, 'gu'))];
    const sectors = two === undefined ? SECTORS : SECTORS.slice(1);
    const sum = numbers.reduce((total, [each]) => total + Number(each), 0);
    if (numbers.length !== sectors.length || sum < 95 || sum > 101) return [];
    const at = match.index + match[0].length - ratio!.length;
    return numbers.map((number, index): FoundQuantity => {
      const start = at + number.index;
      const end = start + number[0].length;
      return {
        ...{ start, end, lead: start, value: Number(number[0]), unit: null },
        ...{ relation: '=', kind: 'percent', bound: null },
        named: `${sectors[index]}比重`,
      };
    });
  });
}
