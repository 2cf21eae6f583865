import type { Day } from './day.ts';
import { addDays, asDay } from './day.ts';
import type { RowDeal } from './intake.ts';
import type { ImportNote } from './pipeline.ts';

/** Why a file looks older than the one before: the day it is of, and one that the other is not before. */
export interface OlderFile {
  readonly by: 'name' | 'deals';
  readonly day: Day;
  readonly before: Day;
}

const dayFirst = /(?<!\d)(\d{1,2})\.(\d{1,2})\.(20\d{2})(?!\d)/;
const yearFirst = /(?<!\d)(20\d{2})([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/;
/** Milliseconds since 1970, as reports are named after. */
const serial = /(?<!\d)(1[3-9]\d{11})(?!\d)/;
const dayLength = 86_400_000;

/** The day after which a file is named: `deals-2026-05-01.csv`; none where it would lie ahead of `today`. */
export function dayInName(path: string, today: Day): Day | undefined {
  const name = path.split(/[\\/]/).at(-1) ?? '';
  const day = written(name);
  return day !== undefined && day <= today ? day : undefined;
}

function written(name: string): Day | undefined {
  const [, year, , month, date] = yearFirst.exec(name) ?? [];
  if (year !== undefined) return asDay(`${year}-${month}-${date}`);
  const [, first = '', second = '', last] = dayFirst.exec(name) ?? [];
  if (last !== undefined) return asDay(`${last}-${second.padStart(2, '0')}-${first.padStart(2, '0')}`);
  const [, milliseconds] = serial.exec(name) ?? [];
  const start = asDay('1970-01-01');
  if (milliseconds === undefined || start === undefined) return undefined;
  return addDays(start, Math.floor(Number(milliseconds) / dayLength));
}

/** The newest day on which a deal was made or worked on: a file is no older than that. Days ahead of `today` do not count. */
export function newestDay(deals: readonly RowDeal[], today: Day): Day | undefined {
  let newest: Day | undefined;
  for (const { createdOn, lastActivityOn } of deals) {
    for (const day of [createdOn, lastActivityOn])
      if (day !== undefined && day <= today && (newest === undefined || day > newest)) newest = day;
  }
  return newest;
}

/** Where a file is of an earlier day than the one before: by its name, else by the newest day in it. */
export function olderFile(before: ImportNote, now: ImportNote): OlderFile | undefined {
  if (now.named !== undefined) {
    const [last] = [before.named, before.newest]
      .filter((day) => day !== undefined)
      .sort()
      .reverse();
    return last !== undefined && now.named < last ? { by: 'name', day: now.named, before: last } : undefined;
  }
  const { newest: day } = now;
  return day !== undefined && before.newest !== undefined && day < before.newest
    ? { by: 'deals', day, before: before.newest }
    : undefined;
}
