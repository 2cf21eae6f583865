import type { Agenda } from './agenda.ts';
import type { AgendaItem } from './agenda-item.ts';
import type { Loss } from './loss-record.ts';
import { inwardPlays } from './plan.ts';

/** What the account of a loss will still hear of, as its turns come; what concerns the rep alone, and calls on other deals, are not of it. */
export function planAhead({ items, week, later }: Agenda, { id }: Loss): readonly AgendaItem[] {
  return [...items, ...week, ...later].filter(
    ({ loss, play, state }) => loss === id && state !== 'call' && !inwardPlays.includes(play),
  );
}
