import type { CheckerBook } from './checker-book.ts';
import type { CoachingLine } from './coaching.ts';
import type { WordBook } from './comparing.ts';
import type { CrmExport } from './crm-export.ts';
import type { Elsewhere } from './elsewhere.ts';
import type { KindWords } from './kind.ts';
import type { LetterKind, LetterWord } from './letters.ts';
import type { Control, LossKind, LossState } from './loss-record.ts';
import { lossStates } from './loss-record.ts';
import type { UnitWords } from './need.ts';
import type { PastColumns } from './past-columns.ts';
import type { Interview } from './question.ts';

/** How the CRM tells a fact: by what a deal has in its own columns, or by the count in a column of one of these headers, lower case. */
export type CrmRule =
  | { readonly rule: 'no-next-step' | 'close-passed' | 'rival' }
  | { readonly rule: 'quiet'; readonly days: number }
  | { readonly rule: 'count'; readonly columns: readonly string[]; readonly atMost: number }
  | { readonly rule: 'pushed'; readonly columns: readonly string[]; readonly atLeast: number };

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
  /** Where we have an answer to it: what another talk taught, to follow "how much it helps" (G87). Process and gaps have none. */
  readonly learned?: string;
  readonly crm?: CrmRule;
}

/** What can be brought to a call about a concern (G91–92). */
export interface Offer {
  readonly kind: 'demo' | 'reference' | 'example' | 'idea';
  readonly words: string;
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
  /** The best first; none where nothing can be brought. */
  readonly offers?: readonly Offer[];
  readonly source?: readonly string[];
}

export interface Outcome {
  readonly value: string;
  readonly label: string;
  /** How it stands in a list of what could be done, beside others: "your notes". */
  readonly short?: string;
  /** The states in which it can come about, where it cannot in all. */
  readonly states?: readonly LossState[];
  /** The kinds of loss in which it makes no sense. */
  readonly notFor?: readonly LossKind[];
  /** How they answered, `none` where nobody was reached; left out where that is not what it tells. */
  readonly answer?: 'talked' | 'wrote' | 'none';
  /** True when the talk went well enough to ask a favour after it (G59). */
  readonly well?: true;
  /** What it says of the account, kept as a signal where nothing was said in words (G25, G56). */
  readonly signal?: string;
  /** What is asked then, for a line to be kept with it (G89). */
  readonly ask?: string;
  /** What is said then: a word on what is next. */
  readonly afterwards?: string;
}

/**
 * When a play falls due, counted from the news; `afterGoLive` counts from the day they use what they bought, where that is known. One
 * `before` the end of the winner's contract falls due so many days ahead of it, or that many beyond their days of notice.
 */
export type PlayDue =
  | { readonly at: 'once' }
  | { readonly hours: number }
  | { readonly businessDays: number }
  | { readonly days: number; readonly afterGoLive?: number }
  | { readonly before: 'contract-end'; readonly days: number; readonly beyondNotice: number };

/** How long a play makes sense, counted from its own day; `last-notice` is the last day on which they can still give notice. */
export type PlayLapse =
  | { readonly businessDays: number }
  | { readonly days: number }
  | { readonly on: 'last-notice' };

/** A further question when a play is done, one key, asked after these outcomes only. */
export interface Aside {
  readonly id: 'treated' | 'thanked' | 'relationship';
  readonly prompt: string;
  /** An answer may be a signal of its own (G56). */
  readonly choices: readonly Pick<Outcome, 'value' | 'label' | 'signal'>[];
  readonly after: readonly string[];
  /** Why it is asked. */
  readonly why: string;
}

/** What can stand in the way of a play: where the loss stands, what kind it is, what they wished, or what they never said. */
export const grounds = [
  ...lossStates,
  'customer',
  'tender',
  'no-tender',
  'left-alone',
  'quiet',
  'calls-refused',
  'no-one-thing',
  'fit-not-named',
  'not-answered',
] as const satisfies readonly (LossState | LossKind | string)[];

export type Ground = (typeof grounds)[number];

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
  /** What forbids it, with the reason in words; from data/states.json. */
  readonly forbidden: Readonly<Partial<Record<Ground, string>>>;
  /** False for what reaches no one (card by post is told apart by spacing rules, G18). */
  readonly outgoing: boolean;
  /** A play that counts as contact with the buyer when done. */
  readonly touch: boolean;
  /** Decides which number or address stands beside it. */
  readonly reach: Reach;
  readonly outcomes: readonly Outcome[];
  readonly asides?: readonly Aside[];
  /** Why now and the first words, with {words}. */
  readonly why: string;
  readonly words: string;
  /** Lower is shown first among what is due on the same footing. */
  readonly order: number;
  readonly source: readonly string[];
}

/** The verbs that ask. */
export type Verb = 'lost' | 'debrief' | 'add' | 'similar' | 'touch' | 'prep' | 'facts' | 'won';

/** What the program knows and says, from data/; each part is loaded when first asked for. */
export interface Playbook {
  interview(verb: Verb): Promise<Interview>;
  causes(): Promise<readonly Cause[]>;
  coaching(): Promise<readonly CoachingLine[]>;
  facts(): Promise<readonly Fact[]>;
  plays(): Promise<readonly Play[]>;
  kinds(): Promise<KindWords>;
  units(): Promise<UnitWords>;
  letters(): Promise<readonly LetterKind[]>;
  letterWords(): Promise<readonly LetterWord[]>;
  crmExports(): Promise<readonly CrmExport[]>;
  /** Where the words lead that one may try for a verb. */
  elsewhere(): Promise<Elsewhere>;
  checker(): Promise<CheckerBook>;
  /** What is known of words, the senses of English ones among it, which take a while to load. */
  words(): Promise<WordBook>;
  past(): Promise<PastColumns>;
  /** A text of data/ by its path there, such as `messages/reply-phone.md`. */
  text(path: string): Promise<string>;
}
