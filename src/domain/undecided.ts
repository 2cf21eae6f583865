import { isProblem, Problem } from './problem.ts';

/** A column of dates that nothing in its file decides, with at most two of its cells. */
export interface UndecidedColumn {
  readonly header: string;
  readonly cells: readonly string[];
}

/** A date order that only the person can tell; without a terminal it is a `Problem` as any other. */
export class UndecidedDates extends Problem {
  readonly undecided: UndecidedColumn;

  constructor(undecided: UndecidedColumn, message: string, hint: string) {
    super('ambiguous', message, hint);
    this.undecided = undecided;
  }
}

/** True for `UndecidedDates` from any copy of this module. */
export function isUndecidedDates(error: unknown): error is UndecidedDates {
  return isProblem(error) && 'undecided' in error;
}
