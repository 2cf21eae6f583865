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
  Signal,
  Touch,
  Win,
} from '../domain/ledger.ts';
import { emptyLedger, partNames } from '../domain/ledger.ts';
import { isDay, isDeal, isId, isInstant, isMoney } from './deal-shape.ts';
import { isDealRef, isLoss, kept } from './loss-shape.ts';
import type { Guard } from './record.ts';
import { eitherOf, isCount, isFlag, isRecord, isText, isTexts, listOf, oneOf, recordOf } from './record.ts';

const isFactAnswer = recordOf<FactAnswer>(
  {
    ...kept,
    deal: isDealRef,
    fact: isText,
    value: oneOf(['yes', 'no']),
    on: isDay,
    from: oneOf(['sweep', 'debrief', 'facts', 'prep', 'touch']),
  },
  { quote: isText },
);

const isSignal = recordOf<Signal>({ text: isText }, { on: isDay });

const isTouch = recordOf<Touch>(
  { ...kept, account: isText, on: isDay, what: isText },
  {
    loss: isId,
    play: isText,
    note: isText,
    channel: oneOf(['phone', 'email', 'meeting', 'letter', 'message']),
    who: isText,
    from: oneOf(['them', 'us']),
    unanswered: isTrue,
    answered: oneOf(['talked', 'wrote']),
    signal: isSignal,
    reason: isText,
    wish: oneOf(['leave-person', 'leave-account']),
    invitedBack: isTrue,
    wordOfMouth: isText,
  },
);

const isFollowUp = recordOf<FollowUp>(
  {
    ...kept,
    play: isText,
    account: isText,
    due: isDay,
    status: oneOf(['open', 'done', 'skipped']),
    madeAt: isInstant,
  },
  {
    loss: isId,
    deal: isDealRef,
    sign: recordOf<NonNullable<FollowUp['sign']>>({ cause: isText, fact: isText }, {}),
    until: isInstant,
    lapsesOn: isDay,
    closedAt: isInstant,
    outcome: isText,
    asides: isTexts,
    note: isText,
    snoozedTo: isDay,
    what: isText,
    named: isTrue,
    about: isSignal,
    thirdVoice: isText,
    offer: isText,
  },
);

const isLesson = recordOf<Lesson>({ ...kept, loss: isId, text: isText, on: isDay, retired: isFlag }, {});

const isAbsence = recordOf<Absence>({ ...kept, from: isDay, until: isDay }, {});

const isDismissal = recordOf<Dismissal>(
  { ...kept, loss: isId, deal: isDealRef, on: isDay, knew: listOf(isText) },
  {},
);

const isWin = recordOf<Win>(
  { ...kept, deal: isDealRef, on: isDay, toldAt: isInstant },
  { amount: isMoney, worry: isText, settledBy: isText, thanksTo: isId },
);

type EditOf<Part extends PartName> = Extract<Edit, { part: Part }>;

const isEdit = eitherOf<Edit>(
  recordOf<EditOf<'deals'>>({ part: oneOf(['deals']), id: isId }, { at: isCount, record: isDeal }),
  recordOf<EditOf<'losses'>>({ part: oneOf(['losses']), id: isId }, { at: isCount, record: isLoss }),
  recordOf<EditOf<'facts'>>({ part: oneOf(['facts']), id: isId }, { at: isCount, record: isFactAnswer }),
  recordOf<EditOf<'touches'>>({ part: oneOf(['touches']), id: isId }, { at: isCount, record: isTouch }),
  recordOf<EditOf<'followUps'>>(
    { part: oneOf(['followUps']), id: isId },
    { at: isCount, record: isFollowUp },
  ),
  recordOf<EditOf<'lessons'>>({ part: oneOf(['lessons']), id: isId }, { at: isCount, record: isLesson }),
  recordOf<EditOf<'absences'>>({ part: oneOf(['absences']), id: isId }, { at: isCount, record: isAbsence }),
  recordOf<EditOf<'dismissals'>>(
    { part: oneOf(['dismissals']), id: isId },
    { at: isCount, record: isDismissal },
  ),
  recordOf<EditOf<'wins'>>({ part: oneOf(['wins']), id: isId }, { at: isCount, record: isWin }),
);

const isChange = recordOf<Change>(
  { id: isId, at: isInstant, verb: isText, undone: isFlag, edits: listOf(isEdit) },
  { thing: isText, account: isText },
);

const allNames = [...partNames, 'changes'] as const;

const records: { readonly [Part in Exclude<keyof Ledger, 'schema'>]: Guard<Ledger[Part][number]> } = {
  deals: isDeal,
  losses: isLoss,
  facts: isFactAnswer,
  touches: isTouch,
  followUps: isFollowUp,
  lessons: isLesson,
  absences: isAbsence,
  dismissals: isDismissal,
  wins: isWin,
  changes: isChange,
};

/**
 * Throws a TypeError when the value is no ledger to the letter: an error of ours, so it names the place but quotes nothing. What `known`
 * holds was checked when it was kept, and is not looked at again.
 */
export function checkLedger(value: Ledger, known?: Ledger): void {
  const place = wrongPlace(value, known);
  if (place !== undefined) throw new TypeError(`ledger${place} would be kept in a wrong shape`);
}

/** True for a ledger to the letter, whoever wrote it. */
export function isLedger(value: unknown): value is Ledger {
  return wrongPlace(value, undefined) === undefined;
}

/** Where the value is no ledger, such as `.losses.3`, and `` where it is none at all; undefined when all is well. */
function wrongPlace(value: unknown, known: Ledger | undefined): string | undefined {
  if (!isRecord(value) || value['schema'] !== emptyLedger.schema) return '';
  if (Object.keys(value).length !== allNames.length + 1) return '';
  for (const part of allNames) {
    const at = firstWrong(records[part], value[part], known?.[part]);
    if (at >= 0) return `.${part}.${at}`;
  }
  return undefined;
}

/** The place of the first record that is neither known nor in order; -1 when there is none. */
function firstWrong(guard: Guard<unknown>, list: unknown, known: readonly unknown[] = []): number {
  if (list === known) return -1;
  if (!Array.isArray(list)) return 0;
  const good = new Set(known);
  return list.findIndex((record) => !good.has(record) && !guard(record));
}

function isTrue(value: unknown): value is true {
  return value === true;
}
