/** Finds many words in a text at once: by their first character, then the longest of those that begin there. */
export class WordFinder {
  /** Words by their first code unit, longest first. A string of one Chinese character would be made anew for each look. */
  private readonly byFirst = new Map<number, string[]>();

  constructor(words: Iterable<string>) {
    for (const word of new Set(words)) {
      if (word === '') continue;
      const first = word.charCodeAt(0);
      const same = this.byFirst.get(first);
      if (same) same.push(word);
      else this.byFirst.set(first, [word]);
    }
    for (const same of this.byFirst.values()) same.sort((a, b) => b.length - a.length);
  }

  /** Every occurrence of every word, also within and across others, in the text's order. */
  all(text: string): { word: string; at: number }[] {
    const found: { word: string; at: number }[] = [];
    for (let at = 0; at < text.length; at++) {
      const words = this.byFirst.get(text.charCodeAt(at));
      if (words) for (const word of words) if (text.startsWith(word, at)) found.push({ word, at });
    }
    return found;
  }

  /** The longest word at each place, none overlapping. */
  longest(text: string): { word: string; at: number }[] {
    const found: { word: string; at: number }[] = [];
    for (let at = 0; at < text.length; at++) {
      const word = this.byFirst.get(text.charCodeAt(at))?.find((each) => text.startsWith(each, at));
      if (word === undefined) continue;
      found.push({ word, at });
      at += word.length - 1;
    }
    return found;
  }
}
