import { dayOf } from './day.ts';
import type { Id } from './ids.ts';
import { idsLike } from './ids.ts';
import type { FollowUp, Ledger, Lesson } from './ledger.ts';
import type { Loss } from './loss-record.ts';
import type { NamedDeal, TrackRecord } from './named.ts';
import { fared, recordOf } from './named.ts';
import { inOrder } from './order.ts';
import type { Deal } from './pipeline.ts';

/** A lesson with the loss it came from, the deals it met since, and what came of them. */
export interface LessonUsed {
  readonly lesson: Lesson;
  readonly loss?: Loss;
  readonly met: readonly NamedDeal[];
  readonly record: TrackRecord;
}

/**
 * The lessons, the newest first and the retired ones last. One has met an open deal when, on its day or later, a call on it was named for
 * a cause that its loss has (G11, G64).
 */
export function lessonsUsed(ledger: Ledger, deals: readonly Deal[]): readonly LessonUsed[] {
  const losses = new Map(ledger.losses.map((loss) => [loss.id, loss]));
  const calls = callsByCause(ledger.followUps);
  return inTurn(ledger.lessons).map((lesson) => {
    const loss = losses.get(lesson.loss);
    const causes = new Set(loss?.debrief?.causes.map(({ cause }) => cause));
    const since = [...causes]
      .flatMap((cause) => calls.get(cause) ?? [])
      .filter((call) => dayOf(call.madeAt) >= lesson.on);
    const met = since.length === 0 ? [] : fared(since, deals);
    return { lesson, ...(loss === undefined ? {} : { loss }), met, record: recordOf(met) };
  });
}

/** The lesson meant by its number in that order, or by its whole id or the beginning of it; undefined where there is none, or more than one. */
export function lessonMeant(typed: string, lessons: readonly Lesson[]): Lesson | undefined {
  const ordered = inTurn(lessons);
  if (/^\d{1,3}$/.test(typed)) return ordered[Number(typed) - 1];
  const found = idsLike(
    typed,
    ordered.map(({ id }) => id),
  );
  return found.length === 1 ? ordered.find(({ id }) => id === found[0]) : undefined;
}

/** Takes the lesson out of the mornings, or brings it back; nothing changes where it is so already, or is gone. */
export function withRetired(ledger: Ledger, id: Id, retired: boolean): Ledger {
  const isOther = ({ id: own, retired: now }: Lesson) => own === id && now !== retired;
  if (!ledger.lessons.some(isOther)) return ledger;
  return {
    ...ledger,
    lessons: ledger.lessons.map((one) => (isOther(one) ? { ...one, rev: one.rev + 1, retired } : one)),
  };
}

/** Of one day, the one kept last comes first. */
function inTurn(lessons: readonly Lesson[]): readonly Lesson[] {
  return lessons
    .toReversed()
    .sort((left, right) => Number(left.retired) - Number(right.retired) || inOrder(right.on, left.on));
}

function callsByCause(followUps: readonly FollowUp[]): ReadonlyMap<string, readonly FollowUp[]> {
  const byCause = new Map<string, FollowUp[]>();
  for (const one of followUps) {
    if (one.deal === undefined || one.sign === undefined || one.status === 'skipped') continue;
    const calls = byCause.get(one.sign.cause);
    if (calls === undefined) byCause.set(one.sign.cause, [one]);
    else calls.push(one);
  }
  return byCause;
}
