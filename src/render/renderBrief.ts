import type { Brief } from '../briefs/content.js';
import { parseTemplate } from './element.js';
import type { Format } from './formats.js';
import { renderPdf } from './pdf.js';
import type { Templates } from './template.js';
import { renderPage } from './webPage.js';

/** One file to publish. */
export interface Rendered {
  readonly name: string;
  readonly bytes: Buffer;
}

export interface RenderOptions {
  readonly formats: readonly Format[];
  readonly templates: Templates;
  /** Printed nowhere; only kept in the PDF's metadata. */
  readonly date: Date;
}

/** Renders a brief in the formats asked for; the text comes from the templates, whichever format it is. */
export async function renderBrief(brief: Brief, options: RenderOptions): Promise<Rendered[]> {
  const { templates } = options;
  const rendered: Rendered[] = [];
  const html = options.formats.some((format) => format === 'pdf' || format === 'html')
    ? templates.render(brief)
    : '';
  // What a page could be made to run is refused for every format.
  const elements = html === '' ? [] : parseTemplate(html, `${brief.kind}.hbs`);
  for (const format of options.formats) {
    const name = `${brief.slug}.${format}`;
    if (format === 'json') rendered.push({ name, bytes: Buffer.from(`${JSON.stringify(brief, null, 2)}\n`) });
    else if (format === 'html') {
      const bytes = Buffer.from(renderPage(brief, html, templates));
      rendered.push({ name, bytes });
      // The city's page is where a folder of briefs is entered.
      if (brief.kind === 'city') rendered.push({ name: 'index.html', bytes });
    } else if (format === 'pdf')
      rendered.push({
        name,
        bytes: await renderPdf(
          brief,
          elements,
          `${brief.kind}.hbs`,
          options.date,
          templates.label(brief.language, 'contents'),
        ),
      });
  }
  return rendered;
}
