import type { PolicyStatus } from '../model/facts.js';
import { parseChineseNumeral } from '../text/numerals.js';

const STARTED =
  /(?:启动|开展|着手|推进)(?<names>[^。；《》]{2,40}?)等?(?<n>\d+|[一二两三四五六七八九十]+)?项?(?:政策|办法|意见)的?(?:制定|起草|研究|编制)(?:工作)?/gu;

/**
 * A status that the running text tells of titles listed elsewhere: 启动智慧城区、互联网+等2项政策的制定工作 makes the titles
 * that hold those words drafts.
 */
export function statusElsewhere(blocks: readonly string[]): (title: string) => PolicyStatus | null {
  const drafting: string[] = [];
  for (const text of blocks) {
    for (const match of text.matchAll(STARTED)) {
      const words = match
        .groups!.names!.split(/[、，和与及]/u)
        .map((word) => word.replace(/等$/u, '').trim());
      const count = match.groups!.n
        ? Number(match.groups!.n) || parseChineseNumeral(match.groups!.n) || words.length
        : words.length;
      drafting.push(...words.slice(-count).filter((word) => word.length >= 3));
    }
  }
  return (title) => (drafting.some((word) => title.includes(word)) ? '草拟中' : null);
}
