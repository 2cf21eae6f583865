import { dayOf } from '../domain/day.ts';
import type { Figure } from '../domain/figures.ts';
import { certaintyOf } from '../domain/figures.ts';
import { record } from './layout.ts';
import type { ReviewScreen } from './review.ts';
import { countOf, figureWords, headings } from './review-words.ts';
import { money } from './saying.ts';

/** The stable shape of `review --json`: every figure with the ids of its losses, those of the own part where it is shown. */
export function reviewShape(screen: ReviewScreen) {
  const { review, period, months, luck } = screen;
  return {
    period,
    losses: review.losses.length,
    debriefed: review.debriefed.length,
    months: months.map(({ month, lost, won }) => ({ month, lost: lost.length, won: won.length })),
    figures: figuresShown(screen).map((figure) => figureShape(figure)),
    luck:
      luck === undefined
        ? undefined
        : {
            ...luck,
            ...(luck.streak && { streak: { ...luck.streak, lost: luck.streak.lost.map(({ id }) => id) } }),
          },
  };
}

function figuresShown({ figures, own }: ReviewScreen): readonly Figure[] {
  return figures.filter(({ kind }) => own || kind !== 'own');
}

function figureShape(figure: Figure) {
  const { number, kind, what, some, of } = figure;
  return {
    number,
    kind,
    what,
    found: some.length,
    of: of.length,
    ...certaintyOf(figure),
    losses: some.map(({ id }) => id),
  };
}

/**
 * One figure a line, tab-separated: number, heading, words, count, few or some or many. After them, without a number, a line for each
 * month in which something was lost.
 */
export function reviewPlain(screen: ReviewScreen): string {
  const figures = figuresShown(screen).map((figure) => [
    String(figure.number),
    headings[figure.kind],
    figureWords(figure, screen.causes),
    countOf(figure),
    certaintyOf(figure).weight,
  ]);
  const months = screen.months
    .filter(({ lost }) => lost.length > 0)
    .map(({ month, lost }) => ['', 'By month', month, String(lost.length), '']);
  return [...figures, ...months].map(record).join('');
}

/** The losses behind figures, one a line, tab-separated: figure, id, day, account, amount. */
export function openedPlain(figures: readonly Figure[]): string {
  return figures
    .flatMap(({ number, some }) =>
      some.map((loss) => [
        String(number),
        loss.id,
        dayOf(loss.newsAt),
        loss.deal.account,
        money(loss.amount),
      ]),
    )
    .map(record)
    .join('');
}

/** The stable shape of opened figures. */
export function openedShape(figures: readonly Figure[]) {
  return figures.map(figureShape);
}
