import { unitMeaning } from '../text/units.js';
import { type Carried, isAmount, type ReadIndicator } from './clauseSite.js';
import type { FoundQuantity } from './foundQuantity.js';

/** Which of the numbers before a head alone means: 总量 the stock, 增量 what came, 金额 the money, 项数 those counted in 项. */
export function headedBy(own: string, { group, recent }: Carried): ReadIndicator | undefined {
  const family = (fact: ReadIndicator) => unitMeaning(fact.unit)?.family;
  if (/^(?:总量|总数|保有量|总户数|总数量)$/u.test(own))
    return recent.findLast((fact) => fact.measure === 'level' && family(fact) === 'count');
  if (/^(?:增量|净增量|净增数|增加数)$/u.test(own))
    return (
      recent.findLast(({ name }) => /净增|新增|新添|新认定/u.test(name)) ??
      recent.findLast(({ measure }) => measure === 'growth')
    );
  if (/^(?:金额|合同额|合同金额|成交额|融资额|交易额)$/u.test(own))
    return recent.findLast((fact) => fact.measure !== 'growth' && family(fact) === 'money');
  const unit = /^(?:登记|合同|项目)?(?<unit>[项件笔份户家个])数$/u.exec(own)?.groups?.unit;
  const printed = unit === '户' ? /[户家]$/u : new RegExp(`${unit}$`, 'u');
  if (unit) return recent.findLast((fact) => fact.measure !== 'growth' && printed.test(fact.unit ?? ''));
  // 获奖项目15个，其中一等奖4项、三等奖5项，获奖数位列第六: of all of them.
  if (/^获奖(?:总)?(?:项目)?(?:数|数量|总量)$/u.test(own))
    return recent.find((fact) => isAmount(fact) && /[奖得]/u.test(fact.name) && !/等奖$/u.test(fact.name));
  // 项目数在17个分园中位居第六: the head says which of the numbers before is meant.
  const head = /^(?<head>\p{Script=Han}{2,4}?)(?:数量?)?$/u.exec(own)?.groups?.head;
  if (head === undefined) return undefined;
  // 申报数 of 申报高新技术企业, 入库数量 of 评价入库.
  return group.findLast(({ name }) => {
    const bare = name.replace(/[总数量额]+$/u, '');
    return bare.startsWith(head) || bare.endsWith(head) || bare.endsWith(`${head}项目`);
  });
}

/** 较年初增加213家: of what is counted in the same unit. */
export function alike(
  q: FoundQuantity,
  run: readonly FoundQuantity[],
  targets: readonly ReadIndicator[],
): ReadIndicator | undefined {
  const family = q.kind === 'amount' ? unitMeaning(q.unit)?.family : undefined;
  return run.length === 1 && family !== undefined
    ? targets.findLast(({ unit }) => unitMeaning(unit)?.family === family)
    : undefined;
}
