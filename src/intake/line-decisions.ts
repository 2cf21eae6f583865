import type { Decision, RowDeal } from '../domain/intake.ts';
import type { LineColumns } from './line-columns.ts';
import type { Amounts, Group } from './lines.ts';
import { isMixed } from './lines.ts';

const namesShown = 3;

/** That rows were taken for lines of deals, and how their amounts were. */
export function joinedLines(
  groups: readonly Group[],
  columns: LineColumns,
  amounts: Amounts,
): readonly Decision[] {
  if (groups.length === 0) return [];
  const rows = groups.reduce((count, group) => count + group.length, 0);
  const hasIds = groups.every((group) => group.every(({ crmId, id }) => (crmId ?? id) !== undefined));
  const joined: Decision = {
    column: '',
    what: `${rows} rows are taken for lines of ${deals(groups.length)}`,
    why: hasIds
      ? 'they have the same deal id'
      : 'they have the same account, name, stage and close date, and no deal id',
    sure: hasIds,
  };
  return [joined, ...amountDecision(columns, amounts), ...mixedDecision(groups, amounts)];
}

function amountDecision({ amount, amountOf }: LineColumns, amounts: Amounts): readonly Decision[] {
  if (amount === undefined) return [];
  const taken = amounts === 'once' ? 'taken once for each deal' : 'added up for each deal';
  return [
    { column: amount.header, what: `the amounts of the lines are ${taken}`, ...reasons[amounts][amountOf] },
  ];
}

const repeated = { why: 'every line repeats the same amount', sure: true };

const reasons: Readonly<
  Record<Amounts, Readonly<Record<LineColumns['amountOf'], Pick<Decision, 'why' | 'sure'>>>>
> = {
  once: { deal: repeated, line: repeated, piece: repeated },
  added: {
    deal: { why: 'they differ between the lines of a deal', sure: false },
    line: { why: 'a column of that name has the amount of one line', sure: true },
    piece: { why: 'it is the price of one piece, and how many there are was not counted', sure: false },
  },
};

function mixedDecision(groups: readonly Group[], amounts: Amounts): readonly Decision[] {
  const mixed = amounts === 'added' ? groups.filter(isMixed) : [];
  if (mixed.length === 0) return [];
  const what = `${deals(mixed.length)} got no amount: ${names(mixed)}`;
  return [{ column: '', what, why: 'their lines are in several currencies', sure: false }];
}

/** That rows of one deal tell different things of it. */
export function contradictedDeals(groups: readonly Group[]): readonly Decision[] {
  if (groups.length === 0) return [];
  const what = `${deals(groups.length)} ${groups.length === 1 ? 'stands' : 'stand'} there more than once with different content: ${names(groups)}`;
  return [{ column: '', what, why: 'what the later row says was taken', sure: false }];
}

function deals(count: number): string {
  return count === 1 ? '1 deal' : `${count} deals`;
}

function names(groups: readonly Group[]): string {
  const shown = groups.slice(0, namesShown).map(([deal]) => nameOf(deal));
  const more = groups.length - shown.length;
  return [...shown, ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

function nameOf(deal: RowDeal | undefined): string {
  return deal?.account ?? deal?.name ?? deal?.crmId ?? '';
}
