import type { Control, LossState } from './loss-record.ts';

/** A yes / no / not known about a deal that decides whether a cause can strike it. `yes` to the question means healthy unless `sign` is "yes". */
export interface Fact {
  readonly id: string;
  /** Asked of the lost deal in the debrief: "Had the person who signs seen the numbers?" */
  readonly asked: string;
  /** Asked of an open deal in the sweep, with {account}. */
  readonly sweep: string;
  /** The answer that means "same sign". */
  readonly sign: 'yes' | 'no';
  /** The sign in few words for a list line: "signer not met". */
  readonly short: string;
  /** The sign as a sentence about the lost account: "the signer never saw the numbers". */
  readonly said: string;
  /** The sign as the rep will meet it, to follow "If …" in a proposed lesson (G11): "I have not met the person who signs". */
  readonly cue?: string;
  /** The question that finds it out, put to the buyer of the open deal. */
  readonly question: string;
}

/** Why a deal can be lost. */
export interface Cause {
  readonly id: string;
  readonly label: string;
  readonly control: Control;
  readonly facts: readonly string[];
  /** Words and phrases in the rep's or the buyer's text that propose it, lower case. */
  readonly signs: readonly string[];
  readonly probes: readonly string[];
  readonly remedies: readonly string[];
  readonly source?: readonly string[];
}

export interface Outcome {
  readonly value: string;
  readonly label: string;
  /** What is asked then, for a line to be kept with it (G89). */
  readonly ask?: string;
  /** What is said then: a word on what is next. */
  readonly afterwards?: string;
}

/** When a play falls due, counted from the news. */
export type PlayDue =
  | { readonly at: 'once' }
  | { readonly hours: number }
  | { readonly businessDays: number }
  | { readonly days: number };

export type PlayLapse = { readonly businessDays: number } | { readonly days: number };

/** How an act reaches the person: by phone, in writing, by post, or nobody outside. */
export type Reach = 'phone' | 'mail' | 'post' | 'none';

/** One recovery act as written in data/plays.json. */
export interface Play {
  readonly id: string;
  /** The capitals at the head of a line in `due`: "ADVICE". */
  readonly mark: string;
  readonly label: string;
  /** How it is told in the plan: "advice call". */
  readonly plan: string;
  readonly due: PlayDue;
  readonly lapses?: PlayLapse;
  /** Names of rules in domain/plan.ts, all of which must hold. */
  readonly only: readonly string[];
  readonly states: readonly LossState[];
  /** False for what reaches no one (card by post is told apart by spacing rules, G18). */
  readonly outgoing: boolean;
  /** A play that counts as contact with the buyer when done. */
  readonly touch: boolean;
  /** Decides which number or address stands beside it. */
  readonly reach: Reach;
  readonly outcomes: readonly Outcome[];
  /** Why now and the first words, with {words}. */
  readonly why: string;
  readonly words: string;
  /** Lower is shown first among what is due on the same footing. */
  readonly order: number;
  readonly source: readonly string[];
}
