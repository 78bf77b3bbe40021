import type { FoundQuantity } from './foundQuantity.js';

/*
 * How a whole is parted, told as one ratio: 三次产业结构比为0.8:46.3:52.9, 发明、实用新型、外观设计之比是41:45:14. Each number is the share of one
 * part, printed without a unit.
 */

const NUMBER = '\\d{1,2}(?:\\.\\d+)?';
const RATIO_OF = `${NUMBER}(?:\\s*[:：∶]\\s*${NUMBER}){1,2}`;
/** The last of two, where one came to be another: 由1.2:50.3:48.5调整为1.0:45.1:53.9. */
const RATIO = new RegExp(
  `(?:(?<all>三次产业|一二三产业|三产)|第?(?<two>二、?三|[二三]、第?[三二]|二三)(?:次)?产业)[^，。；\\d]{0,6}(?:比例|结构|构成|占比|之比|比重|比)[^，。；\\d]{0,16}?(?:[由从][^，。；]{0,16}?${RATIO_OF}[^，。；\\d]{0,6}[为到至])?[^，。；\\d]{0,10}(?<ratio>${RATIO_OF})`,
  'gu',
);
/** 三次产业占比依次为0.1%、24.8%和75.1%. */
const IN_TURN =
  /三次产业(?:增加值)?(?:占比|比重|比例|结构)?(?:占[^，。；\d]{2,10}比重)?(?:分别|依次)?(?:为|是|占)(?<list>\d{1,2}(?:\.\d+)?[%％](?:[、和与]\d{1,2}(?:\.\d+)?[%％]){2})/gu;
const SECTORS = ['第一产业', '第二产业', '第三产业'];

/** 三类申请（发明、实用新型、外观设计）之比是41:45:14，去年同期是37:43:20; a later ratio of as many parts leaves them out. */
const LISTED = new RegExp(
  `(?:(?<of>申请|授权)[量数]?)?(?:[（(]?(?<list>[\\p{Script=Han}A-Za-z]{2,8}(?:、[\\p{Script=Han}A-Za-z]{2,8}){1,3})[）)]?(?:[两三四]者)?|(?<again>[两三四]类(?<done>申请|授权)?))(?:专利)?之比(?:是|为|达)?(?<ratio>${RATIO_OF}(?:[:：∶]${NUMBER})?)(?:[，,](?:而)?(?:去年|上年)同期(?:是|为)?(?<before>${RATIO_OF}(?:[:：∶]${NUMBER})?))?`,
  'gu',
);

/** The shares that a ratio gives its parts; none of one whose numbers are not parts of a hundred. */
function sharesIn(ratio: string, at: number, names: readonly string[]): FoundQuantity[] {
  const numbers = [...ratio.matchAll(new RegExp(NUMBER, 'gu'))];
  const sum = numbers.reduce((total, [each]) => total + Number(each), 0);
  if (numbers.length !== names.length || sum < 95 || sum > 101) return [];
  return numbers.map((number, index): FoundQuantity => {
    const start = at + number.index;
    return {
      ...{ start, end: start + number[0].length, lead: start, value: Number(number[0]), unit: null },
      ...{ relation: '=', kind: 'percent', bound: null },
      named: names[index]!,
    };
  });
}

/** The parts that are listed before their ratio, and after it those of the year before. */
function listedShares(text: string): FoundQuantity[] {
  let parts: readonly string[] = [];
  return [...text.matchAll(LISTED)].flatMap((match) => {
    const { list, of, done, ratio, before } = match.groups!;
    if (list) parts = list.split('、');
    const how = of ?? done ?? '';
    const names = parts.map((part) =>
      how && /^(?:发明|实用新型|外观设计)$/u.test(part) ? `${part}专利${how}量占比` : `${part}占比`,
    );
    const at = match.index + match[0].indexOf(ratio!);
    const earlier = before ? match.index + match[0].length - before.length : 0;
    return [...sharesIn(ratio!, at, names), ...(before ? sharesIn(before, earlier, names) : [])];
  });
}

/** The shares of the sectors that a text tells as ratios, and those of whatever else it lists before one. */
export function sectorShares(text: string): FoundQuantity[] {
  const ofSectors = [...text.matchAll(RATIO)].flatMap((match) => {
    const { two, ratio } = match.groups!;
    const sectors = (two === undefined ? SECTORS : SECTORS.slice(1)).map((sector) => `${sector}比重`);
    return sharesIn(ratio!, match.index + match[0].length - ratio!.length, sectors);
  });
  const inTurn = [...text.matchAll(IN_TURN)].flatMap((match) => {
    const at = match.index + match[0].length - match.groups!.list!.length;
    return [...match.groups!.list!.matchAll(/\d{1,2}(?:\.\d+)?[%％]/gu)].map(
      ({ 0: said, index }, sector): FoundQuantity => ({
        ...{
          start: at + index,
          end: at + index + said.length,
          lead: at + index,
          value: Number.parseFloat(said),
        },
        ...{ unit: '%', relation: '=', kind: 'percent', bound: null, named: `${SECTORS[sector]!}比重` },
      }),
    );
  });
  const known = new Set(ofSectors.map(({ start }) => start));
  return [...ofSectors, ...inTurn, ...listedShares(text).filter(({ start }) => !known.has(start))].sort(
    (a, b) => a.start - b.start,
  );
}
