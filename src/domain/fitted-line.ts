/** What is known of a number before anything is seen: where it lies, and how far from there it may well be. */
export interface Before {
  readonly mean: number;
  readonly spread: number;
}

/** A line from a score to the log of the odds. */
export interface Line {
  readonly intercept: number;
  readonly slope: number;
}

interface Scored {
  readonly score: number;
  readonly lost: boolean;
}

const mostSteps = 60;
const near = 1e-12;

/**
 * The most likely line through what was scored, drawn towards what was known before; its slope never falls below 0. Logistic regression
 * with normal priors by Newton's method (Bishop 2006, 4.5.1), at most 60 steps.
 */
export function fittedLine(
  scored: readonly Scored[],
  before: { readonly intercept: Before; readonly slope: Before },
): Line {
  let line: Line = { intercept: before.intercept.mean, slope: before.slope.mean };
  for (let step = 0; step < mostSteps; step += 1) {
    const next = stepped(line, scored, before);
    const moved = Math.abs(next.intercept - line.intercept) + Math.abs(next.slope - line.slope);
    line = next;
    if (moved < near) break;
  }
  return line;
}

function stepped(
  { intercept, slope }: Line,
  scored: readonly Scored[],
  before: { readonly intercept: Before; readonly slope: Before },
): Line {
  const [pullA, pullB] = [1 / before.intercept.spread ** 2, 1 / before.slope.spread ** 2];
  let up = -(intercept - before.intercept.mean) * pullA;
  let steeper = -(slope - before.slope.mean) * pullB;
  let [curveA, curveAB, curveB] = [pullA, 0, pullB];
  for (const { score, lost } of scored) {
    const chance = 1 / (1 + Math.exp(-(intercept + slope * score)));
    const miss = (lost ? 1 : 0) - chance;
    const unsure = chance * (1 - chance);
    up += miss;
    steeper += miss * score;
    curveA += unsure;
    curveAB += unsure * score;
    curveB += unsure * score * score;
  }
  const area = curveA * curveB - curveAB * curveAB;
  const moved = {
    intercept: intercept + (curveB * up - curveAB * steeper) / area,
    slope: slope + (curveA * steeper - curveAB * up) / area,
  };
  if (moved.slope >= 0) return moved;
  return { intercept: intercept + up / curveA, slope: 0 };
}
