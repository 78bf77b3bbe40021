import type { Document } from '../model/document.js';
import type { SourceKind } from '../model/source.js';
import type { Gazetteer } from './gazetteer.js';

/** Whether a text speaks as a district's office does of its own: 我区, 全区, 区科委; 全市 of a city. */
function speaksFor(district: string, text: string): boolean {
  const level = district.at(-1)!;
  return new RegExp(
    `(?:^|[，。；：\\n])[^，。；：\\n]{0,10}(?:[我全]${level}|${level}(?:科委|科协|委|政府))`,
    'u',
  ).test(text);
}

/** What is about one place from beginning to end. */
const IS_REPORT = /(?:报告|总结|小结|规划|计划|方案|情况|要点|公报)$/u;

/**
 * The district of the zone or park that a title opens with: 漕河泾新兴技术开发区2017年度发展报告, 临港新片区建设跑出加速度; null where it opens with
 * none, and for news that tell of other districts too.
 *
 * @param named which districts the text names, and in how many blocks
 */
function zoneDistrict(
  title: string,
  named: ReadonlyMap<string, number>,
  gazetteer: Gazetteer,
): string | null {
  const { short } = gazetteer.region;
  const found = gazetteer
    .find(title)
    .find(({ kind, start }) => kind === 'place' && start <= short.length + 12);
  const before = title.slice(0, found?.start ?? 0);
  if (
    found?.districts.length !== 1 ||
    !/^(?:关于|《|“)?(?:(?:19|20)\d{2}年?)?(?:上半年|前三季度|[一二三四]季度|前[^，。]{1,3}个?月|\d{1,2}[-—–至]\d{1,2}月)?(?:\p{Script=Han}{2}市?)?$/u.test(
      before,
    )
  )
    return null;
  const [district] = found.districts;
  const others = [...named].filter(([each]) => each !== district).some(([, blocks]) => blocks >= 2);
  return IS_REPORT.test(title.trim()) || !others ? district! : null;
}

/** In fewer paragraphs than these nobody tells of one place alone. */
const FEWEST = 3;
const OF_CITY = /(?:^|[。；，])(?:全市|本市|各区)/u;

/** Whether at least half of a text's paragraphs name a district or a place in it, and none a place in another. */
function tellsOnlyOf(district: string, blocks: Document['blocks'], gazetteer: Gazetteer): boolean {
  const told = blocks.filter(({ kind }) => kind !== 'heading');
  if (told.length < FEWEST || told.some(({ text }) => OF_CITY.test(text.value))) return false;
  const named = told.map(({ text }) =>
    gazetteer
      .find(text.value)
      .filter(({ kind, districts }) => kind === 'place' || districts.includes(district)),
  );
  return (
    named.flat().every(({ districts }) => districts.length === 1 && districts[0] === district) &&
    named.filter((mentions) => mentions.length > 0).length * 2 >= told.length
  );
}

/** Whether the paper that a text stood in is a district's, and the text tells of no other and of nothing of the city. */
const ofOwnPaper = (
  origin: readonly string[],
  ranked: readonly (readonly [string, number])[],
  blocks: Document['blocks'],
): boolean =>
  origin.length === 1 &&
  ranked.every(([name]) => name === origin[0]) &&
  !blocks.some(
    ({ text }) => OF_CITY.test(text.value) || /上海科创中心|上海市(?![^，。]{0,4}区)/u.test(text.value),
  );

/** Whether a district's government or one of its offices signs a text. */
const issuedBy = (district: string, blocks: Document['blocks']): boolean =>
  blocks.some(
    ({ text: { value } }) =>
      value.length <= 40 && value.includes(district) && /(?:政府|委员会|委|局|办公室)$/u.test(value.trim()),
  );

/**
 * Which districts a document covers and, where its title does not say, what kind it is. A title or an issuer that
 * names one district decides; else the headings; else the text.
 */
export function identify(document: Document, gazetteer: Gazetteer): Document {
  const { source, blocks } = document;
  const named = (text: string) => {
    const found = gazetteer.find(text).filter((mention) => mention.kind === 'district');
    return [...new Set(found.flatMap((mention) => mention.districts))];
  };
  const city = gazetteer.region.name;
  const headings = new Set(
    blocks
      .filter((block) => block.kind === 'heading' && block.text.length <= 40)
      .flatMap((block) => named(block.text.value)),
  );
  const counts = new Map<string, number>();
  for (const block of blocks) {
    for (const district of named(block.text.value)) counts.set(district, (counts.get(district) ?? 0) + 1);
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1]);
  const [top, second] = ranked;
  // ——2021年2月2日在潮州市第十五届人民代表大会第七次会议上 says whose a 政府工作报告 is.
  const congress = blocks
    .slice(0, 6)
    .map((block) => /在.{2,12}第.{1,4}届(?:人民代表大会|人大)/u.exec(block.text.value)?.[0] ?? '');
  // 卢湾区区长某某某; 现在，我代表徐汇区人民政府…: whose report it is that says so nowhere else.
  const speakers = blocks
    .slice(0, 12)
    .map(
      (block) =>
        /^.{2,6}[区县](?:代)?[区县]长(?!办)|我代表.{2,6}[区县]人民政府/u.exec(block.text.value)?.[0] ?? '',
    );
  const titled = named([source.title, source.issuer ?? '', ...congress].join(' '));
  const fromTitle = titled.length > 0 ? titled : named(speakers.join(' '));
  // 从“老工业”到“数据港” / ——市北高新技术服务业园区转型观察
  const subtitle = blocks.slice(0, 5).find(({ text }) => /^(?:——|--)/u.test(text.value))?.text.value;
  const zone =
    zoneDistrict(source.title, counts, gazetteer) ??
    (subtitle ? zoneDistrict(subtitle.replace(/^[—-]+/u, ''), counts, gazetteer) : null);
  const origin = named(
    document.repairs
      .filter(({ kind, before }) => kind === 'furniture' && /来源[:：]|[>＞»]/u.test(before))
      .map(({ before }) => before)
      .join('；'),
  );
  let districts: string[];
  if (headings.size >= 3) {
    districts = gazetteer.region.districts.map((d) => d.name).filter((name) => headings.has(name));
  } else if (fromTitle.length === 1) districts = fromTitle;
  else if (fromTitle.length === 0 && zone !== null) districts = [zone];
  // 来源：奉贤报: a district's own paper tells of its own, unless the text names others.
  else if (fromTitle.length === 0 && ofOwnPaper(origin, ranked, blocks)) districts = origin;
  // News of one park: half of what they tell names it or its district, and no other.
  else if (top && !second && tellsOnlyOf(top[0], blocks, gazetteer)) districts = [top[0]];
  // 上海市杨浦区人民政府 beneath a notice: whose it is, where no other district is named.
  else if (top && !second && issuedBy(top[0], blocks)) districts = [top[0]];
  else if (top && top[1] >= 5 && top[1] >= 4 * (second?.[1] ?? 0)) districts = [top[0]];
  // 今年以来，区科委…: where a district's office speaks and one district is named, it is that one.
  else if (top && !second && speaksFor(top[0], blocks.map((block) => block.text.value).join('\n')))
    districts = [top[0]];
  else districts = ranked.length > 0 ? [city, ...ranked.map(([name]) => name)] : [city];
  const order = [city, ...gazetteer.region.districts.map((district) => district.name)];
  districts.sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const kind: SourceKind =
    source.kind !== 'other'
      ? source.kind
      : headings.size >= 3
        ? 'survey'
        : districts[0] === city
          ? 'review'
          : 'report';
  return { ...document, source: { ...source, districts, kind } };
}
