import { UsageError } from '../errors.js';
import { messages } from '../messages.js';
import type { Calendar } from './calendar.js';

/** What a unit or a crontab line starts. */
export interface Installed {
  readonly node: string;
  readonly program: string;
  readonly folder: string;
  readonly args: readonly string[];
}

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/**
 * A crontab's five fields as systemd's OnCalendar. cron takes the day of the month or the weekday where both are set,
 * systemd both at once, so that one is refused.
 *
 * @throws UsageError for what systemd cannot say the same way
 */
export function onCalendar({ cron, zone }: Calendar): string {
  const [minute, hour, day, month, weekday] = cron.trim().split(/\s+/) as [
    string,
    string,
    string,
    string,
    string,
  ];
  if (/[LW#?]/.test(cron) || (day !== '*' && weekday !== '*'))
    throw new UsageError(messages.schedule.notSystemd(cron));
  const field = (text: string) => text.replace(/-/g, '..').replace(/^\*\//, '0/');
  const days =
    weekday === '*' ? '' : `${weekday.replace(/\d/g, (digit) => DAYS[Number(digit)]!).replace(/-/g, '..')} `;
  const two = (text: string) => field(text).replace(/\b\d\b/g, '0$&');
  const date = (text: string) => text.replace(/-/g, '..').replace(/^\*\//, '1/');
  return `${days}*-${date(month)}-${date(day)} ${two(hour)}:${two(minute)}:00 ${zone}`;
}

/** A systemd service and its timer; one run is made up for after downtime, and runs never overlap. */
export function systemdUnits(
  calendar: Calendar,
  { node, program, folder, args }: Installed,
): { name: string; text: string }[] {
  const quoted = (text: string) =>
    /^[\w@%+=:,./-]+$/.test(text) ? text : `"${text.replace(/["\\]/g, '\\$&')}"`;
  return [
    {
      name: 'district-briefs.service',
      text: `[Unit]
Description=district-briefs: make the briefs that are stale

[Service]
Type=oneshot
WorkingDirectory=${folder}
ExecStart=${[node, program, 'build', ...args].map(quoted).join(' ')}
`,
    },
    {
      name: 'district-briefs.timer',
      text: `[Unit]
Description=district-briefs at ${calendar.cron} (${calendar.zone})

[Timer]
OnCalendar=${onCalendar(calendar)}
Persistent=true

[Install]
WantedBy=timers.target
`,
    },
  ];
}

/**
 * A crontab's line with flock against overlap. cron runs in the machine's own zone, so that another is refused.
 *
 * @throws UsageError where the machine's zone is not the calendar's
 */
export function crontabLine(
  calendar: Calendar,
  { node, program, folder, args }: Installed,
  zoneHere: string,
): string {
  if (calendar.zone !== zoneHere) throw new UsageError(messages.schedule.otherZone(calendar.zone, zoneHere));
  const quoted = (text: string) => `'${text.replace(/'/g, `'\\''`)}'`;
  const command = [node, program, 'build', ...args].map(quoted).join(' ').replace(/%/g, '\\%');
  return `${calendar.cron} cd ${quoted(folder)} && flock -n .district-briefs.lock ${command}\n`;
}
