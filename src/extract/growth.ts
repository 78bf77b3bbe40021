import type { FoundQuantity } from './foundQuantity.js';

/*
 * Words of more and less, and whether a number says by how much something grew.
 */

/** Verbs of more and less, and what says how much in one word with them: 微增, 大幅下降, 逆势上扬. */
const DEGREE = '(?:[略微大小劲猛骤锐再又]|大幅|小幅|逆势|持续|稳步|快速|双双|分别|预计)?';
const RISE =
  '增长|增加|递增|净增长|上升|上涨|上扬|提高|提升|攀升|爬升|抬升|跃升|扩大|(?<![净新])增(?!速|幅)|涨(?!幅)|升|多(?:出|收|增|投入|完成|签|入库|认定|登记|引进|申报|办理|申请|授权|拿|争取)|高出|追加|前移';
const DROP =
  '精简|下降|减少|回落|滑落|降低|下滑|下挫|缩水|缩减|压减|压缩|缩短|收窄|降(?!幅)|(?<!增)减|跌|缩|少收|后移';
/** Adjectives, which tell of more and less only where something is compared: 比上年高0.7个百分点, 较上届多3个. */
const MORE_THAN = '(?:高|低|[多少][放拨缴付招批立办建认签入收投]?|添|升|降)了?';
const AFTERWARDS =
  '(?:了|却|竟|仍|约|均|为|不足|不到|接近|不低于|不少于|不超过|达到|达|分别|超过|突破|近|逾|超|整整|高达|幅度|控制在|保持在|稳定在)*';
/** With whom or when it is compared: 同比, 较上年同期, 比2015年. */
const COMPARED = '(?:同比|环比|一年(?:间|来)?(?=[多少]了)|[比较](?:(?:19|20)\\d{2}年|[^，。；\\d]){1,12}?)';

const GROWTH = new RegExp(
  `(?:${COMPARED}|年均|每年|年|现价|可比)?${DEGREE}(?:${RISE}|${DROP}|翻|增[收产效])${AFTERWARDS}$|${COMPARED}${MORE_THAN}(?:约|近)?$|(?:增幅|增速|增长率|降幅|涨幅|跌幅)(?:已|高|预计)*(?:达到|达|到|为|约|均|分别|超过|近|在)*$`,
  'u',
);
/** An amount more or less than at another time: 较年初增加213家, 比上届多出3个. What came anew (净增) is no growth. */
const MORE = new RegExp(
  `${COMPARED}${DEGREE}(?:分别)?(?:又|再|还)?(?:${RISE}|${DROP}|${MORE_THAN})(?:了|约|近)?$`,
  'u',
);
/** What says that something became less. */
export const FALL = new RegExp(`(?:${DROP})${AFTERWARDS}$|${COMPARED}(?:低|少)了?(?:约|近)?$|降幅|跌幅`, 'u');

/** From where a clause says how something grew to its end. */
export const GREW = new RegExp(
  `(?:按(?:可比|现行|不变)(?:价格?|口径)?(?:计算)?)?(?:${COMPARED}|年均|每年|现价|可比价)?(?:去年)?(?:分别)?(?:平均|均)?(?:${DEGREE}(?:增长|增加(?!值)|增幅|涨幅|降幅|上升|上涨|上扬|提高|提升|递增|攀升|爬升|抬升|跃升|精简|下降|减少|回落|降低|下滑|下挫|缩水|缩减|压减|压缩|缩短|收窄|增速|翻|多出|多收|多投入|追加|前移|后移)|${COMPARED}(?:分别)?(?:${RISE}|${DROP}|${MORE_THAN})|[略微大小劲猛骤锐]?(?<!新)[增涨降减跌](?=[了约近超]*$))(?:率)?.*$`,
  'u',
);

/** What may stand between the second number and the first, where each has its verb: 增长12.3%和下降3.6%. */
export const CHANGES = new RegExp(`^(?:[、，,]|和|与|及|以及)?(?:同比)?(?:(?:${RISE})|(?:${DROP}))了?$`, 'u');

/** 孵化面积扩大了4.5万平方米: by how much, not to how much. */
const CHANGED_BY = /(?:扩大|增加|增长|减少|提高|提升|下降|上升|缩短|压缩|压减)了(?:约|近)?$/u;

/** With what a sentence begins to compare, and that something is more or less. */
const COMPARED_FIRST = /^\s*(?:与|同|和)(?:去年|上年|(?:19|20)\d{2}年)[^，。；]{0,6}相比[，,]/u;
const CHANGED = new RegExp(`(?:${RISE}|${DROP})(?:了|约|近)?$`, 'u');

/** 增长6.1%，2022年回落到10.7%: to how much, of what the last number said how it grew. */
export const CHANGES_TO = /(?:回落|回升|反弹|[升降]|提高|放缓|加快|收窄|跳升|跃升)(?:到|至)$/u;

/** Whether a per cent or an amount says by how much something grew. */
export function isGrowth(
  q: FoundQuantity,
  before: string,
  after: string,
  ofPace = false,
  said = '',
): boolean {
  if (q.kind === 'points' || q.kind === 'doubling') return true;
  if (q.kind === 'multiple')
    return /增长|增加|翻|(?:是|为|相当于|接近|达到|超过|约)[^，]{0,10}的$/u.test(before);
  // 972.4亿元（+68.9%）, 322.9亿元（-11.9%）: with its sign, in brackets.
  if (q.kind === 'percent' && (/[（(]\s*[+＋]$/u.test(before) || (q.value < 0 && /[（(]\s*$/u.test(before))))
    return true;
  // 同比-2.2%, 分别为6.2%和-3.5%: no part of a whole is less than nothing.
  if (q.kind === 'percent' && q.value < 0 && !/率[^，。；]{0,3}$/u.test(before)) return true;
  if (q.kind === 'percent')
    return (
      ofPace ||
      GROWTH.test(before.trimEnd()) ||
      /增长率|增幅|增速|涨幅|降幅|跌幅|升幅|增(?:得|长)最[快猛]/u.test(before) ||
      /^(?:以上|左右)?的?(?:速度|增速|增幅|(?:年均)?增长(?=$|[，。；、]))/u.test(after)
    );
  // 与去年相比，技术合同项数减少12项.
  const compared = COMPARED_FIRST.test(said) && CHANGED.test(before.trimEnd());
  return compared || MORE.test(before.trimEnd()) || CHANGED_BY.test(before.trimEnd());
}
