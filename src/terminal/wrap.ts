const plain = /^[\x20-\x7e]*$/;
const flat = /[\p{Mn}\p{Me}\p{Cf}\uFDD0-\uFDDF]/u;
const broad =
  /[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;

/** Columns that one line takes on a screen: marks and accents none, Chinese, Japanese, Korean and emoji two each. */
export function columnsOf(line: string): number {
  if (plain.test(line)) return line.length;
  let columns = 0;
  for (const character of line) columns += columnsOfOne(character);
  return columns;
}

function columnsOfOne(character: string): number {
  if (flat.test(character)) return 0;
  return broad.test(character) ? 2 : 1;
}

/** The text broken at blanks into rows of at most `columns`; a longer word is broken where the row ends. */
export function wrapped(text: string, columns: number): readonly string[] {
  return text
    .split('\n')
    .flatMap((line) => rowsOf(line, columns).map(({ from, to }) => line.slice(from, to).trimEnd()));
}

/** Where each row of one line begins and ends; together the rows are the whole line, blanks included. */
export function rowsOf(line: string, columns: number): readonly Row[] {
  const rows: Row[] = [];
  let from = 0;
  while (columnsOf(line.slice(from)) > columns) {
    const to = from + lengthOfRow(line.slice(from), columns);
    rows.push({ from, to });
    from = to;
  }
  return [...rows, { from, to: line.length }];
}

export interface Row {
  readonly from: number;
  readonly to: number;
}

function lengthOfRow(line: string, columns: number): number {
  const fits = lengthWithin(line, columns);
  const blank = line.lastIndexOf(' ', fits);
  if (blank <= 0) return fits;
  return blank === fits ? fits : blank + 1;
}

/** How much of the line fits into `columns`, one character at least. */
function lengthWithin(line: string, columns: number): number {
  let length = 0;
  let taken = 0;
  for (const character of line) {
    taken += columnsOf(character);
    if (taken > columns && length > 0) break;
    length += character.length;
  }
  return length;
}

/** The text on one line of at most `columns`, with an ellipsis where something was left out. */
export function cutTo(text: string, columns: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (columnsOf(line) <= columns) return line;
  return `${line.slice(0, lengthWithin(line, columns - 1)).trimEnd()}…`;
}
