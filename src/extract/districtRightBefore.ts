import type { Gazetteer } from '../regions/gazetteer.js';

/*
 * Numbers that are nobody's but the district's whose short name stands right before them, whatever district the text is of: 浦东已达46家,
 * 与徐汇（1680家）尚有差距, 仅次于徐汇的512亿元.
 */

const TURNS =
  '(?:其中|而|但|只有|唯有|(?:而|与此)?同期(?:的)?|(?:邻近|相邻|毗邻)的|其次(?:是|为)?|再次(?:是|为)?|然后是|接着是)?';
const COMPARED =
  '(?:[略稍远仍还]|明显|大幅)?(?:仅?次于|高于|低于|多于|少于|好于|优于|快于|慢于|强于|弱于|不及|不如|落后于|领先于?)(?:邻区|近邻|(?:相邻|邻近|毗邻)的)?';
/** 与相邻的杨浦区643家相比, 同金山区的402家: with whom, where that is said of a neighbour or with 的; 与青浦35家企业签约 is done together. */
const HELD = '(?:与|同|比|较)';
const CHANGED = '(?:同比)?(?:增长|下降|上升|回落|减少|增加|提高)?';
const IS = '(?:则|仅|只|就|也|却|已|均|同样)*(?:了|为|达到?|有|是)?(?:约|近|超过?)?';
/** An amount, or a place among the others: 徐汇第一、杨浦第二. */
const NUMBER = '(?:\\d[\\d.,]*|第[一二三四五六七八九十])';
const TO_ITS_END = '(?:\\d[\\d.,]*[^\\d，,；;。]*|第[一二三四五六七八九十]+[^\\d，,；;。、第]*)$';

/** Each short name's pattern; the districts of a region are few, and their numbers many. */
const patterns = new Map<string, RegExp>();

function patternOf(short: string): RegExp {
  const known = patterns.get(short);
  if (known) return known;
  const name = `${short}(?:新?区|县)?`;
  // 是闵行的两倍, 不到徐汇的三成: of that district's, and not its own.
  const pattern = new RegExp(
    `(?:(?:^|[，,；;]|${NUMBER}[^，,；;、。]*、)\\s*${TURNS}${name}${IS}${CHANGED}${IS}|(?:^${name}的|${COMPARED}${name}(?:的${CHANGED})?|${HELD}(?:邻区|近邻|(?:相邻|邻近|毗邻)的)${name}|${HELD}${name}的${CHANGED})(?!\\d+(?:\\.\\d+)?(?:倍|成|番|个?百分点)))${TO_ITS_END}|${name}[（(](?:约|近|超)?${TO_ITS_END}`,
    'u',
  );
  patterns.set(short, pattern);
  return pattern;
}

/** The district whose short name is all that stands between a mark and the number that the words end with; null where none does. */
export const districtRightBefore = (words: string, { region }: Gazetteer): string | null =>
  region.districts.find(({ short }) => words.includes(short) && patternOf(short).test(words))?.name ?? null;

/** 规模以上工业总产值好于嘉定区, 专利申请邻区普陀: what is compared, without with whom. */
export function withoutCompared(name: string, district: string, { region }: Gazetteer): string {
  const short = region.districts.find((each) => each.name === district)?.short ?? district;
  if (!name.includes(short)) return name.replace(/(?<=\p{Script=Han}{3})相比(?:之下)?$/u, '');
  const bare = name.replace(
    new RegExp(
      `(?:(?:则|也|却|同期|口径的?|[略稍远仍还]|明显|大幅){0,3}(?:仅?次于|[高低多少好优快慢强弱]于|不及|不如|落后于|领先于?|反?超过?|与|同|比|较)?(?:邻区|近邻|(?:相邻|邻近|毗邻)的)?)${short}(?:新?区|县)?(?:的.*|则|只|仅|也)?$`,
      'u',
    ),
    '',
  );
  return bare.length >= 2 ? bare : name;
}
