import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { InputError } from '../errors.js';
import { messages } from '../messages.js';
import type { Span } from '../model/evidence.js';
import { linesOf } from './pdfLines.js';
import { rulesOf } from './pdfRules.js';
import type { PlainText } from './plain.js';

/** Takes the text layer out of a PDF, line by line; a wide gap within a line becomes a tab. */
export async function readPdf(file: string, bytes: Uint8Array): Promise<PlainText> {
  // pdfjs takes the buffer over, so it gets a copy.
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
  });
  try {
    const document = await task.promise;
    const pages: string[][] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const pieces = items.flatMap((item) =>
        'str' in item && item.str.trim() !== ''
          ? [
              {
                text: item.str,
                x: item.transform[4] as number,
                y: item.transform[5] as number,
                width: item.width,
                size: Math.abs(item.transform[3] as number) || 10,
              },
            ]
          : [],
      );
      // What a page draws is asked for only where there is text: a scanned page's picture need not be unpacked.
      pages.push(linesOf(pieces, pieces.length > 0 ? rulesOf(await page.getOperatorList()) : []));
      page.cleanup();
    }
    const { text, furniture } = joinPages(pages);
    if (text.replace(/\s/gu, '').length < 20) throw new InputError(messages.noTextLayer(file));
    const info = (await document.getMetadata()).info as { Title?: string };
    return {
      text,
      encoding: 'pdf',
      encodingReason: 'text layer',
      certainty: 'certain',
      furniture,
      hints: info.Title && /\p{Script=Han}/u.test(info.Title) ? { title: info.Title } : {},
      asOnDisk: false,
    };
  } catch (error) {
    if (error instanceof InputError) throw error;
    if ((error as Error).name === 'PasswordException') throw new InputError(messages.encrypted(file));
    throw new InputError(messages.broken(file, 'PDF', (error as Error).message));
  } finally {
    await task.destroy();
  }
}

const PAGE_NUMBER = /^[\s—–-]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／共]\s*\d{1,4}\s*页?)?[\s—–-]*$/u;

/** Joins the pages; page numbers and the lines that head or foot most pages are furniture. */
function joinPages(pages: readonly (readonly string[])[]): { text: string; furniture: Span[] } {
  const edges = new Map<string, number>();
  for (const lines of pages) {
    for (const line of new Set([lines[0], lines.at(-1)]))
      if (line !== undefined) edges.set(line, (edges.get(line) ?? 0) + 1);
  }
  let text = '';
  const furniture: Span[] = [];
  for (const lines of pages) {
    lines.forEach((line, at) => {
      const edge = at === 0 || at === lines.length - 1;
      const repeated = edge && pages.length >= 3 && (edges.get(line) ?? 0) > pages.length / 2;
      const start = text.length;
      text += `${line}\n`;
      if (repeated || (edge && PAGE_NUMBER.test(line))) furniture.push({ start, end: text.length });
    });
    text += '\f';
  }
  return { text, furniture };
}
