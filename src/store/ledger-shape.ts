import * as z from 'zod/mini';
import type { Ledger } from '../domain/ledger.ts';
import { lossStates } from '../domain/ledger.ts';
import { checkShape, contact, day, deal, id, instant, maybe, money, text } from './shape.ts';

const kept = { id, rev: z.int().check(z.positive()) };

const dealRef = z.strictObject({ id, crmId: maybe, account: text, name: maybe });

const namedCause = z.strictObject({
  cause: text,
  source: z.enum(['buyer', 'evidence', 'third-party', 'my-guess']),
  control: z.enum(['mine', 'partly', 'not-mine']),
});

const ownPart = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('part'), lastMoment: maybe, sign: maybe, wouldDo: maybe }),
]);

const debriefed = {
  finishedAt: instant,
  startedAt: instant,
  pulse: z.exactOptional(z.number()),
  theirGoal: maybe,
  reasons: z.array(z.strictObject({ text, theirs: z.boolean() })),
  believed: maybe,
  causes: z.array(namedCause),
  ownPart: z.exactOptional(ownPart),
  didWell: maybe,
  partner: z.exactOptional(z.strictObject({ name: text, on: z.exactOptional(day) })),
};

const otherDebrief = z.strictObject({ ...debriefed, number: z.int().check(z.positive()), lesson: maybe });

const loss = z.strictObject({
  ...kept,
  deal: dealRef,
  amount: z.exactOptional(money),
  contact: z.exactOptional(contact),
  newsAt: instant,
  recordedAt: instant,
  channel: z.enum(['phone', 'email', 'meeting', 'portal', 'silence']),
  thanked: z.boolean(),
  leaveGiven: z.boolean(),
  leaveRefused: z.boolean(),
  toldBy: maybe,
  state: z.enum(lossStates),
  winner: maybe,
  blocker: maybe,
  stated: maybe,
  debrief: z.exactOptional(z.strictObject(debriefed)),
  otherDebriefs: z.exactOptional(z.array(otherDebrief)),
});

const factAnswer = z.strictObject({
  ...kept,
  deal: dealRef,
  fact: text,
  value: z.enum(['yes', 'no']),
  on: day,
  from: z.enum(['sweep', 'debrief', 'facts']),
  quote: maybe,
});

const touch = z.strictObject({
  ...kept,
  account: text,
  loss: z.exactOptional(id),
  on: day,
  what: text,
  play: maybe,
  note: maybe,
});

const followUp = z.strictObject({
  ...kept,
  play: text,
  account: text,
  loss: z.exactOptional(id),
  deal: z.exactOptional(dealRef),
  sign: z.exactOptional(z.strictObject({ cause: text, fact: text })),
  due: day,
  until: z.exactOptional(instant),
  lapsesOn: z.exactOptional(day),
  status: z.enum(['open', 'done', 'skipped']),
  madeAt: instant,
  closedAt: z.exactOptional(instant),
  outcome: maybe,
  note: maybe,
});

const lesson = z.strictObject({ ...kept, loss: id, text, on: day, retired: z.boolean() });

const place = { id, at: z.exactOptional(z.int().check(z.nonnegative())) };

const edit = z.discriminatedUnion('part', [
  z.strictObject({ part: z.literal('deals'), ...place, record: z.exactOptional(deal) }),
  z.strictObject({ part: z.literal('losses'), ...place, record: z.exactOptional(loss) }),
  z.strictObject({ part: z.literal('facts'), ...place, record: z.exactOptional(factAnswer) }),
  z.strictObject({ part: z.literal('touches'), ...place, record: z.exactOptional(touch) }),
  z.strictObject({ part: z.literal('followUps'), ...place, record: z.exactOptional(followUp) }),
  z.strictObject({ part: z.literal('lessons'), ...place, record: z.exactOptional(lesson) }),
]);

const change = z.strictObject({
  id,
  at: instant,
  verb: text,
  thing: maybe,
  account: maybe,
  undone: z.boolean(),
  edits: z.array(edit),
});

const ledger = z.strictObject({
  schema: z.literal(2),
  deals: z.array(deal),
  losses: z.array(loss),
  facts: z.array(factAnswer),
  touches: z.array(touch),
  followUps: z.array(followUp),
  lessons: z.array(lesson),
  changes: z.array(change),
});

/** Throws a TypeError when the value is no ledger to the letter. */
export function checkLedger(value: Ledger): void {
  checkShape<Ledger, typeof ledger>(ledger, 'ledger', value);
}

/** True for a ledger to the letter, whoever wrote it. */
export function isLedger(value: unknown): value is Ledger {
  return ledger.safeParse(value).success;
}
