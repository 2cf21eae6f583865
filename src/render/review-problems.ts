import { Problem } from '../domain/problem.ts';
import { didYouMean } from './did-you-mean.ts';

/** No time can be made of what was typed. */
export function noSuchPeriod(typed: string): Problem {
  return new Problem(
    'usage',
    `"${typed}" is not a time to look back on.`,
    'Like this: --period all, year, quarter, month, "90 days", 2026, 2026-11, "Q3 2026" or 2026-03-01..2026-05-31',
  );
}

/** Neither a figure nor a part of the review goes by that name. */
export function noSuchFigure(typed: string, near: readonly string[], last: number): Problem {
  const numbers = last === 0 ? '' : `, or a line by its number, 1 to ${last}`;
  return new Problem(
    'not-found',
    `The review has no "${typed}".${didYouMean(near)}`,
    `There are: gold, lessons, causes, rivals, stages, channels, relations, own${numbers}`,
  );
}

/** An amount to look from, or up to, that is none. */
export function wrongBound(flag: string, typed: string, problem: string): Problem {
  return new Problem(
    'usage',
    `"${typed}" is no amount for ${flag}: ${problem}`,
    `Like this: ${flag} "EUR 20,000"`,
  );
}

/** A lesson is to rest, or to come back, beside something else. */
export function onlyOfLessons(): Problem {
  return new Problem(
    'usage',
    '--retire and --bring-back are about your lessons.',
    'Like this: recover review lessons --retire 2',
  );
}

/** Something about a page, and no page is asked for. */
export function onlyOfPage(): Problem {
  return new Problem(
    'usage',
    '--anonymous and --yes go with --html.',
    'Like this: recover review --html friday.html --anonymous',
  );
}

/** A page shows the whole review, and nothing private. */
export function onlyWholeReview(): Problem {
  return new Problem(
    'usage',
    'With --html the whole review becomes a page, without your own part.',
    'Like this: recover review --period quarter --html friday.html',
  );
}
