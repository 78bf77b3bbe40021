#!/usr/bin/env node
import yargs from 'yargs';
import { hideBin } from 'yargs/helpers';
import { InputError, UsageError } from '../errors.js';
import { saveMemory } from '../memory.js';
import { messages } from '../messages.js';
import { version } from '../version.js';
import { common, district, engine, format, out, workers } from './options.js';

/** The command line. Each command loads its own code, so that --help is instant. */
async function main(argv: readonly string[]): Promise<void> {
  saveMemory();
  await yargs([...argv])
    .scriptName('briefs')
    .usage(
      '$0 <command>\n\nReads Chinese government reports, aligns them district by district and renders year-over-year comparison briefs.',
    )
    .command(
      'build',
      'read all sources and write the briefs that are stale',
      (y) =>
        y
          .options({
            ...common,
            out,
            district,
            city: { type: 'boolean', describe: 'only the city brief (with --district: that one too)' },
            from: {
              type: 'number',
              describe: 'earlier year (default: chosen from the sources)',
              requiresArg: true,
            },
            to: { type: 'number', describe: 'later year', requiresArg: true },
            lang: {
              type: 'string',
              choices: ['zh', 'en'],
              default: 'zh',
              describe: 'language of labels and findings',
            },
            formats: {
              type: 'string',
              default: 'pdf,html,json,xlsx,csv',
              describe: 'any of pdf,json,html; xlsx and csv: one workbook and one table of all facts',
              requiresArg: true,
            },
            templates: {
              type: 'string',
              describe: 'folder with your own copy of templates/',
              requiresArg: true,
            },
            force: { type: 'boolean', describe: 'build also what is current' },
            keep: {
              type: 'number',
              default: 5,
              describe: 'editions of each brief to keep',
              requiresArg: true,
            },
            engine,
            workers,
            'dry-run': { type: 'boolean', describe: 'say what would be written and why, write nothing' },
          })
          .example('$0 build', 'all districts and the city into out/')
          .example('$0 build --district 嘉定 --district jingan --city', 'three briefs')
          .example('$0 build --engine redis://queue:6379', 'rendered by briefs worker, here or elsewhere')
          .example('$0 build --dry-run', 'which briefs are stale, and why')
          .example('$0 build --lang en --formats pdf,html', 'English labels, PDF and web page'),
      async (args) => (await import('./build.js')).build(args),
    )
    .command(
      'sources',
      'what was recognised in each source: kind, years, districts, repairs',
      (y) =>
        y
          .options({
            ...common,
            format,
            repaired: {
              type: 'string',
              describe: "write one source's repaired text to the terminal",
              requiresArg: true,
            },
          })
          .example('$0 sources', 'an overview')
          .example('$0 sources --format json', 'everything, with each repair')
          .example('$0 sources --repaired my-report.txt', 'the repaired text'),
      async (args) => (await import('./sources.js')).sources(args),
    )
    .command(
      'facts',
      'every fact with its quote',
      (y) =>
        y
          .options({
            ...common,
            format,
            district,
            kind: {
              type: 'string',
              choices: ['indicator', 'policy', 'initiative'],
              describe: 'only this kind',
            },
            source: { type: 'string', describe: 'only from this source', requiresArg: true },
            explain: { type: 'string', describe: 'how one fact was read', requiresArg: true },
          })
          .example('$0 facts --district 嘉定 --kind indicator', 'the indicators of one district')
          .example('$0 facts --format jsonl > facts.jsonl', 'all facts, one a line'),
      async (args) => (await import('./facts.js')).facts(args),
    )
    .command(
      'passages',
      'every passage with the districts it speaks of',
      (y) =>
        y
          .options({
            ...common,
            format,
            district,
            source: { type: 'string', describe: 'only from this source', requiresArg: true },
          })
          .example('$0 passages --source my-report', 'how one source was attributed')
          .example('$0 passages --format jsonl', 'all passages, one a line'),
      async (args) => (await import('./passages.js')).passages(args),
    )
    .command(
      'compare',
      'series and threads over the years',
      (y) =>
        y
          .options({ ...common, format, district })
          .example('$0 compare --district 嘉定', 'one district on the terminal')
          .example('$0 compare --format jsonl', 'everything, one series or thread a line'),
      async (args) => (await import('./compare.js')).compare(args),
    )
    .command(
      'editions [action]',
      'past editions of the briefs; diff: what one says that another does not',
      (y) =>
        y
          .positional('action', { type: 'string', choices: ['list', 'diff'], default: 'list' })
          .options({
            out,
            brief: { type: 'string', describe: 'slug of a brief: jiading', requiresArg: true },
            from: {
              type: 'number',
              describe: 'earlier edition (default: the last but one)',
              requiresArg: true,
            },
            to: { type: 'number', describe: 'later edition (default: the last)', requiresArg: true },
            format,
          })
          .example('$0 editions', 'all editions that are kept')
          .example('$0 editions diff --brief jiading', 'what the last edition changed')
          .example('$0 editions diff --brief jiading --from 1 --to 3', 'between any two'),
      async (args) => (await import('./editions.js')).editions(args),
    )
    .command(
      'review',
      'what deserves a look, most consequential first; with --accept, --reject or --set the answer is written down',
      (y) =>
        y
          .options({
            ...common,
            format,
            district,
            accept: {
              type: 'string',
              array: true,
              describe: 'facts that are right, by id',
              requiresArg: true,
            },
            reject: { type: 'string', array: true, describe: 'facts that are none', requiresArg: true },
            fact: { type: 'string', describe: 'the fact that --set changes', requiresArg: true },
            set: {
              type: 'string',
              array: true,
              describe: 'field=value: value=38, period=2016',
              requiresArg: true,
            },
            who: { type: 'string', describe: 'who decides', requiresArg: true },
            why: { type: 'string', describe: 'and why', requiresArg: true },
            'dry-run': { type: 'boolean', describe: 'show the entry, write nothing' },
          })
          .example('$0 review --district 嘉定', 'what one district’s brief is unsure of')
          .example('$0 review --reject i-plan-9-x --who 张三 --why 会议人数', 'a number that is no indicator')
          .example(
            '$0 review --fact i-plan-9-x --set value=38 --who 张三 --why 原文有误',
            'a field put right',
          ),
      async (args) => (await import('./review.js')).review(args),
    )
    .command(
      'schedule <action>',
      'run: build at the times of a calendar; status: last and next run; install: a systemd timer or a crontab line',
      (y) =>
        y
          .positional('action', { type: 'string', choices: ['run', 'status', 'install'], demandOption: true })
          .options({
            ...common,
            out,
            cron: {
              type: 'string',
              default: '30 7 * * 1',
              describe: 'minute hour day month weekday',
              requiresArg: true,
            },
            tz: { type: 'string', default: 'Asia/Shanghai', describe: 'time zone', requiresArg: true },
            engine,
            formats: { type: 'string', describe: 'any of pdf,json,html,xlsx,csv', requiresArg: true },
            watch: { type: 'boolean', describe: 'run: build also when a source has changed and settled' },
            notify: {
              type: 'string',
              describe: 'run: command that gets a JSON notice on its input on change or failure',
              requiresArg: true,
            },
            webhook: {
              type: 'string',
              describe: 'run: web address that gets the notice by POST',
              requiresArg: true,
            },
            kind: {
              type: 'string',
              choices: ['systemd', 'crontab'],
              default: 'systemd',
              describe: 'install: what to write',
            },
            'dry-run': { type: 'boolean', describe: 'install: show the units, write nothing' },
            force: { type: 'boolean', describe: 'install: replace units that say something else' },
            json: { type: 'boolean', describe: 'status: for machines' },
          })
          .example(
            '$0 schedule run --cron "30 7 * * 1" --watch',
            'Mondays at 7:30, and when a source changes',
          )
          .example('$0 schedule status', 'last run, next run, what failed')
          .example('$0 schedule install --dry-run', 'the systemd service and timer')
          .example('$0 schedule install --kind crontab --tz UTC', 'a line for crontab -e'),
      async (args) => (await import('./schedule.js')).schedule(args),
    )
    .command(
      'worker',
      'take briefs from a queue, render and publish them, until stopped',
      (y) =>
        y
          .options({
            engine: { ...engine, demandOption: true },
            out: { ...out, describe: 'where it may publish: the same place as build --out, or one above it' },
            workers,
            silence: {
              type: 'number',
              default: 30,
              describe: 'seconds without a sign of life after which a brief is given to another worker',
              requiresArg: true,
            },
          })
          .example('$0 worker --engine redis://queue:6379 --out /srv/briefs', 'one of many')
          .epilogue(
            'Redis must keep its jobs: “appendonly yes” and “maxmemory-policy noeviction”. Who can write to the queue can have briefs published: protect it with a password.',
          ),
      async (args) => (await import('./worker.js')).worker(args),
    )
    .command(
      'jobs [action] [ids..]',
      'what waits, runs, failed or is dead in a queue; retry: queue the dead again',
      (y) =>
        y
          .positional('action', { type: 'string', choices: ['list', 'retry'], default: 'list' })
          .positional('ids', { type: 'string', array: true, describe: 'retry: only these' })
          .options({
            engine: { ...engine, demandOption: true },
            all: { type: 'boolean', describe: 'also what is done' },
            format,
          })
          .example('$0 jobs --engine redis://queue:6379', 'the queue as it stands')
          .example('$0 jobs retry --engine redis://queue:6379', 'all dead jobs again'),
      async (args) => (await import('./jobs.js')).jobs(args),
    )
    .command(
      'verify <files..>',
      'check published briefs: quotes, figures, sums and every number in print',
      (y) =>
        y
          .positional('files', { type: 'string', array: true, describe: 'PDF, HTML or JSON files' })
          .options({
            ...common,
            templates: {
              type: 'string',
              describe: 'folder with the templates that the briefs were made with',
              requiresArg: true,
            },
            show: { type: 'boolean', describe: 'show how each computed number comes about' },
          })
          .example('$0 verify out/*.pdf', 'all briefs against seeds/')
          .example('$0 verify old/jiading.pdf --sources archive', 'an old edition against an archive'),
      async (args) => (await import('./verify.js')).verify({ ...args, files: args.files as string[] }),
    )
    .command(
      'diff <a> <b>',
      'what two sources, or two years of a district, say in other words',
      (y) =>
        y
          .positional('a', { type: 'string', demandOption: true, describe: 'a source’s id or a year' })
          .positional('b', { type: 'string', demandOption: true, describe: 'another' })
          .options({
            ...common,
            format,
            district: { type: 'string', describe: 'only what is said of it', requiresArg: true },
          })
          .example('$0 diff 2015 2016 --district 嘉定', 'two years of a district')
          .example('$0 diff my-survey my-review', 'two documents'),
      async (args) => (await import('./diff.js')).diff({ ...args, a: String(args.a), b: String(args.b) }),
    )
    .command(
      'districts',
      'the districts of the region and what the sources hold on each',
      (y) => y.options({ ...common, format }).example('$0 districts', 'names, slugs and coverage'),
      async (args) => (await import('./districts.js')).districts(args),
    )
    .demandCommand(1, messages.noCommand)
    .recommendCommands()
    .strict()
    .locale('en')
    .version(version)
    .alias('h', 'help')
    .wrap(Math.min(110, process.stdout.columns ?? 100))
    .epilogue('Exit codes: 0 done, 1 a problem of the input, 2 a wrong command line.')
    .exitProcess(false)
    .fail((message, error) => {
      throw (
        error ??
        new UsageError(
          /^Did you mean/.test(message) ? messages.noSuchCommand(String(argv[0] ?? ''), message) : message,
        )
      );
    })
    .parseAsync();
}

// A reader that has seen enough (`briefs facts | head`) closes the pipe; that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

try {
  await main(hideBin(process.argv));
} catch (error) {
  if (error instanceof InputError) {
    process.stderr.write(`briefs: ${error.message}\n`);
    if (error instanceof UsageError) process.stderr.write(`${messages.seeHelp}\n`);
    process.exitCode = error.exitCode;
  } else if (error instanceof Error && error.name === 'YError') {
    process.stderr.write(`briefs: ${error.message}\n${messages.seeHelp}\n`);
    process.exitCode = 2;
  } else throw error;
}
