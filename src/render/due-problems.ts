import { Problem } from '../domain/problem.ts';

/** The morning can be shown as it will stand, not as it stood. */
export function dayBehind(typed: string): Problem {
  return new Problem(
    'usage',
    `"${typed}" is past. The day can be shown as it will stand on a day ahead.`,
    'Like this: recover due --on fri',
  );
}
