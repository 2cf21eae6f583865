import fc from 'fast-check';
import type {
  Absence,
  Change,
  Dismissal,
  Edit,
  FactAnswer,
  FollowUp,
  Ledger,
  Lesson,
  PartName,
  Touch,
  Win,
} from '../../src/domain/ledger.ts';
import { anyDeal, day, every, few, flag, id, instant, money, some, text, texts } from './arbitrary-deal.ts';
import { anyLoss, dealRef, kept } from './arbitrary-loss.ts';

const fact: fc.Arbitrary<FactAnswer> = some<FactAnswer>(
  {
    ...kept,
    deal: dealRef,
    fact: text,
    value: fc.constantFrom('yes', 'no'),
    on: day,
    from: fc.constantFrom('sweep', 'debrief', 'facts', 'prep', 'touch'),
    quote: text,
  },
  ...(['id', 'rev', 'deal', 'fact', 'value', 'on', 'from'] as const),
);
const signal = some({ text, on: day }, 'text');
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
    answered: fc.constantFrom('talked', 'wrote'),
    signal,
    reason: text,
    wish: fc.constantFrom('leave-person', 'leave-account'),
    invitedBack: fc.constant(true as const),
    wordOfMouth: text,
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
    asides: texts,
    note: text,
    snoozedTo: day,
    what: text,
    named: fc.constant(true as const),
    about: signal,
    thirdVoice: text,
    offer: text,
  },
  ...(['id', 'rev', 'play', 'account', 'due', 'status', 'madeAt'] as const),
);
const lesson: fc.Arbitrary<Lesson> = every({ ...kept, loss: id, text, on: day, retired: flag });
const absence: fc.Arbitrary<Absence> = every({ ...kept, from: day, until: day });
const dismissal: fc.Arbitrary<Dismissal> = every({
  ...kept,
  loss: id,
  deal: dealRef,
  on: day,
  knew: few(text),
});

const win: fc.Arbitrary<Win> = some<Win>(
  {
    ...kept,
    deal: dealRef,
    on: day,
    toldAt: instant,
    amount: money,
    worry: text,
    settledBy: text,
    thanksTo: id,
  },
  ...(['id', 'rev', 'deal', 'on', 'toldAt'] as const),
);

function editOf<T extends object>(part: PartName, record: fc.Arbitrary<T>) {
  const fields = { part: fc.constant(part), id, at: fc.nat(99), record: record as fc.Arbitrary<object> };
  return some(fields, 'part', 'id') as fc.Arbitrary<Edit>;
}

const edit = fc.oneof(
  editOf('deals', anyDeal),
  editOf('losses', anyLoss),
  editOf('facts', fact),
  editOf('touches', touch),
  editOf('followUps', followUp),
  editOf('lessons', lesson),
  editOf('absences', absence),
  editOf('dismissals', dismissal),
  editOf('wins', win),
);
const change: fc.Arbitrary<Change> = some<Change>(
  { id, at: instant, verb: text, thing: text, account: text, undone: flag, edits: few(edit) },
  ...(['id', 'at', 'verb', 'undone', 'edits'] as const),
);

/** Any ledger that its type allows. */
export const anyLedger: fc.Arbitrary<Ledger> = every({
  schema: fc.constant(5 as const),
  deals: few(anyDeal),
  losses: few(anyLoss),
  facts: few(fact),
  touches: few(touch),
  followUps: few(followUp),
  lessons: few(lesson),
  absences: few(absence),
  dismissals: few(dismissal),
  wins: few(win),
  changes: few(change),
});
