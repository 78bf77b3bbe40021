import { describe, expect, it } from 'vitest';
import { calendar } from './calendar.js';
import { daemon, type Occasion, type ScheduleState, type World } from './daemon.js';
import { crontabLine, onCalendar, systemdUnits } from './install.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A world whose clock moves only when somebody sleeps; `happen` gives what the outside does at a time. */
class Simulated implements World {
  readonly pid = 1;
  readonly runs: { at: string; occasion: Occasion }[] = [];
  state: ScheduleState | null = null;
  files = 'a';
  constructor(
    public time: number,
    private readonly happen: readonly { at: number; what: (world: Simulated) => void }[] = [],
    private readonly length = 0,
  ) {}
  now = () => new Date(this.time);
  sleep = async (milliseconds: number) => {
    const from = this.time;
    this.time += milliseconds;
    for (const { at, what } of this.happen) if (at > from && at <= this.time) what(this);
  };
  run = async (occasion: Occasion) => {
    this.runs.push({ at: this.now().toISOString(), occasion });
    this.time += this.length;
    return { ok: true, message: '', changed: [] };
  };
  sources = () => this.files;
  load = () => this.state;
  save = (state: ScheduleState) => {
    this.state = state;
  };
  log = () => {};
}

const at = (text: string) => Date.parse(text);
const monday = () => calendar('30 7 * * 1', 'Asia/Shanghai');
const options = { watch: true, settle: 5000, tick: MINUTE };

describe('a calendar', () => {
  it('is of its zone', () => {
    expect(
      monday()
        .next(new Date(at('2026-11-20T00:00:00Z')))!
        .toISOString(),
    ).toBe('2026-11-22T23:30:00.000Z');
    expect(
      monday()
        .last(new Date(at('2026-11-22T23:30:00Z')))!
        .toISOString(),
    ).toBe('2026-11-22T23:30:00.000Z');
  });

  it.each([
    ['61 7 * * 1', 'Asia/Shanghai', /--cron 61 7/],
    ['30 7 * *', 'Asia/Shanghai', /five fields/],
    ['0 0 31 2 *', 'Asia/Shanghai', /never/],
    ['30 7 * * 1', 'Asia/Beijing', /--tz Asia\/Beijing/],
  ])('refuses %s in %s', (cron, zone, reason) => expect(() => calendar(cron, zone)).toThrow(reason));
});

describe('the daemon', () => {
  const until = (world: Simulated, end: number) => daemon(monday(), world, options, () => world.time >= end);

  it('runs at the times of a week, across a restart, a sleep and a change of the sources', async () => {
    const start = at('2026-11-20T00:00:00Z');
    const world = new Simulated(start, [
      { at: at('2026-11-21T10:00:00Z'), what: (w) => (w.files = 'b') },
      // Still being copied two seconds later: counts when it has settled.
      { at: at('2026-11-21T10:00:02Z'), what: (w) => (w.files = 'bb') },
    ]);
    await until(world, at('2026-11-22T12:00:00Z'));
    expect(world.runs.map(({ occasion }) => occasion)).toEqual(['change']);
    expect(Date.parse(world.runs[0]!.at) - at('2026-11-21T10:00:02Z')).toBeLessThan(15_000);
    // Down over Monday's time: one run on coming back.
    const back = new Simulated(at('2026-11-23T05:00:00Z'));
    back.state = world.state;
    back.files = 'bb';
    await until(back, at('2026-11-29T22:00:00Z'));
    expect(back.runs).toEqual([{ at: '2026-11-23T05:00:00.000Z', occasion: 'catch-up' }]);
    // Asleep over the next three: one run on waking.
    back.time = at('2026-12-15T00:00:00Z');
    await until(back, at('2026-12-15T01:00:00Z'));
    expect(back.runs.map(({ occasion }) => occasion)).toEqual(['catch-up', 'catch-up']);
    await until(back, at('2026-12-20T23:31:00Z'));
    expect(back.runs.at(-1)).toEqual({ at: '2026-12-20T23:30:00.000Z', occasion: 'calendar' });
    expect(back.state?.next).toBe('2026-12-27T23:30:00.000Z');
  });

  it('never runs twice at once, however long a run takes', async () => {
    const world = new Simulated(at('2026-11-20T00:00:00Z'), [], 3 * HOUR);
    await daemon(
      calendar('0 * * * *', 'UTC'),
      world,
      { ...options, watch: false },
      () => world.time >= at('2026-11-20T12:00:00Z'),
    );
    const starts = world.runs.map((run) => Date.parse(run.at));
    for (const [index, time] of starts.slice(1).entries())
      expect(time - starts[index]!).toBeGreaterThanOrEqual(3 * HOUR);
    expect(starts.length).toBeGreaterThan(2);
  });

  it('does not run for times before it was first started', async () => {
    const world = new Simulated(at('2026-11-23T05:00:00Z'));
    await until(world, at('2026-11-24T00:00:00Z'));
    expect(world.runs).toEqual([]);
  });
});

describe('what is installed', () => {
  const program = {
    node: '/usr/bin/node',
    program: '/opt/briefs.js',
    folder: '/srv/my briefs',
    args: ['--out', 'out'],
  };
  it.each([
    ['30 7 * * 1', 'Mon *-*-* 07:30:00 Asia/Shanghai'],
    ['0 3 * * *', '*-*-* 03:00:00 Asia/Shanghai'],
    ['30 8 * * 1-5', 'Mon..Fri *-*-* 08:30:00 Asia/Shanghai'],
    ['0 3 1,15 */3 *', '*-1/3-1,15 03:00:00 Asia/Shanghai'],
    ['*/15 * * * *', '*-*-* *:00/15:00 Asia/Shanghai'],
  ])('%s is %s for systemd', (cron, expected) =>
    expect(onCalendar(calendar(cron, 'Asia/Shanghai'))).toBe(expected));

  it('makes up for one missed run, quotes what needs it, and refuses what cannot be said', () => {
    const [service, timer] = systemdUnits(monday(), program);
    expect(timer!.text).toContain('Persistent=true');
    expect(service!.text).toContain('ExecStart=/usr/bin/node /opt/briefs.js build --out out');
    expect(() => onCalendar(calendar('0 3 1 * 1', 'UTC'))).toThrow(/systemd/);
    expect(crontabLine(monday(), program, 'Asia/Shanghai')).toBe(
      "30 7 * * 1 cd '/srv/my briefs' && flock -n .district-briefs.lock '/usr/bin/node' '/opt/briefs.js' 'build' '--out' 'out'\n",
    );
    expect(() => crontabLine(monday(), program, 'UTC')).toThrow(/UTC/);
  });
});
