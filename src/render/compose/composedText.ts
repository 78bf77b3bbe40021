/**
 * Text whose every place is known before pdfmake sees it. It travels through pdfmake as a run's font features, which
 * pdfmake hands on unread, to the font that is asked for its width and to the document that draws it.
 */
export class ComposedText {
  constructor(
    /** Of all its characters and the gaps between and after them, in em of the size it is set in. */
    readonly width: number,
    /** Space after each character, in points; below zero where marks are squeezed. */
    readonly gaps: readonly number[],
  ) {}
}
