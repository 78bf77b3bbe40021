import type { DistrictComparison } from '../compare/compareDistrict.js';
import type { Thread } from '../model/comparison.js';
import type { InitiativeFact } from '../model/facts.js';
import { yearOf } from '../model/period.js';
import { titleOf } from '../model/source.js';
import type { PolicyRow, ThreadRow } from './content.js';
import type { EvidenceList } from './evidence.js';
import type { BriefInput } from './input.js';
import type { Phrases } from './phraseList.js';
import { phrases } from './phrases.js';

/** Most initiatives and most policies that are printed; the brief counts the others. */
const MOST_THREADS = 6;
const MOST_POLICIES = 6;

type Mention = Thread['mentions'][number];

/** Where something stood when it was last told of, with the year where that is not the column's. */
function statusOf(mentions: readonly Mention[], column: number, say: Phrases): string {
  const last = mentions.at(-1);
  if (!last) return '–';
  const year = yearOf(last.period);
  const status = say.status[last.status];
  return year !== null && year < column ? say.plannedFor(status, year) : status;
}

/** What it consists of, as it was last spelled out. */
function partsOf({ mentions }: Thread): readonly string[] {
  const spelled = mentions.findLast(
    (mention): mention is InitiativeFact => mention.kind === 'initiative' && mention.parts.length > 0,
  );
  return spelled?.parts ?? [];
}

/** What several sources tell of weighs most, then what is surest to be a name of its own. */
function weightOf(mentions: readonly Mention[]): number {
  const sources = new Set(mentions.map(({ evidence }) => evidence.source)).size;
  return sources + Math.max(...mentions.map(({ confidence }) => confidence));
}

/** What is pursued in both years before what one year has alone, and of that what weighs most. */
export function threadRows(
  comparison: DistrictComparison,
  input: BriefInput,
  list: EvidenceList,
): ThreadRow[] {
  const say = phrases[input.language];
  const { from, to } = input;
  const rows: (Omit<ThreadRow, 'evidence'> & {
    mentions: readonly Mention[];
    weight: number;
  })[] = [];
  for (const thread of comparison.threads) {
    if (thread.kind !== 'initiative') continue;
    const at = (low: number, high: number) =>
      thread.mentions.filter(
        (mention) => (yearOf(mention.period) ?? 0) >= low && (yearOf(mention.period) ?? 0) <= high,
      );
    const [before, after] = [at(0, from), at(from + 1, to)];
    if (before.length + after.length === 0) continue;
    const first = statusOf(before, from, say);
    const built = before.some((mention) => mention.status === 'done');
    rows.push({
      name: thread.name,
      kind: thread.theme === null ? '' : input.themeName(thread.theme),
      before: first,
      // What stood stays built, though a later plan relies on it.
      after: after.length > 0 && built ? say.status.done : statusOf(after, to, say),
      // Without both years there is nothing that changed, but that it is new or not mentioned again.
      change:
        (before.length > 0 && after.length > 0) || ['new', 'not-mentioned-again'].includes(thread.change)
          ? say.change[thread.change]
          : '–',
      note: say.consistsOf(partsOf(thread)),
      mentions: [...before.slice(-1), ...after.slice(-1)],
      weight: weightOf([...before, ...after]),
    });
  }
  const order = Object.values(say.change);
  const several = rows.filter((row) => row.before !== '–' && row.after !== '–');
  const single = rows
    .filter((row) => !several.includes(row))
    .sort((a, b) => order.indexOf(a.change) - order.indexOf(b.change) || b.weight - a.weight);
  return [...several, ...single].slice(0, MOST_THREADS).map(({ mentions, weight: _, ...row }) => ({
    ...row,
    evidence: mentions.map((mention) => list.number(mention.evidence)),
  }));
}

/** Which sources were searched for what the printed rows say is not mentioned again. */
export function searchedNote(
  comparison: DistrictComparison,
  rows: readonly ThreadRow[],
  input: BriefInput,
): string {
  const gone = new Set(
    rows
      .filter(({ change }) => change === phrases[input.language].change['not-mentioned-again'])
      .map(({ name }) => name),
  );
  const ids = [
    ...new Set(comparison.threads.flatMap(({ name, searched }) => (gone.has(name) ? searched : []))),
  ];
  return ids.length === 0
    ? ''
    : phrases[input.language].searched(ids.map((id) => titleOf(input.sources, id)));
}

/** Policies with where they stood: those told of most often, and drafts before what is in force. */
export function policyRows(
  comparison: DistrictComparison,
  input: BriefInput,
  list: EvidenceList,
): PolicyRow[] {
  const say = phrases[input.language];
  const open = (thread: Thread) => ['草拟中', '提审稿', '修订'].includes(thread.mentions.at(-1)!.status);
  return comparison.threads
    .filter((thread) => thread.kind === 'policy')
    .sort((a, b) => b.mentions.length - a.mentions.length || Number(open(b)) - Number(open(a)))
    .slice(0, MOST_POLICIES)
    .map((thread) => {
      const mentions = thread.mentions.filter((mention) => mention.kind === 'policy');
      const status = (low: number, high: number) => {
        const year = (mention: (typeof mentions)[number]) => yearOf(mention.period) ?? 0;
        const within = mentions.filter((mention) => year(mention) >= low && year(mention) <= high);
        if (within.length > 0) return statusOf(within, high, say);
        // What is only planned, and for a later year, is said of that year.
        const planned = mentions.every((mention) => year(mention) > input.to && mention.status !== '已出台')
          ? mentions.find(() => low > input.from)
          : undefined;
        return planned ? say.plannedFor(say.status[planned.status], year(planned)) : '–';
      };
      const last = mentions.at(-1)!;
      return {
        title: last.title,
        kind: last.policyKind,
        years: last.years ?? '',
        before: status(0, input.from),
        after: status(input.from + 1, input.to),
        note: mentions.find((mention) => mention.note)?.note ?? '',
        evidence: [...new Set(mentions.map((mention) => list.number(mention.evidence)))].slice(0, 3),
      };
    })
    .sort((a, b) => Number(b.before === say.status.草拟中) - Number(a.before === say.status.草拟中));
}
