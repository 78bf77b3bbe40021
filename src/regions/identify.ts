import type { Document } from '../model/document.js';
import type { SourceKind } from '../model/source.js';
import type { Gazetteer } from './gazetteer.js';

/** How a district's office speaks of itself. */
const OWN_VOICE =
  /(?:^|[，。；：\n])(?:[^，。；：\n]{0,8}(?:以来|年)，?)?(?:我区|我县|全区|全县|区科委|区委、区政府|县委、县政府|区科协|区政府|县政府)/u;

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
  const fromTitle = named(`${source.title} ${source.issuer ?? ''}`);
  let districts: string[];
  if (headings.size >= 3) {
    districts = gazetteer.region.districts.map((d) => d.name).filter((name) => headings.has(name));
  } else if (fromTitle.length === 1) districts = fromTitle;
  else if (top && top[1] >= 5 && top[1] >= 4 * (second?.[1] ?? 0)) districts = [top[0]];
  // 今年以来，区科委…: where a district's office speaks and one district is named, it is that one.
  else if (top && !second && OWN_VOICE.test(blocks.map((block) => block.text.value).join('\n')))
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
