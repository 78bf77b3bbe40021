import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { prepareOutput, publishFile } from './publish.js';

describe('publishing', () => {
  it('writes a file whole and leaves nothing else', () => {
    const folder = mkdtempSync(join(tmpdir(), 'briefs-'));
    prepareOutput(join(folder, 'deep', 'out'));
    publishFile(join(folder, 'deep', 'out'), 'a.pdf', Buffer.from('one'));
    publishFile(join(folder, 'deep', 'out'), 'a.pdf', Buffer.from('two'));
    expect(readdirSync(join(folder, 'deep', 'out'))).toEqual(['a.pdf']);
    expect(readFileSync(join(folder, 'deep', 'out', 'a.pdf'), 'utf8')).toBe('two');
  });

  it('says what is wrong with a folder that cannot be one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'briefs-'));
    writeFileSync(join(folder, 'file'), '');
    expect(() => prepareOutput(join(folder, 'file', 'out'))).toThrow(
      /cannot be written to \(ENOTDIR\); choose another with --out/,
    );
  });
});
