import type { Evidence } from '../model/evidence.js';
import type { Passage } from '../model/passage.js';
import type { Cited, ContinuityRow } from './content.js';
import type { EvidenceList } from './evidence.js';
import { quoted } from './format.js';
import type { BriefInput } from './input.js';

type Years = Pick<BriefInput, 'from' | 'to'>;

const QUOTE_LENGTH = 66;
/** Most themes that are printed; those of both years come first. */
const MOST_THEMES = 8;

/** Where there are more themes than these, one quote a year says enough of each. */
const FEW_THEMES = 4;

/** The same theme of both years side by side: the most telling sentences, one or two a cell. */
export function continuityRows(
  passages: readonly Passage[],
  { from, to, themeName }: Pick<BriefInput, 'from' | 'to' | 'themeName'>,
  list: EvidenceList,
): ContinuityRow[] {
  // A theme has a row where it is what a passage is mainly about; whether the other year knows it too, any passage says.
  const compared = passages.filter(({ year }) => year !== null && year >= from && year <= to);
  const themes = [...new Set(compared.flatMap(({ theme }) => theme ?? []))];
  const rows = themes.map((theme) => {
    const of = (match: (year: number) => boolean) => {
      const told = passages.filter(
        (passage) => passage.themes.includes(theme) && passage.year !== null && match(passage.year),
      );
      const main = told.filter((passage) => passage.theme === theme);
      return main.length > 0 ? main : told;
    };
    const [before, after] = [of((year) => year === from), of((year) => year > from && year <= to)];
    return {
      theme,
      before,
      after,
      weight: (before.length > 0 ? 1 : 0) + (after.length > 0 ? 1 : 0),
    };
  });
  const told = rows
    .filter((row) => row.before.length + row.after.length > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_THEMES);
  const most = told.length > FEW_THEMES ? 1 : 2;
  return told
    .map(({ theme, before, after }) => ({
      theme: themeName(theme),
      before: pick(before, most, list),
      after: pick(after, most, list),
    }))
    .filter((row) => row.before.length + row.after.length > 0);
}

function pick(passages: readonly Passage[], most: number, list: EvidenceList): Cited[] {
  const sentences = passages
    .flatMap((passage) => passage.excerpts)
    .filter((sentence) => sentence.text.length >= 12 && !/^《[^》]*》[^。]{0,6}$/u.test(sentence.text));
  const best = [...sentences].sort((a, b) => telling(b) - telling(a) || a.start - b.start).slice(0, most);
  return best
    .sort((a, b) => a.source.localeCompare(b.source) || a.start - b.start)
    .map((sentence) => list.cite(quoted(shorten(sentence.text)), sentence));
}

/** Sentences with figures, names and deeds tell more than general ones; very long ones less. */
function telling(sentence: Evidence): number {
  const { text } = sentence;
  const figures = text.match(/\d+(?:\.\d+)?(?:%|家|个|项|件|亿|万)/gu)?.length ?? 0;
  const names = text.match(/[“《]/gu)?.length ?? 0;
  const deeds = text.match(/建成|成立|落户|揭牌|启动|推进|出台|打造|形成|设立|建设/gu)?.length ?? 0;
  return (
    3 * Math.min(figures, 3) +
    2 * Math.min(names, 3) +
    Math.min(deeds, 3) -
    Math.max(0, text.length - 120) / 60
  );
}

/** Cuts a long sentence at a mark, and says so with ……. */
export function shorten(text: string, length = QUOTE_LENGTH): string {
  const whole = text.replace(/[。；;]$/u, '');
  if (whole.length <= length) return whole;
  const cut = whole.slice(0, length);
  const at = Math.max(
    cut.lastIndexOf('，'),
    cut.lastIndexOf('、'),
    cut.lastIndexOf('；'),
    cut.lastIndexOf(','),
  );
  const kept = cut.slice(0, at > length / 2 ? at : length);
  // Never within a number: 12…… would be read as twelve.
  const inNumber = /\d$/u.test(kept) && /^[\d.,]/u.test(whole.slice(kept.length));
  return `${inNumber ? kept.replace(/[\d.,]+$/u, '') : kept}……`;
}

const POSITION =
  /(?:成为|打造(?:成(?:为)?)?|建设成(?:为)?|建成|定位|争做|创建|形成)(?!符合|适应)[^。；]{0,40}(?:承载区|中心|高地|示范区|主阵地|策源地|功能区|活力区|先行区|引领区|重要基地|新区|生态岛|城区|标杆|集聚区|科技城|领航区|实践区|试验区|转化区|先进区|先锋)/u;

/** Sentences in which a district says what it wants to be, the plainest first. */
export function positioningIn(passages: readonly Passage[]): Evidence[] {
  return passages
    .flatMap((passage) => passage.sentences)
    .filter((sentence) => POSITION.test(sentence.text))
    .sort((a, b) => positioning(b) - positioning(a) || a.start - b.start);
}

/** How the district describes itself in each year: its own positioning sentences. */
export function positioningOf(
  passages: readonly Passage[],
  { to }: Years,
  list: EvidenceList,
): { year: string; statements: Cited[] }[] {
  const years = [...new Set(passages.map((passage) => passage.year))]
    .filter((year): year is number => year !== null && year <= to + 1)
    .sort((a, b) => a - b);
  return years
    .map((year) => {
      const best = positioningIn(passages.filter((passage) => passage.year === year)).slice(0, 1);
      return {
        year: String(year),
        statements: best.map((sentence) => list.cite(quoted(shorten(sentence.text, 90)), sentence)),
      };
    })
    .filter((each) => each.statements.length > 0);
}

function positioning(sentence: Evidence): number {
  return (
    (/(?:成为|建设成为|打造)[^。；]{0,20}(?:上海|全国|全球|国际|世界|区域|全市)/u.test(sentence.text)
      ? 3
      : 0) +
    (/把[^，。；]{2,6}(?:建设|打造)成/u.test(sentence.text) ? 3 : 0) +
    (/目标|努力|定位|致力/u.test(sentence.text) ? 2 : 0) -
    sentence.text.length / 200
  );
}
