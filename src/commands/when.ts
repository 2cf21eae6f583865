import { casual } from 'chrono-node/en';
import type { Day } from '../domain/day.ts';
import { addDays, asDay } from '../domain/day.ts';
import type { Side } from '../domain/typed-day.ts';

/**
 * Reads a day in natural words, such as `two weeks from now` or `3rd of march`; undefined where the words are more than a day, or tell
 * no one day. It loads a large library: ask `knownDay` first.
 */
export function dayInWords(typed: string, today: Day, side: Side): Day | undefined {
  const text = typed.trim();
  const [year = 0, month = 1, date = 1] = today.split('-').map(Number);
  const found = casual.parse(text, new Date(year, month - 1, date, 12), { forwardDate: side === 'ahead' });
  const [only] = found;
  if (only === undefined || found.length > 1 || only.text.length !== text.length || only.end)
    return undefined;
  const { start } = only;
  const isOneDay = start.isCertain('day') || start.isCertain('weekday');
  if (!isOneDay && !(start.isCertain('month') && start.isCertain('year'))) return undefined;
  return dayOfParts(start.get('year'), start.get('month'), start.get('day'));
}

function dayOfParts(year: number | null, month: number | null, date: number | null): Day | undefined {
  const first = asDay(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`);
  return first && date !== null ? addDays(first, date - 1) : undefined;
}
