import { yearOf } from '../model/period.js';
import type { Source } from '../model/source.js';
import type { SourceLine } from './content.js';
import type { EvidenceList } from './evidence.js';

/** The date of the newest source, or its year; – where none has either. */
export function newestOf(sources: readonly Source[]): string {
  const dates = sources
    .map((source) => source.issueDate ?? (source.reportsOn ? String(yearOf(source.reportsOn)) : ''))
    .filter((date) => date !== '')
    .sort();
  return dates.at(-1) ?? '–';
}

/** The sources of a brief, those quoted from first, by the codes that the evidence gives them. */
export function sourceLines(sources: readonly Source[], list: EvidenceList): SourceLine[] {
  const evidence = list.all();
  const first = (id: string) => evidence.find((entry) => entry.source === id)?.number ?? evidence.length + 1;
  return [...sources]
    .sort((a, b) => first(a.id) - first(b.id))
    .map((source) => {
      const entries = evidence.filter((entry) => entry.source === source.id);
      return {
        id: source.id,
        code: entries[0]?.code ?? '',
        title: source.title,
        issuer: source.issuer,
        documentNumber: source.documentNumber,
        issueDate: source.issueDate,
        years: [source.reportsOn, source.looksAheadTo].filter(Boolean).join(' → '),
        sha256: source.sha256,
        quoted: entries.length,
      };
    });
}
