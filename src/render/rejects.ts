import type { Imported } from '../domain/intake.ts';
import type { Cell } from './csv.ts';
import { csvText } from './csv.ts';
import { rejectReason } from './reject-reasons.ts';

/** By this a spreadsheet knows that the letters are UTF-8. */
const byteOrderMark = '\uFEFF';

/** The rows that were left out, as they were, with their line and the reason in front: a table that is safe in a spreadsheet. */
export function rejectsText({ headers, rejected }: Imported): string {
  const rows = rejected.map(({ line, reason, cells = [] }): readonly Cell[] => [
    { digits: String(line) },
    rejectReason(reason),
    ...cells,
  ]);
  return `${byteOrderMark}${csvText([['Line', 'Left out because', ...headers], ...rows], false)}`;
}
