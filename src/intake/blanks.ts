import { asDay } from '../domain/day.ts';
import type { Dialect } from './dialect.ts';
import { wordsOf } from './dialect.ts';
import { oneLine } from './plain.ts';

/** Tells which cells stand for nothing. */
export interface Blanks {
  /** In any column: empty, "-", "n/a". */
  text(cell: string): boolean;
  /** In dates and amounts, also "TBD" and a quarter. */
  value(cell: string): boolean;
}

const quarter =
  /^(?:[qht][1-4][ -/']*(?:fy ?)?(?:\d{4}|\d{2})?|(?:fy ?)?(?:\d{4}|\d{2})[ -/']*[qht][1-4]|[1-4][qh][ -/']*(?:\d{4}|\d{2}))$/i;

const lettersAndDigits = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** The blanks of a dialect. */
export function blanksOf(dialect: Dialect): Blanks {
  const nothing = new Set(wordsOf(dialect, (layout) => layout.blanks).map(plain));
  const notYet = new Set(wordsOf(dialect, (layout) => layout.notYet).map(plain));
  const starts = new Set(Array.from(nothing, (word) => word.charAt(0)));
  const never = codesOf([...lettersAndDigits].filter((letter) => !starts.has(letter)));
  const text = (cell: string): boolean => {
    if (cell === '') return true;
    // Nearly every cell is told by its first letter already.
    if (never[cell.charCodeAt(0)] === 1) return false;
    if (cell.length > 40) return cell.trim() === '';
    const word = plain(cell);
    return word === '' || nothing.has(word);
  };
  const value = (cell: string): boolean => text(cell) || notYet.has(plain(cell)) || isQuarter(cell);
  // A CRM writes 9999-12-31 for no day; our own table writes none.
  return { text, value: dialect.exact ? (cell) => value(cell) && asDay(cell) === undefined : value };
}

/** 1 at the number of each of these letters, small or large. */
function codesOf(letters: readonly string[]): Uint8Array {
  const codes = new Uint8Array(128);
  for (const letter of letters) {
    codes[letter.charCodeAt(0)] = 1;
    codes[letter.toUpperCase().charCodeAt(0)] = 1;
  }
  return codes;
}

/** True for a quarter, a half or a third of a year. */
export function isQuarter(cell: string): boolean {
  return cell.length <= 40 && quarter.test(cell.trim());
}

function plain(text: string): string {
  return oneLine(text).toLowerCase();
}
