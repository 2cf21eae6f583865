import type { Count, History } from '../domain/history.ts';
import { countsFor } from '../domain/history.ts';
import type { Ranked } from '../domain/ranking.ts';
import { dotted, hanging } from './layout.ts';
import { counted, number } from './saying.ts';
import type { SimilarScreen } from './similar.ts';

type Screen = Pick<SimilarScreen, 'history' | 'width' | 'signs'>;

const mostCounts = 2;

/** How deals ended that are like it, where the past moved this one; a bare count unless so many losses are hardly chance. */
export function pastOf({ deal }: Ranked, { history, width }: Screen): readonly string[] {
  if (history.gate !== 'open') return [];
  const against = countsFor(deal, history).filter(({ weight }) => weight > 0);
  const told = [...against.filter(({ pattern }) => pattern), ...against.filter(({ pattern }) => !pattern)];
  return told.length === 0 ? [] : dotted('  past: ', told.slice(0, mostCounts).map(countWords), width);
}

/** `product Cranes: 6 of 7 lost, a pattern`. */
export function countWords(count: Count): string {
  const so = `${count.field} ${valueWords(count)}: ${number(count.lost)} of ${number(count.closed)} lost`;
  return count.pattern ? `${so}, a pattern` : so;
}

function valueWords({ value, band }: Count): string {
  if (band === undefined) return value;
  const { from, to } = band;
  if (from === undefined) return `below ${number(to ?? 0)}`;
  return to === undefined ? `${number(from)} and more` : `${number(from)} to ${number(to)}`;
}

/** The deal's own sentence that comes near to what went wrong, word for word. */
export function quoteLines({ quote, signs }: Ranked, { history, width }: Screen): readonly string[] {
  const counts = signs.length > 0 || history.gate === 'open';
  if (quote === undefined || !counts) return [];
  return hanging('  note: ', `"${quote.text}"`, width);
}

/** Whether the rep's past deals count here, and why not; nothing while there is nothing to look for. */
export function pastLines({ history, signs, width }: Screen): readonly string[] {
  const isLooking = signs.length > 0 || history.gate === 'open';
  return history.closed === 0 || !isLooking ? [] : hanging('', pastWords(history), width);
}

const enough = 20;

function pastWords({ gate, lost, won }: History): string {
  const ended = `${counted(lost, 'deal')} lost and ${number(won)} won`;
  if (gate === 'open') return `Your own past counts as well: ${ended}.`;
  if (gate === 'too-little') return `Your own past is not counted: ${ended} are too few to tell anything.`;
  if (lost < enough) return `Your own past is not counted: ${ended}; below ${enough} lost, they tell little.`;
  return `Your own past is not counted: ${ended} show no pattern beyond chance.`;
}
