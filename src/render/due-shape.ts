import type { Agenda } from '../domain/agenda.ts';
import type { AgendaItem } from '../domain/agenda-item.ts';
import { whomWords } from './due-line.ts';
import { record } from './layout.ts';
import { whyNow } from './why-now.ts';

/** One record a line, tab-separated: id, state, account, play, due day, number or address, words. */
export function duePlain(items: readonly AgendaItem[]): string {
  return items
    .map((item) =>
      record([item.id, item.state, whomWords(item), item.play, item.due, item.reach ?? '', item.words]),
    )
    .join('');
}

/** The stable shape of `due --json`: today's items first, then what comes. */
export function dueShape(agenda: Agenda) {
  return {
    today: agenda.today,
    items: [...agenda.items, ...agenda.week, ...agenda.later].map((item) => ({
      id: item.id,
      account: item.account,
      accounts: item.accounts,
      loss: item.loss,
      play: item.play,
      due: item.due,
      ownDue: item.ownDue,
      until: item.until,
      state: item.state,
      hoursLeft: item.hoursLeft,
      daysLate: item.daysLate,
      amount: item.amount,
      contact: item.contact,
      reach: item.reach,
      why: whyNow(item),
      words: item.words,
    })),
  };
}
