import type { DealRef } from '../domain/kept.ts';
import type { Debrief, HeardReason, Loss, NamedCause } from '../domain/loss-record.ts';
import { lossStates } from '../domain/loss-record.ts';
import { isContact, isDay, isId, isInstant, isMoney } from './deal-shape.ts';
import { eitherOf, isCount, isFlag, isNumber, isText, listOf, oneOf, recordOf } from './record.ts';

/** What every record of the ledger has. */
export const kept = { id: isId, rev: isRevision };

/** Which deal a record is about. */
export const isDealRef = recordOf<DealRef>({ id: isId, account: isText }, { crmId: isText, name: isText });

const isNamedCause = recordOf<NamedCause>(
  {
    cause: isText,
    source: oneOf(['buyer', 'evidence', 'third-party', 'my-guess']),
    control: oneOf(['mine', 'partly', 'not-mine']),
  },
  { confidence: oneOf(['sure', 'likely', 'unsure']) },
);

type OwnPart = NonNullable<Debrief['ownPart']>;

const isOwnPart = eitherOf<OwnPart>(
  recordOf<Extract<OwnPart, { kind: 'none' }>>({ kind: oneOf(['none']) }, {}),
  recordOf<Extract<OwnPart, { kind: 'part' }>>(
    { kind: oneOf(['part']) },
    { lastMoment: isText, sign: isText, wouldDo: isText },
  ),
);

const isReason = recordOf<Debrief['reasons'][number]>({ text: isText, theirs: isFlag }, {});

const debriefNeeds = {
  finishedAt: isInstant,
  startedAt: isInstant,
  reasons: listOf(isReason),
  causes: listOf(isNamedCause),
};

const debriefMay = {
  pulse: isNumber,
  pulseAfter: isNumber,
  forecast: isFlag,
  freeWrite: isText,
  heldWith: isText,
  theirGoal: isText,
  believed: isText,
  ownPart: isOwnPart,
  didWell: isText,
  partner: recordOf<NonNullable<Debrief['partner']>>({ name: isText }, { on: isDay }),
};

const isDebrief = recordOf<Debrief>(debriefNeeds, debriefMay);

const isOtherDebrief = recordOf<NonNullable<Loss['otherDebriefs']>[number]>(
  { ...debriefNeeds, number: isRevision },
  { ...debriefMay, lesson: isText },
);

const isHeard = recordOf<HeardReason>(
  { text: isText, on: isDay, from: oneOf(['buyer', 'third-party']) },
  { causes: listOf(isText) },
);

/** A loss to the letter. */
export const isLoss = recordOf<Loss>(
  {
    ...kept,
    deal: isDealRef,
    newsAt: isInstant,
    recordedAt: isInstant,
    channel: oneOf(['phone', 'email', 'meeting', 'portal', 'silence']),
    thanked: isFlag,
    leaveGiven: isFlag,
    leaveRefused: isFlag,
    state: oneOf(lossStates),
  },
  {
    amount: isMoney,
    contact: isContact,
    toldBy: isText,
    winner: isText,
    blocker: isText,
    stated: isText,
    debrief: isDebrief,
    otherDebriefs: listOf(isOtherDebrief),
    kind: oneOf(['customer', 'tender']),
    heard: listOf(isHeard),
    keeping: oneOf(['mine', 'list', 'let-go']),
    goLive: isDay,
    contractEnd: isDay,
    noticeDays: isCount,
  },
);

function isRevision(value: unknown): value is number {
  return isCount(value) && value > 0;
}
