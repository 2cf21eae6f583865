import { lengthWithin, rowsOf } from './rows.ts';
import { widthOf } from './width.ts';

/** The text filled with blanks up to `width` columns; a longer one stays as it is. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** The text on one line, cut to `width` columns with an ellipsis where it is longer. */
export function cut(text: string, width: number): string {
  return clipped(text.replace(/\s+/g, ' ').trim(), width);
}

/** One line cut to `width` columns with its blanks as they are, so that columns stay under each other. */
export function clipped(line: string, width: number): string {
  return widthOf(line) <= width ? line : `${line.slice(0, lengthWithin(line, width - 1)).trimEnd()}…`;
}

/** The text broken at blanks into lines of at most `width` columns; a longer word is broken where the line ends, a command to type stays on one line where it can. Its own line breaks stay. */
export function wrapped(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((line) => {
    const whole = commandsWhole(line, width);
    return rowsOf(whole, width).map(({ from, to }) => whole.slice(from, to).replaceAll(glue, ' ').trimEnd());
  });
}

/** Stands for a blank at which a line is not broken; as wide as a blank. */
const glue = '\u00A0';
const command =
  /\brecover (?:(?:show|edit|done|debrief|similar|help|import) [^\s"<]+|[a-z]+)(?: (?:--dates [dmy]{3}|--[a-z-]+|"[^"]*"|<[^<>]*>))*/g;

function commandsWhole(line: string, width: number): string {
  return line.replace(command, (typed) => (widthOf(typed) <= width ? typed.replaceAll(' ', glue) : typed));
}

/** `head` beside a wrapped text: the first line after it, the others under the first. */
export function hanging(head: string, text: string, width: number): readonly string[] {
  const indent = widthOf(head);
  return wrapped(text, Math.max(10, width - indent)).map((line, at) =>
    at === 0 ? head + line : `${' '.repeat(indent)}${line}`.trimEnd(),
  );
}

/** `head` beside a list whose entries stay whole, parted by dots. */
export function dotted(head: string, entries: readonly string[], width: number): readonly string[] {
  const room = width - widthOf(head);
  const fits = entries.every((entry) => widthOf(entry) <= room - 2);
  const whole = entries.map((entry) => (widthOf(entry) <= width - 4 ? entry.replaceAll(' ', glue) : entry));
  const text = whole.join(`${glue}· `);
  return fits ? hanging(head, text, width) : [head.trimEnd(), ...hanging('  ', text, width)];
}

/** The lines as one text; a line wider than the screen goes on below, two columns further in. */
export function page(lines: readonly string[], width: number): string {
  return `${lines.flatMap((line) => within(line.replaceAll('\t', ' '), width)).join('\n')}\n`;
}

/** How many rows the lines take as a page. */
export function rowsTaken(lines: readonly string[], width: number): number {
  return page(lines, width).split('\n').length - 1;
}

function within(line: string, width: number): readonly string[] {
  if (widthOf(line) <= width) return line.split('\n');
  const indent = /^ */.exec(line)?.[0] ?? '';
  const below = `${indent.slice(0, width / 2)}  `;
  const [first = ''] = wrapped(line, width);
  const left = wrapped(line.slice(first.length).trimStart(), width - below.length);
  return [first, ...left.map((row) => `${below}${row}`)];
}

/** Rows as aligned columns two blanks apart; the last column is not padded. */
export function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, at) =>
    Math.max(...rows.map((row) => widthOf(row[at] ?? ''))),
  );
  return rows.map((row) =>
    row
      .map((cell, at) => (at === row.length - 1 ? cell : padded(cell, widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

/** One record of plain output: its cells parted by tabs, each on one line. */
export function record(cells: readonly string[]): string {
  return `${cells.map((cell) => cell.replace(/\s+/g, ' ')).join('\t')}\n`;
}
