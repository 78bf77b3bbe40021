import { Parser } from 'htmlparser2';

/** A text of a drawing: where its middle line begins or ends, in the drawing's own units. */
export interface SvgText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor: 'start' | 'end';
}

/**
 * Parts a drawing of ECharts into its shapes and its texts. pdfmake's SVG cannot reach fonts that are shared between
 * documents; so the texts are set as the page's own, and can be searched and copied like it.
 */
export function partTexts(svg: string): { shapes: string; texts: SvgText[] } {
  const texts: SvgText[] = [];
  let open: SvgText | null = null;
  const parser = new Parser(
    {
      onopentag(name, { transform = '', style = '', y = '0', 'text-anchor': anchor }) {
        if (name !== 'text') return;
        const [, left, top] = /translate\(([-\d.]+) ([-\d.]+)\)/.exec(transform) ?? ['', '0', '0'];
        open = {
          text: '',
          x: Number(left),
          y: Number(top) + Number(y),
          size: Number(/font-size:([\d.]+)px/.exec(style)?.[1]),
          anchor: anchor === 'end' ? 'end' : 'start',
        };
      },
      ontext(part) {
        if (open) open = { ...open, text: open.text + part };
      },
      onclosetag(name) {
        if (name !== 'text' || !open) return;
        texts.push(open);
        open = null;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(svg);
  return { shapes: svg.replace(/<text[\s\S]*?<\/text>/gu, ''), texts };
}
