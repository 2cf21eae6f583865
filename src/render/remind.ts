import type { Day } from '../domain/day.ts';
import type { FollowUp } from '../domain/ledger.ts';
import { Problem } from '../domain/problem.ts';
import { dayWords } from './day-problems.ts';
import { hanging, page } from './layout.ts';
import { painted } from './paint.ts';

/** A reminder was kept; where they asked to be left alone, it says so. */
export function remindedText({
  made,
  today,
  leftAlone,
  width,
}: {
  readonly made: FollowUp;
  readonly today: Day;
  readonly leftAlone: boolean;
  readonly width: number;
}): string {
  const day = made.due === today ? 'today' : `on ${dayWords(made.due, today)}`;
  const wish = leftAlone ? ' They asked not to be contacted, so it is for you alone.' : '';
  const said = `${painted('good', 'Kept.')} ${made.account}, ${day}: ${made.what ?? ''}${wish === '' ? '' : '.'}${wish}`;
  return page([...hanging('', said, width), painted('quiet', 'Take it back: recover undo')], width);
}

/** Nothing was said of which to be reminded. */
export function whatToRemind(): Problem {
  return new Problem('usage', 'Remind you of what?', 'In a line: recover remind brandt fri send the article');
}
