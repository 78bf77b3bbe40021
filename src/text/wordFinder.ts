/** Finds many words in a text at once: by their first character, then the longest of those that begin there. */
export class WordFinder {
  /** Words by their first character, longest first. */
  private readonly byFirst = new Map<string, string[]>();

  constructor(words: Iterable<string>) {
    for (const word of new Set(words)) {
      if (word === '') continue;
      const same = this.byFirst.get(word[0]!);
      if (same) same.push(word);
      else this.byFirst.set(word[0]!, [word]);
    }
    for (const same of this.byFirst.values()) same.sort((a, b) => b.length - a.length);
  }

  /** Every occurrence of every word, also within and across others, in the text's order. */
  all(text: string): { word: string; at: number }[] {
    const found: { word: string; at: number }[] = [];
    for (let at = 0; at < text.length; at++)
      for (const word of this.byFirst.get(text[at]!) ?? [])
        if (text.startsWith(word, at)) found.push({ word, at });
    return found;
  }

  /** The longest word at each place, none overlapping. */
  longest(text: string): { word: string; at: number }[] {
    const found: { word: string; at: number }[] = [];
    for (let at = 0; at < text.length; at++) {
      const word = this.byFirst.get(text[at]!)?.find((each) => text.startsWith(each, at));
      if (word === undefined) continue;
      found.push({ word, at });
      at += word.length - 1;
    }
    return found;
  }
}
