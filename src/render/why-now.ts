import type { AgendaItem } from '../domain/agenda-item.ts';

/** Why a line is shown now, in a few words. */
export function whyNow({ why, leftAlone }: AgendaItem): string {
  return leftAlone ? 'they asked not to be contacted: for you alone' : why;
}
