import { addsUp } from './before.js';
import { isAmount, type ReadIndicator } from './clauseSite.js';
import { THING } from './words.js';

/*
 * 新获市级科技小巨人工程立项11家（小巨人4家、培育7家）: what a bracket parts a number into comes and goes as the whole does.
 */

/** Words before a number in a bracket, or in one of its members. */
const MEMBER = /[（(、，,；;](?:其中)?(?<what>[^（()）、，,；;\d]{1,16})$/u;
/** Of what kind or level a part is. */
const KIND = /^(?:\p{Script=Han}{1,8}(?:类|级|型|组)|[市区国]级?|培育|小巨人|[内外]资)$/u;

/** 立项13家，其中小巨人企业4家、培育企业9家: what follows is of the number before. */
const OF_THEM = /^[，,]\s*其中/u;
/** In so many parts a whole is told. */
const MOST = 6;

/** The facts, with those that a bracket parts the number before it into told as that number is. */
export function toldOfBrackets(facts: readonly ReadIndicator[], text: string): ReadIndicator[] {
  const told = [...facts];
  facts.forEach((whole, at) => {
    const close = text.indexOf('）', whole.end);
    if (!isAmount(whole) || !/^[（(]/u.test(text.slice(whole.end)) || close < 0) return;
    const parts = facts.slice(at + 1).filter(({ end }) => end <= close);
    const sum = parts.reduce((all, { value }) => all + value, 0);
    const alike = parts.every((part) => isAmount(part) && part.unit === whole.unit);
    if (parts.length < 2 || !alike || !addsUp(sum, whole)) return;
    parts.forEach((part, index) => {
      const what = MEMBER.exec(text.slice(whole.end, part.at))?.groups?.what ?? '';
      const { measure, modality, period, ownPeriod, verb } = whole;
      // 国家级12家 has been read as what there are of that level.
      const isWhole = part.name.includes(what) && part.name.length >= what.length + 2;
      const isKind = !(isWhole && what.endsWith('级')) && (KIND.test(what) || !THING.test(what));
      const name = isKind ? `${whole.name}（${what}）` : part.name;
      told[at + 1 + index] = {
        ...part,
        ...{ measure, modality, period, ownPeriod, verb },
        name: what === '' ? part.name : name,
      };
    });
  });
  facts.forEach((whole, at) => {
    const rest = facts.slice(at + 1, at + 1 + MOST);
    const first = rest[0];
    if (!isAmount(whole) || !first || !OF_THEM.test(text.slice(whole.end, first.at))) return;
    let sum = 0;
    for (const [index, part] of rest.entries()) {
      if (!isAmount(part) || part.unit !== whole.unit || /[。；]/u.test(text.slice(whole.end, part.at)))
        return;
      sum += part.value;
      if (index === 0 || !addsUp(sum, whole)) continue;
      const { measure, modality, period, ownPeriod } = whole;
      for (let each = at + 1; each <= at + 1 + index; each++)
        told[each] = { ...told[each]!, measure, modality, period, ownPeriod };
      return;
    }
  });
  return told;
}
