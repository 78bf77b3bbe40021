import { parse, YAMLParseError } from 'yaml';
import type { z } from 'zod';
import { InputError } from './errors.js';
import { messages } from './messages.js';

/** Reads a YAML file of a person's; a mistake is one line with the file, the field and what was expected. */
export function parseConfig<T>(file: string, text: string, shape: z.ZodType<T>, empty: T): T {
  let data: unknown;
  try {
    data = parse(text) ?? empty;
  } catch (error) {
    if (error instanceof YAMLParseError) throw new InputError(messages.brokenYaml(file, error.message));
    throw error;
  }
  const checked = shape.safeParse(data);
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0]!;
  throw new InputError(messages.wrongField(file, issue.path.join('.') || '(top)', issue.message));
}
