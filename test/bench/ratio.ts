import { spawnSync } from 'node:child_process';

/** A command line of this Node to be timed as a whole process; `goal` is the ratio to the base it should stay under. */
export interface Contender {
  readonly name: string;
  readonly argv: readonly string[];
  /** Another program than this Node. */
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly goal?: number;
  /** Makes the ground ready for one more run; not timed. */
  before?(): void;
}

/** What came out for one contender: milliseconds and ratio are medians over the rounds; `half` is where the middle half of the ratios lies. */
export interface Timing {
  readonly name: string;
  readonly milliseconds: number;
  readonly ratio: number;
  readonly half: readonly [number, number];
  readonly goal: number | undefined;
}

/** The shortest Node there is. */
export const bareNode: Contender = { name: 'node -e 0', argv: ['-e', '0'] };

/**
 * What was measured of every contender, round by round: once a round, in an order that moves on each round, so that a slow spell of the
 * machine meets all of them. The first round warms up and is dropped.
 */
export function inTurn<T>(
  contenders: readonly Contender[],
  rounds: number,
  measure: (contender: Contender) => T,
): readonly (readonly T[])[] {
  return Array.from({ length: rounds }, (_, round) => oneRound(contenders, round, measure)).slice(1);
}

/** Times every contender in turn; a ratio is taken within its round, to the first contender. Throws when a process ends with another exit code than 0. */
export function timings(contenders: readonly Contender[], rounds = 20): readonly Timing[] {
  return compared(contenders, inTurn(contenders, rounds, timeOf));
}

/** What came out of the milliseconds of every contender, round by round. */
export function compared(
  contenders: readonly Pick<Contender, 'name' | 'goal'>[],
  times: readonly (readonly number[])[],
): readonly Timing[] {
  return contenders.map(({ name, goal }, at) => {
    const ratios = times.map((round) => (round[at] ?? Number.NaN) / (round[0] ?? Number.NaN));
    return {
      name,
      goal,
      milliseconds: median(times.map((round) => round[at] ?? Number.NaN)),
      ratio: median(ratios),
      half: [quantile(ratios, 0.25), quantile(ratios, 0.75)],
    };
  });
}

/** The timings as lines: ratio beside goal, milliseconds for information only. */
export function table(results: readonly Timing[]): string {
  const wide = Math.max(...results.map(({ name }) => name.length));
  const line = (name: string, ...cells: readonly string[]): string =>
    `${name.padEnd(wide)}${cells.map((cell) => cell.padStart(9)).join('')}`.trimEnd();
  const lines = results.map(({ name, ratio, goal, milliseconds }) => {
    const verdict = goal === undefined || ratio <= goal ? '' : 'over';
    return line(name, ratio.toFixed(2), goal?.toFixed(2) ?? '', milliseconds.toFixed(0), verdict);
  });
  return [line('', 'ratio', 'goal', 'ms'), ...lines, ''].join('\n');
}

function oneRound<T>(
  contenders: readonly Contender[],
  round: number,
  measure: (contender: Contender) => T,
): readonly T[] {
  const measured: T[] = [];
  for (let turn = 0; turn < contenders.length; turn += 1) {
    const at = (turn + round) % contenders.length;
    const contender = contenders[at];
    if (contender) measured[at] = measure(contender);
  }
  return measured;
}

function timeOf({ name, run = process.execPath, argv, env, before }: Contender): number {
  before?.();
  const start = performance.now();
  const { status, stderr } = spawnSync(run, argv, {
    env: { ...ownEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const time = performance.now() - start;
  if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`);
  return time;
}

/** The environment without what slows or changes every Node. */
export function ownEnvironment(): NodeJS.ProcessEnv {
  const { NODE_EXTRA_CA_CERTS: _certificates, NODE_OPTIONS: _options, ...rest } = process.env;
  return rest;
}

/** The value in the middle. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which that share of the values lies; between two of them, in proportion. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  const place = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(place)] ?? Number.NaN, sorted[Math.ceil(place)] ?? Number.NaN];
  return low + (high - low) * (place % 1);
}
