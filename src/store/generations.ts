import type { Day } from '../domain/day.ts';

/** A copy of one of the two files as it once was; `schema` where it is the last of a shape that is no longer written. */
export interface Generation {
  readonly name: string;
  readonly rev: number;
  readonly day: Day;
  readonly schema?: number;
}

const newestKept = 3;
const daysKept = 7;

/**
 * The generations that need not be kept, of all there are of one kind, the newest first: kept are the newest three, the newest of each
 * of the last seven days on which there was one, and for ever the newest of each older shape.
 */
export function superfluous<G extends Generation>(newestFirst: readonly G[]): readonly G[] {
  const lasting = firstOfEach(newestFirst, ({ schema }) => schema);
  const daily = firstOfEach(newestFirst, ({ day }) => day).sort((left, right) =>
    left.day < right.day ? 1 : -1,
  );
  const stays = new Set([...newestFirst.slice(0, newestKept), ...daily.slice(0, daysKept), ...lasting]);
  return newestFirst.filter((generation) => !stays.has(generation));
}

function firstOfEach<G>(newestFirst: readonly G[], keyOf: (generation: G) => unknown): G[] {
  const first = new Map<unknown, G>();
  for (const generation of newestFirst) {
    const key = keyOf(generation);
    if (key !== undefined && !first.has(key)) first.set(key, generation);
  }
  return [...first.values()];
}
