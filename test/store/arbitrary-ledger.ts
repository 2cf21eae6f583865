import fc from 'fast-check';
import type {
  Change,
  Edit,
  FactAnswer,
  FollowUp,
  Ledger,
  Lesson,
  PartName,
  Touch,
} from '../../src/domain/ledger.ts';
import type { Loss } from '../../src/domain/loss-record.ts';
import { lossStates } from '../../src/domain/loss-record.ts';
import { anyDeal, contact, day, every, few, flag, id, instant, money, some, text } from './arbitrary-deal.ts';

const kept = { id, rev: fc.integer({ min: 1, max: 99 }) };
const dealRef = some({ id, crmId: text, account: text, name: text }, 'id', 'account');
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

const loss: fc.Arbitrary<Loss> = some<Loss>(
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
    heard: few(every({ text, on: day, from: fc.constantFrom('buyer' as const, 'third-party' as const) })),
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
const fact: fc.Arbitrary<FactAnswer> = some<FactAnswer>(
  {
    ...kept,
    deal: dealRef,
    fact: text,
    value: fc.constantFrom('yes', 'no'),
    on: day,
    from: fc.constantFrom('sweep', 'debrief', 'facts'),
    quote: text,
  },
  ...(['id', 'rev', 'deal', 'fact', 'value', 'on', 'from'] as const),
);
const touch: fc.Arbitrary<Touch> = some<Touch>(
  {
    ...kept,
    account: text,
    loss: id,
    on: day,
    what: text,
    play: text,
    note: text,
    channel: fc.constantFrom('phone', 'email', 'meeting', 'letter', 'message'),
    who: text,
    from: fc.constantFrom('them', 'us'),
    unanswered: fc.constant(true as const),
    signal: some({ text, on: day }, 'text'),
    reason: text,
    wish: fc.constantFrom('leave-person', 'leave-account'),
    invitedBack: fc.constant(true as const),
  },
  ...(['id', 'rev', 'account', 'on', 'what'] as const),
);
const followUp: fc.Arbitrary<FollowUp> = some<FollowUp>(
  {
    ...kept,
    play: text,
    account: text,
    loss: id,
    deal: dealRef,
    sign: every({ cause: text, fact: text }),
    due: day,
    until: instant,
    lapsesOn: day,
    status: fc.constantFrom('open', 'done', 'skipped'),
    madeAt: instant,
    closedAt: instant,
    outcome: text,
    note: text,
    thirdVoice: text,
    offer: text,
  },
  ...(['id', 'rev', 'play', 'account', 'due', 'status', 'madeAt'] as const),
);
const lesson: fc.Arbitrary<Lesson> = every({ ...kept, loss: id, text, on: day, retired: flag });

function editOf<T extends object>(part: PartName, record: fc.Arbitrary<T>) {
  const fields = { part: fc.constant(part), id, at: fc.nat(99), record: record as fc.Arbitrary<object> };
  return some(fields, 'part', 'id') as fc.Arbitrary<Edit>;
}

const edit = fc.oneof(
  editOf('deals', anyDeal),
  editOf('losses', loss),
  editOf('facts', fact),
  editOf('touches', touch),
  editOf('followUps', followUp),
  editOf('lessons', lesson),
);
const change: fc.Arbitrary<Change> = some<Change>(
  { id, at: instant, verb: text, thing: text, account: text, undone: flag, edits: few(edit) },
  ...(['id', 'at', 'verb', 'undone', 'edits'] as const),
);

/** Any ledger that its type allows. */
export const anyLedger: fc.Arbitrary<Ledger> = every({
  schema: fc.constant(2 as const),
  deals: few(anyDeal),
  losses: few(loss),
  facts: few(fact),
  touches: few(touch),
  followUps: few(followUp),
  lessons: few(lesson),
  changes: few(change),
});
