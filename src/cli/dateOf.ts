import type { Brief } from '../briefs/content.js';

/** The date in a PDF's metadata: SOURCE_DATE_EPOCH, else that of the newest source, so that equal inputs give equal bytes. */
export function dateOf(brief: Brief): Date {
  const epoch = Number(process.env.SOURCE_DATE_EPOCH);
  if (process.env.SOURCE_DATE_EPOCH && Number.isFinite(epoch)) return new Date(epoch * 1000);
  const date = new Date(`${brief.newest}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? new Date(Date.UTC(brief.to, 11, 31)) : date;
}
