import type { DateOrder } from '../domain/dates.ts';
import { dayWritten } from '../domain/dates.ts';
import { dayInLong } from '../domain/long-day.ts';
import { UndecidedDates } from '../domain/undecided.ts';
import type { DateColumn } from './days.ts';
import { importAgain } from './refusals.ts';

/** The refusal of a column in which every date can be read two ways. */
export function undecidedOrder({ header, open }: DateColumn, file: string): UndecidedDates {
  const [cell = ''] = open;
  const message = `No date in "${header}" tells whether ${cell.trim()} is ${reading(cell, 'dmy')} or ${reading(cell, 'mdy')}.`;
  return new UndecidedDates({ header, cells: open }, message, hint(file));
}

/** The refusal of a column with dates in two orders. */
export function mixedOrders({ header, votes }: DateColumn, file: string): UndecidedDates {
  const cells = [...votes.values()].slice(0, 2);
  const [first = '', second = ''] = cells;
  const message = `"${header}" has dates in two orders: ${first.trim()} and ${second.trim()}.`;
  return new UndecidedDates({ header, cells }, message, `${hint(file)} Rows that do not fit are then named.`);
}

/** `3 April`. */
function reading(cell: string, order: DateOrder): string {
  const day = dayWritten(cell, order);
  return day === undefined ? cell : dayInLong(day).replace(/ \d{4}$/, '');
}

function hint(file: string): string {
  return `Type ${importAgain(file)} --dates dmy when the day comes first, or --dates mdy when the month does.`;
}
