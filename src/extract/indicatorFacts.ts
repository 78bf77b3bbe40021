import type { Block } from '../model/document.js';
import type { Evidence } from '../model/evidence.js';
import type { IndicatorFact } from '../model/facts.js';
import type { Attribution } from '../regions/attribution.js';
import type { Gazetteer } from '../regions/gazetteer.js';
import { canonicalId } from '../text/knownIndicators.js';
import { qualityAtStart } from '../text/quality.js';
import type { ReadIndicator } from './clauseSite.js';
import { opensWithAmounts } from './comparedBy.js';
import type { Context } from './context.js';
import { districtRightBefore, withoutCompared } from './districtRightBefore.js';
import { readIndicators } from './indicators.js';
import { districtsAt, evidenceOf, factId, type Site } from './site.js';
import { hasNumbers, readRow } from './tableFacts.js';
import { themesOf } from './themes.js';
import { IS_GAP } from './words.js';

/**
 * The indicators of a block as its words tell them: of a row those of its cells, of a paragraph those of its sentences.
 * @param compared what the text before compares districts by
 */
export function indicatorsIn(
  site: Site,
  block: Block,
  context: Context,
  compared: readonly ReadIndicator[] = [],
): readonly ReadIndicator[] {
  if (block.row) return hasNumbers(block) ? readRow(block, context, site.districtPattern) : [];
  const headings = block.path.map((heading) => site.document.blocks[heading]!.text.value);
  const text = block.text.value;
  return readIndicators(
    text,
    context,
    site.districtPattern,
    '',
    headings,
    site.districtList,
    opensWithAmounts(text, site) ? compared : [],
  );
}

/** The indicators of a block as facts, each of every district that its clause speaks of. */
export function indicatorFacts(
  site: Site,
  block: Block,
  context: Context,
  runs: readonly Attribution[],
  reads: readonly ReadIndicator[],
): IndicatorFact[] {
  return reads.flatMap((read) => {
    const cell = read.cell === undefined ? null : block.row!.cells[read.cell]!;
    const text = cell ?? block.text;
    const of = cell
      ? (districtHeading(block.row!.header[read.cell!] ?? '', site) ?? runs[0]?.districts ?? [])
      : districtsAt(runs, read.end - 1);
    const evidence = evidenceOf(site, block, text, read.start, read.end);
    return indicatorsOf(site, read, evidence, of, context, text.value);
  });
}

/** The district that heads a column: 指标 | 徐汇 | 杨浦 | 闵行. */
function districtHeading(head: string, { gazetteer }: Site): readonly string[] | null {
  const [mention] = gazetteer.find(head);
  const covers = mention?.start === 0 && mention.end === head.trim().length && mention.kind === 'district';
  return covers && mention.districts.length === 1 ? mention.districts : null;
}

