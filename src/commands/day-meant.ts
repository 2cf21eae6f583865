import type { Day } from '../domain/day.ts';
import type { Side, TypedDay } from '../domain/typed-day.ts';
import { knownDay } from '../domain/typed-day.ts';
import { dayPassed, noSuchDay } from '../render/day-problems.ts';

/** What was typed for a day, in our own ways or in natural words; undefined where it is none. The words are loaded only where ours do not reach. */
export async function dayTyped(
  typed: string,
  today: Day,
  side: Side = 'ahead',
): Promise<TypedDay | undefined> {
  const known = knownDay(typed, today, side);
  if (known !== undefined) return known;
  const { dayInWords } = await import('./when.ts');
  const day = dayInWords(typed, today, side);
  return day === undefined ? undefined : { day };
}

/** The day typed, one that lies ahead: `from` is the first that will do. Throws `Problem` answers. */
export async function dayAhead(typed: string, today: Day, from: Day): Promise<Day> {
  const read = await dayTyped(typed, today);
  if (read === undefined || !('day' in read)) throw noSuchDay(typed, read?.problem);
  if (read.day < from) throw dayPassed(read.day, today);
  return read.day;
}
