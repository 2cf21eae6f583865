import type { CheckerRuleId } from './checker-book.ts';
import type { Span } from './checker-spans.ts';

/**
 * How much each sign of a passage speaks for a rule, learned from labelled texts: a sign's text holds one character a rule, `?` for
 * nothing, each further one `step` more and each before it `step` less. A rule is broken where the sum with its `base` is above 0.
 */
export interface CheckerWeights {
  readonly rules: readonly CheckerRuleId[];
  readonly base: readonly number[];
  readonly step: number;
  readonly signs: Readonly<Record<string, string>>;
}

/** The character of a sign that says nothing of a rule. */
export const neutral = 63;

/** A rule that a passage breaks: by how much the signs speak for it, and where the strongest stands. */
export interface Spoken {
  readonly rule: CheckerRuleId;
  readonly sum: number;
  readonly strongest: Span;
}

/** The rules that these signs speak for. Linear in the number of signs. */
export function spokenFor(
  signs: ReadonlyMap<string, Span>,
  { rules, base, step, signs: known }: CheckerWeights,
): readonly Spoken[] {
  const told = [...signs].flatMap(([sign, span]) =>
    Object.hasOwn(known, sign) ? [{ span, weights: known[sign] ?? '' }] : [],
  );
  return rules.flatMap((rule, at) => {
    let sum = base[at] ?? 0;
    let strongest: { readonly span: Span; readonly weight: number } | undefined;
    for (const { span, weights } of told) {
      const weight = (weights.charCodeAt(at) - neutral) * step;
      sum += weight;
      if (strongest === undefined || weight > strongest.weight) strongest = { span, weight };
    }
    return sum <= 0 || strongest === undefined ? [] : [{ rule, sum, strongest: strongest.span }];
  });
}
