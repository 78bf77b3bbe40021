import type { InitiativeStatus } from '../../model/facts.js';
import { segments, sentences } from '../clauses.js';
import type { Context } from '../context.js';
import { candidatesIn } from './candidates.js';
import { partsOf } from './consists.js';
import { type Knowledge, sightingsOf } from './sighting.js';
import { weigh } from './signs.js';
import { statusOf } from './status.js';

/** A named project, platform, park, strategy or cluster; offsets are in the text it was read from. */
export interface ReadInitiative {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly status: InitiativeStatus;
  /** What a numbered name consists of; mostly empty. */
  readonly parts: readonly string[];
  /** 0 to 1: how sure it is that this is one. */
  readonly confidence: number;
  readonly reasons: readonly string[];
}

/** Every initiative named in a paragraph. */
export function readInitiatives(text: string, context: Context, knowledge: Knowledge): ReadInitiative[] {
  const found = new Map<string, ReadInitiative>();
  const plan = context.modality === 'target';
  for (const sentence of sentences(text)) {
    const parts = segments(text, sentence);
    for (const { from, to } of parts) {
      const clause = text.slice(from, to);
      const places = knowledge.places
        .filter((place) => place.from >= from && place.to <= to)
        .map((place) => ({ from: place.from - from, to: place.to - from }));
      const candidates = candidatesIn(clause, places, knowledge.known);
      const around = {
        ...knowledge,
        places,
        plan,
        oneOfMany: parts.length > 1 || /[—-]$/u.test(text.slice(0, from)),
      };
      // Words within a name say nothing of what is done: 研究院, “千人计划”创意园.
      const blotted = candidates.reduce(
        (line, { from: start, to: end }) => line.slice(0, start) + '＊'.repeat(end - start) + line.slice(end),
        clause,
      );
      for (const sighting of sightingsOf(clause, candidates, around)) {
        const { isInitiative, confidence, why } = weigh(sighting);
        const { from: start, to: end, until = end, name } = sighting.candidate;
        if (!isInitiative || found.has(name)) continue;
        const { status, why: told } = statusOf({ clause, blotted }, start, end, plan);
        found.set(name, {
          start: from + start,
          end: from + until,
          name,
          status,
          parts: partsOf(clause, sighting.candidate, candidates),
          confidence,
          reasons: [`名称：${why}`, `状态：${told || '未说，按所在部分'}`],
        });
      }
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}
