import type { Day, Instant } from '../domain/day.ts';
import { addDays, dayOf, timeOf } from '../domain/day.ts';
import type { Copy, CountName, Counts, FileKind } from '../domain/health.ts';
import { countNames } from '../domain/health.ts';
import { hanging } from './layout.ts';
import { counted, dayWithMonth, wholeDay } from './saying.ts';

/** What the rep calls the two files. */
export const fileNames: Readonly<Record<FileKind, string>> = {
  ledger: 'your notes',
  pipeline: 'your deals from the CRM',
};

const countWords: Readonly<Record<CountName, readonly [one: string, many: string]>> = {
  losses: ['loss', 'losses'],
  debriefs: ['debrief', 'debriefs'],
  followUps: ['follow-up', 'follow-ups'],
  deals: ['deal added by hand', 'deals added by hand'],
  facts: ['fact', 'facts'],
  touches: ['touch', 'touches'],
  lessons: ['lesson', 'lessons'],
  absences: ['absence', 'absences'],
  dismissals: ['deal put aside', 'deals put aside'],
  wins: ['won deal', 'won deals'],
};

const told: readonly CountName[] = ['losses', 'debriefs', 'followUps', 'deals'];

/** What a file holds: `2 losses, 1 debrief, 9 follow-ups`; what there is none of is left out. */
export function holdings(kind: FileKind, counts: Counts | undefined): string {
  return phrase(kind, counts ?? {}, told) || 'nothing yet';
}

/** What one copy has less than another, of every kind of record; empty for nothing. */
export function lacking(kind: FileKind, missing: Counts): string {
  return phrase(kind, missing, countNames);
}

function phrase(kind: FileKind, counts: Counts, names: readonly CountName[]): string {
  return names
    .flatMap((name) => {
      const count = counts[name] ?? 0;
      const [one, many] = kind === 'pipeline' ? ['deal', 'deals'] : countWords[name];
      return count === 0 ? [] : [counted(count, one, many)];
    })
    .join(', ');
}

/** `today at 18:12`, `yesterday at 18:12`, `Fri 20 Nov at 18:12`, `20 Nov 2025 at 18:12`. */
export function whenSaid(moment: Instant, today: Day): string {
  return `${daySaid(dayOf(moment), today)} at ${timeOf(moment)}`;
}

/** `today`, `yesterday`, `Fri 20 Nov`, `20 Nov 2025`. */
export function daySaid(day: Day, today: Day): string {
  if (day === today) return 'today';
  if (day === addDays(today, -1)) return 'yesterday';
  return day.slice(0, 4) === today.slice(0, 4) ? dayWithMonth(day) : wholeDay(day);
}

/** The last part of a path. */
export function nameIn(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

/** The path so that a shell takes it as one word. */
export function shellWord(path: string): string {
  if (/^[\p{L}\p{N}_%+=:,.@/\\-]+$/u.test(path)) return path;
  return /["$`!]/.test(path) ? `'${path.replaceAll("'", "'\\''")}'` : `"${path}"`;
}

/** What to type to put that copy in place, by its name. */
export function restoreCommand({ path }: Copy): string {
  return `recover restore ${shellWord(nameIn(path))}`;
}

/** The lines, each hung under itself as far in as it begins. */
export function hung(lines: readonly string[], indent: string, width: number): readonly string[] {
  return lines.flatMap((line) => {
    const text = line.trimStart();
    return hanging(indent + ' '.repeat(line.length - text.length), text, width);
  });
}

/** The word with a capital letter. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
