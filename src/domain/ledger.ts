import type { Day, Instant } from './day.ts';
import type { Id } from './ids.ts';
import type { DealRef, Kept } from './kept.ts';
import type { Loss } from './loss-record.ts';
import type { Money } from './money.ts';
import type { Deal } from './pipeline.ts';

export type FactValue = 'yes' | 'no';

/** What the rep knows of one fact of one deal; the newest answer counts, and taking it back removes it. */
export interface FactAnswer extends Kept {
  readonly deal: DealRef;
  readonly fact: string;
  readonly value: FactValue;
  readonly on: Day;
  readonly from: 'sweep' | 'debrief' | 'facts' | 'prep' | 'touch';
  readonly quote?: string;
}

export type TouchChannel = 'phone' | 'email' | 'meeting' | 'letter' | 'message';

/** Something that changes the account's situation, with its day where that is not the day of the touch (G25). */
export interface Signal {
  readonly text: string;
  readonly on?: Day;
}

/**
 * A contact with an account. It resets that account's clock unless nobody answered. `wish` stops everything outgoing, to the person or
 * to the whole account, until a later touch is `from` them.
 */
export interface Touch extends Kept {
  readonly account: string;
  readonly loss?: Id;
  readonly on: Day;
  readonly what: string;
  readonly play?: string;
  readonly note?: string;
  readonly channel?: TouchChannel;
  readonly who?: string;
  readonly from?: 'them' | 'us';
  readonly unanswered?: true;
  /** How they answered a play (G113). */
  readonly answered?: 'talked' | 'wrote';
  readonly signal?: Signal;
  readonly reason?: string;
  readonly wish?: 'leave-person' | 'leave-account';
  readonly invitedBack?: true;
  /** What they told others of the rep, or whom they sent (G42). */
  readonly wordOfMouth?: string;
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
  /** Further answers given when it was done, by their question: how they are treated, whether they were thanked (G56, G58, G32). */
  readonly asides?: Readonly<Record<string, string>>;
  readonly note?: string;
  /** What has changed there, of a signal, with the day on which it was told. */
  readonly about?: Signal;
  /** The day to which this one was put off; `due` stays the day on which it was due. */
  readonly snoozedTo?: Day;
  /** What the rep wants to be reminded of, of a reminder of their own. */
  readonly what?: string;
  /** They named the day themselves: nothing moves it. */
  readonly named?: true;
  /** Of a call: who else in that deal could raise the question, and what could be offered (G85, G91). */
  readonly thirdVoice?: string;
  readonly offer?: string;
}

/** "if <cue> then I will <act>" (G11). */
export interface Lesson extends Kept {
  readonly loss: Id;
  readonly text: string;
  readonly on: Day;
  readonly retired: boolean;
}

/** Days on which the rep does not work, both counted in. */
export interface Absence extends Kept {
  readonly from: Day;
  readonly until: Day;
}

/** "Not this one": an open deal that stays out of the list of that loss while `knew`, the sorted `fact=value` of the rep's own answers, holds. */
export interface Dismissal extends Kept {
  readonly loss: Id;
  readonly deal: DealRef;
  readonly on: Day;
  readonly knew: readonly string[];
}

/** A won deal as the rep told it: the worry that was settled, a cause, and by what (G92); and the loss that helped. */
export interface Win extends Kept {
  readonly deal: DealRef;
  readonly on: Day;
  readonly toldAt: Instant;
  readonly amount?: Money;
  readonly worry?: string;
  readonly settledBy?: string;
  readonly thanksTo?: Id;
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
  readonly absences: readonly Absence[];
  readonly dismissals: readonly Dismissal[];
  readonly wins: readonly Win[];
}

export type PartName = keyof Parts;

/** The parts in the order in which they are gone through. */
export const partNames = [
  'deals',
  'losses',
  'facts',
  'touches',
  'followUps',
  'lessons',
  'absences',
  'dismissals',
  'wins',
] as const satisfies readonly PartName[];

/** What the rep said: irreplaceable. `changes` are the last 50, the newest last. */
export interface Ledger extends Parts {
  readonly schema: 5;
  readonly changes: readonly Change[];
}

export const emptyLedger: Ledger = {
  schema: 5,
  deals: [],
  losses: [],
  facts: [],
  touches: [],
  followUps: [],
  lessons: [],
  absences: [],
  dismissals: [],
  wins: [],
  changes: [],
};
