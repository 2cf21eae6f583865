import { dealFields } from '../domain/intake.ts';
import { Problem } from '../domain/problem.ts';
import { oneLine } from './plain.ts';

const shownHeaders = 12;

/** The refusal of a table in which no column tells of deals: what was seen, and how to name the columns. */
export function noDeals(headers: readonly string[], file: string): Problem {
  const seen = headers.map(oneLine).filter((header) => header !== '');
  const shown = seen.slice(0, shownHeaders).map((header) => `"${header.slice(0, 60)}"`);
  const more = seen.length > shownHeaders ? ` and ${seen.length - shownHeaders} more` : '';
  const columns = shown.length === 0 ? 'It has no headers.' : `Its columns are ${shown.join(', ')}${more}.`;
  const example = `${importAgain(file)} --map "${seen[0] ?? 'Header'}=account" --map "${seen[1] ?? 'Header'}=stage"`;
  return new Problem(
    'unreadable',
    `No deals were recognised in ${file}: it needs a column for the account, the deal name or the deal id, and one for the stage, the amount or the close date. ${columns}`,
    `Say what a column holds: ${example}. The fields are ${dealFields.join(', ')}.`,
  );
}

/** The refusal of a table that holds something else. */
export function otherList(called: string, file: string): Problem {
  const hint = 'Export the deals (opportunities) from the CRM and import those.';
  return new Problem('unreadable', `${file} looks like a list of ${called}, not of deals.`, hint);
}

/** What to type to import the same file once more. */
export function importAgain(file: string): string {
  const typed = /^[\w./\\:~-]+$/.test(file) ? file : `"${file}"`;
  return `recover import ${file === standardInput ? '-' : typed}`;
}

/** The refusal of a copy that was made here. */
export function notToBeImported(file: string): Problem {
  const typed = importAgain(file).replace('recover import', 'recover restore');
  const hint = `To have it put back, type ${typed}. Import takes what a CRM exports.`;
  return new Problem('unreadable', `${file} is a copy made by recover, not an export of a CRM.`, hint);
}

/** What a file read from a pipe is called in messages. */
export const standardInput = 'standard input';

/** `close date "31 Foo" is not a date`: the reason of a row that cannot be read, the cell cut to a readable length. */
export function notReadable(what: string, cell: string, kind: 'a date' | 'an amount'): string {
  const text = oneLine(cell);
  return `${what} "${text.length > 40 ? `${text.slice(0, 39)}…` : text}" is not ${kind}`;
}

/** The reason of a row without any name. */
export const nameless = 'it has neither an account, a deal name nor a deal id';

/** The reason of a row whose cells do not stand under their headers. */
export function tooLong(cells: number, headers: number): string {
  return `it has ${cells} cells under ${headers} headers; a cell with a comma in it may need quotation marks`;
}

/** The refusal of a quotation mark that nothing closes. */
export function openQuote(line: number, file: string): Problem {
  return new Problem(
    'unreadable',
    `A quotation mark opened in line ${line} of ${file} is never closed, so the rows after it cannot be told apart.`,
    `Close or remove it in line ${line} and import the file again; nothing was kept.`,
  );
}

/** The refusal of a line that is larger than anything a CRM writes. */
export function beyondMeasure(file: string, line: number, what: string, remedy: string): Problem {
  return new Problem(
    'unreadable',
    `Line ${line} of ${file} has ${what}, which looks like a damaged file.`,
    `Export it once more, ${remedy}; nothing was kept.`,
  );
}

/** The refusal of a file with more rows than are read at once; `line` is the first that is too many. */
export function tooManyRows(file: string, line: number): Problem {
  return new Problem(
    'unreadable',
    `${file} has more than 250,000 rows, the most that is read at once; line ${line} is one too many.`,
    'Export a shorter time from the CRM; nothing was kept.',
  );
}
