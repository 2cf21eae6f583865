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
/** A power of two. */
const mostRemembered = 4_096;

/**
 * The same answers, mostly given as one text: owners and products stand in all rows, and copies of them would fill the memory. What is
 * remembered makes way for what comes later to the same place, so that texts that stand nowhere else cost little.
 */
function remembered(change: (cell: string) => string): (cell: string) => string {
  const cells: string[] = new Array(mostRemembered).fill('');
  const changed: string[] = new Array(mostRemembered).fill(change(''));
  return (cell) => {
    if (cell === '' || cell.length > longestRemembered) return change(cell);
    const place = placeOf(cell);
    const known = changed[place];
    if (known !== undefined && cells[place] === cell) return known;
    const fresh = change(cell);
    cells[place] = cell;
    changed[place] = fresh;
    return fresh;
  };
}

/** Where to look for a text, by few of its letters: to look at all of them takes longer than to tidy it up. */
function placeOf(cell: string): number {
  const { length } = cell;
  const [first, middle, last] = [
    cell.charCodeAt(0),
    cell.charCodeAt(length >> 1),
    cell.charCodeAt(length - 1),
  ];
  return (length + first * 5 + middle * 67 + last * 531) & (mostRemembered - 1);
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
