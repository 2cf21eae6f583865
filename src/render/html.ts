import { harmless } from './harmless.ts';

/** Text of HTML that is safe to stand as it is: only `html` and `joined` make it. */
export interface Html {
  readonly html: string;
}

const written: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A piece of a page: what is put in is text, whatever stands in it, and characters that cannot be seen are made visible; a piece stays one. */
export function html(pieces: TemplateStringsArray, ...values: readonly (string | number | Html)[]): Html {
  return { html: pieces.map((piece, at) => piece + putIn(values[at])).join('') };
}

/** Pieces one after the other. */
export function joined(pieces: readonly Html[]): Html {
  return { html: pieces.map((piece) => piece.html).join('') };
}

function putIn(value: string | number | Html | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'object') return value.html;
  return harmless(String(value)).replace(/[&<>"']/g, (sign) => written[sign] ?? sign);
}