function indicatorsOf(
  site: Site,
  read: ReadIndicator,
  evidence: Evidence,
  districts: readonly string[],
  context: Context,
  text: string,
): IndicatorFact[] {
  // 闵行区、嘉定区两区研发投入强度分别为8.1%和6.3%: of each of them.
  const said = read.share
    ? read.name.replace(/^[两三四五六]区(?!域)(?:全年|分别|各)*(?=\p{Script=Han}{3})/u, '')
    : read.name;
  // 而全市平均为35.2件: the city beside its district.
  const own = lastStatement(text.slice(read.start, read.end));
  const beside = districtRightBefore(own, site.gazetteer);
  const ofOne = ofPark(withoutOwner(said, districts, site), site.park);
  const name = beside ? withoutCompared(ofOne, beside, site.gazetteer) : ofOne;
  const canonical = canonicalId(name, read.unit, read.measure);
  // 高于全市平均水平5.7个百分点 is told of the district.
  const isGap = read.unit === '个百分点' || read.unit === '百分点' || IS_GAP.test(name);
  // 高于35.2件的全市平均水平: whose it is stands behind it.
  const isAverageOfCity = /^的(?:全市|本市|上海市?)(?:的)?(?:平均|水平|均值)/u.test(
    text.slice(read.end, read.end + 9),
  );
  const isCitys =
    isAverageOfCity || ((OF_CITY.test(own) || OF_CITY.test(lastClause(own))) && !isGap) || CITY_HAS.test(own);
  // 登陆科创板的上海企业已有37家, whatever place was spoken of before.
  const isOfCity =
    site.document.source.districts.length !== 1 &&
    site.firmsOfCity.test(name) &&
    site.gazetteer.find(own).every(({ kind }) => kind !== 'district');
  const of = beside
    ? [beside]
    : isCitys || isOfCity
      ? [site.gazetteer.region.name]
      : (districtNamed(own, site, read.share === undefined) ?? districts);
  return ofEach(read, of, text, site.gazetteer).map((district) => ({
    kind: 'indicator',
    id: factId('i', evidence, of.length > 1 ? district : '', `${name}${read.measure}${read.value}`),
    district,
    indicator: name,
    canonical,
    scope: scopeOf(read, text, site.gazetteer, district),
    theme: themesOf(`${name}${name}${text.slice(Math.max(0, read.start - 30), read.end + 10)}`)[0] ?? null,
    value: read.value,
    unit: read.unit,
    relation: read.relation,
    modality: read.modality,
    measure: read.measure,
    period: read.period,
    periodInferred: context.inferred && !read.ownPeriod,
    periodGiven: read.ownPeriod,
    evidence,
    confidence: read.confidence - (evidence.status === 'uncertain' ? 0.3 : 0),
    reasons: read.reasons,
  }));
}

/** 黄浦规上科技服务业营收 of 黄浦区: whose it is is no part of what it is; 徐汇滨江 and 嘉定科博会 are called so. */
function withoutOwner(name: string, [district, ...others]: readonly string[], { gazetteer }: Site): string {
  const [first] = gazetteer.find(name.slice(0, 8));
  if (first?.start !== 0 || first.kind !== 'district' || first.formerDistrict || others.length > 0)
    return name;
  const rest = name.slice(first.end).replace(/^的/u, '');
  if (first.districts[0] === district && rest === '面积') return '区域面积';
  return first.districts[0] === district && COUNTED_OF_DISTRICT.test(rest) ? rest : name;
}

/** How what is counted of a district begins. */
const COUNTED_OF_DISTRICT =
  /^(?:规上|规模以上|高新技术企业|高新技术产业|高企|专利|发明|技术合同|每万|每平方|每千|户均|人均|亩均|研发|R&D|PCT|全社会|科技型?(?:服务业|企业|小巨人|投入|经费|中小)|“?专精特新|独角兽|上市|研究和试验|营收|营业收入|税收|产值|成交额|有效|持有|国家级|市级|区级|新增|新认定|净增|孵化器|众创空间|院士|人才公寓|申请|授权|登记|“|[一两三四五]年|(?:地区)?生产总值|GDP|常住人口|户籍人口|财政|一般公共预算|社会消费品|固定资产|工业(?!园|区|[大小]镇)|进出口|外贸|实到外资|合同外资|第[一二三]产业|战略性新兴)/u;

/** The last of a quote's statements, which holds its number: growth may go back to an amount of the sentence before. */
const lastStatement = (quote: string) => quote.slice(quote.search(/[^。；]*$/u));

/** The last of its clauses. */
const lastClause = (statement: string) => statement.slice(statement.search(/[^，,]*$/u));

/** Whose a number is where its own words begin with one district's name: 其中浦东新区112项、闵行区87项; null where they do not. */
function districtNamed(
  words: string,
  { document, gazetteer }: Site,
  alone: boolean,
): readonly string[] | null {
  if (document.source.districts.length === 1) return null;
  const said = alone ? fromLastTurn(words, gazetteer) : words;
  const lead = /^[\s，,、；;]*(?:其中|[和与及]|以及)?/u.exec(said)![0].length;
  const [first, next] = gazetteer.find(said.slice(0, lead + 24));
  if (first?.kind !== 'district' || first.start !== lead || first.districts.length !== 1) return null;
  return next?.kind === 'district' && /^[、和与及]$/u.test(said.slice(first.end, next.start))
    ? null
    : first.districts;
}

