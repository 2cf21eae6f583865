import { Problem } from '../domain/problem.ts';

/** `draft` without the message that it should look at. */
export function nothingToCheck(): Problem {
  return new Problem(
    'usage',
    'Which message should be checked?',
    'Type recover draft --check <file>, or --check - for standard input.',
  );
}
