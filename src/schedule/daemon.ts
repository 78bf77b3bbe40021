import type { Calendar } from './calendar.js';

/** What a run was made for. */
export type Occasion = 'calendar' | 'catch-up' | 'change';

export interface RunResult {
  readonly ok: boolean;
  /** The last line that the run said, for the log. */
  readonly message: string;
  readonly changed: readonly string[];
}

export interface RunRecord extends RunResult {
  readonly at: string;
  readonly occasion: Occasion;
  readonly seconds: number;
}

/** What is known after a restart, and what `briefs schedule status` tells. */
export interface ScheduleState {
  readonly pid: number;
  readonly cron: string;
  readonly zone: string;
  readonly started: string;
  readonly next: string | null;
  readonly last: RunRecord | null;
  readonly lastFailure: RunRecord | null;
}

/** Everything that the daemon does to the world, so that a test can be its world. */
export interface World {
  now(): Date;
  /** Waits; ends early when the daemon is asked to stop. */
  sleep(milliseconds: number): Promise<void>;
  run(occasion: Occasion): Promise<RunResult>;
  /** A word for the state of the sources: another word when a file was added, changed or taken away. */
  sources(): string | Promise<string>;
  load(): ScheduleState | null;
  save(state: ScheduleState): void;
  log(event: { readonly event: string; readonly at: string; readonly [key: string]: unknown }): void;
  readonly pid: number;
}

export interface DaemonOptions {
  readonly watch: boolean;
  /** How long the sources must have been still before a change counts, in milliseconds. */
  readonly settle: number;
  /** Longest sleep: after a machine's own sleep the daemon looks at the clock again this soon. */
  readonly tick: number;
}

/**
 * Makes the briefs at the calendar's times, once for all that were missed, and when the sources have changed and
 * settled. Runs never overlap: the next is looked for when the last has ended.
 */
export async function daemon(
  calendar: Calendar,
  world: World,
  options: DaemonOptions,
  stopped: () => boolean,
): Promise<void> {
  const before = world.load();
  const started = world.now().toISOString();
  let last = before?.last ?? null;
  let lastFailure = before?.lastFailure ?? null;
  // Times before the daemon first ran are nobody's promise.
  let done = before?.last ? new Date(before.last.at) : world.now();
  let seen = await world.sources();
  const watched: { moving: { state: string; since: number } | null } = { moving: null };
  const save = () =>
    world.save({
      pid: world.pid,
      cron: calendar.cron,
      zone: calendar.zone,
      started,
      next: calendar.next(world.now())?.toISOString() ?? null,
      last,
      lastFailure,
    });
  const make = async (occasion: Occasion) => {
    const at = world.now();
    world.log({ event: 'start', at: at.toISOString(), occasion });
    const atStart = await world.sources();
    const result = await world.run(occasion);
    const seconds = Math.round((world.now().getTime() - at.getTime()) / 100) / 10;
    last = { ...result, at: at.toISOString(), occasion, seconds };
    if (!result.ok) lastFailure = last;
    done = at;
    seen = atStart;
    watched.moving = null;
    save();
    world.log({ ...last, event: result.ok ? 'done' : 'failed', at: world.now().toISOString() });
  };
  world.log({ event: 'ready', at: started, cron: calendar.cron, zone: calendar.zone });
  save();
  while (!stopped()) {
    const now = world.now();
    const due = calendar.last(now);
    if (due && due > done) {
      await make(now.getTime() - due.getTime() > options.tick * 2 ? 'catch-up' : 'calendar');
      continue;
    }
    if (options.watch) {
      const state = await world.sources();
      if (state === seen) watched.moving = null;
      else if (watched.moving?.state !== state) watched.moving = { state, since: now.getTime() };
      else if (now.getTime() - watched.moving.since >= options.settle) {
        await make('change');
        continue;
      }
    }
    const next = calendar.next(now);
    const untilNext = next ? next.getTime() - now.getTime() : options.tick;
    await world.sleep(
      Math.max(1, Math.min(untilNext, options.watch ? Math.min(options.settle, options.tick) : options.tick)),
    );
  }
  world.log({ event: 'stopped', at: world.now().toISOString() });
}
