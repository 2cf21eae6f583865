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

/** One rule as written in data/checker/; what its patterns may hold stands in checker-patterns.ts. */
export interface CheckerRule {
  readonly id: CheckerRuleId;
  /** What is wrong with such words, as a plain line. */
  readonly means: string;
  /** What to write instead, as one would tell a colleague. */
  readonly better: string;
  readonly source: readonly string[];
  /** Patterns, each of which is enough. */
  readonly signs: readonly string[];
  /** Patterns that tell little alone: two different ones in a sentence are enough. */
  readonly hints: readonly string[];
  /** Patterns of a sentence that is fine, whatever else it holds. */
  readonly shields: readonly string[];
  /** Where a record shows that the deal may still be worked, the rule is left out, save in these plays. */
  readonly spared?: { readonly states: readonly LossState[]; readonly notIn: readonly string[] };
  /** Sentences that it must find, and near misses that it must leave alone. */
  readonly bad: readonly string[];
  readonly fine: readonly string[];
}

/** All that the message checker knows: word families by name, words with the forms that no ending tells, and the rules. */
export interface CheckerBook {
  readonly families: Readonly<Record<string, string>>;
  readonly forms: Readonly<Record<string, string>>;
  readonly rules: readonly CheckerRule[];
}
