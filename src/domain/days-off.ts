import type { Day, Rhythm } from './day.ts';
import { addDays, asDay, daysBetween } from './day.ts';
import { inOrder } from './order.ts';

/** What was read of days off, in order, each once; `wrong` is the first part that is none. */
export type DaysOff = { readonly days: readonly string[] } | { readonly wrong: string };

/** No single leave is longer, and nobody has as many. */
const longestRange = 92;
const most = 1000;
const mostYearly = 60;

/** Reads `2026-12-24`, `2026-12-28..2027-01-02` and, for every year, `12-25`; parted by commas or blanks. */
export function daysOffIn(text: string): DaysOff {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== '');
  const wrong = parts.find((part) => !isDayOff(part));
  if (wrong !== undefined) return { wrong };
  const days = [...new Set(parts)].sort(inOrder);
  const tooMany = days.length > most || days.filter(isYearly).length > mostYearly;
  return tooMany ? { wrong: `${days.length} entries` } : { days };
}

/** The holidays of a rhythm; a part that is none counts for nothing. */
export function holidaysOf(parts: readonly string[]): Rhythm['holidays'] {
  const days = new Set(parts.filter((part) => !isYearly(part)).flatMap(daysOf));
  const yearly = new Set(parts.filter(isYearly));
  return { has: (day) => days.has(day) || yearly.has(day.slice(5)) };
}

/**
 * The days in a file: an iCalendar of holidays, or a list with a day at the head of each line, whatever follows it. `wrong` is the first
 * line that tells of none.
 */
export function daysOffInFile(text: string): DaysOff {
  if (/^\uFEFF?BEGIN:VCALENDAR/i.test(text)) return daysOffIn(daysInCalendar(text).join(' '));
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  const told = lines.filter((line) => !/^\s*(?:#|$)/.test(line));
  const found = told.map((line) => ({ line, head: /^\s*["']?([\d.-]+)/.exec(line)?.[1] ?? '' }));
  const wrong = found.find(({ line, head }, at) => !isDayOff(head) && !(at === 0 && !/\d/.test(line)));
  if (wrong !== undefined) return { wrong: wrong.line.trim() };
  return daysOffIn(
    found
      .map(({ head }) => head)
      .filter(isDayOff)
      .join(' '),
  );
}

/** The whole days of its events; what has a time of day is no day off. */
function daysInCalendar(text: string): readonly string[] {
  const events = text.replace(/\r?\n[ \t]/g, '').split(/^BEGIN:VEVENT/im);
  return events.slice(1).flatMap((event) => {
    const [from, to] = ['DTSTART', 'DTEND'].map((name) => wholeDayOf(event, name));
    if (from === undefined) return [];
    const last = to === undefined || to <= from ? from : addDays(to, -1);
    return daysBetween(from, last) > longestRange ? [] : [last === from ? from : `${from}..${last}`];
  });
}

function wholeDayOf(event: string, name: string): Day | undefined {
  const [, year, month, date] =
    new RegExp(`^${name}(?:;[^:\\r\\n]*)?:(\\d{4})(\\d{2})(\\d{2})\\r?$`, 'im').exec(event) ?? [];
  return year === undefined ? undefined : asDay(`${year}-${month}-${date}`);
}

function isDayOff(part: string): boolean {
  return isYearly(part) || daysOf(part).length > 0;
}

/** `12-25`, in a year that has a 29 February. */
function isYearly(part: string): boolean {
  return /^\d{2}-\d{2}$/.test(part) && asDay(`2028-${part}`) !== undefined;
}

/** The days of `2026-12-24` or `2026-12-24..2026-12-31`; none where it is neither. */
function daysOf(part: string): readonly Day[] {
  const [first = '', last = first, ...more] = part.split('..');
  const [from, to] = [asDay(first), asDay(last)];
  if (from === undefined || to === undefined || to < from || more.length > 0) return [];
  const count = daysBetween(from, to);
  return count > longestRange ? [] : Array.from({ length: count + 1 }, (_, at) => addDays(from, at));
}
