import { withHidden } from './harmless.ts';

/** Data as it is printed under --json, two spaces deep and with one line end: `{ "recover": 1, "kind", "data" }`. */
export function jsonText(kind: string, data: unknown): string {
  return `${harmlessJson(JSON.stringify({ recover: 1, kind, data }, undefined, 2))}\n`;
}

/** The same JSON with every invisible or direction-changing character written as \uXXXX, so that a terminal obeys none of them. */
export function harmlessJson(text: string): string {
  return withHidden(text, (character) => (character === '\n' ? character : escaped(character)));
}

function escaped(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
