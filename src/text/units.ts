import { parse } from 'yaml';
import type { UnitMeaning } from '../model/quantity.js';
import { readResource } from '../resources.js';

const MAGNITUDES: Readonly<Record<string, number>> = {
  万亿: 1e12,
  千亿: 1e11,
  百亿: 1e10,
  十亿: 1e9,
  亿: 1e8,
  千万: 1e7,
  百万: 1e6,
  十万: 1e5,
  万: 1e4,
  千: 1e3,
  百: 1e2,
};

type Table = Record<string, Record<string, number>>;

const table: Table = parse(readResource('text/units.yaml'));
const meanings = new Map<string, UnitMeaning>(
  Object.entries(table).flatMap(([family, units]) =>
    Object.entries(units).map(([unit, factor]): [string, UnitMeaning] => [unit, { family, factor }]),
  ),
);

/** Whether there is a family of units of that name. */
export const isFamily = (name: string) => Object.hasOwn(table, name);

/** Units that are words of their own as well, as patterns that match where they are units. */
const ALSO_WORDS: Readonly<Record<string, string>> = {
  // 48万度 of power; 23度 is how warm it was, and 2015年度 no unit at all.
  度: '(?<=[万亿])度(?!假|过)',
  // 百亿台阶 counts no machines.
  台: '台(?![阶湾风账])',
  // 得分82.3分; 分园, 分钟, 分别.
  分: '分(?![之钟类别为布园校享区设院局部会公支店馆批期组红成值析离散数])',
};

function alternatives(words: Iterable<string>): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => ALSO_WORDS[word] ?? word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|');
}

/** Pattern source for a unit without its magnitude, longest first. */
export const UNIT_PATTERN = alternatives(meanings.keys());

/** Pattern source for 万, 亿 and their like before a unit. */
export const MAGNITUDE_PATTERN = alternatives(Object.keys(MAGNITUDES));

const WITH_MAGNITUDE = new RegExp(`^(${MAGNITUDE_PATTERN})?(${UNIT_PATTERN})?$`, 'u');

/** Families of measure words that a noun may follow at once: 3家企业, 5名院士, 2场大赛. */
const COUNTING = new Set(['count', 'person', 'session', 'visit', 'firm-time']);

const known = new Map<string, UnitMeaning | null>();

/** What a unit as printed means: 万平方米 → area, 10,000. A bare 亿 counts as money, as 税收14.7亿 does. */
export function unitMeaning(unit: string | null): UnitMeaning | null {
  if (unit === null || unit === '') return null;
  const before = known.get(unit);
  if (before !== undefined) return before;
  const meaning = readUnit(unit);
  // Whatever stands where a unit may stand is asked for; only units are many times.
  if (meaning !== null) known.set(unit, meaning);
  return meaning;
}

function readUnit(unit: string): UnitMeaning | null {
  // 台（套）, 户（人）: the second counter says the same of another thing.
  const match =
    WITH_MAGNITUDE.exec(unit) ?? WITH_MAGNITUDE.exec(unit.replace(/[（(]\p{Script=Han}[）)]$/u, ''));
  if (!match) return null;
  const factor = match[1] ? MAGNITUDES[match[1]]! : 1;
  if (!match[2]) return { family: 'money', factor };
  const base = meanings.get(match[2])!;
  return { family: base.family, factor: base.factor * factor };
}

/** Whether two units are one but for their magnitude: 3.1万户 and 2260户. */
export const isSameUnit = (a: string | null, b: string | null) =>
  a === b || (a !== null && b !== null && withoutMagnitude(a) === withoutMagnitude(b));

const withoutMagnitude = (unit: string) => unit.replace(/^[十百千万亿]+(?=.)/u, '');

export function countsThings(unit: string | null): boolean {
  const meaning = unitMeaning(unit);
  return meaning !== null && COUNTING.has(meaning.family);
}
