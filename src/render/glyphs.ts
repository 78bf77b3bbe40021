import type { Element } from './element.js';
import type { Fonts } from './fonts.js';

/** What stands in for characters that Chinese fonts seldom have. */
export const EQUIVALENTS: Readonly<Record<string, string>> = {
  '►': '▶',
  '◄': '◀',
  '•': '·',
  '‣': '·',
  '\u00a0': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '‑': '-',
  '‐': '-',
  '❶': '①',
  '✓': '√',
  '✔': '√',
  '✗': '×',
  '✘': '×',
};
/** Characters that print nothing, and would print as boxes. */
export const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]|\p{Variation_Selector}/gu;

/** Shown for a character that no font has, so that the loss can be seen and searched for. */
export const MISSING = '〓';

/**
 * Replaces every character the fonts cannot show by an equivalent, or by the printer's 〓 for a missing sort; a box is
 * never printed. Invisible characters, which would print as boxes, are removed.
 */
export function glyphSafe(elements: readonly Element[], fonts: Fonts): Element[] {
  const known = new Map<string, string>();
  const safe = (char: string): string => {
    let result = known.get(char);
    if (result === undefined) {
      const shown = (candidate: string) => fonts.has('body', candidate) && fonts.has('heading', candidate);
      const other = EQUIVALENTS[char];
      result =
        shown(char) || /\s/u.test(char)
          ? char
          : other !== undefined && (other === ' ' || shown(other))
            ? other
            : MISSING;
      known.set(char, result);
    }
    return result;
  };
  const text = (raw: string) => {
    const clean = raw.normalize('NFC').replace(INVISIBLE, '');
    for (const char of clean) if (safe(char) !== char) return [...clean].map(safe).join('');
    return clean;
  };
  // A chart prints what its rows hold.
  const attributes = ({ 'data-rows': rows, ...others }: Element['attributes']) =>
    rows === undefined ? others : { ...others, 'data-rows': text(rows) };
  const walk = (node: Element | string): Element | string =>
    typeof node === 'string'
      ? text(node)
      : { ...node, attributes: attributes(node.attributes), children: node.children.map(walk) };
  return elements.map((element) => walk(element) as Element);
}
