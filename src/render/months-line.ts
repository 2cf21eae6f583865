import type { Month } from '../domain/by-month.ts';
import { hanging } from './layout.ts';
import { painted } from './paint.ts';
import { wholeMonth } from './saying.ts';

/** From none in a month to the most. */
const heights = '▁▂▃▄▅▆▇';
const narrowest = 50;

/**
 * What was lost month by month: a small drawing with its largest month in words, of the last months where not all fit; nothing in a window
 * narrower than 50 columns. Where nothing is drawn, the months in words. Nothing of one month alone.
 */
export function monthsLines(
  months: readonly Month[],
  { bars, width }: { readonly bars: boolean; readonly width: number },
): readonly string[] {
  const most = Math.max(0, ...months.map(({ lost }) => lost.length));
  const top = months.findLast(({ lost }) => lost.length === most);
  if (top === undefined || months.length < 2 || most === 0) return [];
  const head = 'By month  ';
  if (!bars) return hanging(head, inWords(months), width);
  if (width < narrowest) return [];
  const tail = `  the most: ${inWords([top])}`;
  const drawn = months.slice(-(width - head.length - tail.length));
  return [head + drawn.map(({ lost }) => heightOf(lost.length, most)).join('') + painted('quiet', tail)];
}

function inWords(months: readonly Month[]): string {
  return months
    .filter(({ lost }) => lost.length > 0)
    .map(({ month, lost }) => `${lost.length} in ${wholeMonth(month)}`)
    .join(', ');
}

/** One is never as low as none. */
function heightOf(count: number, most: number): string {
  return heights[Math.ceil((count / most) * (heights.length - 1))] ?? '';
}
