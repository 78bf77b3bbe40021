import type { Block, Document } from '../model/document.js';
import { datelineOf } from '../text/dateline.js';
import type { Attribution } from './attribution.js';
import { besideOthers } from './besideOthers.js';
import type { Gazetteer, Mention } from './gazetteer.js';
import {
  CITY_SUBJECT,
  coordinated,
  namedIn,
  OF_CITY,
  openingOf,
  opensWithPlace,
  SIDE_BY_SIDE,
  unique,
  units,
} from './statements.js';

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
    // 全市。市经信委消息，…上市企业有59家: a paragraph that says at its head whose it is.
    if (WHOLE_CITY.test(block.text.value)) return whole([city], '段首点名全市');
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

/** What a firm reports on itself. */
const REPORT_OF_FIRM =
  /(?:公司|集团)[^，。；]{0,4}(?:(?:19|20)\d{2}年)?[^，。；]{0,8}(?:年度报告|年报|年度总结|工作总结|工作报告|简报|季报|通讯|运行报告|社会责任报告)/u;
/** In how many of its first blocks. */
const OPENING_BLOCKS = 4;

/** What stands at the head of what tells of the whole city, whatever place is named in it. */
const OF_WHOLE_CITY = /示范区|上海|全市|本市|市级|市[政委科经发]|沪/u;

/** As many paragraphs as a short piece of news has. */
const SHORT = 6;
const TELLS_OF_CITY = /全市|本市|各区|我市|上海(?!.{0,8}[区园港])/u;

const WHOLE_CITY = /^[\s【［[]*(?:全市|本市)[】］\]]?[。：:]/u;

/** Whether the innermost heading of a block tells more than a district's name: 徐汇独大，其余分化. */
function tellsMore(blocks: readonly Block[], block: Block, gazetteer: Gazetteer): boolean {
  const heading = blocks[block.path.at(-1) ?? -1]?.text.value ?? '';
  const bare = heading.replace(/[\s（()）【】［］:：、.\d一二三四五六七八九十]/gu, '');
  const named = gazetteer.find(bare).reduce((sum, { start, end }) => sum + end - start, 0);
  return bare.length - named > 2;
}

/** Whose text it is that compares a district with others: 徐汇区区域创新能力研究——兼与浦东、闵行的比较; null for what is nobody's. */
function homeOf({ source, blocks }: Document, gazetteer: Gazetteer): string | null {
  const city = gazetteer.region.name;
  if (source.districts.length === 1 && source.districts[0] !== city) return null;
  const named = gazetteer.find(source.title).filter(({ kind }) => kind === 'district');
  const [district, ...others] = unique(named.flatMap(({ districts }) => districts));
  if (district !== undefined) return others.length === 0 && source.districts.length > 1 ? district : null;
  // 漕河泾开发区, 张江高科技园区 in the title or a subtitle: what stands in one district is told of it.
  const heads = [source.title, ...blocks.slice(0, 5).map(({ text }) => text.value)].filter(
    (line) => line.length <= 40 && !/[。；]/u.test(line),
  );
  const places = unique(
    heads.flatMap((line) =>
      gazetteer
        .find(line)
        .filter(({ kind, districts }) => (kind === 'place' || kind === 'district') && districts.length === 1)
        .flatMap(({ districts }) => districts),
    ),
  );
  const ofOne =
    source.districts.every((each) => each === city || each === places[0]) &&
    (source.districts.length > 1 || !heads.some((line) => OF_WHOLE_CITY.test(line)));
  if (places.length === 1 && ofOne) return places[0]!;
  // News of a few paragraphs that name one district, and nothing of the city: 园内留学人员企业累计397家 is its own.
  const [only, ...rest] = source.districts.filter((each) => each !== city);
  const told = blocks.filter(({ kind }) => kind !== 'heading');
  if (
    only &&
    rest.length === 0 &&
    told.length <= SHORT &&
    !told.some(({ text }) => TELLS_OF_CITY.test(text.value))
  )
    return only;
  // 上海知学湾科技园发展有限公司2017年度报告 / 公司系杨浦区国资委监管的…: what a firm reports is of the district that it says first it is in.
  if (REPORT_OF_FIRM.test(source.title)) {
    const opening = blocks
      .slice(0, OPENING_BLOCKS)
      .map(({ text }) =>
        unique(
          gazetteer
            .find(text.value)
            .filter(({ kind, districts }) => kind === 'district' && districts.length === 1)
            .flatMap(({ districts }) => districts),
        ),
      )
      .find(({ length }) => length > 0);
    if (opening?.length === 1) return opening[0]!;
  }
  // 虹口得名于虹口港，…对岸是黄浦区和浦东新区: what opens with a district and names others only where it lies.
  const mentions = blocks.map(({ text }) =>
    gazetteer.find(text.value).filter(({ kind, districts }) => kind === 'district' && districts.length === 1),
  );
  const [first] = mentions[0] ?? [];
  const home = first?.start === 0 ? first.districts[0]! : null;
  const elsewhere = mentions.slice(1).flat();
  return home !== null && elsewhere.every(({ districts }) => districts[0] === home) ? home : null;
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
  const chapters = chapterDistricts(blocks, own);
  return blocks.map((block, index) => {
    const headings = block.kind === 'heading' ? [...block.path, index] : block.path;
    for (const heading of [...headings].reverse()) if (own[heading]) return own[heading]!;
    return chapters[index]!;
  });
}

