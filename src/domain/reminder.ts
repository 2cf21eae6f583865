import type { AgendaItem } from './agenda-item.ts';
import type { Day, Instant } from './day.ts';
import type { Id } from './ids.ts';
import type { FollowUp, Ledger } from './ledger.ts';
import type { Standing } from './standing.ts';

/** What the rep wrote down to be reminded of: it is theirs, and no plan moves it or lets go of it. */
export const reminderPlay = 'reminder';

/** A reminder of one's own. */
export interface Reminding {
  readonly id: Id;
  readonly at: Instant;
  readonly account: string;
  readonly due: Day;
  readonly what: string;
}

/** Keeps a reminder about an account, whether a deal was lost there or not. It belongs to no loss, so that whatever becomes of that leaves it in place. */
export function remind(ledger: Ledger, { id, at, account, due, what }: Reminding): Ledger {
  const made: FollowUp = {
    id,
    rev: 1,
    play: reminderPlay,
    account,
    due,
    status: 'open',
    madeAt: at,
    what,
  };
  return { ...ledger, followUps: [...ledger.followUps, made] };
}

/** True for a reminder about an account that asked not to be contacted: it is shown, but nothing to reach them by. */
export function isOnlyInward({ play }: AgendaItem, { leftAlone }: Standing): boolean {
  return play === reminderPlay && (leftAlone?.whole ?? false);
}

/** The line without anybody to turn to. */
export function forRepAlone(item: AgendaItem): AgendaItem {
  const { contact: _contact, reach: _reach, ...own } = item;
  return { ...own, leftAlone: true };
}
