import { z } from 'zod';
import { parseConfig } from '../config.js';

/*
 * What a person put right, in corrections.yaml. Each entry is anchored to a quote and the words around it, so that it
 * finds its place again after other edits of the file, and in a newer version of the program.
 */

const period = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2]))?(\/\d{4}(-(0[1-9]|1[0-2]))?)?$/, 'expected 2016, 2016-09 or 2011/2015');

/** Fields that a person may set; which of them a fact has depends on its kind. */
export const fields = z
  .object({
    district: z.string(),
    indicator: z.string(),
    value: z.number(),
    unit: z.string().min(1).nullable(),
    relation: z.enum(['=', '>=', '<=', '~']),
    modality: z.enum(['actual', 'target']),
    measure: z.enum(['level', 'flow', 'growth', 'share', 'rank']),
    period: period.nullable(),
    title: z.string(),
    name: z.string(),
    status: z.string(),
  })
  .partial()
  .strict();

const day = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, 'expected 2026-11-22');
const signed = { who: z.string().min(1), when: day, why: z.string().min(1) };
const anchored = {
  source: z.string(),
  quote: z.string().min(1),
  /** Words before and after the quote, to tell it from the same words elsewhere. */
  before: z.string().optional(),
  after: z.string().optional(),
  /** The fact's name, where several facts stand in the quote. */
  fact: z.string().optional(),
  /** The figure as it was read, where several facts of that name stand there: an amount, its growth, its rank. */
  was: z.number().optional(),
};

const shape = z.array(
  z.discriminatedUnion('action', [
    z.object({ action: z.enum(['reject', 'accept']), ...anchored, ...signed }).strict(),
    z.object({ action: z.literal('set'), ...anchored, set: fields, ...signed }).strict(),
    z
      .object({
        action: z.literal('add'),
        ...anchored,
        kind: z.enum(['indicator', 'policy', 'initiative']),
        set: fields,
        ...signed,
      })
      .strict(),
    z.object({ action: z.literal('assign'), ...anchored, district: z.string(), ...signed }).strict(),
    z.object({ action: z.literal('part'), ...anchored, as: z.string(), ...signed }).strict(),
    z
      .object({
        action: z.literal('join'),
        district: z.string(),
        names: z.array(z.string()).min(2),
        ...signed,
      })
      .strict(),
    z.object({ action: z.literal('year'), source: z.string(), year: period, ...signed }).strict(),
  ]),
);

/** Which fields facts of each kind have. */
export const fieldsOfKind: Readonly<Record<string, readonly string[]>> = {
  indicator: ['district', 'indicator', 'name', 'value', 'unit', 'relation', 'modality', 'measure', 'period'],
  policy: ['district', 'title', 'name', 'status', 'period'],
  initiative: ['district', 'name', 'status', 'period'],
};

export type Correction = z.infer<typeof shape>[number];
export type AnchoredCorrection = Extract<Correction, { quote: string }>;

/** Reads corrections.yaml; a mistake is one line with the file, the entry and what was expected. */
export function parseCorrections(file: string, text: string): Correction[] {
  return parseConfig(file, text, shape, []);
}
