import * as z from 'zod/mini';
import { lossKinds, lossStates } from '../domain/loss-record.ts';
import { grounds } from '../domain/playbook.ts';
import { count, goal, optional, slug, words } from './parts.ts';

const due = z.union([
  z.strictObject({ at: z.literal('once') }),
  z.strictObject({ hours: count }),
  z.strictObject({ businessDays: count }),
  z.strictObject({ days: count, afterGoLive: optional(count) }),
  z.strictObject({ before: z.literal('contract-end'), days: count, beyondNotice: count }),
]);
const lapse = z.union([
  z.strictObject({ businessDays: count }),
  z.strictObject({ days: count }),
  z.strictObject({ on: z.literal('last-notice') }),
]);
const outcome = z.strictObject({
  value: slug,
  label: words,
  short: optional(words),
  states: optional(z.array(z.enum(lossStates)).check(z.minLength(1))),
  notFor: optional(z.array(z.enum(lossKinds)).check(z.minLength(1))),
  answer: optional(z.enum(['talked', 'wrote', 'none'])),
  well: optional(z.literal(true)),
  signal: optional(words),
  ask: optional(words),
  afterwards: optional(words),
});
const aside = z.strictObject({
  id: z.enum(['treated', 'thanked', 'relationship']),
  prompt: words,
  choices: z
    .array(z.strictObject({ value: slug, label: words, signal: optional(words) }))
    .check(z.minLength(2)),
  after: z.array(slug).check(z.minLength(1)),
  why: words,
});

const play = z.strictObject({
  id: slug,
  mark: z.string().check(z.regex(/^[A-Z-]+$/)),
  label: words,
  plan: words,
  due,
  lapses: optional(lapse),
  only: z.array(slug),
  outgoing: z.boolean(),
  touch: z.boolean(),
  reach: z.enum(['phone', 'mail', 'post', 'none']),
  outcomes: z.array(outcome),
  asides: optional(z.array(aside).check(z.minLength(1))),
  why: words,
  words,
  order: count,
  source: z.array(goal).check(z.minLength(1)),
});

/** data/plays.json. */
export const playsShape = z.array(play);
/** data/states.json. */
export const statesShape = z.strictObject({
  reasons: z.record(slug, words),
  plays: z.record(slug, z.partialRecord(z.enum(grounds), slug)),
});
