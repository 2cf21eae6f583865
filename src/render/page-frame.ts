import type { Html } from './html.ts';
import { html } from './html.ts';

/** The SHA-256 of data/page/review.css in base 64: the page takes that style and no other. */
export const styleSum = 'xI5GFFmJg1I+6PihrQ38gP9VJCkkcDdw6QiCoHlici0=';

/** A whole page in one file: no script, nothing from elsewhere, and a reader may hold it to that. `style` is the text of data/page/review.css. */
export function pageOf(title: string, style: string, main: Html): string {
  const policy = `default-src 'none'; style-src 'sha256-${styleSum}'; base-uri 'none'; form-action 'none'`;
  const { html: text } = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${{ html: policy }}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${{ html: style }}</style>
</head>
<body>
<main>
${main}
</main>
</body>
</html>
`;
  return text;
}
