import type { Repair } from '../model/document.js';
import type { Edit } from './mappedText.js';

interface StrayRule {
  readonly kind: Repair['kind'];
  readonly pattern: RegExp;
  readonly replacement: (match: RegExpMatchArray) => string;
  readonly certainty: Repair['certainty'];
}

const HAN = '\\p{Script=Han}';

/** Radicals of the supplement that Unicode does not map to characters by itself. */
const SUPPLEMENT: Readonly<Record<string, string>> = {
  '⺠': '民',
  '⻓': '长',
  '⻔': '门',
  '⻋': '车',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻘': '青',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻢': '马',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻩': '黄',
  '⻬': '齐',
  '⻰': '龙',
  '⻝': '食',
  '⻄': '西',
  '⺟': '母',
  '⻣': '骨',
  '⻨': '麦',
};

/** Function words of English that a translation filter leaves between Chinese words, and the Chinese for them. */
const FILTERED: Readonly<Record<string, string>> = {
  or: '或',
  of: '的',
  the: '',
  a: '',
  with: '与',
  in: '在',
  to: '到',
  for: '为',
};

function radical(char: string): string {
  const plain = SUPPLEMENT[char] ?? char.normalize('NFKC');
  return plain.length === char.length ? plain : char;
}

/** Small accidents of scraping and conversion. Order matters: what a later rule would see, an earlier one has mended. */
const RULES: readonly StrayRule[] = [
  // Characters that print nothing: byte order marks, joiners, directional marks, soft hyphens.
  {
    kind: 'invisible',
    pattern: /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]+/gu,
    replacement: () => '',
    certainty: 'certain',
  },
  // Full-width digits, letters and percent are the same thing as their ASCII forms: １２３．５％.
  {
    kind: 'stray',
    pattern: /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff05]+/gu,
    replacement: (m) => [...m[0]].map((c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).join(''),
    certainty: 'certain',
  },
  // A full-width or drawn bar between a table's cells is the bar: 指标｜单位│2015年.
  { kind: 'stray', pattern: /[\uff5c\u2502\u2503\uffe8]/gu, replacement: () => '|', certainty: 'certain' },
  // Radicals that some PDFs hold instead of the characters that look the same: ⼯作, ⾼新.
  {
    kind: 'stray',
    pattern: /[\u2e80-\u2fd5\uf900-\ufaff]/gu,
    replacement: (m) => radical(m[0]),
    certainty: 'certain',
  },
  { kind: 'stray', pattern: /(?<=\d)\uff0e(?=\d)/gu, replacement: () => '.', certainty: 'certain' },
  // A word that a translation filter put into Chinese text: 组织 and 承接好. Of the others only what they meant is likely.
  {
    kind: 'stray',
    pattern: new RegExp(`(?<=[${HAN}、”》）])[ \\u00a0]*and[ \\u00a0]*(?=[${HAN}“《（])`, 'giu'),
    replacement: () => '和',
    certainty: 'certain',
  },
  {
    kind: 'stray',
    pattern: new RegExp(
      `(?<=[${HAN}、，”》）])[ \\u00a0]+(${Object.keys(FILTERED).join('|')})[ \\u00a0]+(?=[${HAN}“《（])`,
      'giu',
    ),
    replacement: (m) => FILTERED[m[1]!.toLowerCase()]!,
    certainty: 'likely',
  },
  { kind: 'stray', pattern: /[►▶■◆●]\s*(?=\S)/gu, replacement: () => '', certainty: 'certain' },
  // Letters that text recognition took for digits, in years: 二O一四年, 2O12年, 20l3年.
  {
    kind: 'stray',
    pattern: /(?<=[一二三四五六七八九〇])[OoＯｏ○◯0０Ο](?=[一二三四五六七八九〇OoＯｏ○◯0０]{1,2}年)/gu,
    replacement: () => '〇',
    certainty: 'likely',
  },
  {
    kind: 'stray',
    pattern:
      /(?<=[一二三四五六七八九〇][一二三四五六七八九〇])[OoＯｏ○◯0０Ο](?=[一二三四五六七八九〇OoＯｏ○◯0０]年)/gu,
    replacement: () => '〇',
    certainty: 'likely',
  },
  {
    kind: 'stray',
    pattern: /(?<![\dA-Za-z])(?=[\dOoIl]*[OoIl])(?:[1lI]9|2[0Oo])[\dOoIl]{2}(?=年)/gu,
    replacement: (m) => m[0].replace(/[Oo]/gu, '0').replace(/[Il]/gu, '1'),
    certainty: 'likely',
  },
  // A digit of a year that a site hides, in other signs than the usual 201*年; and in Chinese numerals.
  {
    kind: 'masked',
    pattern: /(?<!\d)((?:19|20)(?:\d(?=.年)|))[xXＸｘ×?？□_＿＊]{1,2}(?=年)/gu,
    replacement: (m) => m[1]!.padEnd(4, '*'),
    certainty: 'likely',
  },
  {
    kind: 'masked',
    pattern: /二[〇○零]([一二三四五六七八九〇零])[xX×?？□*＊](?=年)/gu,
    replacement: (m) => `20${'〇一二三四五六七八九'.indexOf(m[1]!.replace('零', '〇'))}*`,
    certainty: 'likely',
  },
  // A space for the comma of thousands: 1 200家.
  {
    kind: 'spacing',
    pattern:
      /(?<![\d.,%年] ?)(?<!\d)(\d{1,3})((?: \d{3})+)(?=(?:\.\d+)?(?:万|亿|家|个|名|人|项|件|户|元|吨|亩|平方))/gu,
    replacement: (m) => m[0].replace(/ /gu, ''),
    certainty: 'likely',
  },
  // Lost characters that the ones around give back: 20163月, 〔202414.
  {
    kind: 'masked',
    pattern: /(?<![\d.])((?:19|20)\d{2})(1[0-2]|[1-9])(?=月)/gu,
    replacement: (m) => `${m[1]}年${m[2]}`,
    certainty: 'likely',
  },
  {
    kind: 'masked',
    pattern: /〔((?:19|20)\d{2})(\d{1,3})(?![\d〕])/gu,
    replacement: (m) => `〔${m[1]}〕${m[2]}`,
    certainty: 'likely',
  },
  // Half-width marks in Chinese text: 目标,力争 and 完成: are what 目标，力争 and 完成： are. A comma between digits stays.
  {
    kind: 'half-width',
    pattern: new RegExp(`(?<=[${HAN}”》）)%％])[,;:]|(?<=\\d)[,;](?=[${HAN}“《（])`, 'gu'),
    replacement: (m) => String.fromCharCode(m[0].charCodeAt(0) + 0xfee0),
    certainty: 'certain',
  },
  // The same of full stops: 完成年度目标.下一步; 一.总体 is the number of a heading.
  {
    kind: 'half-width',
    pattern: new RegExp(
      `(?<=[${HAN}”》）)%％])(?<![一二三四五六七八九十附表图])\\.(?=[${HAN}“《（(]|\\s*(?:\\n|$))`,
      'gu',
    ),
    replacement: () => '。',
    certainty: 'certain',
  },
  // Spaces inside Chinese text: 众创空间5 家, 973 计划, 科 技 创 新; not line breaks.
  {
    kind: 'spacing',
    pattern: new RegExp(
      `(?<=[${HAN}，。、；：”》）])[ \\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000]+(?=[${HAN}0-9，。、；：“《（])`,
      'gu',
    ),
    replacement: () => '',
    certainty: 'certain',
  },
  {
    kind: 'spacing',
    pattern: new RegExp(
      `(?<=[0-9%A-Z])[ \\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000]+(?=[${HAN}，。、；：%])`,
      'gu',
    ),
    replacement: () => '',
    certainty: 'certain',
  },
];

