import { countsThings, unitMeaning } from '../text/units.js';
import type { ReadIndicator } from './clauseSite.js';
import type { BlockRead } from './periodFor.js';
import { CAME, THING } from './words.js';

/*
 * A head alone, where the text has told in full before what it is the head of: 技术合同成交额412.6亿元。… 嘉定成交96.4亿元，成交额居郊区首位.
 * Within a sentence and its paragraph ellipsis.ts and indicatorName.ts know better; this looks further back.
 */

/** A few characters that end in no thing: 授权量, 成交额, 强度, and not 众创空间. */
const isBare = (name: string) =>
  /^\p{Script=Han}{2,4}$/u.test(name) && !THING.test(name) && !/^专利(?:申请|授权)$/u.test(name);

const coreOf = (name: string) => name.replace(/(?:数量|总量|总数|[量数额项])$/u, '');
const COMES = new RegExp(`^(?:当年|全年)?(?:${CAME})`, 'u');

/** How many numbers of a part are kept in mind. */
const REMEMBERED = 200;

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

/** 从运营主体看，国资10家、民营11家、高校院所办的2家；盈利的9家: the things counted before, by kinds. */
const BY_KIND =
  /(?:^|。)\s*(?:从|按)(?:照)?[^，。]{0,6}(?:分布|主体|结构|类型|类别|性质|领域|行业|产业|规模|来源|级别|层级|阶段|构成|成分|所有制)(?:来?看|划?分)[，,](?!\p{Script=Han}{2,8}中)[^。]*$/u;
/** What stands before the number of a kind, back to a mark. */
const KIND = /(?<kind>[^，、；：。（(\d]{2,12}?)(?<link>的)?(?:有|只有|仅|共|各)*$/u;

/** The name of a kind alone with the things that it is a kind of; null for what is none. */
function ofKind(
  { at, name, unit }: ReadIndicator,
  text: string,
  counted: readonly ReadIndicator[],
): string | null {
  const before = text.slice(0, at);
  if (!countsThings(unit) || THING.test(name) || !BY_KIND.test(before)) return null;
  const things = counted.findLast((earlier) => earlier.unit === unit && THING.test(earlier.name))?.name;
  const { kind, link = '' } = KIND.exec(before)?.groups ?? {};
  // 5000万元至1亿元的38家: how large they are is in the name already.
  if (things && kind && /^[万亿]?元/u.test(kind)) return name.includes(things) ? null : `${name}的${things}`;
  return things && kind && !things.includes(kind) ? `${kind}${link}${things}` : null;
}

/** R&D经费248.5亿元、强度9.72%: what is spent on research for what the economy makes, where no text says it in one word. */
const RESEARCH_INTENSITY =
  /(?<=^(?:全社会|全区)?)(?:R&D(?:经费)?(?:支出|投入)?|研发经费(?:支出|投入)?)强度$/u;
const OF_RESEARCH = /R&D|研发|研究与试验发展/u;

/** 获得授权729件, 当中发明186件: in a text on patents, of patents. */
const FILED = /^(?:共|全年|累计|获得?|提交|受理|新增)*(?<how>申请|授权)(?:量|数|总量|总数)?$/u;
const KIND_OF_PATENT = /^(?:获得?)?(?<how>授权|申请)?(?<kind>发明|实用新型|外观设计)(?:专利)?$/u;

/** What was filed or granted, in full; null for what is none or where no patents are spoken of. */
function ofPatents({ name, unit, measure }: ReadIndicator, text: string, told: readonly ReadIndicator[]) {
  if (unit !== '件' && measure !== 'growth' && measure !== 'rank') return null;
  const ofKinds = KIND_OF_PATENT.test(name) || /发明[^，。；]{0,6}\d+件[、，]?实用新型/u.test(text);
  if (!ofKinds && !text.includes('专利') && !told.some((earlier) => earlier.name.includes('专利')))
    return null;
  const filed = FILED.exec(name)?.groups?.how;
  if (filed) return `专利${filed}量`;
  const { how, kind } = KIND_OF_PATENT.exec(name)?.groups ?? {};
  const before = told.findLast((earlier) => /申请|授权/u.test(earlier.name))?.name ?? '';
  const done = how ?? /申请|授权/u.exec(before)?.[0];
  return kind && done ? `${kind}专利${done}量` : null;
}

/** 杨浦区“小巨人”不过19家, in a text that speaks of no other giants than the specialised ones. */
const GIANTS = /^(?:国家级)?[“"]?小巨人[”"]?(?:企业)?/u;
const SPECIALISED = /专精特新[”"]?[“"]?小巨人/u;
const OTHER_GIANTS = /科技小巨人|小巨人[”"]?[（(]?含?培育|小巨人工程/u;

/** A name of giants by what the last of them was called in full; undefined where none was. */
function fullGiants(told: readonly ReadIndicator[], name: string): string | undefined {
  const full = told
    .map((earlier) => /^.*专精特新[”"]?[“"]?小巨人[”"]?(?:企业)?/u.exec(earlier.name)?.[0])
    .findLast((earlier) => earlier !== undefined);
  return full && name.replace(GIANTS, full.replace(/^(?:新增|新认定|净增|累计)/u, ''));
}

/** All indicators, those with a bare name with the full one that the part has told before. */
export function withFullNames(blocks: readonly BlockRead[]): readonly BlockRead[] {
  let told: ReadIndicator[] = [];
  let counted: ReadIndicator[] = [];
  let part = -1;
  const texts = blocks.map(({ block }) => block.text.value);
  const ofSpecialised =
    texts.some((text) => SPECIALISED.test(text)) && !texts.some((text) => OTHER_GIANTS.test(text));
  return blocks.map((each) => {
    const { block, reads } = each;
    if (block.part !== part) [part, told, counted] = [block.part, [], []];
    if (block.row || reads.length === 0) return each;
    return {
      ...each,
      reads: reads.map((read) => {
        const bare = isBare(read.name) && !read.topic;
        const full = bare ? told.slice(-REACH).findLast((earlier) => isFull(earlier, read))?.name : undefined;
        const ofResearch =
          (RESEARCH_INTENSITY.test(read.name) && !block.text.value.includes(read.name)) ||
          (read.name === '强度' && OF_RESEARCH.test(block.text.value))
            ? read.name.replace(RESEARCH_INTENSITY, '研发投入强度').replace(/^强度$/u, '研发投入强度')
            : undefined;
        const giants = ofSpecialised && GIANTS.test(read.name) ? fullGiants(told, read.name) : undefined;
        const name =
          ofResearch ??
          giants ??
          full ??
          ofPatents(read, block.text.value, told) ??
          ofKind(read, block.text.value, counted) ??
          read.name;
        const named =
          name === read.name
            ? read
            : {
                ...read,
                name,
                reasons: read.reasons.map((reason, at) => (at === 0 ? `${reason}，全称见前文` : reason)),
              };
        if (told.length >= 2 * REMEMBERED) told = told.slice(-REMEMBERED);
        told.push(named);
        // A kind of what was counted is no such thing for the next kind.
        if (name === read.name && read.measure === 'level') counted.push(read);
        return named;
      }),
    };
  });
}
