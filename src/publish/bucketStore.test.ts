import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { briefs } from '../fixtures/program.js';
import { openBucket } from './bucket.js';
import { BucketStore } from './bucketStore.js';
import { hashOf } from './hash.js';

const KEYS = { AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'S3RVER' };
const SUMMARY = `2017年上海市普陀区科技工作总结
全年专利申请量3120件，同比增长11.4%。全区共有高新技术企业312家。
`;
const REVIEW = `2018年上海市科技创新回顾
2018年，各区竞相创新。普陀区高新技术企业达到371家；长宁区集聚企业120家。
`;

/** An S3-compatible server in this process. */
const server = new S3rver({
  ...{ port: 0, address: '127.0.0.1', silent: true },
  directory: mkdtempSync(join(tmpdir(), 's3-')),
  configureBuckets: [{ name: 'reports', configs: [] }],
});
const env: Record<string, string> = { ...KEYS };
let runs = 0;
let location: string;

beforeAll(async () => {
  const { port } = await server.run();
  env.AWS_ENDPOINT_URL_S3 = `http://127.0.0.1:${port}`;
  Object.assign(process.env, env);
});
afterAll(() => server.close());
beforeEach(() => {
  runs++;
  location = `s3://reports/run ${runs}/简报`;
});

describe('a store in a bucket', () => {
  it('publishes nothing before the manifest, and then all of it', async () => {
    const bucket = await openBucket(location);
    const store = await BucketStore.open(location);
    await store.write('a.html', Buffer.from('one'));
    await store.write('editions/a/1/a.html', Buffer.from('one'));
    expect((await (await BucketStore.open(location)).list('')).length).toBe(0);
    expect(await bucket.get('a.html')).toBeNull();
    await store.commit();
    expect(String(await bucket.get('a.html'))).toBe('one');
    const later = await BucketStore.open(location);
    expect(await later.list('')).toEqual(['a.html', 'editions/a/1/a.html']);
    expect(String(await later.read('editions/a/1/a.html'))).toBe('one');
    expect(await later.hash('a.html')).toBe(hashOf('one'));
  });

  it('lets what is no longer wanted go, and sees what somebody took away', async () => {
    const bucket = await openBucket(location);
    const store = await BucketStore.open(location);
    await store.write('a.html', Buffer.from('one'));
    await store.write('b.html', Buffer.from('two'));
    await store.commit();
    await store.write('a.html', Buffer.from('three'));
    await store.remove('b.html');
    await store.commit();
    const keys = [...(await bucket.list()).keys()].sort();
    expect(keys).toEqual(['a.html', 'manifest.json', `objects/${hashOf('three')}`]);
    await bucket.remove(['a.html']);
    const later = await BucketStore.open(location);
    expect(await later.hash('a.html')).toBeNull();
    await later.write('a.html', Buffer.from('three'));
    await later.commit();
    expect(String(await bucket.get('a.html'))).toBe('three');
  });

  it('takes over what a worker wrote elsewhere', async () => {
    const planner = await BucketStore.open(location);
    const worker = await BucketStore.open(location);
    await worker.write('a.pdf', Buffer.from('pdf'));
    planner.adopt({ 'a.pdf': hashOf(Buffer.from('pdf')) });
    await planner.commit();
    expect(String(await (await openBucket(location)).get('a.pdf'))).toBe('pdf');
  });

  it('lets one run at a time write, and takes over from one that is gone', async () => {
    const bucket = await openBucket(location);
    const store = await BucketStore.open(location);
    const put = (pid: number, host: string, since: Date) =>
      bucket.put('.lock', Buffer.from(JSON.stringify({ pid, host, since: since.toISOString(), token: 't' })));
    await put(7, 'another-machine', new Date());
    await expect(store.lock()).rejects.toThrow(/another run is writing here \(process 7/);
    await put(7, 'another-machine', new Date(Date.now() - 3_600_000));
    const release = await store.lock();
    await expect((await BucketStore.open(location)).lock()).rejects.toThrow(/another run is writing/);
    await release();
    expect(await bucket.get('.lock')).toBeNull();
  });
});

describe('briefs with sources and briefs in buckets', () => {
  it('builds, finds nothing to do, follows a source, and keeps editions', async () => {
    const sources = `${location}/sources`;
    const from = await openBucket(sources);
    await from.put('summary.txt', Buffer.from(SUMMARY));
    await from.put('review.txt', Buffer.from(REVIEW));
    const out = `${location}/out`;
    const build = () =>
      briefs(['build', '--sources', sources, '--out', out, '--formats', 'pdf,html,json'], env);
    expect(await build()).toEqual({ code: 0, text: expect.stringMatching(/3 briefs in s3:/) });
    const to = await openBucket(out);
    const page = (await to.get('putuo.pdf'))!;
    expect(page.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await build()).text).toMatch(/3 briefs in s3:.* are current/);
    await from.put('summary.txt', Buffer.from(SUMMARY.replace('312', '318')));
    const { code, text } = await build();
    expect(code).toBe(0);
    expect(text).toMatch(/wrote putuo\.pdf/);
    expect(text).toMatch(/current {2}长宁区/);
    expect(String(await to.get('putuo.html'))).toContain('318');
    const editions = await briefs(['editions', '--out', out, '--format', 'json'], env);
    expect(
      JSON.parse(editions.text).map(
        ({ slug, number }: { slug: string; number: number }) => `${slug} ${number}`,
      ),
    ).toEqual(['changning 1', 'putuo 1', 'putuo 2', 'shanghai 1', 'shanghai 2']);
  }, 120_000);

  it('leaves the folder and the bucket with the same files', async () => {
    const from = await openBucket(`${location}/sources`);
    await from.put('review.txt', Buffer.from(REVIEW));
    const folder = mkdtempSync(join(tmpdir(), 'out-'));
    const build = (out: string) => briefs(['build', '--sources', `${location}/sources`, '--out', out], env);
    await build(folder);
    await build(`${location}/out`);
    const to = await openBucket(`${location}/out`);
    const files = readdirSync(folder).filter(
      (name) => /\.(?:pdf|html|json|csv|xlsx)$/.test(name) && name !== 'ledger.json',
    );
    expect(files.length).toBeGreaterThan(5);
    for (const name of files)
      expect((await to.get(name))?.equals(readFileSync(join(folder, name))), name).toBe(true);
  }, 120_000);

  it.each([
    ['s3://', {}, /s3:\/\/: expected s3:\/\/BUCKET\/PREFIX/],
    ['s3://reports/x', { AWS_SECRET_ACCESS_KEY: '' }, /needs AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY/],
    ['s3://nobody/x', {}, /refused or did not answer \(NoSuchBucket\)/],
    [
      's3://reports/x',
      { AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:59999' },
      /127\.0\.0\.1:59999 refused or did not answer \(ECONNREFUSED\)/,
    ],
    ['s3://reports/nothing', {}, /no source documents/],
  ])('says in one line what is wrong with %s %j', async (sources, change, line) => {
    const ended = await briefs(['facts', '--sources', sources], { ...env, ...change });
    expect(ended.code).toBe(1);
    expect(ended.text.trim()).toMatch(line);
    expect(ended.text.trim().split('\n')).toHaveLength(1);
  });
});
