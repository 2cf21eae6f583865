import type { Interval } from './interval.ts';
import { intervalOf, weightOf } from './interval.ts';
import type { Loss } from './loss-record.ts';
import type { Group, Part, Review } from './review.ts';

/** What the figures of a review are about, in the order in which they are shown; `own` is private. */
export const figureKinds = [
  'causes',
  'rivals',
  'stages',
  'channels',
  'guess',
  'clock',
  'heard-in-time',
  'heard-late',
  'relations',
  'own',
] as const;
export type FigureKind = (typeof figureKinds)[number];

/** One figure of a review with the losses behind it; numbers run from 1 through the whole review. */
export interface Figure {
  readonly number: number;
  readonly kind: FigureKind;
  readonly what: string;
  readonly some: readonly Loss[];
  readonly of: readonly Loss[];
}

/** Every figure of a review; what no loss tells has none. */
export function figuresOf(review: Review): readonly Figure[] {
  const { losses, debriefed } = review;
  const related = among(losses, review.relations);
  const staged = among(losses, review.stages);
  const rivalled = losses.filter(({ winner }) => winner !== undefined);
  return [
    ...groups('causes', review.causes, debriefed),
    ...groups('rivals', review.rivals, rivalled),
    ...groups('stages', review.stages, staged),
    ...groups('channels', review.channels, losses),
    ...part('guess', review.guessFell),
    ...part('clock', review.clockKept),
    ...part('heard-in-time', review.heardAfterKept),
    ...part('heard-late', review.heardAfterMissed),
    ...groups('relations', review.relations, related),
    ...groups('own', review.own, debriefed),
  ].map((figure, at) => ({ number: at + 1, ...figure }));
}

/** Those that are in one of the groups. */
function among(losses: readonly Loss[], found: readonly Group[]): readonly Loss[] {
  const grouped = new Set(found.flatMap((group) => group.losses));
  return losses.filter((loss) => grouped.has(loss));
}

function groups(
  kind: FigureKind,
  found: readonly Group[],
  of: readonly Loss[],
): readonly Omit<Figure, 'number'>[] {
  return found.map(({ what, losses }) => ({ kind, what, some: losses, of }));
}

function part(kind: FigureKind, { some, of }: Part): readonly Omit<Figure, 'number'>[] {
  return of.length === 0 ? [] : [{ kind, what: kind, some, of }];
}

/** How much a figure can carry, and from where to where its share may well lie; of few it is not told. */
export function certaintyOf({ some, of }: Pick<Figure, 'some' | 'of'>): {
  readonly weight: ReturnType<typeof weightOf>;
  readonly interval?: Interval;
} {
  const weight = weightOf(of.length);
  return weight === 'few' ? { weight } : { weight, interval: intervalOf(some.length, of.length) };
}
