import { accountOf } from '../domain/deals.ts';
import type { Deal } from '../domain/pipeline.ts';
import { plainName } from '../domain/words.ts';
import { columns, cut } from './layout.ts';
import { money, wholeDay } from './saying.ts';

const nameWidth = 24;
const ownWidth = 22;

/** Deals to choose from, as rows in columns: account, amount, close date, and the deal's own name. */
export function dealLabels(deals: readonly Deal[]): readonly string[] {
  const dated = deals.some((deal) => deal.closeDate !== undefined);
  const dayOf = ({ closeDate }: Deal) => (closeDate === undefined ? '' : wholeDay(closeDate));
  return columns(
    deals.map((deal) => [
      cut(accountOf(deal), nameWidth),
      money(deal.amount),
      ...(dated ? [dayOf(deal)] : []),
      cut(ownName(deal) ?? '', ownWidth),
    ]),
  );
}

/** What the deal is called beside its account, which is not said a second time. */
export function ownName(deal: Deal): string | undefined {
  const account = accountOf(deal);
  const name = deal.name?.trim() ?? '';
  if (!plainName(name).startsWith(plainName(account))) return name === '' ? undefined : name;
  const own = name.slice(account.length).replace(/^[\s\-–—:,/|]+/, '');
  return own === '' ? undefined : own;
}
