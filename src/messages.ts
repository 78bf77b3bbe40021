/** Everything the user reads that is not a brief: one place, as functions of their data. */
export const messages = {
  emptyFile: (file: string) => `${file}: the file is empty; remove it or put the document's text into it`,
  notText: (file: string) =>
    `${file}: not a text file that can be decoded (expected UTF-8, UTF-16, GB18030 or Big5 text); convert it or remove it`,
  tooLarge: (file: string, size: number, most: number) =>
    `${file}: ${size} MB is too large (at most ${Math.round(most)} MB); split it into its documents`,
  notTheFormat: (file: string, format: string) =>
    `${file}: not a whole ${format} file; save it again from the program that made it`,
  broken: (file: string, format: string, reason: string) =>
    `${file}: the ${format} cannot be read (${reason.split('\n')[0]}); save it again from the program that made it`,
  unpacksTooLarge: (file: string, size: number) =>
    `${file}: unpacks to ${size} MB, which no report does; it was not opened`,
  tooDeep: (file: string) =>
    `${file}: a page whose elements are nested thousands deep, which no document is; it was not opened`,
  noTextLayer: (file: string) =>
    `${file}: a PDF without a text layer (a scan); run text recognition on it first`,
  encrypted: (file: string) => `${file}: the PDF is protected by a password; save it without one`,
  outsideFolder: (file: string) =>
    `${file}: a link that leads out of the sources folder; put the file itself there`,
  notABrief: (file: string) =>
    `${file}: not a brief that this program made (expected a PDF, HTML or JSON file from \`briefs build\`); name such a file`,
  locked: (folder: string, pid: number, since: string, path: string) =>
    `${folder}: another run is writing here (process ${pid}, since ${since}); wait for it, or remove ${path} if it is no longer there`,
  current: (count: number, folder: string) =>
    `${count} briefs in ${folder} are current: no source, template or setting has changed (--force builds them anew)`,
  stale: {
    new: 'new',
    forced: 'asked for with --force',
    output: 'a published file is missing or was altered',
    setting: 'templates, fonts, formats or the program changed',
    content: 'what it says changed',
    sources: (ids: readonly string[]) => `sources changed: ${ids.join(', ')}`,
  },
  isCurrent: (name: string) => `current  ${name}`,
  ledgerBroken: (path: string) => `${path} could not be read; everything is built anew`,
  unverified: (file: string, problems: readonly string[]) =>
    `${file} was not published, it does not verify: ${problems.slice(0, 3).join('; ')}`,
  noEditions: (folder: string) => `${folder}: no editions are kept here; \`briefs build\` makes them`,
  noEdition: (slug: string, number: number, kept: readonly number[]) =>
    `${slug}: edition ${number} is not kept (kept: ${kept.join(', ') || 'none'})`,
  noSide: (name: string, known: readonly string[]) =>
    `${name}: neither a year nor a source (sources: ${known.join(', ')})`,
  emptySide: (name: string, district: string | undefined) =>
    `${name} says nothing${district ? ` of ${district}` : ''}; briefs districts shows what the sources hold`,
  noBriefNamed: 'name the brief with --brief, for instance --brief jiading',
  corrections: {
    lost: (entry: number, action: string, reason: string) =>
      `corrections.yaml entry ${entry} (${action}) was not applied: ${reason}; look at it with briefs review`,
    noSource: (id: string) => `there is no source ${id}`,
    noQuote: (id: string, quote: string) =>
      `“${quote.slice(0, 40)}” no longer stands in ${id} where it stood`,
    noFact: (id: string, name: string) => `no fact “${name.slice(0, 40)}” is read at its place in ${id}`,
    noNames: (district: string, names: readonly string[]) =>
      `${district} has no facts named ${names.join(', ')}`,
    misfit: (field: string, kind: string) => `a fact of kind ${kind} has no ${field}`,
    several: (count: number) =>
      `${count} facts stand there under that name; say which with was, the figure as it was read`,
    noDistrict: (name: string) => `${name} is no district of the region`,
    noUndated: (id: string) => `${id} has no facts without a year of their own`,
    byHand: (who: string, when: string) => `人工更正（${who}，${when}）`,
    wrote: (file: string, action: string, name: string) => `${file}: ${action} ${name}`,
    none: 'nothing deserves a look',
    because: {
      clash: (other: string) => `the same time has ${other} elsewhere`,
      damaged: 'the text is damaged here',
      unsure: (confidence: number) => `read with confidence ${confidence.toFixed(2)}`,
      inferred: (period: string) => `year inferred as ${period}`,
      undated: 'no year is told',
    },
    noSuchFact: (id: string) =>
      `no fact has the id ${id}; briefs review lists those that deserve a look, briefs facts all`,
    notAField: (text: string, known: readonly string[]) =>
      `--set ${text}: expected field=value with one of the fields ${known.join(', ')}`,
    unsigned: 'say who decides and why: --who NAME --why REASON',
  },
  bucket: {
    address: (location: string) => `${location}: expected s3://BUCKET/PREFIX`,
    keys: (location: string) =>
      `${location}: needs AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment (AWS_ENDPOINT_URL_S3 for a store that is not Amazon's)`,
    notInstalled: (location: string) =>
      `${location}: needs s3mini, which is not installed; npm install s3mini`,
    refused: (location: string, reason: string, host: string) =>
      `${location}: ${host} refused or did not answer (${reason}); check the bucket's name, AWS_ENDPOINT_URL_S3 and the keys`,
  },
  engine: {
    address: (address: string) =>
      `--engine ${address}: expected redis://HOST:PORT, rediss://…, postgres://USER:PASSWORD@HOST/DATABASE`,
    notInstalled: (packages: string) =>
      `an engine for several machines needs ${packages}, which is not installed; npm install ${packages}`,
    unreachable: (shown: string, reason: string) =>
      `${shown}: no connection (${reason}); check that the server runs there and lets you in`,
    forgetful: (shown: string) =>
      `${shown} loses its jobs when it dies; set “appendonly yes” in its configuration`,
    evicts: (shown: string, policy: string) =>
      `${shown} may throw jobs away when memory is short (maxmemory-policy ${policy}); set “maxmemory-policy noeviction”`,
    trouble: (shown: string, reason: string) => `${shown}: ${reason}`,
    nobody: (shown: string, count: number) =>
      `${count} briefs wait and no worker is there; start one with: briefs worker --engine ${shown}`,
    gone: (name: string) => `${name}: its job is no longer in the queue; build again`,
    dead: (name: string, reason: string) => `${name}: its brief was not made: ${reason}`,
    noWork: (place: string, name: string) =>
      `${place}: ${name} is missing or was altered; do the planner and the worker name the same --out?`,
    elsewhere: (out: string, own: string) =>
      `the job publishes to ${out}, which lies outside this worker's --out ${own}`,
    otherProgram:
      'the job was planned by another version of the program; run the same version on every machine',
    worker: {
      ready: (shown: string, out: string, threads: number) =>
        `ready  ${shown} → ${out}, ${threads} ${threads === 1 ? 'thread' : 'threads'}`,
      started: (name: string, key: string, tries: number) =>
        `started  ${name} (${key})${tries > 1 ? `, try ${tries}` : ''}`,
      published: (name: string, files: readonly string[]) => `published  ${name}  ${files.join(' ')}`,
      lost: (name: string) => `given up  ${name}: another worker has taken it over`,
      failed: (name: string, reason: string, last: boolean) =>
        `${last ? 'DEAD' : 'failed'}  ${name}: ${reason.split('\n')[0]}`,
      stopping: 'stopping: the briefs under way are finished first',
      stopped: 'stopped',
    },
    noJobs: (shown: string) => `no jobs in ${shown}`,
    noSuchJob: (id: string) => `no dead job has the id ${id}; briefs jobs lists them`,
    retried: (count: number) =>
      `${count} dead ${count === 1 ? 'job is' : 'jobs are'} queued again; run briefs build afterwards, which takes what they publish into the ledger`,
  },
  schedule: {
    zone: (zone: string) => `--tz ${zone}: not a time zone (expected a name like Asia/Shanghai or UTC)`,
    cron: (cron: string, reason: string) =>
      `--cron ${cron}: not a calendar pattern (${reason}); expected minute hour day month weekday, for instance "30 7 * * 1"`,
    never: (cron: string) => `--cron ${cron}: this time never comes`,
    notSystemd: (cron: string) =>
      `--cron ${cron}: systemd cannot say this (both day of month and weekday, or L, W, #); use briefs schedule run`,
    otherZone: (zone: string, here: string) =>
      `a crontab runs in the machine's zone, which is ${here} and not ${zone}; use --kind systemd, or --tz ${here}`,
    none: (folder: string) =>
      `${folder}: no schedule has run here; briefs schedule run --cron "30 7 * * 1" starts one`,
    wrote: (file: string) => `wrote ${file}`,
    enable:
      'start it with: systemctl --user daemon-reload && systemctl --user enable --now district-briefs.timer',
    exists: (file: string) => `${file} is there already and says something else; --force replaces it`,
    notified: (where: string, reason: string) => `notice to ${where} failed: ${reason}`,
    status: (
      state: {
        cron: string;
        zone: string;
        pid: number;
        next: string | null;
        last: { at: string; ok: boolean; message: string } | null;
        lastFailure: { at: string; message: string } | null;
      },
      running: boolean,
    ) => [
      `schedule   ${state.cron} (${state.zone})`,
      `daemon     ${running ? `running, process ${state.pid}` : 'not running'}`,
      `last run   ${state.last ? `${state.last.at}  ${state.last.ok ? 'done' : 'FAILED'}  ${state.last.message}` : 'none yet'}`,
      `next run   ${state.next ?? 'none'}`,
      ...(state.lastFailure ? [`failure    ${state.lastFailure.at}  ${state.lastFailure.message}`] : []),
    ],
    event: {
      ready: 'ready',
      start: 'building',
      done: 'done',
      failed: 'FAILED',
      stopped: 'stopped',
    } as Readonly<Record<string, string>>,
  },
  badWorkers: (value: string) => `--workers ${value}: a whole number of threads from 1 to 64 was expected`,
  badSilence: (value: string) => `--silence ${value}: seconds, 1 or more, were expected`,
  badKeep: (value: string) => `--keep ${value}: a whole number of editions, 1 or more, was expected`,
  notAFont: (config: string, file: string, reason: string) =>
    `${config}: ${file} is no font that can be read (${reason}); name a TTF or OTF file`,
  fontElsewhere: (config: string, path: string) =>
    `${config}: the font ${path} lies outside the fonts folder`,
  unsafeAttribute: (template: string, element: string, attribute: string) =>
    `${template}: <${element} ${attribute}> may not stand in a brief (expected class, id, value, colspan, rowspan, data-width, data-chart, data-rows, or an href that begins with #)`,
  unsafeStyle: (file: string) => `${file}: “</” may not stand in a style sheet`,
  garbled: () =>
    `hardly reads like Chinese; the file may have been saved in the wrong encoding, look at it before you rely on it`,
  raggedRow: (row: string) =>
    `a table’s row has more cells than the table has columns and was not read: “${row.slice(0, 30)}”; give the row as many cells as the heading`,
  undecided: (count: number, first: string) =>
    `${count} ${count === 1 ? 'place' : 'places'} left as found, the first “${first.slice(0, 20)}”; \`briefs sources --format json\` lists them`,
  notAFile: (file: string) => `${file}: not a file that can be read; put the document itself there`,
  nothingToRead: (file: string) =>
    `${file}: nothing but page furniture was found; check that the document's text was saved with the page`,
  brokenYaml: (file: string, reason: string) =>
    `${file}: not valid YAML: ${reason.split('\n')[0]}; correct the line or remove the file`,
  wrongField: (file: string, field: string, reason: string) => `${file}: field “${field}”: ${reason}`,
  noFont: (config: string, file: string) =>
    `${config}: font “${file}” was not found; put the file into fonts/ or install its package`,
  noTemplate: (folder: string, name: string) =>
    `${folder}: template “${name}” is missing; copy it from the program's own templates folder`,
  noLabel: (file: string, key: string) => `${file}: label “${key}” is missing; add a line for it`,
  brokenTemplate: (file: string, reason: string) => `${file}: ${reason.split('\n').slice(0, 4).join(' ')}`,
  unknownElement: (template: string, name: string, known: readonly string[]) =>
    `${template}: element <${name}> is not in the vocabulary; use one of ${known.join(' ')}`,
  unknownChart: (template: string, name: string, known: readonly string[]) =>
    `${template}: chart “${name}” is not known; use one of ${known.join(' ')}`,
  noChartRows: (template: string, name: string) =>
    `${template}: chart “${name}” has no rows; give them as data-rows="{{json rows}}"`,
  misplacedTag: (place: string, name: string, parents: readonly string[]) =>
    `${place}: <${name}> cannot stand here; put it inside ${parents.map((each) => `<${each}>`).join(' or ')}`,
  unclosedElement: (place: string, name: string) =>
    `${place}: <${name}> is not closed; expected </${name}> in the same block`,
  unopenedElement: (place: string, name: string, open: string | undefined) =>
    `${place}: </${name}> does not match; expected ${open === undefined ? 'no closing tag here' : `</${open}>`}`,
  unknownInTemplate: (place: string, what: string, name: string, near: string) =>
    `${place}: ${what} “${name}” is not known; did you mean “${near}”?`,
  misplacedElement: (template: string, name: string, text: string) =>
    `${template}: element <${name}> (“${text}”) cannot stand here; put it inside p, li, th or td, or use section, p, table, ol`,
  unwritable: (folder: string, reason: string) =>
    `${folder}: the output folder cannot be written to (${reason}); choose another with --out or change its permissions`,
  notPublished: (file: string, reason: string) =>
    `${file}: could not be written (${reason}); the edition that was there before stays in place`,
  noFolder: (folder: string) =>
    `${folder}: no such folder; name the folder with your source documents with --sources`,
  noSources: (folder: string, endings: readonly string[]) =>
    `${folder}: no source documents (expected files ending in ${endings.join(' ')}); put some there or name another folder with --sources`,
  noDistrict: (name: string, near: string | null) =>
    `no district “${name}”${near ? `; did you mean ${near}?` : ''} (briefs districts lists them)`,
  districtNotCovered: (name: string) =>
    `${name}: the sources say nothing of this district; add a source that does, or leave it out`,
  silentDistricts: (names: readonly string[]) =>
    `no brief for ${names.join(' ')}: the sources say nothing of them`,
  nothingBuilt: 'no source could be read, so no brief was built',
  notAYear: (option: string, value: string) => `${option} ${value}: not a year (expected for instance 2015)`,
  yearsReversed: (from: number, to: number) => `--from ${from} must be earlier than --to ${to}`,
  noFormat: (name: string, known: readonly string[]) =>
    `--formats: no format “${name}”; use any of ${known.join(',')}`,
  noSuchSource: (name: string, known: readonly string[]) =>
    `no source “${name}” was read; there are ${known.join(' ')}`,
  noSuchFact: (id: string) => `no fact with the id “${id}”; briefs facts --format jsonl lists them`,
  noCommand: 'name a command',
  noSuchCommand: (name: string, suggestion: string) => `no command “${name}”. ${suggestion}`,
  seeHelp: 'See briefs --help.',
  built: (count: number, folder: string, dry: boolean) =>
    dry
      ? `${count} briefs would be written to ${folder}; nothing was written`
      : `${count} briefs in ${folder}`,
  unreadable: (file: string, reason: string) =>
    `${file}: cannot be read (${reason}); check the path and its permissions`,
  inferredYear: (title: string, period: string | null, reasons: readonly string[]) =>
    `“${title.slice(0, 30)}”: masked year inferred as ${period ?? '?'}: ${reasons.join('; ')}`,
  verify: {
    nothing: 'name the briefs to check: briefs verify out/*.pdf',
    right: (
      file: string,
      v: {
        quotes: number;
        figures: number;
        computed: number;
        printed: number;
        origins: Readonly<Record<'evidence' | 'computed' | 'date' | 'count', number>>;
      },
    ) =>
      `${file}: right – ${v.quotes} quotes found, ${v.figures} figures said by their quotes, ${v.computed} sums recomputed${v.printed > 0 ? `; ${v.printed} numbers in print: ${v.origins.evidence} from evidence, ${v.origins.computed} computed, ${v.origins.date} dates, ${v.origins.count} counts and places` : ''}`,
    unaccounted: (number: string, pages: readonly number[]) =>
      `the number ${number} (page ${pages.join(', ')}) comes from no evidence, no sum, no date and no count`,
    wrong: (file: string, count: number) => `${file}: ${count} ${count === 1 ? 'problem' : 'problems'}`,
    failed: (wrong: number, all: number) => `${wrong} of ${all} files did not verify`,
    noSource: (id: string, sha256: string, quotes: number) =>
      `source ${id} (sha256 ${sha256.slice(0, 12)}) is not in the sources folder; its ${quotes} quotes could not be checked`,
    changedSource: (id: string, found: number, all: number) =>
      `source ${id} has changed since; ${found} of ${all} quotes still stand where they stood`,
    notSaid: (text: string, number: string) =>
      `“${text.slice(0, 60)}”: its number ${number} is said by none of the evidence that it cites`,
    contents: (title: string, page: string | undefined) =>
      page === undefined
        ? `the contents lack “${title}”`
        : `the contents say that “${title}” stands on page ${page}, where it does not`,
    notPrinted: (text: string) => `the brief has “${text.slice(0, 80)}”, which is not printed so`,
    pageDiffers: (was: string, is: string) =>
      `the page is not what its brief and the templates make: “${was}” stands for “${is}” (with templates of your own: --templates)`,
    quote: (where: string, quote: string, found: string) =>
      `quote ${where} “${quote.slice(0, 40)}” is not in the source at its place; there stands “${found.slice(0, 40)}”`,
    figure: (name: string, value: string, quote: string) =>
      `figure ${name} ${value} is not said by its quote “${quote.slice(0, 60)}”`,
    sum: (name: string, printed: string, right: string) =>
      `${name}: the brief says ${printed}, recomputed it is ${right}`,
    recomposed: ({ path, was, is }: { path: string; was: string; is: string }) =>
      `${path}: the brief says “${was}”, made anew from the same sources it is “${is}”`,
    printed: (number: string, pages: readonly number[], over: number) =>
      `the number ${number} is printed ${over === 1 ? 'once' : `${over} times`} more than the brief has it (page ${pages.join(', ')})`,
    unprinted: (number: string, under: number) =>
      `the number ${number} is missing in print (${under === 1 ? 'once' : `${under} times`})`,
  },
} as const;
