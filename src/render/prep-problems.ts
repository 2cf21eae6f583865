import { Problem } from '../domain/problem.ts';
import { typeable } from '../domain/words.ts';

/** Who could speak and what to bring belongs to a call, and there is no reason for one yet. */
export function noCallThere(account: string): Problem {
  return new Problem(
    'refused',
    `There is no call to ${account} yet, and no sign of a lost deal is known there.`,
    `What you know can be told with it: recover prep ${typeable(account)} --fact signer-met=no`,
  );
}

/** The deal is lost: what is noted before a call to an open deal has no place there. */
export function onlyForOpen(account: string): Problem {
  return new Problem(
    'refused',
    `${account} is lost: nothing is noted beforehand there.`,
    `The sheet alone: recover prep ${typeable(account)}\nAfter a contact: recover touch ${typeable(account)}`,
  );
}

/** `--fact` without a name and an answer. */
export function wrongFact(typed: string): Problem {
  return new Problem(
    'answers',
    `--fact "${typed}" cannot be used as it stands.`,
    'Like this: --fact signer-met=no\nAll names: recover prep <account> --answers-template',
  );
}
