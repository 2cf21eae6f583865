/** One line of a table; `falls` names what falls short of its goal. */
export interface Line {
  readonly name: string;
  readonly cells: readonly string[];
  readonly falls: readonly string[];
}

/** The lines under their heads; what falls short is named at the end of its line. */
export function tableOf(heads: readonly string[], lines: readonly Line[]): string {
  const wide = Math.max(...lines.map(({ name }) => name.length));
  const row = (name: string, cells: readonly string[], end = '') =>
    `${name.padEnd(wide)}${cells.map((cell) => cell.padStart(10)).join('')}  ${end}`.trimEnd();
  const said = lines.map(({ name, cells, falls }) =>
    row(name, cells, falls.length === 0 ? '' : `short: ${falls.join(', ')}`),
  );
  return [row('', heads), ...said, ''].join('\n');
}
