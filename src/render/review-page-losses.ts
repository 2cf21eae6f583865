import { causeLabel } from '../domain/cause-label.ts';
import { dayOf } from '../domain/day.ts';
import type { Loss } from '../domain/loss-record.ts';
import type { Cause } from '../domain/playbook.ts';
import { plainName } from '../domain/words.ts';
import type { Html } from './html.ts';
import { html, joined } from './html.ts';
import { counted, money, wholeDay } from './saying.ts';

/** So many fill some ten sheets of paper. */
const most = 200;

/** The first losses of those in their order, a row each; where names are left out, each customer has a number that stays the same on the page. */
export function lossTable(losses: readonly Loss[], causes: readonly Cause[], anonymous: boolean): Html {
  const shown = losses.slice(0, most);
  const nameOf = anonymous ? numbered(shown) : ({ deal }: Loss) => deal.account;
  const rows = shown.map(
    (loss) =>
      html`<tr><th scope="row">${wholeDay(dayOf(loss.newsAt))}</th><td>${[nameOf(loss), money(loss.amount)].filter(Boolean).join(', ')}</td><td>${decided(loss, causes)}</td></tr>`,
  );
  return html`<table><caption>${captionOf(losses.length)}</caption><thead><tr><th scope="col">Day</th><th scope="col">Customer</th><th scope="col">What decided it</th></tr></thead><tbody>${joined(rows)}</tbody></table>`;
}

function captionOf(count: number): string {
  return count <= most
    ? 'The latest first'
    : `The latest ${most} of ${counted(count, 'loss', 'losses')}. A table of all: recover export csv losses`;
}

function numbered(losses: readonly Loss[]): (loss: Loss) => string {
  const names = [...new Set(losses.map(({ deal }) => plainName(deal.account)))];
  const numbers = new Map(names.map((name, at) => [name, at + 1]));
  return ({ deal }) => `Customer ${numbers.get(plainName(deal.account)) ?? 0}`;
}

/** The causes found, and who won; nothing the rep kept for himself. */
function decided({ debrief, winner }: Loss, causes: readonly Cause[]): string {
  const found = debrief?.causes.map(({ cause }) => causeLabel(cause, causes)) ?? [];
  const why = found.length === 0 ? 'not debriefed yet' : found.join('; ');
  return winner === undefined ? why : `${why}. Won by ${winner}`;
}
