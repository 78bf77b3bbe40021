/** Everything the user reads that is not a brief: one place, as functions of their data. */
export const messages = {
  emptyFile: (file: string) => `${file}: the file is empty; remove it or put the document's text into it`,
  notText: (file: string) => `${file}: not a text file that can be decoded (expected UTF-8, UTF-16, GB18030 or Big5 text); convert it or remove it`,
  nothingToRead: (file: string) => `${file}: nothing but page furniture was found; check that the document's text was saved with the page`,
  brokenYaml: (file: string, reason: string) => `${file}: not valid YAML: ${reason.split('\n')[0]}; correct the line or remove the file`,
  wrongField: (file: string, field: string, reason: string) => `${file}: field “${field}”: ${reason}`,
  unreadable: (file: string, reason: string) => `${file}: cannot be read (${reason}); check the path and its permissions`,
  inferredYear: (title: string, period: string | null, reasons: readonly string[]) =>
    `“${title.slice(0, 30)}”: masked year inferred as ${period ?? '?'}: ${reasons.join('; ')}`,
} as const;
