import type { Day, Instant } from './day.ts';
import type { Id } from './ids.ts';
import type { Money } from './money.ts';
import type { Contact, Deal } from './pipeline.ts';

/** What every kept record carries; `rev` counts its changes from 1. */
export interface Kept {
  readonly id: Id;
  readonly rev: number;
}

export type Channel = 'phone' | 'email' | 'meeting' | 'portal' | 'silence';

/** Every state a loss can be in, in the order in which it usually passes through them. */
export const lossStates = [
  'alive',
  'verbal-no',
  'signed-elsewhere',
  'nobody-decides',
  'standby',
  'invited-back',
  'won-back',
] as const;

/** alive → verbal-no → signed-elsewhere | nobody-decides → standby → invited-back → won-back; a buyer who reopens makes any of them alive. */
export type LossState = (typeof lossStates)[number];

/** Which deal a record is about: enough to find it again after the CRM file is imported anew. */
export interface DealRef {
  readonly id: Id;
  readonly crmId?: string;
  readonly account: string;
  readonly name?: string;
}

export type CauseSource = 'buyer' | 'evidence' | 'third-party' | 'my-guess';
export type Control = 'mine' | 'partly' | 'not-mine';

/** One cause as the rep named it; control is private. */
export interface NamedCause {
  readonly cause: string;
  readonly source: CauseSource;
  readonly control: Control;
}

/** A reason why they should have bought; `theirs` when the buyer said it (G71–72). */
export interface BuyingReason {
  readonly text: string;
  readonly theirs: boolean;
}

/** Where the rep saw his own part (G78–80): private for ever. */
export type OwnPart =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'part';
      readonly lastMoment?: string;
      readonly sign?: string;
      readonly wouldDo?: string;
    };

/** The finished gold digging of one loss. `pulse`, `ownPart` and every control never leave the laptop. */
export interface Debrief {
  readonly finishedAt: Instant;
  readonly startedAt: Instant;
  readonly pulse?: number;
  readonly theirGoal?: string;
  readonly reasons: readonly BuyingReason[];
  readonly believed?: string;
  readonly causes: readonly NamedCause[];
  readonly ownPart?: OwnPart;
  readonly didWell?: string;
  readonly partner?: { readonly name: string; readonly on?: Day };
}

/** A debrief of the same loss that does not count, with its lesson. Numbers run from 1 as they were finished; the one that counts has the one left out. */
export type OtherDebrief = Debrief & { readonly number: number; readonly lesson?: string };

/** A lost deal and everything the rep recorded about losing it. `stated` is what they said, kept whole. */
export interface Loss extends Kept {
  readonly deal: DealRef;
  readonly amount?: Money;
  readonly contact?: Contact;
  readonly newsAt: Instant;
  readonly recordedAt: Instant;
  readonly channel: Channel;
  readonly thanked: boolean;
  readonly leaveGiven: boolean;
  readonly leaveRefused: boolean;
  readonly toldBy?: string;
  readonly state: LossState;
  readonly winner?: string;
  readonly blocker?: string;
  readonly stated?: string;
  readonly debrief?: Debrief;
  readonly otherDebriefs?: readonly OtherDebrief[];
}

export type FactValue = 'yes' | 'no';

/** What the rep knows of one fact of one deal; the newest answer counts, and taking it back removes it. */
export interface FactAnswer extends Kept {
  readonly deal: DealRef;
  readonly fact: string;
  readonly value: FactValue;
  readonly on: Day;
  readonly from: 'sweep' | 'debrief' | 'facts';
  readonly quote?: string;
}

/** A real contact with an account; it resets that account's clock. */
export interface Touch extends Kept {
  readonly account: string;
  readonly loss?: Id;
  readonly on: Day;
  readonly what: string;
  readonly play?: string;
  readonly note?: string;
}

export type FollowUpStatus = 'open' | 'done' | 'skipped';

/** A play with a due day. `until` is the end of a running clock; after `lapsesOn` it is dropped, never overdue. */
export interface FollowUp extends Kept {
  readonly play: string;
  readonly account: string;
  readonly loss?: Id;
  /** The open deal a call is about, and the sign it was named for. */
  readonly deal?: DealRef;
  readonly sign?: { readonly cause: string; readonly fact: string };
  readonly due: Day;
  readonly until?: Instant;
  readonly lapsesOn?: Day;
  readonly status: FollowUpStatus;
  readonly madeAt: Instant;
  readonly closedAt?: Instant;
  readonly outcome?: string;
  readonly note?: string;
}

/** "if <cue> then I will <act>" (G11). */
export interface Lesson extends Kept {
  readonly loss: Id;
  readonly text: string;
  readonly on: Day;
  readonly retired: boolean;
}

/** What stands on the other side of a change: of a record that it made, nothing. `at` is the place in its part. */
export type Edit = {
  readonly [Part in PartName]: {
    readonly part: Part;
    readonly id: Id;
    readonly at?: number;
    readonly record?: Parts[Part][number];
  };
}[PartName];

/** One of the last changes, by name, with what it takes to take it back; `undone` when that was done. */
export interface Change {
  readonly id: Id;
  readonly at: Instant;
  readonly verb: string;
  /** What it was about: a play, the name of a deal. */
  readonly thing?: string;
  readonly account?: string;
  readonly undone: boolean;
  readonly edits: readonly Edit[];
}

/** The records of the ledger by their kind. */
export interface Parts {
  readonly deals: readonly Deal[];
  readonly losses: readonly Loss[];
  readonly facts: readonly FactAnswer[];
  readonly touches: readonly Touch[];
  readonly followUps: readonly FollowUp[];
  readonly lessons: readonly Lesson[];
}

export type PartName = keyof Parts;

/** What the rep said: irreplaceable. `changes` are the last 50, the newest last. */
export interface Ledger extends Parts {
  readonly schema: 2;
  readonly changes: readonly Change[];
}

export const emptyLedger: Ledger = {
  schema: 2,
  deals: [],
  losses: [],
  facts: [],
  touches: [],
  followUps: [],
  lessons: [],
  changes: [],
};
