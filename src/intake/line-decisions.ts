import type { Decision } from '../domain/decision.ts';
import type { RowDeal } from '../domain/intake.ts';
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
  const by = hasIds ? 'id' : 'content';
  return [
    { kind: 'lines', column: '', rows, deals: groups.length, by, sure: hasIds },
    ...amountDecision(columns, amounts),
    ...mixedDecision(groups, amounts),
  ];
}

function amountDecision({ amount, amountOf }: LineColumns, amounts: Amounts): readonly Decision[] {
  if (amount === undefined) return [];
  const by = amounts === 'once' ? 'repeated' : amountOf;
  return [{ kind: 'lineAmounts', column: amount.header, by, sure: by === 'repeated' || by === 'line' }];
}

function mixedDecision(groups: readonly Group[], amounts: Amounts): readonly Decision[] {
  const mixed = amounts === 'added' ? groups.filter(isMixed) : [];
  if (mixed.length === 0) return [];
  return [{ kind: 'mixedCurrencies', column: '', deals: mixed.length, names: names(mixed), sure: false }];
}

/** That rows of one deal tell different things of it. */
export function contradictedDeals(groups: readonly Group[]): readonly Decision[] {
  if (groups.length === 0) return [];
  return [{ kind: 'contradicted', column: '', deals: groups.length, names: names(groups), sure: false }];
}

function names(groups: readonly Group[]): readonly string[] {
  return groups.slice(0, namesShown).map(([deal]) => nameOf(deal));
}

function nameOf(deal: RowDeal | undefined): string {
  return deal?.account ?? deal?.name ?? deal?.crmId ?? '';
}
