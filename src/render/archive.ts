import { escaped } from './htmlPage.js';

/*
 * Makes of pdfmake's document a PDF/A-3u (ISO 19005-3) with the brief's facts attached. pdfmake writes level B, which
 * asks less of the text; ours is all Unicode, so that level U holds, and it leaves XML's marks in the metadata as they
 * are, which a title with & would break. Both are put right on pdfkit's document before it ends.
 */

/** pdfkit's document as pdfmake hands it out, as far as it is touched here. */
export interface PdfDocument extends NodeJS.ReadableStream {
  subset_conformance?: string;
  info: Record<string, unknown>;
  readonly outline: { options: { expanded?: boolean } };
  appendXML(xml: string): void;
  endMetadata(): void;
  end(): void;
}

/** Name of the attachment: what `briefs verify` looks for. */
export const ATTACHMENT = 'brief.json';

/** pdfmake's keys for an archival document with the brief attached as data. */
export function archival(brief: Buffer, date: Date) {
  return {
    subset: 'PDF/A-3b',
    files: {
      brief: {
        // pdfmake takes a path or a data URL; a path would put the file's own dates into the document.
        src: `data:application/json;base64,${brief.toString('base64')}`,
        name: ATTACHMENT,
        type: 'application/json',
        description: 'The brief’s figures with their evidence',
        relationship: 'Data',
        creationDate: date,
        modifiedDate: date,
      },
    },
  };
}

/** Ends the document at level U, with metadata that is well-formed XML, and gives its bytes. */
export function finish(document: PdfDocument): Promise<Buffer> {
  document.subset_conformance = 'U';
  // The outline stands open beside the pages, and says how much of it can be seen (ISO 32000-1, table 152).
  document.outline.options.expanded = true;
  const end = document.endMetadata.bind(document);
  document.endMetadata = () => {
    const { info } = document;
    document.info = Object.fromEntries(
      Object.entries(info).map(([key, value]) => [key, typeof value === 'string' ? escaped(value) : value]),
    );
    if (info.ModDate instanceof Date)
      document.appendXML(
        `<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:ModifyDate>${info.ModDate.toISOString().split('.')[0]}Z</xmp:ModifyDate></rdf:Description>`,
      );
    end();
    document.info = info;
  };
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
    document.end();
  });
}
