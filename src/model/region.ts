/** A name and the months in which it was in force; `from` inclusive, `until` exclusive; null is open. */
export interface DatedName {
  readonly name: string;
  readonly from: string | null;
  readonly until: string | null;
}

export interface District {
  /** Full modern name: 静安区. */
  readonly name: string;
  /** 静安, as people say it. */
  readonly short: string;
  readonly english: string;
  /** File stem of the district's brief. */
  readonly slug: string;
  /** GB/T 2260 code. */
  readonly code: string;
  /** Other names in any language that mean it or what became part of it. */
  readonly former: readonly DatedName[];
  /** Column and row on the schematic grid of tiles, from the top left, both from 0. */
  readonly tile: readonly [number, number];
}

/** A town, street, park, zone, campus or landmark, and the districts it lies in. */
export interface Place {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: string;
  readonly districts: readonly string[];
  /** True for what spans the whole city (张江示范区): it speaks of no single district. */
  readonly citywide: boolean;
  /** Where this is known from. */
  readonly source: string;
  /** Months `2015-11`: the place's name counts only from or until then. */
  readonly from: string | null;
  readonly until: string | null;
}

/** A city as data: another city is another such file. */
export interface Region {
  readonly name: string;
  readonly short: string;
  readonly english: string;
  readonly slug: string;
  /** How the city's own level calls itself in running text: 全市, 本市, 上海市. */
  readonly cityWords: readonly string[];
  readonly districts: readonly District[];
  readonly places: readonly Place[];
}
