import { isRatio } from '../text/knownIndicators.js';
import type { Before } from './before.js';
import { NEWS, uncounted } from './counted.js';
import { THING } from './words.js';

/*
 * Parts of what was told before and shares that they have: 其中女性占36.5%, 开展研发活动的367家.
 */

/** 开展研发活动的367家, 其中估值过亿元的有47家: those of the things counted before of which that is true. */
export function ofThose(name: string, before: Before): string | null {
  const { unit, isOfPersons } = before;
  // 技术合同均价最高，单项超过2000万元的有87项: where nothing has been counted, of what the clause was about.
  const counted = before.counted === '' && /\d/u.test(name) ? before.focus : before.counted;
  // 问卷中58.7%的企业反映…，入选国家“千人计划”的只有8人.
  if (unit === 'person' && !isOfPersons && /企业|机构|单位|项目$/u.test(counted) && name !== '')
    return `${name}的人才`;
  // 年销售收入亿元以上的46家，5000万元至1亿元的38家: firms of another size.
  const { measured, things } = SIZED.exec(counted)?.groups ?? {};
  if (measured && /^\d[\d.]*[万亿千百]?(?:元|人|平方米)/u.test(name))
    return `${measured}${name}${things ? `的${things}` : ''}`;
  // 国资10家、民营11家、高校院所办的2家: kinds alone are no things.
  if (!canHaveParts(counted)) return null;
  if (counted === '' || name === '' || name.includes(uncounted(counted))) return null;
  return `${name.replace(/中$/u, '')}的${uncounted(counted.replace(NEWS, '')).replace(/中$/u, '')}`;
}

/** 年销售收入亿元以上的企业: how large, and what is. */
const SIZED =
  /^(?<measured>年?(?:销售收入|营业收入|主营业务收入|营收|产值|注册资本|税收|纳税额?|从业人员))(?=[\d百千万亿])[^的]*?(?:的(?<things>[^的]+))?$/u;

/** What has a thing at its end, or is long enough to be told of. */
const canHaveParts = (counted: string) =>
  THING.test(uncounted(counted)) || (uncounted(counted).length > 4 && !/的|办$/u.test(counted));

/** 其中女性占36.5%, 硕博士占到三成八: the share of a part in what was just told. */
export function partOf(name: string, before: Before): string | null {
  const whole = before.whole || (SHARE_OF.exec(before.last)?.groups?.what ?? '');
  // 惠及企业386家，户均贷款404万元，其中首贷企业占三成: of firms, and not of money.
  const firms =
    /企业(?:所)?占(?:比|到|了|有)*$/u.test(name) && /[额款均入]/u.test(whole) ? before.things : '';
  const last = (/企业$/u.test(firms) ? firms : whole).replace(/(?<=专利)每[万千百]+(?:人口|人|户)$/u, '');
  const part = /^(?<part>.{2,24}?)(?:所)?占(?:比|到|了|有)*$/u.exec(name)?.groups?.part;
  if (
    !part ||
    last === '' ||
    (part.length > 2 && last.includes(part)) ||
    /占|比重|比例|率|分别|中有|相当|^这?[二两](?:者|项|类)/u.test(part)
  )
    return null;
  // 占全市的43%、全国的15%: of another whole.
  if (/^[、和与及]?(?:全市|全国|全省|全区|全球|世界|上海)[^，]{0,6}$/u.test(part))
    return before.last.endsWith('占比') ? before.last : `${before.last}占比`;
  const named = part.replace(/的$/u, '');
  if (/.{2}中(?![心国外医试小央学]).{2}/u.test(named)) return `${named}的占比`;
  const all = uncounted(last).replace(/(?<=基金|资金)(?:首期|总)?规模$/u, '');
  // 申请专利38214件，其中发明专利申请占47.3%: the part says what it is a part of.
  const own = [...all].filter((char) => named.includes(char)).length * 4 >= all.length * 3;
  return own || OF_ITSELF.test(named) ? `${named}占比` : `${all}中${named}占比`;
}

/** 全社会研发投入占地区生产总值的比重: what has the share that was told. */
const SHARE_OF = /^(?<what>[^，占]{3,14}(?:投入|支出|经费|收入|产值|增加值|税收))占[^，]+$/u;

/** A part that needs no whole to be understood: 基础研究经费. */
const OF_ITSELF =
  /\p{Script=Han}{3}(?:经费|支出|产值|增加值|税收|收入)$|(?:研发|科技|R&D)(?:经费|支出|投入)$/u;

/** What has a share, and of what. */
const SHARE =
  /^(?<what>.{2,}?)(?:大?约|已经?|就|共|合计|仅|只|却|则|也)?占(?:到|了|去|据)?(?<whole>[^，；占]{2,24}?)(?:的)?$/u;
/** A ratio that goes by the names of both. */
const RATIO = /(?:比重|比例|比率|份额|占比|之比|率)$/u;

/**
 * 金融业增加值占比 of 金融业增加值占地区生产总值: a share is named by what has it, and the whole goes with it as a scope; null where the
 * name is no share, or is that of a ratio (全社会研发投入占地区生产总值比重).
 */
export function shareOf(name: string): string | null {
  const what = RATIO.test(name) ? undefined : SHARE.exec(name)?.groups?.what;
  return what === undefined || isRatio(name) ? null : `${what}占比`;
}

/** 张江一地就贡献了全区合同额的63%: whose part, and of what; null where nothing was given. */
export function gaveOf(words: string): string | null {
  const { who, what } = GAVE.exec(words)?.groups ?? {};
  return who && what ? `${who}${what}占比` : null;
}

const GAVE =
  /^(?<who>[^，；\d]{2,14}?)(?:一[地区家镇])?(?:就|便|即)?贡献(?![率度值额])了?(?:全区|全市|全园)?(?<what>[^，；\d]{2,12}?)的?$/u;
