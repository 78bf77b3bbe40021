import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { briefs } from '../fixtures/program.js';
import { writeCity } from './synthetic.js';

const cityIn = (city: number) => {
  const folder = mkdtempSync(join(tmpdir(), 'city-'));
  writeCity(folder, city, 16, [2015, 2016]);
  return folder;
};

describe('a made-up city', () => {
  it('is the same each time, and another for another number', () => {
    const texts = (folder: string) =>
      readdirSync(join(folder, 'sources')).map((name) => readFileSync(join(folder, 'sources', name), 'utf8'));
    expect(texts(cityIn(3))).toEqual(texts(cityIn(3)));
    expect(texts(cityIn(3))).not.toEqual(texts(cityIn(4)));
  });

  it.each([0, 5])('number %i gets all its briefs, and they verify', async (city) => {
    const folder = cityIn(city);
    const out = join(folder, 'out');
    const place = ['--sources', join(folder, 'sources'), '--region', join(folder, 'region.yaml')];
    const built = await briefs(['build', ...place, '--out', out]);
    expect([built.code, built.text]).toEqual([0, expect.stringMatching(/17 briefs in/)]);
    const files = ['d1.pdf', 'd5.html', 'city.pdf', 'city.json'].map((name) => join(out, name));
    const verified = await briefs(['verify', ...place, ...files]);
    expect([verified.code, verified.text]).toEqual([0, expect.stringMatching(/city\.pdf: right/)]);
  });
});