/** Marks of Markdown: what they set off stays, they go. */
const MARKDOWN: readonly StrayRule[] = [
  /^ {0,3}#{1,6}[ \t]+/gmu,
  /^ {0,3}(?:```|~~~).*$/gmu,
  /^ {0,3}>[ \t]?/gmu,
  /^[ \t]*[-*+][ \t]+(?=\S)/gmu,
  /!\[[^\]\n]*\]\([^)\n]*\)/gu,
  /\[(?=[^\]\n]+\]\([^)\n]*\))/gu,
  /\]\([^)\n]*\)/gu,
  /\*\*|__|(?<!\d)\*(?=\p{Script=Han})|(?<=\p{Script=Han})\*(?![\d年])|`/gu,
].map((pattern) => ({ kind: 'stray', pattern, replacement: () => '', certainty: 'certain' }));

/** One pass of one rule over a text. The caller applies the edits before it asks for the next rule. */
export function strayPasses(
  markdown = false,
): readonly ((text: string) => { edits: Edit[]; repairs: Repair[] })[] {
  return [...(markdown ? MARKDOWN : []), ...RULES].map((rule) => (text: string) => {
    const edits: Edit[] = [];
    const repairs: Repair[] = [];
    for (const match of text.matchAll(rule.pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const after = rule.replacement(match);
      edits.push({ start, end, text: after });
      repairs.push({ kind: rule.kind, start, end, before: match[0], after, certainty: rule.certainty });
    }
    return { edits, repairs };
  });
}
