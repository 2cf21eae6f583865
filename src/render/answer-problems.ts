import { Problem } from '../domain/problem.ts';
import { didYouMean } from './did-you-mean.ts';

/** Questions are needed, and there is no terminal to ask them on. */
export function noTerminal(verb: string, usage: string): Problem {
  return new Problem(
    'no-terminal',
    `recover ${verb} asks questions, and there is no terminal here to ask them on.`,
    `Give the answers in a file: ${usage} --answers FILE\nTo get that file to fill in: ${usage} --answers-template`,
  );
}

/** A needed answer was not given. */
export function missingAnswer(id: string, prompt: string, problem: string): Problem {
  return new Problem('answers', `The answer "${id}" is needed: ${prompt}`, problem);
}

/** An answer cannot be used as it stands. */
export function wrongAnswer(id: string, problem: string): Problem {
  return new Problem('answers', `The answer "${id}" cannot be used.`, problem);
}

/** What a flag was given cannot be used. */
export function wrongFlag(flag: string, problem: string): Problem {
  return new Problem('answers', `${flag} cannot be used as it stands.`, problem);
}

/** An answer for a question that does not exist. */
export function unknownAnswer(id: string, near: readonly string[]): Problem {
  return new Problem(
    'answers',
    `There is no question "${id}".${didYouMean(near.map((one) => `"${one}"`))}`,
    'All questions: the same command with --answers-template',
  );
}

/** What a question is asked of, where it is asked of several. */
export type PartOf = 'fact' | 'cause' | 'deal';

/** Answers given together name something that does not exist. */
export function noSuchAnswerPart(part: PartOf, id: string, name: string, near: readonly string[]): Problem {
  return new Problem(
    'answers',
    `The answer "${id}" names "${name}", and a ${part} of that name is not known.${didYouMean(near.map((one) => `"${one}"`))}`,
    'All names: the same command with --answers-template',
  );
}

const byName: Readonly<Record<PartOf, string>> = {
  fact: 'It takes yes or no by name, like { "signer-met": false }.',
  cause: 'It takes one answer for each cause, like { "trust": "…" }.',
  deal: 'It takes an answer for each account, like { "Brandt Logistics": … }.',
};

/** Answers that belong together were not given by name. */
export function notByName(id: string, part: PartOf): Problem {
  return wrongAnswer(
    id,
    id === 'sweep' ? 'It takes yes or no by name, like { "Brandt Logistics": true }.' : byName[part],
  );
}

/** The answers file is not one. */
export function notAnswers(file: string): Problem {
  return new Problem(
    'answers',
    `${file} does not hold answers that can be read.`,
    'A file to fill in: the same command with --answers-template',
  );
}
