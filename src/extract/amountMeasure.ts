import type { Measure } from '../model/facts.js';
import { countsThings } from '../text/units.js';
import { standsAsWell } from './asBefore.js';
import { saidOf } from './aside.js';
import type { Before } from './before.js';
import type { Carried, ClauseSite } from './clauseSite.js';
import type { FoundQuantity } from './foundQuantity.js';
import { measureOf } from './measure.js';
import { modalityOf } from './modality.js';
import { allYears, timeFor } from './ownPeriod.js';
import { stockOrFlow } from './stockOrFlow.js';
import { isBuiltByThen } from './whatIsBuilt.js';

/*
 * Whether an amount is a stock or what came in a period: what its clause says in so many words, else the opinion of measure.ts, weighed
 * against the words around it.
 */

/** An amount as its clause tells it. */
export interface ToldAmount {
  readonly q: FoundQuantity;
  readonly name: string;
  /** What stands before it in its clause, from the end of the number before; `words` with what leads up to its digits. */
  readonly before: string;
  readonly words: string;
  readonly verb: string;
  /** Where `before` begins. */
  readonly from: number;
  readonly site: ClauseSite;
  readonly carried: Carried;
  readonly looked: Before;
  /** Whether a verb told earlier governs it: 表彰先进单位56个，先进个人107名. */
  readonly governed: boolean;
  /** Whether it is of some of those spoken of: 8项快于序时进度. */
  readonly some: boolean;
  /** Whether it is said to be of all until now: 累计, 目前. */
  readonly soFar: boolean;
  /** Whether it is the total that something else was told of. */
  readonly isTotal: boolean;
  /** Whether the name's head stands before the number, and what it is of behind. */
  readonly isHeadBefore: boolean;
  /** Whether it is said to be what the year brought of a stock: 其中204公里为当年新开放. */
  readonly cameAmong: boolean;
}

/** Stock or flow, of an amount that is no share. */
export function measureOfAmount(told: ToldAmount): Extract<Measure, 'level' | 'flow'> {
  const { q, name, before, words, verb, from, site, carried } = told;
  if (told.cameAmong || isPartOfFlow(told)) return 'flow';
  const cue = timeFor(site, carried, q);
  const sentence = site.text.slice(site.sentence.from, site.sentence.to);
  const clause = clauseOf(site);
  const { modality } = modalityOf(saidOf(site.text, site.clause, q.start), sentence, site.context, cue);
  const overSpan =
    cue && !allYears(site, q)
      ? cue.kind === 'span' && !(told.soFar && cue.period.includes('-') && !site.times.includes(cue))
      : modality === 'actual' && (site.context.reportsOn?.includes('/') ?? false);
  const opinion =
    told.governed && modality === 'actual'
      ? 'flow'
      : told.isTotal || (cue === null && isBuiltByThen(name, verb, clause, site))
        ? 'level'
        : measureOf(name, verb, clause, modality, overSpan, q.unit);
  const toNumber = site.text.slice(site.clause.from, q.start);
  // 市科技小巨人企业73家，五年间新增41家: what there is by now, whatever the weights say.
  // 总投资约170亿元的重大产业项目: what they are worth is a quality of theirs.
  const stands =
    STILL.test(words) ||
    standsAsWell(before, name, q, site, carried) ||
    (told.some && !/完成|实现|新/u.test(name)) ||
    (opinion === 'level' &&
      (told.isHeadBefore ||
        TOGETHER_WITH.test(toNumber) ||
        GREW_SINCE.test(site.text.slice(q.end, site.segment.to)) ||
        (countsThings(q.unit) && COMES_TO.test(toNumber))));
  if (stands) return 'level';
  return stockOrFlow(
    {
      ...{ name, unit: q.unit, modality },
      before: site.text.slice(from, q.start),
      sentence: site.text.slice(site.sentence.from, q.start),
    },
    opinion,
  );
}

const clauseOf = ({ text, clause }: ClauseSite) => text.slice(clause.from, clause.to);

/** 尚有35个小区未完成改造: those that there are still. */
const STILL = /(?:尚有|尚余|还剩|尚剩)(?:约|近)?$/u;

/** 签约项目112个，其中总投资5亿元以上的有12个: what is a part of what came has come as well. */
function isPartOfFlow({ before, q, site, looked }: ToldAmount): boolean {
  if (!/^[\s，,；]*其中/u.test(before) || !countsThings(q.unit)) return false;
  if (/累计|总数|总量|现有|拥有|已有|在孵/u.test(clauseOf(site))) return false;
  const whole = looked.group.findLast(
    ({ unit, measure }) => unit === q.unit && /^(?:level|flow)$/u.test(measure),
  );
  return whole?.measure === 'flow' && !/^净增/u.test(whole.name) && whole.value > q.value;
}

/** 联合4家小贷公司: with whom something is done, who were there before. */
const TOGETHER_WITH = /(?:联合|会同|携手|依托)了?(?:\d+[家所个]\p{Script=Han}{2,10}[和与、])?$/u;

/** 众创空间突破40家: that many there are, or shall be. */
const COMES_TO =
  /^[\s，,；;]*(?:力争|确保)?(?!.*[新净认申登立培引举受交惠])\p{Script=Han}{2,12}(?:(?:总数|总量)?(?:突破|超过|达到|达|增至|增加到)|(?:企业|机构|园区|平台|基地|载体|孵化器|众创空间)(?:为|是|有|只有|仅有|约有|共有|约))$/u;

/** What says that the number before is what there is by now. */
const GREW_SINCE = /^[，,](?:其中)?(?:[三五]年间?|年内|当年|今年|[较比][^，]{2,6})?(?:新增|净增)/u;
