import { html } from '../../src/render/html.ts';
import type { Row, Run } from './morning.ts';

/** In units of the picture, which a page scales to its width. */
const [letter, line, size, edge, bar] = [8.4, 19, 14, 18, 30];
const columns = 80;

const colours: Readonly<Record<number, string>> = { 2: '#7bd88f', 5: '#f08cc3' };

/**
 * A terminal window with these rows behind a prompt as one SVG file, which needs nothing beside it: dark, so that it can be read on a
 * light and on a dark page; every run of letters takes its columns, whatever face the reader's computer has for them.
 */
export function pictureOf(typed: string, rows: readonly Row[], { title, tells }: Words): string {
  const [width, height] = [columns * letter + 2 * edge, bar + (rows.length + 1) * line + edge];
  const prompt: Row = [
    { text: '$', from: 0, width: 1, bold: false, dim: true },
    { text: typed, from: 2, width: typed.length, bold: true, dim: false },
  ];
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title tells">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="tells">${escaped(tells)}</desc>`,
    `<rect width="${width}" height="${height}" rx="9" fill="#1c2128"/>`,
    ...[0, 1, 2].map((at) => `<circle cx="${edge + 4 + at * 18}" cy="${bar / 2}" r="5" fill="#444c56"/>`),
    `<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="${size}" fill="#d7dde4">`,
    ...[prompt, ...rows].flatMap((row, at) => row.map((run) => textOf(run, bar + (at + 0.75) * line))),
    '</g>',
    '</svg>',
  ].join('\n')}\n`;
}

/** What a picture is called, and what it shows, for whoever hears it. */
export interface Words {
  readonly title: string;
  readonly tells: string;
}

function textOf({ text, from, width, bold, dim, colour }: Run, y: number): string {
  const look = [
    ...(bold ? ['font-weight="700"'] : []),
    ...(dim ? ['fill="#9aa5b1"'] : []),
    ...(colour === undefined ? [] : [`fill="${colours[colour] ?? '#d7dde4'}"`]),
  ];
  const place = `x="${rounded(edge + from * letter)}" y="${rounded(y)}" textLength="${rounded(width * letter)}"`;
  return `<text ${[place, 'xml:space="preserve"', ...look].join(' ')}>${escaped(text)}</text>`;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

function escaped(text: string): string {
  return html`${text}`.html;
}
