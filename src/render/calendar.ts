import { Problem } from '../domain/problem.ts';
import { counted } from './saying.ts';

/** What tells a calendar of ours from any other. */
export const calendarMark = '//recover//follow-ups//EN';

/** `12 follow-ups`. */
export function calendarCount(open: number): string {
  return counted(open, 'follow-up');
}

/** One line: the calendar is not up to date, and why. */
export function calendarLine(path: string, why: string | undefined): string {
  return `Kept, but your calendar is not up to date: ${why ?? `${path} could not be written.`} Another file: recover config set calendar <file>\n`;
}

/** There is a file already, and it is not a calendar of ours. */
export function notOurCalendar(path: string): Problem {
  return new Problem(
    'refused',
    `There is a file ${path} already, and recover did not write it, so it was left alone.`,
    'Name another file: recover config set calendar <file>',
  );
}
