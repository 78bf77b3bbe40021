import type { Block, Document } from '../model/document.js';
import type { Passage } from '../model/passage.js';
import { datelineOf } from '../text/dateline.js';
import type { Gazetteer, Mention } from './gazetteer.js';

/** A run of a block's text, its districts and why. */
export interface Attribution {
  readonly from: number;
  readonly to: number;
  readonly districts: readonly string[];
  readonly reason: string;
}

/** Marks after which a statement may turn to another district. */
const UNIT = /[^。！？；;!?\n]+[。！？；;!?\n”’」）)]*/gu;

/** Says of every clause of a document which districts it speaks of. The result has one entry a block. */
export function attribute(document: Document, gazetteer: Gazetteer): Attribution[][] {
  const { districts } = document.source;
  const city = gazetteer.region.name;
  const only = districts.length === 1 && districts[0] !== city ? districts[0]! : null;
  const home = homeOf(document, gazetteer);
  const sections = sectionDistricts(document.blocks, gazetteer);
  let last: readonly string[] | null = null;
  return document.blocks.map((block, index) => {
    const whole = (name: readonly string[], reason: string): Attribution[] => [
      { from: 0, to: block.text.length, districts: name, reason },
    ];
    const row = rowDistrict(block, gazetteer);
    if (row) return whole([row], `本行为${row}`);
    if (only) return besideOthers(block.text.value, only, gazetteer);
    const item = itemDistrict(block, gazetteer);
    if (item) return whole([item], `该条只提到${item}`);
    const section = sections[index];
    const opening = section ? openingDistrict(block, gazetteer) : null;
    if (opening && opening !== section) return whole([opening], `段首点名${opening}`);
    if (section && tellsMore(document.blocks, block, gazetteer))
      return besideOthers(block.text.value, section, gazetteer, `位于“${section}”标题之下`, true);
    if (section) return whole([section], `位于“${section}”标题之下`);
    // A point of a list goes on with the district of the paragraph it stands in.
    const runs = byClause(block.text.value, gazetteer, block.kind === 'item' ? last : null, home);
    last = runs.at(-1)?.districts ?? null;
    return runs;
  });
}

/**
 * A text of one district, but for what others have beside it: 我区为1.67%，松江1.12%，嘉定则高达1.85%; …；长宁区企业不多，但支出13.5亿元.
 */
function besideOthers(
  text: string,
  only: string,
  gazetteer: Gazetteer,
  reason = `文件整体属于${only}`,
  everySentence = false,
): Attribution[] {
  const own = { districts: [only], reason };
  const runs: Attribution[] = [];
  const mentions = gazetteer.find(text);
  for (const mention of mentions) {
    const { kind, name, start, end } = mention;
    if (kind !== 'district' || start < (runs.at(-1)?.to ?? 0)) continue;
    const before = text.slice(0, start);
    const districts = unique(coordinated(text, mentions, mention).flatMap((each) => each.districts));
    if (districts.includes(only)) continue;
    const opens =
      /[；;]$/u.test(before) && isSubject(text.slice(start), { ...mention, start: 0, end: end - start });
    const beside =
      districts.length === 1 && /[，,；;](?:而|但)?$/u.test(before) && HAS_SO_MUCH.test(text.slice(end));
    // 四、远郊：松江一骑绝尘 / 青浦申请9200余件，…。崇明全年授权不到千件: a sentence of its own for each.
    const turns =
      everySentence && /(?:^|[。；;])$/u.test(before) && !/^(?:[科区]?委|政府|等|的)/u.test(text.slice(end));
    if (!opens && !beside && !turns) continue;
    const to =
      end +
      (opens || turns ? /^[^；;。]*[；;。]?/u : /^[^，,；;。]*[，,；;。]?/u).exec(text.slice(end))![0].length;
    runs.push({ from: runs.at(-1)?.to ?? 0, to: start, ...own });
    runs.push({ from: start, to, districts, reason: `句中点名${name}` });
  }
  return [...runs, { from: runs.at(-1)?.to ?? 0, to: text.length, ...own }].filter(
    ({ from, to }) => to > from || text.length === 0,
  );
}

