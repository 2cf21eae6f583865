import { Problem } from '../domain/problem.ts';

/** The morning can be shown as it will stand, not as it stood. */
export function dayBehind(typed: string): Problem {
  return new Problem(
    'usage',
    `"${typed}" is past. The day can be shown as it will stand on a day ahead.`,
    'Like this: recover due --on fri',
  );
}

/** The rep left the list; what was done on it stays done. */
export function leftInPlace(kept: number): Problem {
  return new Problem('left', kept === 0 ? 'Nothing was changed.' : 'What you did here is kept.');
}

/** There is no loss behind the line. */
export function nothingToOpen(account: string): Problem {
  return new Problem('not-found', `No loss of ${account} is kept, so there is nothing to open.`);
}
