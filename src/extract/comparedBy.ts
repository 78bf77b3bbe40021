import { unitMeaning } from '../text/units.js';
import { isAmount, type ReadIndicator } from './clauseSite.js';
import type { Site } from './site.js';

/*
 * 浦东新区以512.6亿元居首: what districts have so much of, where a paragraph leaves it to what was told of the whole city before.
 */

/** As many districts as are compared and not only named. */
const SEVERAL = 4;
/** How far into a paragraph its first districts are named. */
const OPENING = 40;

const AMOUNT_NEXT = /^(?:[两三四五]区)?(?:分别|依次|各)?(?:以|为|达到?|有|则|仅|只)*(?:约|近|超过?)?\d/u;

/** Whether a paragraph opens with one district or several and nothing but their numbers: 浦东新区以512.6亿元居首; 静安区、长宁区分别为52.1亿元. */
export function opensWithAmounts(text: string, { gazetteer }: Site): boolean {
  let end = 0;
  for (const mention of gazetteer.find(text.slice(0, OPENING))) {
    if (mention.kind !== 'district' || mention.start > end + 1) break;
    if (mention.start > end && !/[、和与及]/u.test(text[end]!)) break;
    end = mention.end;
  }
  return end > 0 && AMOUNT_NEXT.test(text.slice(end));
}

/** What a text told last of the whole city, one amount of each kind of unit, as far as it has been read. */
export class ComparedBy {
  private readonly told = new Map<string, ReadIndicator>();

  constructor(private readonly site: Site) {}

  get amounts(): readonly ReadIndicator[] {
    return this.site.document.source.districts.length >= SEVERAL ? [...this.told.values()] : [];
  }

  /** Hears of the indicators of a paragraph that opens with the city: the first amount of each kind is what it is about. */
  hear(reads: readonly ReadIndicator[]): void {
    const here = new Set<string>();
    for (const read of reads) {
      const family = unitMeaning(read.unit)?.family;
      if (family === undefined || !isAmount(read) || read.part || here.has(family)) continue;
      here.add(family);
      this.told.set(family, read);
    }
  }
}
