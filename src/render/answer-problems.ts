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

/** Answers given together name something that does not exist. */
export function noSuchAnswerPart(id: 'fact' | 'sweep', name: string, near: readonly string[]): Problem {
  const what = id === 'fact' ? 'a fact' : 'a deal';
  return new Problem(
    'answers',
    `The answer "${id}" names "${name}", and ${what} of that name is not known.${didYouMean(near.map((one) => `"${one}"`))}`,
    'All names: the same command with --answers-template',
  );
}

/** Answers that belong together were not given by name. */
export function notByName(id: 'fact' | 'sweep'): Problem {
  const example = id === 'fact' ? '{ "signer-met": false }' : '{ "Brandt Logistics": true }';
  return wrongAnswer(id, `It takes yes or no by name, like ${example}.`);
}

/** The answers file is not one. */
export function notAnswers(file: string): Problem {
  return new Problem(
    'answers',
    `${file} does not hold answers that can be read.`,
    'A file to fill in: the same command with --answers-template',
  );
}
