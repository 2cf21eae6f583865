import type { DateOrder } from '../domain/dates.ts';
import { dayWritten } from '../domain/dates.ts';
import type { Choice, Question } from '../domain/question.ts';
import type { UndecidedColumn } from '../domain/refusal.ts';
import { wholeDay } from './saying.ts';

const first: Readonly<Record<DateOrder, string>> = { dmy: 'the day', mdy: 'the month', ymd: 'the year' };

/** What comes first in a column of dates: each order shown with what some of them would mean; orders that fit none are left out. */
export function orderQuestion({ header, cells }: UndecidedColumn): Question {
  return {
    id: 'dates',
    step: 0,
    steps: 0,
    title: '',
    prompt: `What comes first in "${header}"?`,
    why: 'No date there tells it, and a guess would move the days on which deals close. The answer counts for the whole file.',
    kind: 'choice',
    choices: (['dmy', 'mdy', 'ymd'] as const).flatMap((order) => choiceOf(order, cells)),
    required: true,
    nothingBehind: true,
  };
}

function choiceOf(order: DateOrder, cells: readonly string[]): readonly Choice[] {
  const days = cells.map((cell) => ({ cell: cell.trim(), day: dayWritten(cell, order) }));
  if (days.every(({ day }) => day === undefined)) return [];
  const read = days.map(({ cell, day }) =>
    day === undefined ? `${cell} cannot be read` : `${cell} is ${wholeDay(day)}`,
  );
  return [{ value: order, label: `${first[order]}: ${read.join(', ')}` }];
}
