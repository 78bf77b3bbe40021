import { readFileSync } from 'node:fs';
import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';
import { InputError } from '../errors.js';
import { messages } from '../messages.js';
import type { District, Place, Region } from '../model/region.js';
import { resourcePath } from '../resources.js';

const month = z.string().regex(/^\d{4}(-\d{2})?$/);
const dated = z.object({ name: z.string(), from: month.optional(), until: month.optional() });
const placeShape = z.object({
  name: z.string(),
  aliases: z.array(z.string()).default([]),
  kind: z.string().default('place'),
  districts: z.array(z.string()).default([]),
  citywide: z.boolean().default(false),
  from: month.optional(),
  until: month.optional(),
  source: z.string(),
});
const regionShape = z.object({
  name: z.string(),
  short: z.string(),
  english: z.string(),
  slug: z.string().regex(/^[a-z0-9-]+$/),
  cityWords: z.array(z.string()).default([]),
  notPlaces: z.array(z.string()).default([]),
  districts: z
    .array(
      z.object({
        name: z.string(),
        short: z.string(),
        english: z.string(),
        slug: z.string().regex(/^[a-z0-9-]+$/),
        code: z.string(),
        tile: z.tuple([z.number().int().min(0), z.number().int().min(0)]),
        former: z.array(dated).default([]),
        towns: z.array(z.string()).default([]),
        datedTowns: z.array(dated).default([]),
      }),
    )
    .min(1),
  places: z.array(placeShape).default([]),
});

const DEFAULT_REGION = 'regions/shanghai.yaml';

/** Reads a region file; a mistake in it is reported with the file and the place of the field. */
export function loadRegion(file: string = resourcePath(DEFAULT_REGION)): Region {
  let data: unknown;
  try {
    data = parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof YAMLParseError) throw new InputError(messages.brokenYaml(file, error.message));
    throw new InputError(messages.unreadable(file, (error as NodeJS.ErrnoException).code ?? String(error)));
  }
  const checked = regionShape.safeParse(data);
  if (!checked.success) {
    const issue = checked.error.issues[0]!;
    throw new InputError(messages.wrongField(file, issue.path.join('.'), issue.message));
  }
  const { districts, places, notPlaces, ...city } = checked.data;
  const known = new Set(districts.map((district) => district.name));
  for (const place of places) {
    const stranger = place.districts.find((name) => !known.has(name));
    if (stranger)
      throw new InputError(messages.wrongField(file, `places: ${place.name}`, `no district ${stranger}`));
  }
  return {
    ...city,
    districts: districts.map(
      ({ towns: _towns, datedTowns: _dated, former, ...district }): District => ({
        ...district,
        former: former.map(({ name, from, until }) => ({ name, from: from ?? null, until: until ?? null })),
      }),
    ),
    places: [
      ...districts.flatMap((district) => [
        ...district.towns.map((name) => town(name, district.name)),
        ...district.datedTowns.map((each) => ({
          ...town(each.name, district.name),
          from: each.from ?? null,
          until: each.until ?? null,
        })),
      ]),
      ...places.map((place): Place => ({ ...place, from: place.from ?? null, until: place.until ?? null })),
      // Names that look like a district and are not (黄浦江): they belong to nobody and hide what is inside them.
      ...notPlaces.map((name) => ({ ...town(name, ''), kind: 'not-a-place', districts: [] })),
    ],
  };
}

function town(name: string, district: string): Place {
  return {
    name,
    aliases: [],
    kind: 'town',
    districts: [district],
    citywide: false,
    source: '统计用区划代码',
    from: null,
    until: null,
  };
}
