import { causeLabel } from '../domain/cause-label.ts';
import { dayOf } from '../domain/day.ts';
import type { Loss } from '../domain/loss-record.ts';
import type { Cause } from '../domain/playbook.ts';
import { plainName } from '../domain/words.ts';
import type { Html } from './html.ts';
import { html, joined } from './html.ts';
import { money, wholeDay } from './saying.ts';

/** The losses, a row each in their order; where names are left out, each customer has a number that stays the same on the page. */
export function lossTable(losses: readonly Loss[], causes: readonly Cause[], anonymous: boolean): Html {
  const nameOf = anonymous ? numbered(losses) : ({ deal }: Loss) => deal.account;
  const rows = losses.map(
    (loss) =>
      html`<tr><th scope="row">${wholeDay(dayOf(loss.newsAt))}</th><td>${[nameOf(loss), money(loss.amount)].filter(Boolean).join(', ')}</td><td>${decided(loss, causes)}</td></tr>`,
  );
  return html`<table><caption>The latest first</caption><thead><tr><th scope="col">Day</th><th scope="col">Customer</th><th scope="col">What decided it</th></tr></thead><tbody>${joined(rows)}</tbody></table>`;
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
