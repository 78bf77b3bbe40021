import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Handlebars from 'handlebars';
import { parse } from 'yaml';
import type { Brief, Language } from '../briefs/content.js';
import { InputError } from '../errors.js';
import { messages } from '../messages.js';
import { packageRoot } from '../resources.js';
import { checkTemplate } from './templateCheck.js';
import { fields } from './templateFields.js';

/** As much of a source's hash as is printed. */
export const HASH_SHOWN = 12;

export interface Templates {
  render(brief: Brief): string;
  readonly style: string;
  label(language: Language, key: string): string;
}

/** _cited.hbs is used as {{> cited}}. */
const partialName = (file: string) => basename(file, '.hbs').slice(1);

/** The texts of a folder of templates by their names. */
export interface TemplateFiles {
  readonly folder: string;
  readonly texts: Readonly<Record<string, string>>;
}

export function readTemplates(folder = join(packageRoot, 'templates')): TemplateFiles {
  const names = existsSync(folder)
    ? readdirSync(folder).filter((name) => /\.(?:hbs|yaml|css)$/.test(name))
    : [];
  const texts = Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  return { folder, texts };
}

/** The templates of a folder; the program's own unless another is named. */
export const loadTemplates = (folder?: string): Templates => compileTemplates(readTemplates(folder));

/** Compiles templates, partials (names that begin with `_`), labels and style. */
export function compileTemplates({ folder, texts }: TemplateFiles): Templates {
  const need = (name: string) => {
    const text = texts[name];
    if (text === undefined) throw new InputError(messages.noTemplate(folder, name));
    return text;
  };
  const engine = Handlebars.create();
  const sources = Object.keys(texts).filter((file) => file.endsWith('.hbs'));
  const labels: Record<Language, Record<string, string>> = {
    zh: parse(need('labels.zh.yaml')),
    en: parse(need('labels.en.yaml')),
  };
  engine.registerHelper('label', function (this: unknown, key: string, options: Handlebars.HelperOptions) {
    const language = (options.data.root as Brief).language;
    const text = labels[language][key];
    if (text === undefined)
      throw new InputError(messages.noLabel(join(folder, `labels.${language}.yaml`), key));
    return text;
  });
  engine.registerHelper('join', (list: readonly string[], separator: string) => list.join(separator));
  engine.registerHelper('short', (hash: string) => hash.slice(0, HASH_SHOWN));
  engine.registerHelper('json', (value: unknown) => JSON.stringify(value));
  engine.registerHelper('having', (list: readonly Record<string, unknown>[], field: string) =>
    list.filter((row) => row[field] !== null),
  );
  engine.registerHelper('some', (list: readonly unknown[]) => list.length > 0);
  engine.registerHelper('eq', (a: unknown, b: unknown) => a === b);
  const partials = sources.filter((file) => file.startsWith('_'));
  const known = {
    helpers: new Set(Object.keys(engine.helpers)),
    partials: new Set(partials.map(partialName)),
    labels: new Set(Object.keys(labels.zh)),
    fields,
  };
  for (const file of sources) checkTemplate(join(folder, file), need(file), known);
  for (const file of partials) engine.registerPartial(partialName(file), need(file));
  const compiled: Record<string, Handlebars.TemplateDelegate> = {};
  for (const kind of ['district', 'city'] as const)
    compiled[kind] = engine.compile(need(`${kind}.hbs`), { strict: false, noEscape: false });
  const style = need('style.css');
  if (style.includes('</')) throw new InputError(messages.unsafeStyle(join(folder, 'style.css')));
  return {
    style,
    label: (language, key) => labels[language][key] ?? key,
    render: (brief) => {
      try {
        return compiled[brief.kind]!(brief);
      } catch (error) {
        if (error instanceof InputError) throw error;
        throw new InputError(
          messages.brokenTemplate(join(folder, `${brief.kind}.hbs`), (error as Error).message),
        );
      }
    },
  };
}
