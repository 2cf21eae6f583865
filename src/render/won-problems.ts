import { Problem } from '../domain/problem.ts';
import { didYouMean } from './did-you-mean.ts';

/** No cause goes by that name. */
export function noSuchWorry(typed: string, near: readonly string[]): Problem {
  return new Problem(
    'answers',
    `--worry: no worry is called "${typed}".${didYouMean(near)}`,
    'To choose it from a list, leave the option out.',
  );
}