/** What closes a survey, and is no longer the last district's. */
const CLOSING = /结语|小结|综合|总体|全市|编后|启示|展望|附/u;

/**
 * The district's name that stands above another heading with nothing between: FENGXIAN奉贤 / “东方美谷”不只有面膜. All headings behind it are that
 * district's until the next such name, where at least two districts have such.
 */
function chapterDistricts(blocks: readonly Block[], own: readonly (string | null)[]): (string | null)[] {
  const opens = own.map(
    (district, index) =>
      district !== null && blocks[index + 1]?.kind === 'heading' && own[index + 1] === null,
  );
  if (new Set(own.filter((_, index) => opens[index])).size < 2) return own.map(() => null);
  let chapter: string | null = null;
  return blocks.map((block, index) => {
    if (own[index]) chapter = opens[index] ? own[index]! : null;
    else if (block.kind === 'heading' && CLOSING.test(block.text.value)) chapter = null;
    return chapter;
  });
}

/** The district that a paragraph opens with: a digest goes on to the next district without a heading of its own. */
function openingDistrict(block: Block, gazetteer: Gazetteer): string | null {
  if (block.kind === 'heading') return null;
  const [first, next] = gazetteer.find(block.text.value.slice(0, 40));
  if (first?.kind !== 'district' || first.start > 0 || first.districts.length !== 1) return null;
  const after = block.text.value.slice(first.end);
  const shared = next && SIDE_BY_SIDE.test(block.text.value.slice(first.end, next.start));
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
      (carried !== null && carried.districts.length > 1 && SUM_OF_THEM.test(unit)
        ? { districts: [city], reason: '数区合计' }
        : null) ??
      decide(unit, mentions, city) ??
      (own && AT_HOME.test(unit) ? own : SAYS_MORE.test(unit) ? nobody : (carried ?? nobody));
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

function decide(
  unit: string,
  named: readonly Mention[],
  city: string,
): { districts: readonly string[]; reason: string } | null {
  // 累计82家，比宝山多11家: with whom it is compared is not whose it is.
  const mentions = named.filter(
    ({ kind, start }) => kind !== 'district' || !HELD_AGAINST.test(unit.slice(0, start)),
  );
  const citywide = mentions.find((mention) => mention.kind === 'citywide');
  const explicit = mentions.filter((mention) => mention.kind === 'district');
  const places = mentions.filter((mention) => mention.kind === 'place');
  const opening = openingOf(mentions);
  if (opening) {
    const run = coordinated(unit, mentions, opening);
    const districts = unique(run.flatMap((mention) => mention.districts));
    // 浦东、闵行、松江、嘉定四个区合计占全市的55.7%: a sum of theirs is none of each.
    if (districts.length > 1 && TOGETHER.test(unit.slice(run.at(-1)!.end)))
      return { districts: [city], reason: '数区合计' };
    return { districts, reason: reasonOf(opening, run.length) };
  }
  if (!opening && SEVERAL.test(unit)) return { districts: [city], reason: '数区合计' };
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
  // 先后走访闵行、徐汇、虹口、奉贤四个区，回收问卷317份: one survey of all of them.
  if (explicit.length > 1 && VISITED.test(unit.slice(0, explicit[0]!.start)))
    return { districts: [city], reason: '所述遍及数区' };
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

/** 材料还说，…; 报告显示，…: what a paper on all of them says next is not of the district that was named last. */
const SAYS_MORE =
  /^[\s“]*(?:材料|报告|数据|统计|调查|公报|分析|研究)(?:还|同时|也|进一步)?(?:说|显示|指出|表明|提到|称)[，,：:]/u;

/** 合计占中心城区的57%: of what several districts have. */
const SUM_OF_THEM =
  /^[，,\s]*(?:上述|以上|这)?(?:[两三四]者|[两三四五六]个?区)?(?:(?:合计|共计|总计|合起来|加起来)(?:占|达|约|近|\d)|合占)/u;

const HELD_AGAINST = /[，,][^，,\d]{0,6}(?:比|较)$/u;

const TOGETHER = /^(?:[两二三四五六七八九十]个?区|等区?)?(?:合占|合计|共计|总计|加起来|相加|之和)/u;
/** 三个区合起来拿走了六成以上, 截至2020年底三区AI独角兽共11家. */
const SEVERAL =
  /^[^。；]{0,24}?(?:上述|以上|(?<![、\p{Script=Han}])这?)[两三四五六七八九]个?区(?:合[起计占]|加起来|一共|总共|[^，。；\d]{0,10}(?:共|合计|总数)(?:有|为|达)?\d)/u;
const VISITED = /(?:走访|调研|前往|赴|走进|抽取|选取|抽样|问卷)了?$/u;

function reasonOf(mention: Mention, count: number): string {
  if (count > 1) return '句首并列点名';
  return mention.kind === 'district'
    ? `句首点名${mention.name}`
    : `“${mention.name}”位于${mention.districts.join('、')}`;
}
