import type { Brief } from '../briefs/content.js';
import { InputError } from '../errors.js';
import { messages } from '../messages.js';
import { cityTables } from '../render/cityTables.js';
import { type Rendered, renderBrief } from '../render/renderBrief.js';
import { compileTemplates, type TemplateFiles, type Templates } from '../render/template.js';
import { readPrinted } from '../verify/printed.js';
import { checkPrint } from '../verify/verifyBrief.js';
import type { RenderedWork, Work } from './job.js';

/**
 * Renders a brief and reads what was printed back. What is wrong with the input is said as a problem; anything thrown
 * is a fault of the program or the machine, and may be tried again.
 */
export async function renderWork(work: Work): Promise<RenderedWork> {
  const { brief, formats, tables } = work;
  const date = new Date(work.date);
  try {
    const templates = compiled(work.templates);
    const files = await renderBrief(brief, { formats, date, templates });
    const problems = await unsoundFiles(brief, files, templates);
    if (brief.kind === 'city' && tables) files.push(...(await cityTables(brief, formats, tables, date)));
    return { files, problems };
  } catch (error) {
    if (error instanceof InputError) return { files: [], problems: [error.message] };
    throw error;
  }
}

let last: { text: string; templates: Templates } | null = null;

/** The briefs of a run share their templates. */
function compiled(files: TemplateFiles): Templates {
  const text = JSON.stringify(files);
  if (last?.text !== text) last = { text, templates: compileTemplates(files) };
  return last.templates;
}

/** Files that do not say what the brief says, one line each. */
async function unsoundFiles(
  brief: Brief,
  files: readonly Rendered[],
  templates: Templates,
): Promise<string[]> {
  const html = templates.render(brief);
  const unsound: string[] = [];
  for (const { name, bytes } of files) {
    const { pages } = await readPrinted(name, bytes);
    const { problems } = checkPrint({ brief, pages, paper: name.endsWith('.pdf'), html, page: null });
    if (problems.length > 0) unsound.push(messages.unverified(name, problems));
  }
  return unsound;
}
