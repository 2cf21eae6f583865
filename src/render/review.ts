import type { Month } from '../domain/by-month.ts';
import type { Day } from '../domain/day.ts';
import type { Figure } from '../domain/figures.ts';
import { figureKinds } from '../domain/figures.ts';
import { weightOf } from '../domain/interval.ts';
import type { Luck } from '../domain/luck.ts';
import type { Share } from '../domain/odds.ts';
import type { ChangeCheck, MonthlyChange } from '../domain/own-cause.ts';
import type { Period } from '../domain/period.ts';
import type { Cause } from '../domain/playbook.ts';
import type { Review } from '../domain/review.ts';
import { hanging, page } from './layout.ts';
import { luckLines } from './luck.ts';
import { monthsLines } from './months-line.ts';
import { painted } from './paint.ts';
import { changeLines } from './review-own.ts';
import { certaintyWords, countOf, figureWords, headings } from './review-words.ts';
import { counted, wholeDay } from './saying.ts';
import { table } from './table.ts';

/** What keeps coming back. `own` says whether the rep's own part is shown. */
export interface ReviewScreen {
  readonly review: Review;
  readonly figures: readonly Figure[];
  readonly period: Period;
  readonly months: readonly Month[];
  readonly own: boolean;
  readonly change?: MonthlyChange;
  readonly check?: ChangeCheck;
  readonly luck?: Luck;
  readonly share?: Share;
  readonly causes: readonly Cause[];
  /** Bars beside the counts; a screen reader does without. */
  readonly bars: boolean;
  readonly today: Day;
  readonly width: number;
}

const shownOfEach = 3;
const barWidth = 10;

/** The review on one screen: what keeps coming back, each figure with a number that opens it. */
export function reviewText(screen: ReviewScreen): string {
  const { review, width } = screen;
  if (review.losses.length === 0) return page(nothingLines(screen), width);
  return page(
    [
      ...headLines(screen),
      ...monthsLines(screen.months, screen),
      ...sectionLines(screen),
      ...(screen.own ? changeLines(screen) : []),
      ...luckLines(screen),
      '',
      ...keyLines(screen),
      painted('quiet', 'The losses behind a line: recover review <its number>'),
      painted('quiet', 'What they paid back: recover review gold. Your lessons: recover review lessons'),
    ],
    width,
  );
}

function nothingLines({ period }: ReviewScreen): readonly string[] {
  return [
    `No losses kept ${periodWords(period)}.`,
    'A longer look back: recover review --period all. After a loss: recover lost',
  ];
}

function headLines({ review, period, width }: ReviewScreen): readonly string[] {
  const { losses, debriefed } = review;
  const told = losses.length === debriefed.length ? 'all debriefed' : `${debriefed.length} of them debriefed`;
  return hanging('', `${counted(losses.length, 'loss', 'losses')} ${periodWords(period)}, ${told}.`, width);
}

/** `since 1 Dec 2025`, `from … to …`, or `so far`. */
export function periodWords({ from, until }: Period): string {
  if (from === undefined || until === undefined) return 'so far';
  return `from ${wholeDay(from)} to ${wholeDay(until)}`;
}

/** The figures that have a place on the screen: the first few of each kind. */
function onScreen({ figures, own }: ReviewScreen): readonly Figure[] {
  return figureKinds.flatMap((kind) => {
    const some = kind === 'own' && !own ? [] : figures.filter((figure) => figure.kind === kind);
    return some.slice(0, shownOfEach);
  });
}

function sectionLines(screen: ReviewScreen): readonly string[] {
  const shown = onScreen(screen);
  const rows = rowsOf(shown, screen);
  return shown.flatMap((figure, at) => {
    const before = shown[at - 1];
    const begins = before === undefined || headings[before.kind] !== headings[figure.kind];
    const ends = shown[at + 1]?.kind !== figure.kind;
    return [
      ...(begins ? ['', painted('strong', headings[figure.kind])] : []),
      ...(rows[at] ?? []),
      ...(ends ? moreLines(figure, screen) : []),
    ];
  });
}

function moreLines({ kind }: Figure, { figures }: ReviewScreen): readonly string[] {
  const rest = figures.filter((figure) => figure.kind === kind).length - shownOfEach;
  return rest > 0 ? [painted('quiet', `    ${rest} more: recover review ${kind}`)] : [];
}

/** The lines of each figure, all in the same columns: number, words, count, how sure, and a bar where there is room. */
function rowsOf(
  figures: readonly Figure[],
  { causes, bars, width }: Pick<ReviewScreen, 'causes' | 'bars' | 'width'>,
): readonly (readonly string[])[] {
  const cells = figures.map((figure) => [
    String(figure.number).padStart(2),
    figureWords(figure, causes),
    countOf(figure),
    certaintyWords(figure),
  ]);
  const withBars = cells.map((row, at) => [...row, barOf(figures[at])]);
  return table(bars ? [withBars, cells] : [cells], width);
}

/** What the words behind the counts mean, once. */
function keyLines(screen: ReviewScreen): readonly string[] {
  const isFew = onScreen(screen).map(({ of }) => weightOf(of.length) === 'few');
  return [
    ...(isFew.includes(false) ? ['"2 to 7 in 10" is where a share may well lie in the long run.'] : []),
    ...(isFew.includes(true) ? ['"few" is too few to read anything into.'] : []),
  ].map((line) => painted('quiet', line));
}

function barOf(figure: Figure | undefined): string {
  if (figure === undefined || figure.of.length === 0) return '';
  return '▇'.repeat(Math.round((figure.some.length / figure.of.length) * barWidth));
}
