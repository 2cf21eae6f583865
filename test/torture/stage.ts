/** A chance between 0 and 1. */
export type Chance = () => number;

/** Short runs at every change, full before a release. */
export type Length = 'short' | 'full';

/** One figure of a stage beside its goal: `most` is the highest good value, `least` the lowest; with neither it is only told. */
export interface Count {
  readonly found: number;
  readonly most?: number;
  readonly least?: number;
  /** Written after the figure: `ms`, `MB`. */
  readonly unit?: string;
}

/** What came of a stage. `counts` by name, in the order in which they are shown; `skipped` tells why it could not run here. */
export interface Outcome {
  readonly trials: number;
  readonly counts: Readonly<Record<string, Count>>;
  readonly skipped?: string;
}

/** One line of the torture table; its sizes are closed over. */
export interface Stage {
  readonly name: string;
  /** The size of the run in its own words, for the record; where there is none, the stage is not part of that run. */
  readonly sizes: Readonly<Record<Length, unknown>>;
  /** Others may run beside it: it looks at no clock, or its clock has room for them. */
  readonly beside: boolean;
  run(length: Length, chance: Chance): Promise<Outcome>;
}

/** What makes a stage: how much of it runs each time, and how; without `short` it runs in full only. */
export interface Plan<Size> {
  readonly name: string;
  readonly short?: Size;
  readonly full: Size;
  readonly beside?: boolean;
  run(size: Size, chance: Chance): Promise<Outcome>;
}

/** A stage for one of the lists. Its chances are a row of their own, so that it runs alone as it runs among others. */
export function stage<Size>({ name, short, full, beside = false, run }: Plan<Size>): Stage {
  return {
    name,
    sizes: { short, full },
    beside,
    async run(length, chance) {
      const size = length === 'short' ? short : full;
      return size === undefined ? skippedBecause('it is part of the full run only') : run(size, chance);
    },
  };
}

/** A figure that has to be 0. */
export function never(found: number): Count {
  return { found, most: 0 };
}

/** A figure that is only told. */
export function told(found: number, unit?: string): Count {
  return { found, ...(unit === undefined ? {} : { unit }) };
}

/** A wait or a size that may reach `most`. */
export function upTo(most: number, found: number, unit: string): Count {
  return { found, most, unit };
}

/** An outcome for a machine that does not let the stage run. */
export function skippedBecause(why: string): Outcome {
  return { trials: 0, counts: {}, skipped: why };
}

/** True when every figure reaches its goal. */
export function isGood({ counts }: Outcome): boolean {
  return Object.values(counts).every(
    ({ found, most = Number.POSITIVE_INFINITY, least = Number.NEGATIVE_INFINITY }) =>
      found <= most && found >= least,
  );
}
