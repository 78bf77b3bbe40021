import type { Region } from '../model/region.js';
import { WordFinder } from '../text/wordFinder.js';

/** A place name found in a text. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** As it stands in the text. */
  readonly name: string;
  /** Full modern names; empty for what spans the whole city or is no place. */
  readonly districts: readonly string[];
  readonly kind: 'district' | 'place' | 'citywide' | 'none';
  /** Set where the name is of a district that has since become part of another: 闸北区, 卢湾区. */
  readonly formerDistrict: string | null;
}

interface Entry {
  readonly districts: readonly string[];
  readonly kind: Mention['kind'];
  readonly former: string | null;
}

/**
 * All names of a region, the longest match winning: 宝山路街道 is a street in 静安区 and not 宝山区, 张江示范区 is the
 * city's and 张江 lies in 浦东新区.
 */
export class Gazetteer {
  private readonly entries = new Map<string, Entry>();
  private readonly names: WordFinder;

  constructor(readonly region: Region) {
    const add = (name: string, entry: Entry) => {
      const key = fold(name);
      if (!this.entries.has(key)) this.entries.set(key, entry);
    };
    for (const district of region.districts) {
      const entry: Entry = { districts: [district.name], kind: 'district', former: null };
      for (const name of [district.name, district.short, district.english]) add(name, entry);
      for (const former of district.former) {
        // A name that ended marks a different area; one that never ended is just another spelling.
        const old = { ...entry, former: former.until ? former.name : null };
        add(former.name, old);
        const short = former.name.replace(/[区县]$/u, '');
        if (short.length >= 2) add(short, old);
      }
    }
    for (const place of region.places) {
      const kind = place.citywide ? 'citywide' : place.kind === 'not-a-place' ? 'none' : 'place';
      for (const name of [place.name, ...place.aliases]) {
        add(name, { districts: place.citywide ? [] : place.districts, kind, former: null });
      }
    }
    this.names = new WordFinder(this.entries.keys());
  }

  /** Every place named in the text, in order, none overlapping. */
  find(text: string): Mention[] {
    const mentions: Mention[] = [];
    for (const { word, at } of this.names.longest(fold(text))) {
      const entry = this.entries.get(word)!;
      const name = text.slice(at, at + word.length);
      if (isInsideWord(text, at, name)) continue;
      mentions.push({
        start: at,
        end: at + word.length,
        name,
        districts: entry.districts,
        kind: entry.kind,
        formerDistrict: entry.former,
      });
    }
    return mentions;
  }

  /** The district a person means by 嘉定区, 嘉定, jiading or Jiading District; null for no such district. */
  resolve(name: string): string | null {
    const wanted = fold(name.trim());
    const bySlug = this.region.districts.find((district) => district.slug === wanted);
    if (bySlug) return bySlug.name;
    const entry = this.entries.get(wanted);
    return entry?.kind === 'district' ? entry.districts[0]! : null;
  }
}

/** A Latin name within a longer word or number is none: Jing’an in Jing’anville, District 1 in District 12. */
function isInsideWord(text: string, at: number, name: string): boolean {
  const joined = /[A-Za-z0-9]{2}/;
  return (
    joined.test(text.slice(Math.max(0, at - 1), at) + name[0]) ||
    joined.test(name.at(-1)! + (text[at + name.length] ?? ''))
  );
}

/** Small Latin letters and straight apostrophes; every character stays where it is. */
function fold(name: string): string {
  return name.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase()).replace(/’/g, "'");
}
