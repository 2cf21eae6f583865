import type { Day } from '../domain/day.ts';
import { accountOf } from '../domain/deals.ts';
import { shortIds, shortOf } from '../domain/ids.ts';
import type { Deal } from '../domain/pipeline.ts';
import { columns, cut, page, record } from './layout.ts';
import { painted } from './paint.ts';
import { counted, dayNear, money, moneyTogether } from './saying.ts';

const nameWidth = 26;

/** Deals as a list: id, account, amount, stage, close date. */
export function dealsText(deals: readonly Deal[], shown: readonly Deal[], today: Day, width: number): string {
  if (deals.length === 0) return page(['No deals here. Bring your pipeline: recover import <file>'], width);
  const ids = shortIds(deals.map((deal) => deal.id));
  const rows = columns(
    shown.map((deal) => [
      painted('quiet', shortOf(ids, deal.id)),
      cut(accountOf(deal), nameWidth),
      money(deal.amount),
      deal.status === 'open' ? (deal.stage ?? 'open') : deal.status,
      deal.closeDate === undefined ? '' : dayNear(deal.closeDate, today),
    ]),
  );
  const rest = deals.length - shown.length;
  const sum = moneyTogether(deals.map((deal) => deal.amount));
  const total = `${counted(deals.length, 'deal')}${sum === '' ? '' : `, ${sum}`}${rest > 0 ? `; the first ${shown.length} shown, --all for the rest` : ''}`;
  return page([...rows, painted('quiet', total)], width);
}

/** One record a line, tab-separated: id, account, deal, status, amount, close date. */
export function dealsPlain(deals: readonly Deal[]): string {
  return deals
    .map((deal) => [
      deal.id,
      accountOf(deal),
      deal.name ?? '',
      deal.status,
      money(deal.amount),
      deal.closeDate ?? '',
    ])
    .map(record)
    .join('');
}
