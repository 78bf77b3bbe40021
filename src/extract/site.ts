import type { Block, Document } from '../model/document.js';
import type { Evidence, EvidenceStatus, Span } from '../model/evidence.js';
import type { MappedString } from '../model/mapped.js';
import type { Attribution } from '../regions/attribution.js';
import type { Gazetteer } from '../regions/gazetteer.js';

/** A document with what the reading of its facts needs beside its text. */
export interface Site {
  readonly document: Document;
  readonly gazetteer: Gazetteer;
  readonly districtPattern: RegExp;
  /** Nothing but districts: 松江、嘉定两区. */
  readonly districtList: RegExp;
  /** A name of what the whole city has: 登陆科创板的上海企业. */
  readonly firmsOfCity: RegExp;
  /** The park or zone that the whole document is about, by its title; '' for one on a district. */
  readonly park: string;
  /** Places of the document where nothing could be decided, in order. */
  readonly undecided: readonly Span[];
}

/** A document made ready for reading its facts. */
export function siteOf(document: Document, gazetteer: Gazetteer): Site {
  return {
    document,
    gazetteer,
    districtPattern: districtPattern(gazetteer, document.source.districts.length !== 1),
    districtList: districtList(gazetteer),
    firmsOfCity: new RegExp(
      `(?:^|的)${gazetteer.region.short}市?(?:企业|机构|高校|项目)(?:\\p{Script=Han}{0,6})$`,
      'u',
    ),
    park: parkOf(document.source.title, gazetteer),
    undecided: document.repairs.filter(({ certainty }) => certainty === 'undecided'),
  };
}

const KINDS_OF_ZONES =
  '高新区\\p{Script=Han}{2,3}园|科学城|科技城|高新区|开发区|园区|产业园|科技园|科创园|创新园|工业区|新片区|核心区|商务区|保税区|功能区|基地|软件园';

const PARK = new RegExp(
  `^(?:关于)?(?:(?:19|20)\\d{2}年|前?[\\d一二三四五六七八九十]{1,2}个?月|上半年|前三季度)?(?<park>[\\p{Script=Han}A-Z0-9“”]{2,16}?(?:${KINDS_OF_ZONES}|智创城|创谷|信息园))(?=(?:19|20)\\d{2}|“?十|\\d|上半年|建设|开发|发展|工作|规划|情况|总结|报告|创新|主要(?:指标|经济)|经济|产业(?:发展|研究|规模)|印发|发布|公布|出台|推出|启动|举行|召开|迎来|走过|交出|晒出|[三五十]年|揭牌|运行|统计)`,
  'u',
);

/** 科创中心核心区, 高新技术产业园区: what many are, and no zone of that name. */
const IS_NO_PLACE = new RegExp(
  `^(?:全球|国际|国家|全区|本区|有影响力的?|科创|科技创新|科技|创新|中心|产业|高新技术|高新|经济|现代|数字|智能|示范|综合|自主|重点|主要)*(?:${KINDS_OF_ZONES})$`,
  'u',
);

const SETS_OUT = /^(?:加快|全面|深入|着力)?(?:建设|打造|推进|创建|争创|深化|促进|构建|建成)/u;

/** 关于桃浦智创城2022年上半年开发建设情况的报告: what stands in it is the zone's, not its district's. */
function parkOf(title: string, gazetteer: Gazetteer): string {
  const park = PARK.exec(title.trim())?.groups?.park ?? '';
  const named = gazetteer.region.districts.find(({ name, short }) => park.startsWith(name) || park === short);
  const whole = named ? park.slice(named.name.length) : park;
  // 上海顾村机器人产业园: which city it is in goes without saying.
  const { short } = gazetteer.region;
  const own = whole.replace(new RegExp(`^${short}市?(?=\\p{Script=Han}{5})`, 'u'), '');
  // 浦东新区建设国际科技创新中心核心区“十四五”规划: what the district sets out to be, and no zone in it.
  return SETS_OUT.test(own) || IS_NO_PLACE.test(own) ? '' : own;
}

