/** One passage to learn from: its signs by number, and for each rule whether it breaks it. */
export interface Example {
  readonly signs: readonly number[];
  readonly breaks: readonly boolean[];
}

/** What was learned: of each rule a base, and of each sign a weight a rule, those of one sign side by side. */
export interface Learned {
  readonly base: Float64Array;
  readonly weights: Float64Array;
}

const passes = 20;
const firstRate = 0.15;
const lastRate = 0.05;
/** How strongly weights are drawn to nothing. */
const shrink = 0.02;
/** A passage that is told so clearly teaches nothing more. */
const clear = 0.004;

/**
 * Logistic regression for several rules at once by stochastic gradient descent with a rate of its own for each weight (AdaGrad: Duchi,
 * Hazan and Singer 2011) and weights drawn to zero. The same examples give the same weights.
 */
export function learn(examples: readonly Example[], signs: number, rules: number): Learned {
  const learned = { base: new Float64Array(rules).fill(-3), weights: new Float64Array(signs * rules) };
  const steps = { base: new Float64Array(rules).fill(1), weights: new Float64Array(signs * rules).fill(0.1) };
  const order = examples.map((_, at) => at);
  const chance = chanceFrom(7);
  for (let pass = 0; pass < passes; pass += 1) {
    shuffle(order, chance);
    const rate = firstRate * (1 - pass / passes + lastRate);
    for (const at of order) {
      const example = examples[at];
      if (example !== undefined) for (let rule = 0; rule < rules; rule += 1) step(example, rule, rate);
    }
  }
  return learned;

  function step(example: Example, rule: number, rate: number): void {
    const { base, weights } = learned;
    const miss = sigmoid(sumOf(learned, example.signs, rule)) - (example.breaks[rule] ? 1 : 0);
    if (Math.abs(miss) < clear) return;
    steps.base[rule] = at(steps.base, rule) + miss * miss;
    base[rule] = at(base, rule) - (rate * miss) / Math.sqrt(at(steps.base, rule));
    for (const sign of example.signs) {
      const place = sign * rules + rule;
      const slope = miss + shrink * at(weights, place);
      steps.weights[place] = at(steps.weights, place) + slope * slope;
      weights[place] = at(weights, place) - (rate * slope) / Math.sqrt(at(steps.weights, place));
    }
  }
}

/** How much these signs speak for a rule; above 0, more likely than not. */
export function sumOf({ base, weights }: Learned, signs: readonly number[], rule: number): number {
  let sum = at(base, rule);
  for (const sign of signs) sum += at(weights, sign * base.length + rule);
  return sum;
}

function at(list: Float64Array, place: number): number {
  return list[place] ?? 0;
}

function sigmoid(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}

/** Numbers from 0 to 1, always the same (Numerical Recipes, ranqd1). */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Fisher and Yates, in place. */
function shuffle(order: number[], chance: () => number): void {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(chance() * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
}
