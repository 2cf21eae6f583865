import type { CheckerWeights } from './checker-weights.ts';
import type { LossState } from './loss-record.ts';

/** What the message checker looks for. */
export type CheckerRuleId =
  | 'price-cut'
  | 'disparage-competitor'
  | 'disparage-decision'
  | 'arguing'
  | 'guilt'
  | 'whining'
  | 'pressure'
  | 'servile'
  | 'just-checking-in'
  | 'other-customer'
  | 'placeholder';

/** One rule as written in data/checker/. How it is recognised is learned: see checker-weights.ts. */
export interface CheckerRule {
  readonly id: CheckerRuleId;
  /** What is wrong with such words, as a plain line. */
  readonly means: string;
  /** What to write instead, as one would tell a colleague. */
  readonly better: string;
  readonly source: readonly string[];
  /** Where a record shows that the deal may still be worked, the rule is left out, save in these plays. */
  readonly spared?: { readonly states: readonly LossState[]; readonly notIn: readonly string[] };
  /** Sentences that it must find, and near misses that it must leave alone. */
  readonly bad: readonly string[];
  readonly fine: readonly string[];
}

/** All that the message checker knows: words with the forms that no ending tells, the rules, and what speaks for each. */
export interface CheckerBook {
  readonly forms: Readonly<Record<string, string>>;
  readonly rules: readonly CheckerRule[];
  readonly weights: CheckerWeights;
}
