import { extname } from 'node:path';
import { Parser } from 'htmlparser2';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Brief } from '../briefs/content.js';
import { InputError } from '../errors.js';
import { messages } from '../messages.js';
import { CARRIER } from '../render/webPage.js';

/** A published brief as it stands: the brief that it carries, and what a reader sees, page by page. */
export interface Printed {
  readonly brief: Brief;
  /** Text of each page of a PDF; one entry for a web page, none for JSON. */
  readonly pages: readonly string[];
}

/**
 * Reads a published brief back.
 *
 * @throws InputError for a file that carries no brief
 */
export async function readPrinted(file: string, bytes: Uint8Array): Promise<Printed> {
  const kind = extname(file).toLowerCase();
  if (kind === '.pdf') return readPdf(file, bytes);
  const text = Buffer.from(bytes).toString('utf8');
  if (kind === '.json') return { brief: parsed(file, text), pages: [] };
  if (kind === '.html') return readPage(file, text);
  throw new InputError(messages.notABrief(file));
}

async function readPdf(file: string, bytes: Uint8Array): Promise<Printed> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS });
  try {
    const document = await task.promise;
    const attached = (await document.getAttachments()) as Record<string, { content: Uint8Array }> | null;
    const [carried] = Object.values(attached ?? {});
    if (!carried) throw new InputError(messages.notABrief(file));
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const { items } = await (await document.getPage(number)).getTextContent();
      let line = '';
      let end = { x: 0, y: 0 };
      for (const item of items) {
        if (!('str' in item) || item.str === '') continue;
        const [x, y] = [item.transform[4] as number, item.transform[5] as number];
        // Only what touches is one word: a number in one cell is not part of the next cell's.
        const touches = Math.abs(y - end.y) < 0.5 && Math.abs(x - end.x) < 0.6;
        line += touches ? item.str : ` ${item.str}`;
        end = { x: x + item.width, y };
      }
      pages.push(line);
    }
    return { brief: parsed(file, Buffer.from(carried.content).toString('utf8')), pages };
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(messages.broken(file, 'PDF', (error as Error).message));
  } finally {
    await task.destroy();
  }
}

function readPage(file: string, html: string): Printed {
  let data: string | null = null;
  let text = '';
  let skipping = 0;
  let carrying = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'script' && attributes.id === CARRIER) {
        carrying = true;
        data = '';
      }
      if (['script', 'style', 'head'].includes(name)) skipping++;
      text += ' ';
    },
    ontext(part) {
      if (carrying) data += part;
      else if (skipping === 0) text += part;
    },
    onclosetag(name) {
      if (name === 'script') carrying = false;
      if (['script', 'style', 'head'].includes(name)) skipping--;
      text += ' ';
    },
  });
  parser.end(html);
  if (data === null) throw new InputError(messages.notABrief(file));
  return { brief: parsed(file, data), pages: [text] };
}

function parsed(file: string, text: string): Brief {
  try {
    const brief = JSON.parse(text) as Brief;
    if (!Array.isArray(brief.evidence) || !Array.isArray(brief.facts) || !brief.kind) throw new Error();
    return brief;
  } catch {
    throw new InputError(messages.notABrief(file));
  }
}
