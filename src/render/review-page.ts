import type { Month } from '../domain/by-month.ts';
import type { Day } from '../domain/day.ts';
import type { Figure, FigureKind } from '../domain/figures.ts';
import { certaintyOf, figureKinds } from '../domain/figures.ts';
import type { GoldSum } from '../domain/gold-ledger.ts';
import { winsIn } from '../domain/gold-ledger.ts';
import type { Luck } from '../domain/luck.ts';
import type { Period } from '../domain/period.ts';
import type { Cause } from '../domain/playbook.ts';
import type { Review } from '../domain/review.ts';
import type { Html } from './html.ts';
import { html, joined } from './html.ts';
import { nextWords, rateWords } from './luck.ts';
import { monthsChart, sharesChart } from './page-charts.ts';
import { pageOf } from './page-frame.ts';
import { periodWords } from './review.ts';
import { lossTable } from './review-page-losses.ts';
import { certaintyWords, countOf, figureWords, headings } from './review-words.ts';
import { counted, money, number, wholeDay } from './saying.ts';

/** What a page of a review shows; the rep's own part is no part of it. */
export interface PageScreen {
  readonly review: Review;
  readonly figures: readonly Figure[];
  readonly period: Period;
  /** What else it was narrowed to, as it was typed. */
  readonly narrowed: readonly string[];
  readonly months: readonly Month[];
  readonly luck?: Luck;
  readonly gold: GoldSum;
  readonly causes: readonly Cause[];
  readonly anonymous: boolean;
  readonly today: Day;
  /** The text of data/page/review.css. */
  readonly style: string;
}

const title = 'What keeps coming back';

/** The review as a page that can be handed on: charts, the tables behind them, and nothing private. */
export function reviewPage(screen: PageScreen): string {
  const parts = [
    head(screen),
    ...(screen.review.losses.length === 0 ? [] : [monthsPart(screen), ...sections(screen)]),
    numbersPart(screen),
    ...(screen.review.losses.length === 0 ? [] : [lossesPart(screen)]),
  ];
  return pageOf(`${title}, ${wholeDay(screen.today)}`, screen.style, joined(parts));
}

function head({ review, period, narrowed, anonymous, today }: PageScreen): Html {
  const { losses, debriefed } = review;
  const told =
    losses.length === 0
      ? `No losses kept ${periodWords(period)}.`
      : `${counted(losses.length, 'loss', 'losses')} ${periodWords(period)}, ${debriefed.length} of them debriefed.`;
  const only = narrowed.length === 0 ? html`` : html`<p>Only ${narrowed.join(', ')}.</p>`;
  const names = anonymous ? html`<p class="soft">The names of customers are left out.</p>` : html``;
  return html`<h1>${title}</h1>
<p>${told}</p>
${only}${names}<p class="soft">Made on ${wholeDay(today)}. A line through a bar shows where the share may well lie in the long run; what is marked few is too few to read anything into.</p>
`;
}

function monthsPart({ months }: PageScreen): Html {
  const lost = months.reduce((sum, one) => sum + one.lost.length, 0);
  const won = months.reduce((sum, one) => sum + one.won.length, 0);
  const caption = `Lost and won by month: ${lost} lost, ${won} won`;
  const rows = months.map(
    (one) =>
      html`<tr><th scope="row">${one.month}</th><td class="count">${one.lost.length}</td><td class="count">${one.won.length}</td></tr>`,
  );
  return html`<h2>Month by month</h2>
<div class="beside">
<figure>${monthsChart('chart-months', caption, months)}<figcaption>The left column of a month is what was lost, the right one what was won.</figcaption></figure>
<table><caption>${caption}</caption><thead><tr><th scope="col">Month</th><th scope="col" class="count">Lost</th><th scope="col" class="count">Won</th></tr></thead><tbody>${joined(rows)}</tbody></table>
</div>
`;
}

/** One section for each heading of the review, the rep's own part left out. */
function sections(screen: PageScreen): readonly Html[] {
  const kinds = figureKinds.filter((kind) => kind !== 'own');
  const heads = [...new Set(kinds.map((kind) => headings[kind]))];
  return heads.flatMap((heading, at) => {
    const own = screen.figures.filter(({ kind }) => kind !== 'own' && headings[kind] === heading);
    return own.length === 0 ? [] : [sectionOf(`chart-${at}`, heading, own, screen)];
  });
}

const shown = 12;

function sectionOf(name: string, heading: string, all: readonly Figure[], { causes }: PageScreen): Html {
  const figures = all.slice(0, shown);
  const caption = captions[figures[0]?.kind ?? 'causes'];
  const bars = figures.map((figure) => ({ label: figureWords(figure, causes), figure }));
  const rest =
    all.length > shown ? html`<p class="soft">And ${number(all.length - shown)} more.</p>` : html``;
  const rows = figures.map(
    (figure, at) =>
      html`<tr><th scope="row">${bars[at]?.label ?? ''}</th><td class="count">${countOf(figure)}</td><td>${weightWords(figure)}</td></tr>`,
  );
  return html`<h2>${heading}</h2>
<div class="beside">
<figure>${sharesChart(name, `${heading}: ${caption}`, bars)}</figure>
<table><caption>${caption}</caption><thead><tr><th scope="col">What</th><th scope="col" class="count">How many</th><th scope="col">How sure</th></tr></thead><tbody>${joined(rows)}</tbody></table>
</div>
${rest}`;
}

const captions: Readonly<Record<FigureKind, string>> = {
  causes: 'Causes found, of the losses that were debriefed',
  rivals: 'Who won, of the losses in which that is known',
  stages: 'The last stage, of the losses in which it is known',
  channels: 'How the news came, of all losses',
  guess: 'Where the first reason given was not what decided it',
  clock: 'The reply, and what was heard of them later',
  'heard-in-time': 'What was heard of them later',
  'heard-late': 'What was heard of them later',
  relations: 'How things are, where it was told',
  own: '',
};

/** `many, 2 to 7 in 10`. */
function weightWords(figure: Figure): string {
  const { weight, interval } = certaintyOf(figure);
  return interval === undefined ? weight : `${weight}, ${certaintyWords(figure)}`;
}

function numbersPart({ luck, gold }: PageScreen): Html {
  const wins = winsIn(gold.gold);
  const { named, called } = gold.gold;
  const paid = gold.money.map(money).join(' and ');
  const lines = [
    ...(luck === undefined ? [] : [rateWords(luck), nextWords(luck)]),
    ...(named.length === 0
      ? []
      : [`${counted(named.length, 'open deal')} named for a sign of these losses, ${called.length} called.`]),
    ...(wins === 0
      ? []
      : [`Won since, or with their help: ${counted(wins, 'deal')}${paid === '' ? '' : `, ${paid}`}.`]),
  ];
  if (lines.length === 0) return html``;
  return html`<h2>In numbers</h2>
${joined(lines.map((line) => html`<p>${line}</p>\n`))}`;
}

function lossesPart({ review, causes, anonymous }: PageScreen): Html {
  return html`<h2>The losses behind it</h2>
${lossTable(review.losses, causes, anonymous)}
`;
}
