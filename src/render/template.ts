import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Handlebars from 'handlebars';
import { parse } from 'yaml';
import type { Brief, Language } from '../briefs/content.js';
import { InputError } from '../errors.js';
import { messages } from '../messages.js';
import { packageRoot } from '../resources.js';

/** As much of a source's hash as is printed. */
export const HASH_SHOWN = 12;

export interface Templates {
  render(brief: Brief): string;
  readonly style: string;
  label(language: Language, key: string): string;
}

/** Loads the templates, partials (names that begin with `_`), labels and style of a folder. */
export function loadTemplates(folder = join(packageRoot, 'templates')): Templates {
  const need = (name: string) => {
    const path = join(folder, name);
    if (!existsSync(path)) throw new InputError(messages.noTemplate(folder, name));
    return readFileSync(path, 'utf8');
  };
  const engine = Handlebars.create();
  const labels: Record<Language, Record<string, string>> = {
    zh: parse(need('labels.zh.yaml')),
    en: parse(need('labels.en.yaml')),
  };
  for (const file of readdirSync(folder)) {
    if (file.startsWith('_') && file.endsWith('.hbs'))
      engine.registerPartial(basename(file, '.hbs').slice(1), need(file));
  }
  engine.registerHelper('label', function (this: unknown, key: string, options: Handlebars.HelperOptions) {
    const language = (options.data.root as Brief).language;
    const text = labels[language][key];
    if (text === undefined)
      throw new InputError(messages.noLabel(join(folder, `labels.${language}.yaml`), key));
    return text;
  });
  engine.registerHelper('join', (list: readonly string[], separator: string) => list.join(separator));
  engine.registerHelper('short', (hash: string) => hash.slice(0, HASH_SHOWN));
  engine.registerHelper('some', (list: readonly unknown[]) => list.length > 0);
  engine.registerHelper('eq', (a: unknown, b: unknown) => a === b);
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
