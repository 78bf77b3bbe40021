import type { Period } from '../model/period.js';
import { unitMeaning } from '../text/units.js';
import type { ClauseSite } from './clauseSite.js';
import type { FoundQuantity } from './foundQuantity.js';

/** When something is to be finished, as a clause of its own: ，预计2012年10月竣工; ，2023年底前建成. */
const FINISHED =
  /^[^；。]*?[，,](?:全部工程|项目|工程|主体|一期)?(?:预计|计划|拟|将|力争|确保|争取)*(?:于|在|到)?(?:(?<year>(?:19|20)\d{2}|明)年(?:(?<month>\d{1,2})月)?|(?<=(?:预计|计划|拟|将|力争|争取)(?:于|在|到)?)(?<alone>\d{1,2})月)(?:上半年|下半年|[一二三四]季度|[底末初])?(?:之?前)?(?:可|将)?(?:全部|全面|正式|基本|陆续)*(?:竣工|建成|完成|完工|交付|投入使用|投用|投产|启用|开园|开业)/u;

/** What a building, a site or a project's money is told with; other amounts are not due with it. */
const OF_A_WORK = /(?:总投资|投资额?|概算|造价)(?:总额)?(?:为|达|约|近|逾|超过|超)*$/u;

/**
 * 二期总投资4.6亿元，总建筑面积8.5万平方米，预计2012年10月竣工: what is told of a work is so when the work is done; null where no clause
 * behind says when that is, or where it is done already.
 */
export function dueLater(
  q: FoundQuantity,
  { text, segment, clause, times, context }: ClauseSite,
): Period | null {
  if (times.length > 0 || context.now === null) return null;
  const of = unitMeaning(q.unit)?.family;
  if (
    of !== 'area' &&
    !/^[栋幢座]$/u.test(q.unit ?? '') &&
    !(of === 'money' && OF_A_WORK.test(text.slice(clause.from, q.start)))
  )
    return null;
  const due = FINISHED.exec(text.slice(q.end, segment.to))?.groups;
  if (!due) return null;
  const month = due.month ?? due.alone;
  const year = due.year === '明' ? String(context.now + 1) : (due.year ?? String(context.now));
  const until = Number(/-(?<month>\d{2})$/u.exec(context.reportsOn ?? '')?.groups?.month ?? 12);
  if (due.alone !== undefined && Number(due.alone) > until) return `${year}-${due.alone.padStart(2, '0')}`;
  const ahead = Number(year) > context.now || (Number(year) === context.now && context.modality === 'target');
  return ahead ? (month === undefined ? year : `${year}-${month.padStart(2, '0')}`) : null;
}
