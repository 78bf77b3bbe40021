import { parse } from 'yaml';
import type { PlainText } from './plain.js';

/** What stands above a Markdown text between two rules: `title: …`, `date: …`. */
const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n([\s\S]{0,4000}?)\r?\n---[ \t]*(?:\r?\n|$)/u;

/** A Markdown file's front matter: its metadata, and its place, which is not the document's. */
export function readFrontMatter(text: string): Pick<PlainText, 'furniture' | 'hints'> {
  const found = FRONT_MATTER.exec(text);
  const fields = found && fieldsOf(found[1]!);
  if (!found || !fields) return { furniture: [], hints: {} };
  const hint = (...names: string[]) => {
    const value = names.map((name) => fields[name]).find((each) => each !== undefined && each !== null);
    return value instanceof Date
      ? value.toISOString().slice(0, 10)
      : value === undefined
        ? undefined
        : String(value);
  };
  const [title, issuer, date] = [
    hint('title', '标题'),
    hint('issuer', 'author', 'source', '发布机构', '来源'),
    hint('date', 'issued', 'published', '日期', '发布日期'),
  ];
  return {
    furniture: [{ start: 0, end: found[0].length }],
    hints: {
      ...(title ? { title } : {}),
      ...(issuer ? { issuer } : {}),
      ...(date && /^\d{4}-\d{2}-\d{2}/u.test(date) ? { issueDate: date.slice(0, 10) } : {}),
    },
  };
}

/** Null for what only looks like front matter: a text between two rules. */
function fieldsOf(text: string): Record<string, unknown> | null {
  try {
    const fields: unknown = parse(text);
    return fields && typeof fields === 'object' && !Array.isArray(fields)
      ? (fields as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
