import { Problem } from '../domain/problem.ts';

/** The person left a question, or the program was told to stop while it stood there. */
export function left(): Problem {
  return new Problem('left', 'Nothing was changed.');
}
