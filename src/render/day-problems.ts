import type { Day } from '../domain/day.ts';
import { Problem } from '../domain/problem.ts';
import { dayNear, weekdayName } from './saying.ts';

/** Three ways to type a day. */
const waysToType = 'Type it like "next tue", "in 2 weeks" or "3 Dec". All ways: recover help dates';

/** What was typed is no day; `why` tells more where it nearly is one. */
export function noSuchDay(typed: string, why = `"${typed.trim()}" is not a day.`): Problem {
  return new Problem('answers', why, waysToType);
}

/** A day that has to lie ahead does not. */
export function dayPassed(day: Day, today: Day): Problem {
  const says = day === today ? 'That is today already.' : `${dayWords(day, today)} has passed.`;
  return new Problem('answers', says, waysToType);
}

/** `Tue 8 Dec`, with the year where it is another one. */
export function dayWords(day: Day, today: Day): string {
  return `${weekdayName(day)} ${dayNear(day, today)}`;
}

/** Days off that end before they begin. */
export function endsBeforeItBegins(from: Day, until: Day, today: Day): Problem {
  return new Problem(
    'answers',
    `${dayWords(from, today)} comes after ${dayWords(until, today)}.`,
    'Type the first day and the last: recover away --from 21 dec --until 3 jan',
  );
}

/** Days off need their last day, and whoever is back needs none. */
export function untilOrBack(isBack: boolean): Problem {
  return isBack
    ? new Problem('usage', 'Are you back, or away until then?', 'Back: recover away --back')
    : new Problem('usage', 'Until when?', 'Name the last day: recover away --from 21 dec --until 3 jan');
}
