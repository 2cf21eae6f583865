import type { Day, Rhythm } from './day.ts';
import { addDays, onBusinessDay } from './day.ts';
import type { Id } from './ids.ts';
import type { Absence, Ledger } from './ledger.ts';
import { inOrder } from './order.ts';

/** Keeps days off. Those that overlap become one, which begins with the first of them and ends as told now. */
export function awayUntil(ledger: Ledger, from: Day, until: Day, newId: () => Id): Ledger {
  const [first, ...others] = ledger.absences.filter((one) => one.from <= until && one.until >= from);
  if (first === undefined)
    return { ...ledger, absences: [...ledger.absences, { id: newId(), rev: 1, from, until }] };
  const begins = [first, ...others].reduce((least, one) => (one.from < least ? one.from : least), from);
  return {
    ...ledger,
    absences: ledger.absences.flatMap((one) => {
      if (one === first) return [{ ...one, rev: one.rev + 1, from: begins, until }];
      return others.includes(one) ? [] : [one];
    }),
  };
}

/** The days off of today end with yesterday; such as only began today are gone. Where there are none, nothing changes. */
export function cameBack(ledger: Ledger, today: Day): Ledger {
  const now = awayOn(ledger.absences, today);
  if (now === undefined) return ledger;
  const absences = ledger.absences.flatMap((one) => {
    if (one !== now) return [one];
    return one.from < today ? [{ ...one, rev: one.rev + 1, until: addDays(today, -1) }] : [];
  });
  return { ...ledger, absences };
}

/** The days off that the day lies in. */
export function awayOn(absences: readonly Absence[], day: Day): Absence | undefined {
  return absences.find((one) => one.from <= day && day <= one.until);
}

/** The next days off after that day. */
export function awayAfter(absences: readonly Absence[], day: Day): Absence | undefined {
  return [...absences]
    .filter((one) => one.from > day)
    .sort((left, right) => inOrder(left.from, right.from))[0];
}

/** The first working day after days off; further ones that begin by then belong to them. */
export function dayBack(absences: readonly Absence[], { until }: Absence, rhythm: Rhythm): Day {
  const day = onBusinessDay(addDays(until, 1), rhythm);
  const again = awayOn(absences, day);
  return again === undefined ? day : dayBack(absences, again, rhythm);
}
