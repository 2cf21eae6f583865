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

/** A rule that a passage breaks: by how much the signs speak for it, and from where to where those stand that speak most. */
export interface Spoken {
  readonly rule: CheckerRuleId;
  readonly sum: number;
  readonly told: Span;
}

/** A sign speaks most when it says so much of what the strongest does. */
const most = 0.5;

/** The rules that these signs speak for. Linear in the number of signs. */
export function spokenFor(
  signs: ReadonlyMap<string, Span>,
  { rules, base, step, signs: known }: CheckerWeights,
): readonly Spoken[] {
  const weighed = [...signs].flatMap(([sign, span]) =>
    Object.hasOwn(known, sign) ? [{ span, weights: known[sign] ?? '' }] : [],
  );
  return rules.flatMap((rule, at) => {
    const own = weighed.map(({ span, weights }) => ({ span, weight: weights.charCodeAt(at) - neutral }));
    const sum = own.reduce((so, { weight }) => so + weight * step, base[at] ?? 0);
    if (sum <= 0 || own.length === 0) return [];
    const strongest = Math.max(...own.map(({ weight }) => weight));
    const telling = own.filter(({ weight }) => weight >= strongest * most).map(({ span }) => span);
    const first = Math.min(...telling.map((span) => span.first));
    return [{ rule, sum, told: { first, last: Math.max(...telling.map((span) => span.last)) } }];
  });
}
