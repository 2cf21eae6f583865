import { onOneLine } from '../domain/words.ts';
import { harmless } from './harmless.ts';

/** Any text on one line of Markdown, and nothing but text there: no heading, list, link, picture, table or HTML comes of it. */
export function plainly(text: string): string {
  return escaped(onOneLine(harmless(text)));
}

/** Any text as a quotation, its lines kept. */
export function quotation(text: string): string {
  return harmless(text)
    .trim()
    .split('\n')
    .map((line) => `> ${escaped(line.trim())}`.trimEnd())
    .join('\n');
}

/** Signs that mean something inside a line, or an address of their own accord; at a line's beginning a few more do. */
function escaped(line: string): string {
  return line
    .replace(/[\\`*_[\]<>|~&@]/g, (sign) => `\\${sign}`)
    .replace(/(https?|ftp):\/\//gi, '$1\\://')
    .replace(/www\./gi, (address) => `${address.slice(0, 3)}\\.`)
    .replace(/^(\s*)([#+=-])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
    .replace(/^(\s*):/, '$1\\:');
}
