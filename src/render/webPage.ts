import type { Brief } from '../briefs/content.js';

/** The web page: the same HTML as the PDF is set from, in one self-contained file that carries the brief as data. */
export function renderPage(brief: Brief, body: string, style: string): string {
  const attribute = (text: string) =>
    text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
  return `<!doctype html>
<html lang="${brief.language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${attribute(brief.title)}</title>
<style>
${style}
</style>
</head>
<body>
${body}
<script type="application/json" id="brief-data">${JSON.stringify(brief).replace(/</g, '\\u003c')}</script>
</body>
</html>
`;
}
