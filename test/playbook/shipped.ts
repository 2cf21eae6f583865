import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { CoachingLine } from '../../src/domain/coaching.ts';
import type { LetterKind, LetterWord } from '../../src/domain/letters.ts';
import type { Cause, Fact, Play } from '../../src/domain/playbook.ts';
import type { Interview } from '../../src/domain/question.ts';
import { playsShape, statesShape } from '../../src/playbook/play-shapes.ts';
import {
  causesShape,
  coachingShape,
  factsShape,
  interviewsShape,
  lettersShape,
  letterWordsShape,
} from '../../src/playbook/shapes.ts';
import { withStates } from '../../src/playbook/states.ts';

const folder = join(import.meta.dirname, '../../data');

/** The text of a file of data/. */
export function shippedText(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

function shippedValue(path: string): unknown {
  return JSON.parse(shippedText(path));
}

// The types say that what the shapes let through is what the program takes.
export const interviews: readonly Interview[] = z.parse(interviewsShape, shippedValue('interview.json'));
export const causes: readonly Cause[] = z.parse(causesShape, shippedValue('causes.json'));
export const facts: readonly (Fact & { readonly cue: string })[] = z.parse(
  factsShape,
  shippedValue('facts.json'),
);
export const states = z.parse(statesShape, shippedValue('states.json'));
export const plays: readonly Play[] = withStates(z.parse(playsShape, shippedValue('plays.json')), states);

/** The shipped play of that id. */
export function aPlay(id: string): Play {
  const play = plays.find((one) => one.id === id);
  if (play === undefined) throw new Error(`no play is called ${id}`);
  return play;
}
export const coaching: readonly CoachingLine[] = z.parse(coachingShape, shippedValue('coaching.json'));

export const letterKinds: readonly LetterKind[] = z.parse(lettersShape, shippedValue('letters.json'));
export const letterWords: readonly LetterWord[] = z.parse(
  letterWordsShape,
  shippedValue('letter-words.json'),
);

/** Every template with its kind. */
export const letterForms = letterKinds.flatMap((kind) => kind.letters.map((form) => ({ kind, form })));

/** The messages by name, without their folder and ending. */
export const messageNames: readonly string[] = [...letterForms.map(({ form }) => form.name), 'blocker'];

/** Texts that stand more than once, each named once. */
export function repeated(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text, at) => texts.indexOf(text) !== at))];
}
