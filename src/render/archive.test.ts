import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { seedFiles } from '../eval/seedFiles.js';
import { compareCorpus, composeBrief, readCorpus } from '../pipeline.js';
import { loadRegion } from '../regions/loadRegion.js';
import { renderBrief } from './renderBrief.js';
import { loadTemplates } from './template.js';

/** Apache PDFBox's validator, as Debian packs it: of PDF/A-1b, the strictest of the archival profiles. */
const JARS = '/usr/share/java';
const classPath = existsSync(join(JARS, 'preflight.jar'))
  ? readdirSync(JARS)
      .filter((name) =>
        /^(?:preflight|pdfbox2|fontbox2|xmpbox|commons-logging|javax\.activation|jaxb-\w+)\.jar$/u.test(name),
      )
      .map((name) => join(JARS, name))
      .join(':')
  : null;

/** What part 3 of the standard allows and part 1 forbids. */
const ALLOWED = [
  ['1.2.9', 'an embedded file'],
  ['1.4.7', 'its name'],
  ['3.1.11', 'no list of a font’s characters (asked for in part 1 only)'],
  ['7.11.1', 'level U'],
  ['7.11.2', 'part 3'],
] as const;

describe('an archival document', () => {
  it.skipIf(!classPath)(
    'has nothing that PDFBox’s validator of part 1 minds, but what part 3 allows',
    { timeout: 120_000 },
    async () => {
      const corpus = await readCorpus(seedFiles(), loadRegion());
      const comparisons = compareCorpus(corpus);
      const folder = mkdtempSync(join(tmpdir(), 'archive-'));
      for (const [name, language] of [
        ['嘉定区', 'zh'],
        ['虹口区', 'en'],
        ['上海市', 'zh'],
      ] as const) {
        const brief = composeBrief(name, corpus, comparisons, { language, version: '0' });
        const titled = { ...brief, title: `${brief.title} R&D <1>` };
        const options = { formats: ['pdf'], date: new Date(0), templates: loadTemplates() } as const;
        const [pdf] = await renderBrief(titled, options);
        const path = join(folder, pdf!.name);
        writeFileSync(path, pdf!.bytes);
        const { stdout } = spawnSync(
          'java',
          ['-cp', classPath!, 'org.apache.pdfbox.preflight.Validator_A1b', path],
          { encoding: 'utf8' },
        );
        expect(stdout).toContain(pdf!.name);
        const found = [...stdout.matchAll(/^(\d[\d.]*) : .*$/gmu)];
        const unexpected = found.filter(([, rule]) => !ALLOWED.some(([allowed]) => allowed === rule));
        expect(unexpected.map(([line]) => line)).toEqual([]);
        // It did look: the attachment is there.
        expect(found.map(([, rule]) => rule)).toContain('1.2.9');
      }
    },
  );
});
