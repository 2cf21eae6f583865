import type { Blanks } from './blanks.ts';
import { oneLine } from './plain.ts';

/** How the cells of a table become words. */
export interface Texts {
  /** A cell that is one line. */
  line(cell: string): string;
  /** A cell that may be several. */
  block(cell: string): string;
  isBlank(text: string): boolean;
}

/** Longer cells are never looked up: a large file has many. */
const longestBlank = 40;

/** The words of a CRM's table: blanks around and between them are tidied up, and some words stand for nothing. */
export function tidied(blanks: Blanks): Texts {
  return {
    line: remembered(oneLine),
    block: remembered((cell) => cell.trim()),
    isBlank: (text) => text === '' || (text.length <= longestBlank && blanks.text(text)),
  };
}

const longestRemembered = 40;
const mostRemembered = 10_000;

/** The same answers, each given as one text every time: owners and products stand in all rows, and copies of them would fill the memory. */
function remembered(change: (cell: string) => string): (cell: string) => string {
  const known = new Map<string, string>();
  return (cell) => {
    if (cell.length > longestRemembered) return change(cell);
    const before = known.get(cell);
    if (before !== undefined) return before;
    const changed = change(cell);
    if (known.size < mostRemembered) known.set(cell, changed);
    return changed;
  };
}

/** The words of our own table, to the letter. */
export const exactly: Texts = {
  line: (cell) => cell,
  block: (cell) => cell,
  isBlank: (text) => text === '',
};

/** A cell without the one apostrophe that an export puts before what a spreadsheet might run. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}