/** Whether the innermost heading of a block tells more than a district's name: 徐汇独大，其余分化. */
function tellsMore(blocks: readonly Block[], block: Block, gazetteer: Gazetteer): boolean {
  const heading = blocks[block.path.at(-1) ?? -1]?.text.value ?? '';
  const bare = heading.replace(/[\s（()）【】［］:：、.\d一二三四五六七八九十]/gu, '');
  const named = gazetteer.find(bare).reduce((sum, { start, end }) => sum + end - start, 0);
  return bare.length - named > 2;
}

/** Whose text it is that compares a district with others: 徐汇区区域创新能力研究——兼与浦东、闵行的比较; null for what is nobody's. */
function homeOf({ source }: Document, gazetteer: Gazetteer): string | null {
  const named = gazetteer.find(source.title).filter(({ kind }) => kind === 'district');
  const [district, ...others] = unique(named.flatMap(({ districts }) => districts));
  return source.districts.length > 1 && district !== undefined && others.length === 0 ? district : null;
}

/** What speaks of one's own district: 全区, 区财政; not 我区 in what others write. */
const AT_HOME = /(?:全区|我区|本区|区内|区域内|区级|区财政|区科委|区政府)/u;

/** The only district that a dated item of a digest speaks of, by name or by a place in it. */
function itemDistrict({ text: { value } }: Block, gazetteer: Gazetteer): string | null {
  if (datelineOf(value) === null || /全市|本市|各区/u.test(value)) return null;
  const [district, ...others] = unique(
    gazetteer
      .find(value)
      .filter(({ kind }) => kind === 'district' || kind === 'place')
      .flatMap(({ districts }) => districts),
  );
  return district !== undefined && others.length === 0 ? district : null;
}

/** The district whose name, and nothing else, a table's row begins with. */
function rowDistrict(block: Block, gazetteer: Gazetteer): string | null {
  const cells = block.row?.isHeader === false ? block.row.cells.slice(0, 2) : [];
  for (const { value } of cells) {
    const [mention] = gazetteer.find(value);
    const covers = mention?.start === 0 && mention.end === value.trim().length;
    if (covers && mention.kind === 'district' && mention.districts.length === 1) return mention.districts[0]!;
  }
  return null;
}

/** The district whose heading a block stands under, if any. */
function sectionDistricts(blocks: readonly Block[], gazetteer: Gazetteer): (string | null)[] {
  const own = blocks.map((block) =>
    block.kind === 'heading' ? headingDistrict(block.text.value, gazetteer) : null,
  );
  return blocks.map((block, index) => {
    const headings = block.kind === 'heading' ? [...block.path, index] : block.path;
    for (const heading of [...headings].reverse()) if (own[heading]) return own[heading]!;
    return null;
  });
}

/** The district that a paragraph opens with: a digest goes on to the next district without a heading of its own. */
function openingDistrict(block: Block, gazetteer: Gazetteer): string | null {
  if (block.kind === 'heading') return null;
  const [first, next] = gazetteer.find(block.text.value.slice(0, 40));
  if (first?.kind !== 'district' || first.start > 0 || first.districts.length !== 1) return null;
  const after = block.text.value.slice(first.end);
  const shared = next && /^(?:[、和与及]|以及)$/u.test(block.text.value.slice(first.end, next.start));
  return shared || /^(?:科委|政府|委|的)/u.test(after) ? null : first.districts[0]!;
}

