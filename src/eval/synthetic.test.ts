import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { briefs } from '../fixtures/program.js';
import { writeCity } from './synthetic.js';

const cityIn = (city: number, districts = 16) => {
  const folder = mkdtempSync(join(tmpdir(), 'city-'));
  writeCity(folder, city, districts, [2015, 2016]);
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

  it('may have forty districts and as many sources, as Chongqing has', async () => {
    const folder = cityIn(2, 40);
    const out = join(folder, 'out');
    const place = ['--sources', join(folder, 'sources'), '--region', join(folder, 'region.yaml')];
    const built = await briefs(['build', ...place, '--out', out, '--city', '--formats', 'pdf,html,json']);
    expect([built.code, built.text]).toEqual([0, expect.stringMatching(/1 briefs in/)]);
    const { sources, coverageLines } = JSON.parse(readFileSync(join(out, 'city.json'), 'utf8'));
    const codes = sources.map(({ code }: { code: string }) => code).filter(Boolean);
    expect(codes.length).toBeGreaterThan(10);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.join('')).not.toMatch(/\d/);
    expect(coverageLines).toHaveLength(sources.length);
  });
});
