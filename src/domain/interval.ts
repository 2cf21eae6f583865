/** From where to where a share may well lie, from 0 to 1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Standard normal quantile for 95 %. */
const z = 1.959_963_984_540_054;

/** The Wilson score interval (1927) at 95 % for `found` of `all`; with none seen it is everything, 0 to 1. */
export function intervalOf(found: number, all: number): Interval {
  if (all === 0) return { low: 0, high: 1 };
  const share = found / all;
  const wide = 1 + z ** 2 / all;
  const middle = (share + z ** 2 / (2 * all)) / wide;
  const half = (z / wide) * Math.sqrt((share * (1 - share)) / all + z ** 2 / (4 * all ** 2));
  return { low: found === 0 ? 0 : middle - half, high: found === all ? 1 : middle + half };
}

/** How much a count can carry: few below 5, some below 30, else many. */
export function weightOf(count: number): 'few' | 'some' | 'many' {
  if (count < 5) return 'few';
  return count < 30 ? 'some' : 'many';
}
