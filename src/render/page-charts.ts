import { scaleBand, scaleLinear } from 'd3-scale';
import type { Month } from '../domain/by-month.ts';
import type { Figure } from '../domain/figures.ts';
import { certaintyOf } from '../domain/figures.ts';
import { onOneLine } from '../domain/words.ts';
import type { Html } from './html.ts';
import { html, joined } from './html.ts';
import { wholeMonth } from './saying.ts';

/** One row of a chart of shares. */
export interface Bar {
  readonly label: string;
  readonly figure: Figure;
}

const width = 360;
const rowHeight = 40;
const barHeight = 12;
const longest = 46;
/** Where the longest bar ends: the counts stand behind it. */
const reach = width - 92;

/** A bar for each share of those that could tell, and a line from where to where it may well lie; of few there is no line. `name` is unique on the page. */
export function sharesChart(name: string, title: string, bars: readonly Bar[]): Html {
  const along = scaleLinear([0, 1], [0, reach]);
  const down = scaleBand(
    bars.map((_, at) => at),
    [0, bars.length * rowHeight],
  );
  const rows = bars.map(({ label, figure }, at) => {
    const top = down(at) ?? 0;
    const { interval } = certaintyOf(figure);
    const middle = top + rowHeight - barHeight;
    const range =
      interval === undefined
        ? html``
        : html`<path class="range" d="M${along(interval.low)} ${middle}H${along(interval.high)}M${along(interval.low)} ${middle - 4}v8M${along(interval.high)} ${middle - 4}v8"/>`;
    const length = along(figure.of.length === 0 ? 0 : figure.some.length / figure.of.length);
    return html`<text x="0" y="${top + 16}">${shortened(label)}</text><text class="faint" x="${width}" y="${middle + 4.5}" text-anchor="end">${figure.some.length} of ${figure.of.length}</text><path class="base" d="M0 ${middle + 0.5}H${reach}"/><rect class="bar" x="0" y="${middle - barHeight / 2}" width="${rounded(length)}" height="${barHeight}"/>${range}`;
  });
  return drawing(name, title, bars.length * rowHeight + 4, joined(rows));
}

const monthsHeight = 120;

/** What was lost and what was won in each month, side by side from a common floor. */
export function monthsChart(name: string, title: string, months: readonly Month[]): Html {
  const most = Math.max(1, ...months.flatMap(({ lost, won }) => [lost.length, won.length]));
  const across = scaleBand([...months.keys()], [0, width]).paddingInner(0.2);
  const up = scaleLinear([0, most], [monthsHeight, 18]);
  const each = across.bandwidth() / 2;
  const step = Math.ceil(months.length / 12);
  const columns = months.map(({ month, lost, won }, at) => {
    const left = across(at) ?? 0;
    const label =
      at % step === 0
        ? html`<text class="faint" x="${rounded(left + each)}" y="${monthsHeight + 16}" text-anchor="middle">${wholeMonth(month).slice(0, months.length > 6 ? 1 : 3)}</text>`
        : html``;
    return joined([column(left, lost.length, 'bar'), column(left + each, won.length, 'won'), label]);
  });
  const floor = html`<path class="base" d="M0 ${monthsHeight + 0.5}H${width}"/><text class="faint" x="0" y="12">most in a month: ${most}</text>`;
  return drawing(name, title, monthsHeight + 24, joined([floor, ...columns]));

  function column(left: number, count: number, kind: string): Html {
    const top = up(count);
    return html`<rect class="${kind}" x="${rounded(left)}" y="${rounded(top)}" width="${rounded(each)}" height="${rounded(monthsHeight - top)}"/>`;
  }
}

function drawing(name: string, title: string, height: number, inside: Html): Html {
  return html`<svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${name}"><title id="${name}">${title}</title>${inside}</svg>`;
}

function shortened(label: string): string {
  const line = [...onOneLine(label)];
  return line.length <= longest ? line.join('') : `${line.slice(0, longest - 1).join('')}…`;
}

function rounded(length: number): number {
  return Math.round(length * 10) / 10;
}
