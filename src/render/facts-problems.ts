import type { Fact } from '../domain/playbook.ts';
import { Problem } from '../domain/problem.ts';
import { typeable } from '../domain/words.ts';
import { didYouMean } from './did-you-mean.ts';

/** Neither `fact=yes` nor another answer. */
export function wrongFactGiven(typed: string): Problem {
  return new Problem(
    'answers',
    `"${typed}" cannot be used as it stands.`,
    'Like this: signer-met=yes, signer-met=no, or signer-met=unknown to take it back',
  );
}

/** No fact goes by that name. */
export function noSuchFact(name: string, near: readonly string[]): Problem {
  return new Problem(
    'answers',
    `There is no fact called "${name}".${didYouMean(near)}`,
    'All names: recover facts <account>',
  );
}

/** More than one fact begins so. */
export function severalFacts(name: string, found: readonly Fact[]): Problem {
  const lines = found.map(({ id, short }) => `  ${id}  ${short}`);
  return new Problem(
    'answers',
    `${found.length} facts begin with "${name}".`,
    ['Name one:', ...lines].join('\n'),
  );
}

/** Words are kept with what they tell, and nothing was told. */
export function quoteOfNothing(account: string): Problem {
  return new Problem(
    'answers',
    '--quote keeps the words with what they tell, and nothing was told.',
    `Like this: recover facts ${typeable(account)} signer-met=no --quote "…"`,
  );
}
