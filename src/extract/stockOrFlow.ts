import type { Modality } from '../model/facts.js';
import { countsThings } from '../text/units.js';
import { type See, signsIn, Weights } from './weights.js';

/*
 * Stock or flow, where words leave it open: 企业5家 may be those there are or those that came. The rules of measure.ts give a
 * first opinion, which is trusted; what the name and the words around it have been in texts that readers labelled is weighed beside it. The
 * weights are those of a logistic regression, learned by `npm run learn` (src/eval/learnMeasure.ts).
 */

export type StockOrFlow = 'level' | 'flow';

/** What a number is told with. */
export interface Told {
  readonly name: string;
  readonly unit: string | null;
  readonly modality: Modality;
  /** The words before the number, from the end of the one before. */
  readonly before: string;
  /** The sentence up to the number. */
  readonly sentence: string;
}

/**
 * How much the rules' own opinion counts against the words. It is no sign that is learned: the rules were written beside the texts that the
 * weights are learned from, and are right more often there than elsewhere.
 */
export const OPINION = 1.4;

/** In how many that may also be digits and marks. */
const FAR = 400;
/** How many characters of the sentence before a number are looked at. */
const NEAR = 90;

const letters = (text: string) => text.replace(/[\d.,，。；、：:\s]/gu, '');

/** Shows every sign of a number to a reader, as its mark and what it marks; one sign may be shown more than once. */
function show({ name, unit, modality, before, sentence }: Told, see: See): void {
  const pairs = (mark: string, text: string) => {
    for (let at = 0; at + 1 < text.length; at++) see(mark, text.slice(at, at + 2));
  };
  const words = letters(before);
  const measure = unit ?? '无';
  pairs('名', name);
  for (const length of [1, 2, 3]) {
    see('首', name.slice(0, length));
    see('尾', name.slice(-length));
  }
  for (const of of ['', name.slice(-1), name.slice(-2)]) see('位', `${measure}${of}`);
  see('式', modality);
  pairs('前', words.slice(-12));
  see('邻', words.slice(-1));
  see('邻', words.slice(-2));
  see('起', words.slice(0, 2));
  pairs('句', letters(sentence.slice(-FAR)).slice(-NEAR));
}

/** The signs of a number: pairs of characters in its name and before it, how the name begins and ends, its unit. */
export const signsOf = (told: Told): string[] => signsIn((see) => show(told, see));

const weights = new Weights('extract/stockOrFlow.json');

/** Uses other weights than those that are kept; none at all leave every opinion as it is. For learning them, and for tests. */
export const useWeights = (others: ReadonlyMap<string, number> | null) => weights.use(others);

/** What says that all there are were counted, which no other word outweighs: 共备案了首批区级众创空间. */
const TOTALS = /(?<!公|[一不])共(?:有|拥有|备案|集聚|建有|设有|汇聚)|现有/u;

/** What something is worth, has left or takes is so at a time. */
const STOCK = /(?:市值|估值|余额|保有量|存量|时间|周期|时限|用时|耗时)$|^在[谈手][^，]*项目$/u;

/** What is sold is sold over some time, whatever stands beside it: 451 of 453 labels. */
const TURNOVER = /^(?!.*平均).*(?:成交|交易)(?:总)?(?:金额|额)$/u;

/** 为86家企业授信: lent, let off or paid out to so many. */
const LENT = /(?:企业|商户|项目|单位)(?:授信|放款|放贷|减租|兑付)$/u;

/** 收集诉求920条, 服务创业团队1000个: heard and served within some time. */
const HEARD =
  /(?:收集|收到|受理|回收|答复|办结)(?:企业)?(?:诉求|建议|意见|问题|提案|问卷)$|服务(?:创业团队|市民|群众)$/u;

/** 截至8月底，园区已引进企业62家: all that have come by then. */
const CAME_BY_THEN =
  /截[至止][^。；]*?(?:已经?|累计|共)(?:引进|引入|吸引|落户|集聚|签约|入驻)[^，。；\d]{0,14}$/u;

/** What the rules' opinion is after the words have been weighed, each sign once. */
export function stockOrFlow(told: Told, opinion: StockOrFlow): StockOrFlow {
  if (opinion === 'level' && STOCK.test(told.name)) return opinion;
  if (opinion === 'level' && (TOTALS.test(told.before) || /^被列入/u.test(told.name))) return opinion;
  if ((opinion === 'flow' && TURNOVER.test(told.name)) || LENT.test(told.name)) return 'flow';
  if (HEARD.test(told.name) && !/累计|以来|目前|(?<!公)共(?![享同建性])/u.test(told.before)) return 'flow';
  // 营收规模, 商品房销售面积: what is earned or sold is so over some time.
  if (/(?:营收|收入|销售|交易)规模$|(?:销售|成交)面积$/u.test(told.name)) return 'flow';
  // 再建2家创新中心: those that come to the others.
  if (countsThings(told.unit) && /再新?[建增添设引认][^，。；\d]{0,2}$/u.test(told.before)) return 'flow';
  if (CAME_BY_THEN.test(told.sentence) && !/[新净]增?|今年|年内/u.test(told.before)) return 'level';
  const score = weights.sum((see) => show(told, see), opinion === 'flow' ? OPINION : -OPINION);
  return score > 0 ? 'flow' : 'level';
}
