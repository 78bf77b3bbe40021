import type { ReadIndicator } from './clauseSite.js';
import { stripLeading, stripLinks } from './stripLeading.js';

/*
 * 中图蓝桥、智慧桥两处园区合计新添载体5.2万平方米，前者招商率达到七成，后者只租出1.1万平方米: whose a number is, where of two things that stand
 * side by side it says the former or the latter.
 */

/** Two things side by side in a clause; what is said of both goes on behind them. */
const COUPLE =
  /^(?<first>[^，\d、和与及]{3,16})(?:[、和与及]|以及)(?<second>[^，\d、和与及]{3,16}?)(?:[两二][处个家座项类大只]\p{Script=Han}{0,4}|[两二]者|(?:均|都|各|分别|合计|共|同为|双双|相继|先后|同步|则|是|在|已|也|有所?|隔).*)?$/u;
/** What a thing that has figures of its own ends with. */
const IS_THING =
  /(?:[园区城谷港湾桥院所校奖券库]|中心|平台|基地|公司|企业|集团|大学|产业|[造医药件务]业|计划|工程|项目|专利|贷款?|基金|资金|大厦|示范区|孵化器|空间)[”"]?$/u;
const WHICH = /[，,；;：:。](?:其中|而|但)?(?<which>[前后]者)/gu;

/** The facts, with those that are told of the former or the latter of two things named as its own. */
export function ofFormerAndLatter(
  facts: readonly ReadIndicator[],
  text: string,
  districts: RegExp,
  districtList: RegExp,
): ReadIndicator[] {
  const turns = [...text.matchAll(WHICH)];
  if (turns.length === 0) return [...facts];
  const couples = new Map<number, readonly [string, string] | null>();
  /** The couple that a turn means: the one before the last 前者 up to it. */
  const coupleOf = (turn: RegExpExecArray) => {
    const from = turns.findLast(({ index, groups }) => index <= turn.index && groups!.which === '前者');
    const at = (from ?? turn).index;
    if (!couples.has(at)) couples.set(at, coupleBefore(text, at, districts, districtList));
    return couples.get(at)!;
  };
  return facts.map((fact) => {
    const told = turns.findLast(({ index }) => index < fact.at);
    if (!told || /[。]/u.test(text.slice(told.index + 1, fact.at))) return fact;
    const couple = coupleOf(told);
    if (!couple) return fact;
    const which = told.groups!.which!;
    const [whose, other] = which === '前者' ? couple : [couple[1], couple[0]];
    const between = text.slice(told.index + told[0].length, fact.at);
    const isBoth = fact.name.includes(other) || /[前后]者/u.test(fact.name);
    if (fact.name.includes(whose) && !isBoth) return fact;
    // What its own clause says of it; else its name without what was joined to it of both of them, or of the other.
    const isOwn = !/[，,；;\d]/u.test(between) && (fact.measure === 'level' || fact.measure === 'flow');
    const said = isOwn ? stripLinks(between).replace(/^的/u, '') : '';
    const own =
      said.length > 1
        ? said
        : fact.name
            .replace(/^.*[前后]者/u, '')
            .replace(whose, '')
            .replace(other, '')
            .replace(/^(?:的|只|仅|则|也|却|为|、|和|与|及)+/u, '');
    return {
      ...fact,
      name: `${whose}${own}`,
      topic: null,
      isNamed: true,
      reasons: [...fact.reasons, `名称：“${which}”指${whose}`],
    };
  });
}

/** The last two things that stand side by side in the sentence before; null where there are none, or where they are districts. */
function coupleBefore(
  text: string,
  at: number,
  districts: RegExp,
  districtList: RegExp,
): readonly [string, string] | null {
  const sentence = text.slice(0, at).split(/[。]/u).at(-1)!;
  for (const clause of sentence.split(/[，,；;：:]/u).reverse()) {
    const couple = COUPLE.exec(stripLeading(clause, districts))?.groups;
    if (!couple) continue;
    const [first, second] = [couple.first!, couple.second!];
    if (districtList.test(`${first}、${second}`) || districtList.test(second)) return null;
    const both = /[两二][处个家座项类大只](?<head>\p{Script=Han}{1,4}?)(?:合计|共|均|都|$)/u.exec(clause);
    if (IS_THING.test(second) || (both && IS_THING.test(both.groups!.head!))) return [first, second];
  }
  return null;
}
