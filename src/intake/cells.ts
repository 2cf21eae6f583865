const mark = 34;

/**
 * The cells of one record by RFC 4180: in quotation marks a cell may hold anything, and a doubled mark is one. A mark within an
 * unquoted cell, or one that closes a cell before its end, is a letter like others. Line ends within a cell become \n.
 */
export function cellsIn(record: string, delimiter: string): readonly string[] {
  if (!record.includes('"')) return record.split(delimiter);
  const hasReturns = record.includes('\r');
  const cells: string[] = [];
  for (let from = 0; from <= record.length; ) {
    const close = record.charCodeAt(from) === mark ? closingMark(record, from) : -1;
    const found = record.indexOf(delimiter, close < 0 ? from : close + 1);
    const end = found < 0 ? record.length : found;
    const cell = close < 0 ? record.slice(from, end) : quoted(record, from, close, end);
    cells.push(hasReturns ? cell.replace(/\r\n?/g, '\n') : cell);
    from = end + delimiter.length;
  }
  return cells;
}

/** The place of the mark that closes a cell, -1 where none does. */
function closingMark(record: string, from: number): number {
  let close = record.indexOf('"', from + 1);
  while (close >= 0 && record.charCodeAt(close + 1) === mark) close = record.indexOf('"', close + 2);
  return close;
}

function quoted(record: string, from: number, close: number, end: number): string {
  const inside = record.slice(from + 1, close).replaceAll('""', '"');
  return close + 1 === end ? inside : `"${inside}"${record.slice(close + 1, end)}`;
}