/** A heading speaks for its section when it is little more than one district's name. */
function headingDistrict(heading: string, gazetteer: Gazetteer): string | null {
  const found = gazetteer.find(heading);
  // A park's name alone is as good as a district's: 【张江科学城】.
  const place = found.find((mention) => mention.kind === 'place' && mention.districts.length === 1);
  if (place && heading.replace(/[\s（()）【】［］:：、.]/gu, '').length - place.name.length <= 3)
    return place.districts[0]!;
  const mentions = found.filter((mention) => mention.kind === 'district');
  const named = new Set(mentions.flatMap((mention) => mention.districts));
  if (named.size !== 1) return null;
  const covered = mentions.reduce((sum, mention) => sum + mention.end - mention.start, 0);
  const bare = heading.replace(/[\s（()）【】［］:：、.\d一二三四五六七八九十]/gu, '').length;
  const opens = mentions[0]!.start <= 4;
  return bare - covered <= 12 || (opens && heading.length <= 40) ? [...named][0]! : null;
}

/**
 * Clause by clause: a unit belongs to the district it opens with, else to the one it names, else to the one of the
 * unit before it in the same paragraph; a unit that names none from the start is the city's.
 */
function byClause(
  text: string,
  gazetteer: Gazetteer,
  before: readonly string[] | null,
  home: string | null,
): Attribution[] {
  const city = gazetteer.region.name;
  const own = home !== null && { districts: [home], reason: `文件主要关于${home}` };
  const nobody = own || { districts: [city], reason: '未提及任何区，属全市' };
  const found: Attribution[] = [];
  let carried: { districts: readonly string[]; reason: string } | null = before && {
    districts: before,
    reason: `承接上文（${before.join('、')}）`,
  };
  for (const { unit, at, of } of units(text, gazetteer)) {
    const mentions = namedIn(unit, gazetteer);
    const decided: { districts: readonly string[]; reason: string } =
      (of && { districts: of, reason: `所指为${of.join('、')}` }) ??
      decide(unit, mentions, city) ??
      (own && AT_HOME.test(unit) ? own : (carried ?? nobody));
    const from = at;
    const last = found.at(-1);
    const same = last && last.districts.join() === decided.districts.join();
    if (same) found[found.length - 1] = { ...last, to: from + unit.length };
    else found.push({ from, to: from + unit.length, ...decided });
    // What is named in passing, among what the city does, is spoken of in that sentence alone.
    const passing = decided !== carried && !opensWithPlace(unit, mentions) && !/[；;]$/u.test(unit);
    carried = passing
      ? null
      : { districts: decided.districts, reason: `承接上文（${decided.districts.join('、')}）` };
  }
  if (found.length === 0) return [{ from: 0, to: text.length, ...nobody }];
  // Marks between units belong to the unit before them, so that nothing of the block is left out.
  return found.map((each, index) => ({
    ...each,
    from: index === 0 ? 0 : each.from,
    to: found[index + 1]?.from ?? text.length,
  }));
}

/** What the city does to a place that stands behind it: 推动张江科学城功能提升. */
const DONE_TO =
  /(?:推动|推进|深化|加快|支持|协同|提升|建设|打造|落实|加力|实施|促进|完善|优化|启动|规划|发挥|依托|加强|聚焦)$/u;

/** Whether a statement is about the district or place it names, which stands at its head. */
function opensWithPlace(unit: string, mentions: readonly Mention[]): boolean {
  const opening = openingOf(mentions);
  return opening !== null && !DONE_TO.test(unit.slice(0, opening.start));
}

/** The district or place that stands at a statement's head. */
function openingOf([first]: readonly Mention[]): Mention | null {
  return first && first.kind !== 'citywide' && first.start <= OPENING ? first : null;
}

/** What a text names of the region, in order. */
const namedIn = (text: string, gazetteer: Gazetteer) =>
  withFormerAndLatter(
    text,
    gazetteer.find(text).filter((mention) => mention.kind !== 'none'),
  );

const IS_FORMER = /^[前后]者$/u;

