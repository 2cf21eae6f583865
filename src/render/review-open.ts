import type { Figure } from '../domain/figures.ts';
import { shortIds } from '../domain/ids.ts';
import { page } from './layout.ts';
import { lossCells, stateWords } from './losses.ts';
import { painted } from './paint.ts';
import type { ReviewScreen } from './review.ts';
import { countOf, figureWords, headings } from './review-words.ts';
import { table } from './table.ts';

/** Figures opened: the losses behind each. */
export function openedText(figures: readonly Figure[], screen: ReviewScreen): string {
  const lines = figures.flatMap((figure, at) => [...(at === 0 ? [] : ['']), ...openedLines(figure, screen)]);
  return page([...lines, '', painted('quiet', 'One of them, whole: recover show <its id>')], screen.width);
}

function openedLines(figure: Figure, { review, causes, today, width }: ReviewScreen): readonly string[] {
  const ids = shortIds(review.losses.map(({ id }) => id));
  const head = `${headings[figure.kind]}: ${figureWords(figure, causes)}, ${countOf(figure)}`;
  const cells = figure.some.map((loss) => {
    const [id = '', ...rest] = lossCells(loss, ids, today);
    return [`  ${id}`, ...rest, stateWords[loss.state]];
  });
  return [painted('strong', head), ...(cells.length === 0 ? ['  none'] : table([cells], width).flat())];
}
