/** One place at which two pieces of data are not the same. */
export interface Difference {
  /** Where: indicators[1].change. */
  readonly path: string;
  readonly was: string;
  readonly is: string;
}

const MOST = 12;

/** Where two pieces of plain data differ, the first dozen places. */
export function difference(was: unknown, is: unknown): Difference[] {
  const found: Difference[] = [];
  const walk = (a: unknown, b: unknown, path: string) => {
    if (found.length >= MOST || Object.is(a, b)) return;
    const both = typeof a === 'object' && typeof b === 'object' && a !== null && b !== null;
    if (!both || Array.isArray(a) !== Array.isArray(b)) {
      if (JSON.stringify(a) !== JSON.stringify(b)) found.push({ path, was: show(a), is: show(b) });
      return;
    }
    const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
    for (const key of keys)
      walk(
        (a as Record<string, unknown>)[key],
        (b as Record<string, unknown>)[key],
        Array.isArray(a) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`,
      );
  };
  walk(was, is, '');
  return found;
}

function show(value: unknown): string {
  const text = value === undefined ? '–' : typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
