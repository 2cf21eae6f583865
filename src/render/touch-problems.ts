import { Problem } from '../domain/problem.ts';
import { quoted } from '../domain/words.ts';
import { didYouMean } from './did-you-mean.ts';

/** Nothing that is kept goes by that name. */
export function noSuchCompany(typed: string, near: readonly string[]): Problem {
  return new Problem(
    'not-found',
    `No company, deal or loss is called "${typed}".${didYouMean(near)}`,
    'Your losses: recover losses     your deals: recover deals --all',
  );
}

/** Several companies go by what was typed; off a terminal one must be named. */
export function severalCompanies(typed: string, found: readonly string[]): Problem {
  return new Problem(
    'ambiguous',
    `${found.length} companies go by "${typed}".`,
    ['Name one:', ...found.slice(0, 6).map((name) => `  ${name}`)].join('\n'),
  );
}

/** Off a terminal, or with no loss to choose from, the company must be named. */
export function whichCompany(): Problem {
  return new Problem('usage', 'Which company was it?', 'Name it: recover touch <company> "what it was"');
}

/** Where it stands can be told of a loss only. */
export function noLossThere(account: string): Problem {
  return new Problem(
    'refused',
    `No deal with ${account} is kept as lost, so there is nothing to move.`,
    `If it was lost: recover lost ${quoted(account)}`,
  );
}

/** A day was told, and nothing that is so since then. */
export function sinceWhat(): Problem {
  return new Problem(
    'answers',
    'It is told since when, and not what has changed over there.',
    'Say what, too: --signal "support is slow"',
  );
}
