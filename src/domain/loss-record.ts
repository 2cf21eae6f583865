import type { Day, Instant } from './day.ts';
import type { DealRef, Kept } from './kept.ts';
import type { Money } from './money.ts';
import type { Contact } from './pipeline.ts';

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

export type CauseSource = 'buyer' | 'evidence' | 'third-party' | 'my-guess';
export type Control = 'mine' | 'partly' | 'not-mine';

/** How sure the rep is of a cause. */
export type Confidence = 'sure' | 'likely' | 'unsure';

/** One cause as the rep named it; control is private. */
export interface NamedCause {
  readonly cause: string;
  readonly source: CauseSource;
  readonly control: Control;
  readonly confidence?: Confidence;
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

/**
 * The finished gold digging of one loss. `pulse`, `pulseAfter`, `forecast`, `freeWrite`, `ownPart` and every control never leave the
 * laptop. `heldWith` is the colleague who read it aloud, so that it is more than one view (G81–82).
 */
export interface Debrief {
  readonly finishedAt: Instant;
  readonly startedAt: Instant;
  readonly pulse?: number;
  readonly pulseAfter?: number;
  /** True when the deal was already counted on (G65). */
  readonly forecast?: boolean;
  readonly freeWrite?: string;
  readonly heldWith?: string;
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

/**
 * What was given as the reason later on (G8): kept beside what was stated with the news and what the rep believed. `causes` are those
 * that its words point to.
 */
export interface HeardReason {
  readonly text: string;
  readonly on: Day;
  readonly from: 'buyer' | 'third-party';
  readonly causes?: readonly string[];
}

/** Every kind of its own that a loss can be of. */
export const lossKinds = ['customer', 'tender'] as const;

/** What makes a loss one of its own kind: an existing customer's renewal or extension, or a tender with rules of its own. */
export type LossKind = (typeof lossKinds)[number];

/** How an account is kept in touch with: by hand, in one mailing a quarter, or not at all (G23, G55). */
export type Keeping = 'mine' | 'list' | 'let-go';

/** A lost deal and everything the rep recorded about losing it. `stated` is what they said with the news, kept whole. */
export interface Loss extends Kept {
  readonly kind?: LossKind;
  readonly heard?: readonly HeardReason[];
  readonly keeping?: Keeping;
  /** The first day on which they use what they bought elsewhere. */
  readonly goLive?: Day;
  /** The last day of the winner's contract, and the days of notice it asks for. */
  readonly contractEnd?: Day;
  readonly noticeDays?: number;
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