/** 闵行区以8.3%居全市第一，嘉定区紧随其后，为6.7%: from the last district that opens a clause. */
function fromLastTurn(words: string, gazetteer: Gazetteer): string {
  const turn = gazetteer
    .find(words)
    .findLast(
      ({ kind, start, districts }) =>
        kind === 'district' && districts.length === 1 && /[，,；;]$/u.test(words.slice(0, start)),
    );
  return words.slice(turn?.start ?? 0);
}

/** The whole city's number beside that of one of its parts. */
const OF_CITY =
  /^[\s，,；;]*(?:相比之下|而|但|可|反观|同期)(?:全市|本市)(?:平均)?(?:已经?|早已|则|仅|只|也)*(?:有|为|是|达到?|在|超过?)(?:约|近)?[\d一二三四五六七八九]|[都均]在全市\d[\d.]*%?$|^[\s，,；;]*相比之下(?:全市|本市)平均|^[\s，,；;（(]*(?:[两三四]区|[两三]者)?(?:均|都|也)?(?:而?同期|而|与|比|不到|不足|(?:明显|大幅|略|远|仍)?(?:低于|高于))?(?:同年|同期)?(?:全市|本市)(?:同期)?(?:平均)?(?:水平)?(?:的?(?:这一|这个|该)(?:指标|数字|比例|比重|占比|增速|增幅|数据))?(?:则|仅|只)?(?:为|有|是|达|的)?(?:同比)?(?:增长|下降|上升|回落)?(?:约|近)?[（(]?\d(?![^，。；]*）?的?[一二三四五六七八九]成)|全市(?:(?:共|总计|累计|合计|已|现|就|仅)?有|共|总计|累计|合计)\d|(?:低于|高于|超过|好于|优于|不及|[与比较])(?:同年|同期)?(?:的)?(?:全市|本市)(?:平均)?(?:水平)?的?\d(?![\d.]*(?:倍|成))|(?:\d+|[一二两三四五六七八九十]+)个区县?(?![级属内中里之排第])/u;

/** 今年前两个月全市专利申请量9860件: the whole city's, in whatever it is told. */
const CITY_HAS =
  /^[\s，,；;]*(?:目前|如今|现在)?(?:(?:截[至止])?(?:(?:19|20)\d{2}年|今年|去年|上年|本年)?(?:前?[一二两三四五六七八九十\d]+个?(?:月|季度)|上半年|下半年|全年|[年月季][底末])?[，,]?)(?:全市|本市)(?!前|第|排|首|占|比重|份额|位次|各(?![类种])|率先|领先|唯一|范围|平均|同(?!期)|最|先进|重点|统一|行业|系统|性|级|[^，]{0,12}(?:第|首位|前列))\p{Script=Han}{2}/u;

/** A name that begins with a firm's, a park's or a thing's own: 特斯拉上海超级工厂交付, “生命蓝湾”集聚企业. */
const OWN =
  /^“[^”]{2,10}”(?:集聚|入驻|累计|全年|获批|引进)|^[A-Za-z]{2}|^(?!国家|市|区|全|各|新|科技|企业|入驻|在孵)[\p{Script=Han}A-Za-z]{2,10}?(?:工厂|公司|集团|基地|产业园|科技园|大厦|社区|研究院|实验室|半导体|药业|生物)(?=[\p{Script=Han}\d])/u;

/** 园区新注册企业 in a report on a zone: the name says whose it is, so that it is never compared with the district's. */
function ofPark(name: string, park: string): string {
  if (park === '' || name.includes(park.slice(0, 4)) || /^(?:全区|全市|全国)/u.test(name) || OWN.test(name))
    return name;
  const own = name.replace(
    /^(?:全园|我园|本园|园内|园区内?的?|区内|新片区|开发区|高新区|智创城|基地内?)(?=\p{Script=Han}{2})/u,
    '',
  );
  return `${park}${own}`;
}

/** 宝山区、普陀区…分别为31.7亿元、42.9亿元: each number is of one district, in their order. */
function ofEach(
  read: ReadIndicator,
  districts: readonly string[],
  text: string,
  gazetteer: Gazetteer,
): readonly string[] {
  const named = read.share ? oneOfNamed(read.share, read, text, gazetteer) : null;
  if (named) return [named];
  if (districts.length < 2 || read.share?.of !== districts.length) return districts;
  const sentence = text.slice(text.lastIndexOf('。', read.start) + 1, read.end);
  return /分别|分列|依次|各(?:为|有|占|达|是)/u.test(sentence) || ONE_EACH.test(sentence)
    ? [districts[read.share.at]!]
    : districts;
}

/**
 * 徐汇、静安和黄浦的户均营收分别为…, 徐汇1563家，静安712家，黄浦486家；当年新认定数分别为…: which of the districts that the statement, or the one
 * before it, names; null where they are not as many as the numbers.
 */
function oneOfNamed(
  { at, of }: NonNullable<ReadIndicator['share']>,
  { start, end }: ReadIndicator,
  text: string,
  gazetteer: Gazetteer,
): string | null {
  const sentence = text.slice(text.lastIndexOf('。', start) + 1, end);
  const said = sentence.slice(sentence.lastIndexOf('；') + 1);
  if (!/分别|依次/u.test(said)) return null;
  const districts = (words: string) =>
    gazetteer.find(words).filter(({ kind, districts }) => kind === 'district' && districts.length === 1);
  const own = districts(said);
  const sideBySide = own.every(
    (each, index) =>
      index === 0 || /^(?:[、和与及]|以及)$/u.test(said.slice(own[index - 1]!.end, each.start)),
  );
  if (own.length > 0) return own.length === of && sideBySide ? own[at]!.districts[0]! : null;
  const [before = ''] = sentence.split('；').slice(-2, -1);
  const told = districts(before);
  return told.length === of && new Set(told.map(({ name }) => name)).size === of
    ? told[at]!.districts[0]!
    : null;
}

/** 长宁区、普陀区的这一指标为52.3件和44.9件: as many numbers as districts, of one thing. */
const ONE_EACH = /[、和与及]\p{Script=Han}{2,4}(?:[两三四]?区)?的?[^，。；、和与及\d]{0,16}\d[^，。；]*$/u;

/** How far back in its sentence a number's old district is looked for. */
const NEAR = 600;

const SCOPES = /国家级|市级|区级|新增|累计|有效期内|新建|新认定/gu;

/** What a share is of: 占全区规模以上工业总产值的21.3%, 占地区生产总值比重为41.2%. */
const WHOLE =
  /占(?:到|了|去|据)?(?<whole>[^，。；、\d占]{2,24}?)(?:的)?(?:比重|比例|份额)?(?:达到|达|为|约|近|超过|高达|已)*(?:\d[\d.]*[%％]|[一二三四五六七八九]成)/u;

/** Words that make it a different thing, and an older district whose boundary is not today's. */
function scopeOf(read: ReadIndicator, text: string, gazetteer: Gazetteer, district: string): string[] {
  const scope = new Set<string>((read.name + read.verb).match(SCOPES) ?? []);
  const before = text.slice(Math.max(0, read.start - 40), read.start);
  if (/其中[^，。；]{0,8}$/u.test(before) || /^[，,、]?其中/u.test(text.slice(read.start, read.start + 4)))
    scope.add('其中');
  // 10个以上在全市具有影响力的众创空间: after the number, a quality that not every such thing has.
  const quality = qualityAtStart(text.slice(read.end, read.end + 30));
  if (quality) scope.add(quality);
  const whole =
    read.measure === 'share' ? WHOLE.exec(text.slice(read.start, read.end))?.groups?.whole : undefined;
  if (whole !== undefined && !read.name.includes(whole.slice(-4))) scope.add(`占${whole}`);
  const sentence = text.slice(Math.max(text.lastIndexOf('。', read.start) + 1, read.end - NEAR), read.end);
  for (const mention of gazetteer.find(sentence)) {
    if (
      mention.formerDistrict &&
      mention.districts.includes(district) &&
      !/园$/u.test(sentence.slice(mention.end, mention.end + 1))
    ) {
      scope.add(`原${mention.formerDistrict.replace(/^原/u, '')}`);
    }
  }
  return [...scope];
}
