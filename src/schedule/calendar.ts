import { Cron } from 'croner';
import { UsageError } from '../errors.js';
import { messages } from '../messages.js';

/** The times at which briefs are to be made. */
export interface Calendar {
  readonly cron: string;
  readonly zone: string;
  /** The first time after a moment; null where there is none. */
  next(after: Date): Date | null;
  /** The last time before a moment, or at it; null where there was none. */
  last(before: Date): Date | null;
}

/**
 * Reads a crontab's five fields (croner's L, # and W too) in a time zone.
 *
 * @throws UsageError with the reason for a pattern or a zone that is none
 */
export function calendar(cron: string, zone: string): Calendar {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    throw new UsageError(messages.schedule.zone(zone));
  }
  if (cron.trim().split(/\s+/).length !== 5)
    throw new UsageError(messages.schedule.cron(cron, 'five fields'));
  let pattern: Cron;
  try {
    pattern = new Cron(cron, { timezone: zone, paused: true });
  } catch (error) {
    throw new UsageError(messages.schedule.cron(cron, (error as Error).message));
  }
  if (pattern.nextRun() === null) throw new UsageError(messages.schedule.never(cron));
  return {
    cron,
    zone,
    next: (after) => pattern.nextRun(after),
    // croner looks at the time before a moment only: one second on, the moment itself counts.
    last: (before) => pattern.previousRuns(1, new Date(before.getTime() + 1000))[0] ?? null,
  };
}
