import { createHash } from 'node:crypto';

/** Text as it stands in markup, also within an attribute. */
export const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

export interface PageParts {
  readonly lang: 'zh-CN' | 'en';
  readonly title: string;
  readonly style: string;
  /** Markup, escaped by whoever made it. */
  readonly body: string;
  /** What the page runs, if it runs anything. */
  readonly script?: string;
  /** What the page's policy allows beside its own style and script. */
  readonly policy?: string;
}

/** A self-contained page, which may load nothing and run nothing but its own script. */
export function htmlPage({ lang, title, style, body, script, policy }: PageParts): string {
  const allowed = [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    ...(policy === undefined ? [] : [policy]),
    ...(script === undefined
      ? []
      : [`script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`]),
  ].join('; ');
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${allowed}">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
${script === undefined ? '' : `<script>${script}</script>\n`}</body>
</html>
`;
}
