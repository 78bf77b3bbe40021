import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../resources.js';
import { loadTemplates } from './template.js';

/** The line on which the first of the words stands in the district's template, once it is changed. */
function mistake(from: string, to: string): { said: string; place: string } {
  const folder = mkdtempSync(join(tmpdir(), 'templates-'));
  cpSync(join(packageRoot, 'templates'), folder, { recursive: true });
  const file = join(folder, 'district.hbs');
  const source = readFileSync(file, 'utf8');
  expect(source).toContain(from);
  writeFileSync(file, source.replace(from, to));
  const line = source.slice(0, source.indexOf(from)).split('\n').length;
  try {
    loadTemplates(folder);
    return { said: '', place: `${file}:${line}` };
  } catch (error) {
    return { said: (error as Error).message, place: `${file}:${line}` };
  }
}

describe('a template', () => {
  it('of our own has no mistake', () => {
    expect(() => loadTemplates()).not.toThrow();
  });

  it.each([
    ['《{{title}}》', '《{{tittle}}》', 'did you mean “title”?'],
    ['<thead>', '<thaed>', 'element <thaed> is not in the vocabulary'],
    ['</h2>', '</h3>', 'expected </h2>'],
    ['{{> review}}', '{{> reviw}}', 'did you mean “review”?'],
    ['{{label "targets"}}', '{{label "targtes"}}', 'did you mean “targets”?'],
    ['{{#if targets}}', '{{#unles targets}}', "unles doesn't match if"],
    ['<section class="threads">', '<section onclick="x">', '<section onclick> may not stand in a brief'],
    ['data-chart="progress"', 'data-chart="pie"', 'use one of progress change'],
    ['<section class="threads">', '<section class="threads"><tr>', '<tr> cannot stand here'],
    ['{{join notes (label "semicolon")}}', '{{joined notes (label "semicolon")}}', 'did you mean “join”?'],
    ['{{> head}}', '{{> head', 'Parse error'],
  ])('is refused with its line where %s is written %s', (from, to, expected) => {
    const { said, place } = mistake(from, to);
    expect(said).toContain(expected);
    if (expected !== 'Parse error') expect(said.startsWith(`${place}: `), said).toBe(true);
  });
});
