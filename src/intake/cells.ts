/** A cell, and where in its record it ends. */
interface Cut {
  readonly cell: string;
  readonly end: number;
}

/**
 * The cells of one record by RFC 4180: in quotation marks a cell may hold anything, and a doubled mark is one. A mark within an
 * unquoted cell, or one that closes a cell before its end, is a letter like others. Line ends within a cell become \n.
 */
export function cellsIn(record: string, delimiter: string): readonly string[] {
  if (!record.includes('"')) return record.split(delimiter);
  const cells: string[] = [];
  for (let from = 0; from <= record.length; ) {
    const { cell, end } =
      record[from] === '"' ? quoted(record, from, delimiter) : bare(record, from, delimiter);
    cells.push(cell.includes('\r') ? cell.replace(/\r\n?/g, '\n') : cell);
    from = end + delimiter.length;
  }
  return cells;
}

function quoted(record: string, from: number, delimiter: string): Cut {
  let close = record.indexOf('"', from + 1);
  while (close >= 0 && record[close + 1] === '"') close = record.indexOf('"', close + 2);
  if (close < 0) return bare(record, from, delimiter);
  const inside = record.slice(from + 1, close).replaceAll('""', '"');
  const end = close + 1;
  if (end === record.length || record.startsWith(delimiter, end)) return { cell: inside, end };
  const rest = bare(record, end, delimiter);
  return { cell: `"${inside}"${rest.cell}`, end: rest.end };
}

function bare(record: string, from: number, delimiter: string): Cut {
  const found = record.indexOf(delimiter, from);
  const end = found < 0 ? record.length : found;
  return { cell: record.slice(from, end), end };
}
