/** Rows as CSV (RFC 4180) in UTF-8 with the byte order mark that spreadsheets want; the first row's fields are the heading. */
export function csvText(rows: readonly object[]): string {
  const keys = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) =>
    keys.map((key) => csvCell((row as Record<string, unknown>)[key])).join(','),
  );
  return `\ufeff${[keys.join(','), ...lines].map((line) => `${line}\r\n`).join('')}`;
}

/** Spreadsheets run what begins with = + - @; a leading apostrophe makes it text. Numbers stay numbers. */
function csvCell(value: unknown): string {
  const text =
    value === null || value === undefined
      ? ''
      : typeof value === 'object'
        ? JSON.stringify(value)
        : String(value);
  const safe = /^[=+\-@\t\r]/.test(text) && typeof value !== 'number' ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
