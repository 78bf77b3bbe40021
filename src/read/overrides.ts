import { z } from 'zod';
import { parseConfig } from '../config.js';
import type { Document } from '../model/document.js';

const period = z.string().regex(/^\d{4}(-\d{2})?(\/\d{4}(-\d{2})?)?$/, 'expected 2016, 2016-09 or 2011/2015');
const shape = z.record(
  z.string(),
  z
    .object({
      title: z.string(),
      issuer: z.string(),
      documentNumber: z.string(),
      issueDate: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'expected 2016-12-30'),
      kind: z.enum(['survey', 'plan', 'review', 'summary', 'report', 'notice', 'other']),
      districts: z.array(z.string()).min(1),
      reportsOn: period,
      looksAheadTo: period,
    })
    .partial()
    .strict(),
);

/** What `sources.yaml` says of a source, by its id. */
export type Overrides = z.infer<typeof shape>;

/** Reads `sources.yaml`; a mistake is one line with the file, the field and what was expected. */
export function parseOverrides(file: string, text: string): Overrides {
  return parseConfig(file, text, shape, {});
}

/** Applies what a person decided; the fields are remembered as overridden. */
export function applyOverride(document: Document, overrides: Overrides): Document {
  const own = overrides[document.source.id];
  if (!own) return document;
  const given = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
  const source = { ...document.source, ...given, overridden: Object.keys(given) };
  // With a single part the years of the source are the years of the part.
  const parts =
    document.parts.length === 1 && (own.reportsOn || own.looksAheadTo)
      ? document.parts.map((part) => ({
          ...part,
          reportsOn: own.reportsOn ?? part.reportsOn,
          looksAheadTo: own.looksAheadTo ?? part.looksAheadTo,
          inferred: [],
        }))
      : document.parts;
  return { ...document, source, parts };
}
