import * as z from 'zod/mini';
import { lossKinds, lossStates } from '../domain/loss-record.ts';
import { choice, count, goal, name, optional, slug, words } from './parts.ts';

const answerValue = z.union([z.string(), z.boolean()]);
const condition = z.union([
  z.strictObject({
    answer: name,
    is: z.array(answerValue).check(z.minLength(1)),
    not: optional(z.boolean()),
  }),
  z.strictObject({ case: slug, not: optional(z.boolean()) }),
]);
const kinds = ['text', 'list', 'choice', 'choices', 'yes-no', 'day', 'instant', 'money', 'number'] as const;

const question = z.strictObject({
  id: name,
  step: count,
  kind: z.enum(kinds),
  prompt: words,
  hint: words,
  why: words,
  example: words,
  choices: optional(z.array(choice).check(z.minLength(2))),
  from: optional(name),
  each: optional(z.literal(true)),
  atMost: optional(count),
  min: optional(z.int()),
  max: optional(z.int()),
  required: optional(z.literal(true)),
  ahead: optional(z.literal(true)),
  past: optional(z.literal(true)),
  private: optional(z.literal(true)),
  unknownByMark: optional(z.literal(true)),
  search: optional(z.literal(true)),
  otherwise: optional(slug),
  stops: optional(z.literal(true)),
  short: optional(z.literal(true)),
  deep: optional(z.literal(true)),
  alone: optional(z.literal(true)),
  together: optional(z.literal(true)),
  when: optional(z.array(condition).check(z.minLength(1))),
  source: optional(z.array(goal).check(z.minLength(1))),
});

const interview = z.strictObject({
  verb: z.enum(['lost', 'debrief', 'add', 'similar', 'touch', 'prep', 'facts', 'won']),
  steps: z.array(z.strictObject({ step: count, title: words })),
  questions: z.array(question),
});

const cause = z.strictObject({
  id: slug,
  label: words,
  control: z.enum(['mine', 'partly', 'not-mine']),
  facts: z.array(slug).check(z.minLength(1), z.maxLength(3)),
  signs: z.array(words).check(z.minLength(8)),
  probes: z.array(words).check(z.minLength(1)),
  remedies: z.array(words).check(z.minLength(1)),
  offers: optional(
    z
      .array(z.strictObject({ kind: z.enum(['demo', 'reference', 'example', 'idea']), words }))
      .check(z.minLength(1)),
  ),
  source: z.array(goal).check(z.minLength(1)),
});

const headers = z.array(words).check(z.minLength(1));
const crmRule = z.union([
  z.strictObject({ rule: z.enum(['no-next-step', 'close-passed', 'rival']) }),
  z.strictObject({ rule: z.literal('quiet'), days: count }),
  z.strictObject({ rule: z.literal('count'), columns: headers, atMost: count }),
  z.strictObject({ rule: z.literal('pushed'), columns: headers, atLeast: count }),
]);

const fact = z.strictObject({
  id: slug,
  asked: words,
  sweep: words,
  sign: z.enum(['yes', 'no']),
  short: words,
  said: words,
  cue: words,
  question: words,
  learned: optional(words),
  crm: optional(crmRule),
});

const channels = ['phone', 'email', 'meeting', 'portal', 'silence'] as const;

const letter = z.strictObject({
  name: slug,
  channel: z.enum(['email', 'phone', 'card', 'message']),
  which: optional(slug),
  label: optional(words),
  before: optional(words),
  states: optional(z.array(z.enum(lossStates)).check(z.minLength(1))),
  notFor: optional(z.array(z.enum(lossKinds)).check(z.minLength(1))),
  news: optional(z.array(z.enum(channels)).check(z.minLength(1))),
  refused: optional(z.boolean()),
});

const letterKind = z.strictObject({
  draft: slug,
  play: slug,
  about: z.enum(['loss', 'deal', 'list']),
  label: words,
  letters: z.array(letter).check(z.minLength(1)),
  source: z.array(goal).check(z.minLength(1)),
});

const letterWord = z.strictObject({
  name,
  unknown: z.enum(['ask', 'drop-word', 'drop-line']),
  means: words,
  fixed: optional(z.literal(true)),
});

const coaching = z.strictObject({
  id: slug,
  step: count,
  when: z
    .array(
      z.union([
        z.strictObject({ case: slug }),
        z.strictObject({ answer: name, is: z.array(z.nullable(answerValue)), not: optional(z.boolean()) }),
        z.strictObject({ answer: name, says: z.array(words).check(z.minLength(1)) }),
        z.strictObject({ answer: name, includes: z.array(slug).check(z.minLength(1)) }),
        z.strictObject({ answer: name, atMost: count }),
      ]),
    )
    .check(z.minLength(1)),
  line: words,
  source: z.array(goal).check(z.minLength(1)),
});

/** data/coaching.json: the lines between the steps of a debrief. */
export const coachingShape = z.array(coaching);
/** data/interview.json. Stricter than the domain asks: hint and example belong to every shipped question. */
export const interviewsShape = z.array(interview);
/** data/causes.json. */
export const causesShape = z.array(cause);
/** data/facts.json; what is shipped always has a cue. */
export const factsShape = z.array(fact);
/** data/letters.json. */
export const lettersShape = z.array(letterKind);
/** data/letter-words.json. */
export const letterWordsShape = z.array(letterWord);
/** data/checker/: the file of one rule. Two examples of each kind are the least that tell what it means. */
export const checkerRuleShape = z.strictObject({
  id: slug,
  means: words,
  better: words,
  source: z.array(goal).check(z.minLength(1)),
  spared: optional(z.strictObject({ states: z.array(z.enum(lossStates)), notIn: z.array(slug) })),
  bad: z.array(words).check(z.minLength(2)),
  fine: z.array(words).check(z.minLength(2)),
});
/** data/checker/forms.json: words in a row, by name. */
export const checkerWordsShape = z.record(z.string(), words);
/** data/checker/weights.json: one base and one character a sign for each rule. */
export const checkerWeightsShape = z.strictObject({
  rules: z.array(slug),
  base: z.array(z.number()),
  step: z.number(),
  signs: z.record(z.string(), z.string()),
});
