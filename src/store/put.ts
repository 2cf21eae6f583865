import type { Instant } from '../domain/day.ts';
import { dayOf } from '../domain/day.ts';
import type { FileKind } from '../domain/health.ts';
import { generations } from './backups.ts';
import { commit } from './commit.ts';
import type { Ground } from './ground.ts';
import type { Held } from './held.ts';
import { underLock } from './held.ts';
import { shelves } from './plans.ts';
import { copyAside, moveAside, moveBack } from './quarantine.ts';
import type { Raw } from './raw.ts';
import { rawAt } from './raw.ts';
import { seenOf } from './seen.ts';
import type { Snapshot } from './snapshot.ts';
import { verified } from './snapshot.ts';

/** What lies in a file's place: `raw` where it can be read, `whole` where it is in order. */
export interface There {
  readonly raw: Raw | undefined;
  readonly whole: Pick<Snapshot<object>, 'head' | 'sum' | 'value'> | undefined;
  readonly isReadable: boolean;
  /** The highest revision there ever was, as far as anything here tells. */
  readonly above: number;
  /** The store's name for life, where it is known. */
  readonly id: string | undefined;
}

/** What is to be put in place, undefined when nothing is; `id` undefined makes it a new store. */
export interface ToPut {
  readonly value: object;
  readonly id: string | undefined;
}

/** A ground with its clock. */
export interface Ward {
  readonly ground: Ground;
  now(): Instant;
}

/**
 * Puts under the lock what `decide` makes of what lies there, as the next revision; what lies there is first set aside when it is not
 * whole, else kept as a generation. Answers with where it was set aside. Throws as `underLock`, and what `decide` throws: nothing was changed then.
 */
export function put(
  ward: Ward,
  kind: FileKind,
  decide: (there: There) => Promise<ToPut | undefined>,
): Promise<{ readonly setAside?: string }> {
  const { ground } = ward;
  return underLock(ground, kind, async (held) => {
    const there = thereIs(ground, kind, held.path);
    const toPut = await decide(there);
    if (toPut === undefined) return {};
    const setAside = asideOf(ward, kind, there, held);
    const base = { ...held, present: there.raw, whole: there.whole, id: toPut.id, above: there.above };
    try {
      commit(ground, shelves[kind], base, toPut.value);
    } catch (error) {
      // It may have been out of reach for a moment only.
      if (setAside !== undefined && !there.isReadable) moveBack(ground, setAside, held.path);
      throw error;
    }
    return setAside === undefined ? {} : { setAside };
  });
}

/** What lies in the place of that file, and what is known of it. */
function thereIs(ground: Ground, kind: FileKind, path: string): There {
  const sight = seenOf(ground)[kind];
  const lying = rawAt(ground.disk, path);
  const isReadable = lying === undefined || !('reason' in lying);
  const raw = lying === undefined || 'reason' in lying ? undefined : lying;
  const found = raw && verified(raw.bytes, shelves[kind]);
  const whole = found?.state === 'whole' ? found : undefined;
  const revs = generations(ground, kind).map(({ rev }) => rev);
  return {
    raw,
    whole,
    isReadable,
    above: Math.max(whole?.head.rev ?? 0, sight?.rev ?? 0, ...revs),
    id: whole?.head.id ?? sight?.id,
  };
}

function asideOf({ ground, now }: Ward, kind: FileKind, there: There, { path }: Held): string | undefined {
  const aside = { kind, today: dayOf(now()) };
  if (!there.isReadable) return moveAside(ground, aside, path);
  return there.raw === undefined || there.whole !== undefined
    ? undefined
    : copyAside(ground, aside, there.raw.bytes);
}
