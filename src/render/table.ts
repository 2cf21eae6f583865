import { columns, wrapped } from './layout.ts';
import { widthOf } from './width.ts';

type Rows = readonly (readonly string[])[];

/**
 * Rows as aligned columns: the first of the variants that fits into the width, else the last one with each row's cells one after
 * another, broken between them and going on two columns further in. The lines of each row stand together.
 */
export function table(variants: readonly Rows[], width: number): readonly (readonly string[])[] {
  const aligned = variants.map(columns);
  const fitting = aligned.find((lines) => lines.every((line) => widthOf(line) <= width));
  return fitting?.map((line) => [line]) ?? (variants.at(-1) ?? []).map((row) => flowed(row, width));
}

/** The cells one after another, two blanks apart; a cell that does not fit begins the next line. */
export function flowed(cells: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const cell of cells.map((one) => one.trimEnd()).filter((one) => one !== '')) {
    const longer = line === '' ? cell : `${line}  ${cell}`;
    if (widthOf(longer) <= width) line = longer;
    else {
      if (line !== '') lines.push(line);
      const [first = '', ...rest] = wrapped(cell, width - 2);
      lines.push(...[first, ...rest].slice(0, -1).map((one) => `  ${one}`));
      line = `  ${rest.at(-1) ?? first}`;
    }
  }
  return [...lines, line];
}
