import type { Brief, Cited } from '../briefs/content.js';
import type { Fact } from '../model/facts.js';

/** What some content says: the sentences and cells that have evidence, and every other word and number. */
export interface Parts {
  readonly cited: readonly Cited[];
  readonly own: readonly string[];
}

export function partsOf(content: unknown): Parts {
  const cited: Cited[] = [];
  const own: string[] = [];
  const walk = (value: unknown) => {
    if (typeof value === 'string' || typeof value === 'number') own.push(String(value));
    else if (Array.isArray(value)) value.forEach(walk);
    else if (value && typeof value === 'object') {
      const part = value as Partial<Cited>;
      if (typeof part.text === 'string' && Array.isArray(part.evidence) && part.evidence.length > 0)
        cited.push(part as Cited);
      else Object.values(value).forEach(walk);
    }
  };
  walk(content);
  return { cited, own };
}

/** A brief without what it proves itself by. */
export function said(brief: Brief): Omit<Brief, 'facts' | 'evidence'> {
  const { facts: _facts, evidence: _evidence, ...rest } = brief;
  return rest;
}

/** What a correction brought into a brief beside the fact. */
export function correctionOf({ corrected }: Fact): string[] {
  return corrected ? [corrected.who, corrected.when, corrected.why] : [];
}
