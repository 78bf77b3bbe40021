import { cruise, type IReporterOutput } from 'dependency-cruiser';
import { describe, expect, it } from 'vitest';

/** Which folders each folder may import, besides itself and the shared files at the top of `src`. */
const MAY_IMPORT: Record<string, string[]> = {
  model: [],
  text: ['model'],
  regions: ['model', 'text'],
  read: ['model', 'text'],
  extract: ['model', 'text', 'regions'],
  compare: ['model', 'text'],
  briefs: ['model', 'compare'],
  render: ['model', 'briefs'],
  publish: ['model'],
  jobs: ['model', 'briefs', 'render', 'publish', 'verify'],
  schedule: [],
  corrections: ['model'],
  verify: ['model', 'text', 'compare', 'briefs', 'render'],
  eval: ['model', 'text', 'regions', 'read', 'extract', 'compare', 'briefs', 'render', 'pipeline.ts'],
};
const SHARED = ['config', 'errors', 'memory', 'messages', 'resources', 'version'];

describe('the house', () => {
  it('lets no arrow run upwards or sideways', async () => {
    const forbidden = Object.entries(MAY_IMPORT).map(([folder, others]) => ({
      name: `${folder}-stays-in-its-place`,
      severity: 'error' as const,
      from: { path: `^src/${folder}/`, pathNot: '\\.test\\.ts$' },
      to: {
        path: '^src/',
        pathNot: `^src/(?:(?:${[folder, ...others].map((each) => (each.endsWith('.ts') ? each.replace('.', '\\.') : `${each}/`)).join('|')})|(?:${SHARED.join('|')})\\.ts$)`,
      },
    }));
    const result = await cruise(
      ['src'],
      {
        ruleSet: {
          forbidden: [
            ...forbidden,
            { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
          ],
        },
        validate: true,
        exclude: '\\.test\\.ts$',
        tsPreCompilationDeps: true,
        doNotFollow: 'node_modules',
      },
      { extensions: ['.ts', '.js'] },
      {},
    );
    const output = result.output as Exclude<IReporterOutput['output'], string>;
    const wrong = output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
    expect(wrong).toEqual([]);
    expect(output.summary.totalCruised).toBeGreaterThan(60);
  });
});
