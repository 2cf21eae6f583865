import fc from 'fast-check';
import type { Loss } from '../../src/domain/loss-record.ts';
import { lossStates } from '../../src/domain/loss-record.ts';
import { contact, day, every, few, flag, id, instant, money, some, text } from './arbitrary-deal.ts';

/** What every record carries. */
export const kept = { id, rev: fc.integer({ min: 1, max: 99 }) };
/** What a record keeps of a deal. */
export const dealRef = some({ id, crmId: text, account: text, name: text }, 'id', 'account');
const part = some(
  { kind: fc.constant('part' as const), lastMoment: text, sign: text, wouldDo: text },
  'kind',
);
const debriefed = {
  finishedAt: instant,
  startedAt: instant,
  pulse: fc.integer({ min: 1, max: 5 }),
  pulseAfter: fc.integer({ min: 1, max: 5 }),
  forecast: flag,
  freeWrite: text,
  heldWith: text,
  theirGoal: text,
  reasons: few(every({ text, theirs: flag })),
  believed: text,
  causes: few(
    some(
      {
        cause: text,
        source: fc.constantFrom(
          'buyer' as const,
          'evidence' as const,
          'third-party' as const,
          'my-guess' as const,
        ),
        control: fc.constantFrom('mine' as const, 'partly' as const, 'not-mine' as const),
        confidence: fc.constantFrom('sure' as const, 'likely' as const, 'unsure' as const),
      },
      'cause',
      'source',
      'control',
    ),
  ),
  ownPart: fc.oneof(fc.constant({ kind: 'none' as const }), part),
  didWell: text,
  partner: some({ name: text, on: day }, 'name'),
};
const always = ['finishedAt', 'startedAt', 'reasons', 'causes'] as const;
const debrief = some(debriefed, ...always);
const otherDebrief = some(
  { ...debriefed, number: fc.integer({ min: 1, max: 9 }), lesson: text },
  ...always,
  'number',
);

const teller = fc.constantFrom('buyer' as const, 'third-party' as const);

/** Any loss that its type allows. */
export const anyLoss: fc.Arbitrary<Loss> = some<Loss>(
  {
    ...kept,
    deal: dealRef,
    amount: money,
    contact,
    newsAt: instant,
    recordedAt: instant,
    channel: fc.constantFrom('phone', 'email', 'meeting', 'portal', 'silence'),
    thanked: flag,
    leaveGiven: flag,
    leaveRefused: flag,
    toldBy: text,
    state: fc.constantFrom(...lossStates),
    winner: text,
    blocker: text,
    stated: text,
    debrief,
    otherDebriefs: few(otherDebrief),
    kind: fc.constantFrom('customer', 'tender'),
    heard: few(some({ text, on: day, from: teller, causes: few(text) }, 'text', 'on', 'from')),
    keeping: fc.constantFrom('mine', 'list', 'let-go'),
    goLive: day,
    contractEnd: day,
    noticeDays: fc.nat(400),
  },
  ...([
    'id',
    'rev',
    'deal',
    'newsAt',
    'recordedAt',
    'channel',
    'thanked',
    'leaveGiven',
    'leaveRefused',
    'state',
  ] as const),
);