/** 徐汇与杨浦体量相当，前者为1012家，后者为936家: which of the two that stand side by side. */
function withFormerAndLatter(text: string, mentions: readonly Mention[]): readonly Mention[] {
  if (!/[，,；;]前者/u.test(text)) return mentions;
  const second = mentions.findIndex(
    (mention, index) =>
      index > 0 &&
      [mention, mentions[index - 1]!].every(
        ({ kind, districts }) => kind === 'district' && districts.length === 1,
      ) &&
      /^(?:[、和与及同]|以及)$/u.test(text.slice(mentions[index - 1]!.end, mention.start)),
  );
  if (second < 0) return mentions;
  const pair = [mentions[second - 1]!, mentions[second]!];
  const told = [...text.matchAll(/(?<=[，,；;])[前后]者/gu)].map(({ 0: name, index: start }): Mention => {
    const { districts } = pair[name === '前者' ? 0 : 1]!;
    return { ...pair[0]!, kind: 'district', name, start, end: start + name.length, districts };
  });
  return [...mentions, ...told].sort((a, b) => a.start - b.start);
}

interface Unit {
  readonly unit: string;
  readonly at: number;
  /** The district that 前者 or 后者 at its head means. */
  readonly of?: readonly string[];
}

/**
 * The statements of a text. One that opens with a district ends where a clause opens with another: 东湖区达到505家，南桥区达到301家.
 */
function units(text: string, gazetteer: Gazetteer): Unit[] {
  return [...text.matchAll(UNIT)].flatMap((match) => {
    const [unit] = match;
    const mentions = namedIn(unit, gazetteer);
    const named = mentions.filter((mention) => mention.kind === 'district' && isSubject(unit, mention));
    // 闵行区的这一数字是305.8亿元，浦东新区更高: what a district has opens it as well.
    const opening = openingOf(mentions);
    const first =
      opening?.kind === 'district' && opening.start === 0 && unit[opening.end] === '的' ? opening : named[0];
    const turn = OF_CITY.test(unit) ? turningTo(unit, mentions) : 0;
    // 全市13家企业上市，募资176亿元，甲区、乙区各有8家、2家: the city's first, then the districts'.
    if (turn > 0)
      return [
        { unit: unit.slice(0, turn), at: match.index },
        ...units(unit.slice(turn), gazetteer).map((rest) => ({ ...rest, at: match.index + turn + rest.at })),
      ];
    // 再看企业的累计数量，浦东新区为512家，闵行区274家: of one district after another.
    // 但杨浦增长较快，比上年增长14.8%，而闵行、嘉定的增幅为…: the sentence is about another until then.
    const before =
      first !== undefined &&
      opening?.kind === 'district' &&
      opening.start < first.start &&
      /[，,]/u.test(unit.slice(0, first.start));
    if (!first || (first.start > OPENING && named.length < 2 && !before))
      return passingClauses(unit, match.index, mentions);
    const cuts = named.filter(
      (mention) => mention.start > first.start && mention.districts.join() !== first.districts.join(),
    );
    const turns =
      IS_FORMER.test(first.name) || (before && opening.districts.join() !== first.districts.join())
        ? [first, ...cuts]
        : cuts;
    const starts = [0, ...turns.map((mention) => mention.start)];
    return starts.map((start, index) => {
      const turn = turns[index - 1];
      const of = turn && IS_FORMER.test(turn.name) ? { of: turn.districts } : {};
      return { unit: unit.slice(start, starts[index + 1]), at: match.index + start, ...of };
    });
  });
}