function districtList({ region }: Gazetteer): RegExp {
  const names = region.districts.flatMap(({ name, short, former }) => [
    name,
    short,
    ...former.map((old) => old.name),
  ]);
  const one = `(?:${names
    .filter((name) => /^\p{Script=Han}+$/u.test(name))
    .sort((a, b) => b.length - a.length)
    .join('|')})`;
  return new RegExp(
    `^(?:其中)?${one}(?:[、和与及]${one})*(?:[两二三四五六]?[区县地])?(?:两区)?(?:[也还则亦均都]|分别)*$`,
    'u',
  );
}

/** What a text that compares districts says of one by its short name: 闵行的这一数字, 松江高新技术企业, 浦东一区就贡献. */
const SAID_OF_ONE =
  '这[一个两]|虽|同期|由|为|则|以\\d|也|却|仍|技术合同|高新技术企业|高企|专利|发明专利|有效发明|每万人|研发|全社会|科技型|商标|孵化器|众创空间|规模以上|规上|战略性|数字经济|\\d|一区|投入|贡献|去年|今年|增速|增幅|分列|位居|排名|居|列|紧随|遥遥|增长|下降|只|仅|打算|计划|提出|产值|成交额|营收|营业收入|户均|规上|持有|每平方|当年|企业(?!家)|若|或|[两三五]年|从业|相关|平均|独角兽|财政|税收|对|最|较|和|、|综合|[A-Z]|$';

/** @param several whether a text speaks of several districts, and so calls them by their short names */
function districtPattern(gazetteer: Gazetteer, several: boolean): RegExp {
  const { region } = gazetteer;
  const names = region.districts.flatMap((d) => [
    `新?${d.name}(?![属级])的?`,
    `${d.short}(?=区[属级])`,
    ...d.former.filter((f) => /\p{Script=Han}/u.test(f.name)).map((f) => f.name),
    ...(several ? [`${d.short}的?(?=${SAID_OF_ONE})`] : []),
    `${d.short}(?=(?:还|也将|将|共|目前|现有|已|全区|新(?!城|镇|片区|桥)|每|有|地区|计划|拟|将|力争|全年|占|集聚|拥有|实现|完成|累计|要|关停|引进|新认定|培育|建成|启动|发布|安排|举办|以|在|仍|则|评出|签下|签约|推出|打造|出台|提出|准备|靠|把|拿出|成立|获|设立|依托|聚焦|深化|围绕|借|净增|登记|认定|申请|发放|兑现|组织|开展|推进|推动|支持|达))`,
  ]);
  return new RegExp(
    `^(?:${region.name}(?=全)|${region.short}市?(?=的?(?:专利(?:申请|授权)|全社会|技术合同|高新技术企业|有效发明|地区生产总值|每万人))|${names.join('|')})`,
    'u',
  );
}

/** The districts that a place of a block speaks of. */
export function districtsAt(runs: readonly Attribution[], offset: number): readonly string[] {
  return (runs.find((run) => offset >= run.from && offset < run.to) ?? runs.at(-1))?.districts ?? [];
}

/** Evidence for a slice of a text of this document; the quote is the file's own slice. */
export function evidenceOf(site: Site, block: Block, text: MappedString, from: number, to: number): Evidence {
  const { source, raw, blocks } = site.document;
  const span = text.origin(from, to);
  const quote = raw.slice(span.start, span.end);
  const reading = text.value.slice(from, to);
  const status: EvidenceStatus = touches(site.undecided, span)
    ? 'uncertain'
    : quote === reading
      ? 'exact'
      : 'repaired';
  return {
    source: source.id,
    file: source.file,
    ...span,
    quote,
    text: reading,
    status,
    section: block.path.map((heading) => blocks[heading]!.text.value),
  };
}

/** Whether one of some places, in order, overlaps a span. */
function touches(places: readonly Span[], span: Span): boolean {
  let [from, to] = [0, places.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (places[middle]!.end <= span.start) from = middle + 1;
    else to = middle;
  }
  return from < places.length && places[from]!.start < span.end;
}

/** A short id that stays the same as long as the sentence stands where it stands. */
export function factId(prefix: string, evidence: Evidence, extra: string, words: string): string {
  let hash = 0x811c9dc5;
  for (const char of `${words}${extra}`) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193) >>> 0;
  return `${prefix}-${evidence.source}-${evidence.start}-${hash.toString(36)}`;
}
