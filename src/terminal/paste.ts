/** Asks the terminal to put marks around what is pasted, and to leave that off again. */
export const pasteMarks = { on: '\u001B[?2004h', off: '\u001B[?2004l' } as const;

const begins = '\u001B[200~';
const ends = '\u001B[201~';

/** A stretch of what came in: typed, or pasted; `marked` is false where the paste was only guessed. */
export type Piece =
  | { readonly kind: 'typed'; readonly text: string }
  | { readonly kind: 'paste'; readonly text: string; readonly marked: boolean };

/** What is kept back between two chunks: a paste that goes on, or what may be the beginning of its mark. */
export interface Heard {
  readonly pasting: boolean;
  readonly held: string;
}

export const nothingHeard: Heard = { pasting: false, held: '' };

/** Tells pasted from typed in the next chunk. A chunk of several lines without marks counts as pasted: nobody types so fast. */
export function hear(
  before: Heard,
  chunk: string,
): { readonly heard: Heard; readonly pieces: readonly Piece[] } {
  const pieces: Piece[] = [];
  let pasting = before.pasting;
  let rest = before.held + chunk;
  for (;;) {
    const mark = pasting ? ends : begins;
    const at = rest.indexOf(mark);
    if (at < 0) break;
    pieces.push(
      pasting ? { kind: 'paste', text: asLines(rest.slice(0, at)), marked: true } : typed(rest.slice(0, at)),
    );
    rest = rest.slice(at + mark.length);
    pasting = !pasting;
  }
  if (pasting) return { heard: { pasting, held: rest }, pieces: pieces.filter(isSomething) };
  const held = heldBack(rest);
  pieces.push(typed(rest.slice(0, rest.length - held.length)));
  return { heard: { pasting, held }, pieces: pieces.filter(isSomething) };
}

/** Pasted text with the line ends we keep. */
export function asLines(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

function isSomething(piece: Piece): boolean {
  return piece.text !== '';
}

function typed(text: string): Piece {
  const severalLines = /^[^\x00-\x08\x0B\x0C\x0E-\x1F\x7F]*$/.test(text) && /[\r\n][^\r\n]/.test(text);
  return severalLines ? { kind: 'paste', text: asLines(text), marked: false } : { kind: 'typed', text };
}

/** The end of the text that may be the first part of a mark: three characters at least, as two may be keys. */
function heldBack(text: string): string {
  for (let length = begins.length - 1; length >= 3; length -= 1) {
    if (text.endsWith(begins.slice(0, length))) return begins.slice(0, length);
  }
  return '';
}