/** A statement whose subject is the city, at most with a time before it. */
const OF_CITY =
  /^[\s“‘（(【、]*(?:[^，。；]{0,10}[，,])?从?(?:上海市?(?=[，,共已新全实累现有]|专利|各区|的(?!\p{Script=Han}{2,4}[区县]))|全市|本市|我市)/u;

/** Where a statement on the city turns to districts: the first clause that one of them opens; 0 where none does. */
function turningTo(unit: string, mentions: readonly Mention[]): number {
  const turn = mentions.find(
    ({ kind, name, start }) =>
      kind === 'district' && /[区县]$/u.test(name) && /[，,；;](?:其中)?$/u.test(unit.slice(0, start)),
  );
  return turn?.start ?? 0;
}

/** What a clause says of the place that the one before it names: its amounts, not the next thing that the city does. */
const DETAILS =
  /^(?:其中)?(?:总)?(?:规划|占地|面积|投资|集聚|聚集|汇聚|入驻|吸引|累计|达到?|年产|形成|拥有|实现|建成后|首期|注册|共|已)/u;

/**
 * 推动吴淞创新城、南大智慧城开发提速，提升东方美谷能级，…: in a sentence of what the city does each clause speaks of the places
 * that it names itself; one that opens with a place is about it, and so are the clauses after it.
 */
function passingClauses(
  unit: string,
  at: number,
  mentions: readonly Mention[],
): { unit: string; at: number }[] {
  const whole = [{ unit, at }];
  if (mentions.length === 0 || opensWithPlace(unit, mentions) || CITY_SUBJECT.test(unit)) return whole;
  const clauses = [...unit.matchAll(/[^，,]+[，,]?/gu)].map((match) => {
    const [from, to] = [match.index, match.index + match[0].length];
    const named = mentions.find(({ start }) => start >= from && start < to);
    return { unit: match[0], at: at + from, named: named && named.start - from };
  });
  // Only where the city does all of it, one thing after another.
  if (clauses.some(({ named }) => named !== undefined && named < VERB)) return whole;
  const joined: { unit: string; at: number }[] = [];
  // 集成电路的重心落在浦东新区，全年产业规模1860亿元: the rest of it is of that place.
  let led = false;
  clauses.forEach(({ unit: text, at: from, named }, index) => {
    const last = joined.at(-1);
    const placed = clauses[index - 1]?.named !== undefined;
    led ||= index > 0 && LEADS_TO.test(textBefore(clauses[index - 1]!));
    const goesOn = named === undefined && last !== undefined && (DETAILS.test(text) || !placed || led);
    if (goesOn) joined[joined.length - 1] = { unit: last.unit + text, at: last.at };
    else joined.push({ unit: text, at: from });
  });
  return joined;
}

/** What a statement says before the place that all of it is about. */
const LEADS_TO = /(?:落在|集中[在于]|集聚[在于]|位于|坐落[在于]|首推|当属|还看|仍看|要看|要数)$/u;
const textBefore = ({ unit, named }: { unit: string; named: number | undefined }) =>
  named === undefined ? '' : unit.slice(0, named);

/** Characters of a verb before the place it is done to. */
const VERB = 2;

/** How far into a statement its subject may stand: 2022年，. */
const OPENING = 8;

/** Whether a district stands at a clause's head as what the clause is about, and not in a list or as somebody's office. */
function isSubject(unit: string, { start, end, name }: Mention): boolean {
  const before = unit.slice(0, start);
  const opens =
    (start <= OPENING && !/[、和与及]$/u.test(before)) ||
    /[，,；;](?:而|但|同期|其中|相比之下)?$/u.test(before);
  const after = unit.slice(end);
  const named = /[区县]$/u.test(name) || IS_FORMER.test(name) || HAS_SO_MUCH.test(after);
  if (!opens || (!named && !OF_EACH.test(after))) return false;
  // 青浦区、奉贤区各新增12家: a list of districts, and then what each of them did.
  return !/^(?:[、和与及]|以及|[科区]?委|政府|的)/u.test(after) || OF_EACH.test(after);
}

const OF_EACH =
  /^(?:(?:[、和与及]|以及)\p{Script=Han}{2,4}?)+(?:各(?!\p{Script=Han}{0,2}[区县])|分别|依次|均|的?\p{Script=Han}{0,4}\d[^，。；、和与]{1,12}[、和与]\d)/u;
/** 徐汇0.702, 杨浦为41.4件, 徐汇只有7.2%: a short name with what it has. */
const HAS_SO_MUCH =
  /^(?:虽然?|则|也|却|仅|只|才|就|更|还|的(?:增幅|增速|降幅|占比|比重|这一[^，。；\d]{2,4})?|[有为是达以约近]|达到|超过?|突破|高达|不足)*\d/u;

const CITY_SUBJECT = /^[\s“‘（(【、]*(?:上海市?|全市|本市|我市|市里|各区|各区县|全市各区)/u;

function decide(
  unit: string,
  mentions: readonly Mention[],
  city: string,
): { districts: readonly string[]; reason: string } | null {
  const citywide = mentions.find((mention) => mention.kind === 'citywide');
  const explicit = mentions.filter((mention) => mention.kind === 'district');
  const places = mentions.filter((mention) => mention.kind === 'place');
  const opening = openingOf(mentions);
  if (opening) {
    const run = coordinated(unit, mentions, opening);
    const districts = unique(run.flatMap((mention) => mention.districts));
    return { districts, reason: reasonOf(opening, run.length) };
  }
  if (citywide && citywide.start <= 8) return { districts: [city], reason: `“${citywide.name}”遍及全市` };
  if (CITY_SUBJECT.test(unit) || (explicit.length === 0 && OF_CITY.test(unit))) {
    const later = explicit[0];
    return later && !/各区/u.test(unit.slice(0, 12))
      ? {
          districts: unique(explicit.flatMap((mention) => mention.districts)),
          reason: `句中点名${later.name}`,
        }
      : { districts: [city], reason: '主语为全市' };
  }
  if (explicit.length > 0) {
    return {
      districts: unique(explicit.flatMap((mention) => mention.districts)),
      reason: `句中点名${explicit.map((mention) => mention.name).join('、')}`,
    };
  }
  if (places[0])
    return {
      districts: places[0].districts,
      reason: `“${places[0].name}”位于${places[0].districts.join('、')}`,
    };
  if (citywide) return { districts: [city], reason: `“${citywide.name}”遍及全市` };
  return null;
}

/** 虹口、普陀、宝山、青浦四区: the mentions that stand side by side from the first. */
function coordinated(unit: string, mentions: readonly Mention[], first: Mention): Mention[] {
  const run = [first];
  for (const mention of mentions.slice(mentions.indexOf(first) + 1)) {
    const between = unit.slice(run.at(-1)!.end, mention.start);
    if (!/^(?:[、和与及]|以及)$/u.test(between)) break;
    run.push(mention);
  }
  return run;
}

function reasonOf(mention: Mention, count: number): string {
  if (count > 1) return '句首并列点名';
  return mention.kind === 'district'
    ? `句首点名${mention.name}`
    : `“${mention.name}”位于${mention.districts.join('、')}`;
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}

/** A passage without its theme, which extraction adds. */
export type BarePassage = Omit<Passage, 'theme' | 'themes' | 'industries' | 'sentences' | 'excerpts'> & {
  readonly from: number;
  readonly to: number;
};

/** The document cut into passages, each with its districts; together they cover every block. */
export function toPassages(
  document: Document,
  attributions: readonly Attribution[][],
  yearOfPart: (part: number) => number | null,
): BarePassage[] {
  return document.blocks.flatMap((block, index) => {
    const headings = block.path.map((heading) => document.blocks[heading]!.text.value);
    return (attributions[index] ?? []).map((run) => ({
      source: document.source.id,
      ...block.text.origin(run.from, run.to),
      districts: run.districts,
      reason: run.reason,
      from: run.from,
      to: run.to,
      heading: headings.at(-1) ?? null,
      section: headings,
      text: block.text.value.slice(run.from, run.to),
      isHeading: block.kind === 'heading',
      block: index,
      year: yearOfPart(block.part),
    }));
  });
}
