import { unitMeaning } from '../text/units.js';
import type { ReadIndicator } from './clauseSite.js';
import type { BlockRead } from './periodFor.js';
import { CAME, THING } from './words.js';

/*
 * A head alone, where the text has told in full before what it is the head of: 技术合同成交额412.6亿元。… 嘉定成交96.4亿元，成交额居郊区首位.
 * Within a sentence and its paragraph ellipsis.ts and indicatorName.ts know better; this looks further back.
 */

/** A few characters that end in no thing: 授权量, 成交额, 强度, and not 众创空间. */
const isBare = (name: string) => /^\p{Script=Han}{2,4}$/u.test(name) && !THING.test(name);

const coreOf = (name: string) => name.replace(/(?:数量|总量|总数|[量数额项])$/u, '');
const COMES = new RegExp(`^(?:当年|全年)?(?:${CAME})`, 'u');

/** How many numbers back it is looked for. */
const REACH = 25;

/** Whether an earlier name is the full one of a bare one: it ends in it, and is told in a unit of the same kind, if it is no growth or rank. */
function isFull(earlier: ReadIndicator, { name, unit, measure }: ReadIndicator): boolean {
  return (
    earlier.name.length >= name.length + 2 &&
    (measure === 'growth' ||
      measure === 'rank' ||
      unitMeaning(earlier.unit)?.family === unitMeaning(unit)?.family) &&
    (earlier.name.endsWith(name) || coreOf(earlier.name).endsWith(coreOf(name))) &&
    !(measure === 'level' && COMES.test(earlier.name))
  );
}

/** 强度: of what is spent on research, where the paragraph speaks of it. */
const OF_RESEARCH = /R&D|研发|研究与试验发展/u;

/** All indicators, those with a bare name with the full one that the part has told before. */
export function withFullNames(blocks: readonly BlockRead[]): readonly BlockRead[] {
  let told: ReadIndicator[] = [];
  let part = -1;
  return blocks.map((each) => {
    const { block, reads } = each;
    if (block.part !== part) [part, told] = [block.part, []];
    if (block.row || reads.length === 0) return each;
    return {
      ...each,
      reads: reads.map((read) => {
        const bare = isBare(read.name) && !read.topic;
        const full = bare ? told.slice(-REACH).findLast((earlier) => isFull(earlier, read))?.name : undefined;
        const ofResearch =
          read.name === '强度' && OF_RESEARCH.test(block.text.value) ? '研发投入强度' : undefined;
        const name = full ?? ofResearch ?? read.name;
        const named =
          name === read.name
            ? read
            : {
                ...read,
                name,
                reasons: read.reasons.map((reason, at) => (at === 0 ? `${reason}，全称见前文` : reason)),
              };
        told.push(named);
        return named;
      }),
    };
  });
}
