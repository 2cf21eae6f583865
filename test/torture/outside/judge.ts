/** Ranges of code points that may never reach a terminal, told apart by hand so that no rule of the program is used to judge it. */
const forbidden: readonly (readonly [from: number, to: number])[] = [
  [0x00, 0x08],
  [0x0b, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x034f, 0x034f],
  [0x0378, 0x0379],
  [0x061c, 0x061c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180e, 0x180e],
  [0x200b, 0x200b],
  [0x200e, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xd800, 0xf8ff],
  [0xfdd0, 0xfdef],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xfffb],
  [0xfffe, 0xffff],
  [0x1fffe, 0x1ffff],
  [0xe0000, 0xe00ff],
  [0xe01f0, 0x10ffff],
];

/** Only where the character before it takes them. */
const dependent: readonly RegExp[] = [
  /(?<![\p{L}\p{M}\p{Emoji}])(?:\u200c|\u200d)/u,
  /(?<![\p{Emoji}\p{Script=Han}])[\ufe0e\ufe0f]/u,
  /(?<!\p{Script=Han})[\ufe00-\ufe0d\u{e0100}-\u{e01ef}]/u,
  /(?<!\p{Script=Mongolian})[\u180b-\u180d\u180f]/u,
];
const heap = /(?:\p{M}|\u200c|\u200d){9}\p{M}/u;
const start = String.fromCharCode(27);
/** Bold, dim, magenta, green, and their ends: nothing that hides or blinks. */
const painting = new RegExp(`${start}\\[(?:1|2|22|32|35|39)m`, 'g');
/** What a question needs to draw itself: the cursor up, down and along, what stands there erased, pastes marked. */
const drawing = new RegExp(`${start}\\[(?:[?](?:25|2004)[hl]|\\d*[ABCDG]|0?J|[02]?K)|\\r`, 'g');

/** The same as `harmIn` for what was written to a window on which questions are asked. */
export function harmInWindow(written: string): string | undefined {
  return harmIn(written.replace(drawing, ''), true);
}

/**
 * The first thing in what was printed that is neither a printable character, a line end, a tab nor, where `painted`, a colour;
 * undefined when there is none.
 */
export function harmIn(printed: string, painted = false): string | undefined {
  const text = painted ? printed.replace(painting, '') : printed;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point === 0x0a || point === 0x09 || (point >= 0x20 && point <= 0x7e)) continue;
    if (forbidden.some(([from, to]) => point >= from && point <= to)) return named(point, text);
  }
  const [found] = [...dependent, heap].flatMap((pattern) => pattern.exec(text)?.[0] ?? []);
  return found === undefined ? undefined : named(found.codePointAt(0) ?? 0, text);
}

function named(point: number, text: string): string {
  const at = text.indexOf(String.fromCodePoint(point));
  const around = JSON.stringify(text.slice(Math.max(0, at - 30), at + 30));
  return `U+${point.toString(16).toUpperCase().padStart(4, '0')} in ${around}`;
}
