import type { Agenda } from '../domain/agenda.ts';
import { shortIds, shortOf } from '../domain/ids.ts';
import { heading } from './due.ts';
import { whomWords } from './due-line.ts';
import { columns, page } from './layout.ts';
import { dayWithMonth } from './saying.ts';

/** The seven days ahead, a line each: the day, whom, what, and the id it goes by. */
export function dueWeekText(agenda: Agenda, width: number): string {
  const ids = shortIds([...agenda.items, ...agenda.week, ...agenda.later].map((item) => item.id));
  const rows = agenda.week.map((item) => [
    dayWithMonth(item.due),
    whomWords(item),
    item.label,
    shortOf(ids, item.id),
  ]);
  const head = rows.length === 0 ? 'Nothing in the next seven days.' : 'The next seven days';
  return page([heading(agenda), head, ...columns(rows)], width);
}
