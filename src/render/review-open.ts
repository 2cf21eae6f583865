import { dayOf } from '../domain/day.ts';
import type { Figure } from '../domain/figures.ts';
import { shortIds, shortOf } from '../domain/ids.ts';
import { cut, page } from './layout.ts';
import { stateWords } from './losses.ts';
import { painted } from './paint.ts';
import type { ReviewScreen } from './review.ts';
import { countOf, figureWords, headings } from './review-words.ts';
import { dayNear, money } from './saying.ts';
import { table } from './table.ts';

const nameWidth = 26;

/** Figures opened: the losses behind each. */
export function openedText(figures: readonly Figure[], screen: ReviewScreen): string {
  const lines = figures.flatMap((figure, at) => [...(at === 0 ? [] : ['']), ...openedLines(figure, screen)]);
  return page([...lines, '', painted('quiet', 'One of them, whole: recover show <its id>')], screen.width);
}

function openedLines(figure: Figure, { review, causes, today, width }: ReviewScreen): readonly string[] {
  const ids = shortIds(review.losses.map(({ id }) => id));
  const head = `${headings[figure.kind]}: ${figureWords(figure, causes)}, ${countOf(figure)}`;
  const cells = figure.some.map((loss) => [
    `  ${shortOf(ids, loss.id)}`,
    dayNear(dayOf(loss.newsAt), today),
    cut(loss.deal.account, nameWidth),
    money(loss.amount),
    stateWords[loss.state],
  ]);
  return [painted('strong', head), ...(cells.length === 0 ? ['  none'] : table([cells], width).flat())];
}
