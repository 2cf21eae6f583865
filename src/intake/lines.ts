import type { RowDeal } from '../domain/intake.ts';
import type { Money } from '../domain/money.ts';
import { addAmounts } from '../domain/money.ts';
import type { LineColumns } from './line-columns.ts';

/** The rows of one deal, in the order of the file. */
export type Group = readonly RowDeal[];

/** How the amounts of rows become that of their deal. */
export type Amounts = 'once' | 'added';

/** What a deal has besides, where its rows are not lines of it. */
const alsoTold = [
  ...(['createdOn', 'lastActivityOn', 'owner', 'nextStep', 'notes'] as const),
  ...(['stated', 'competitor', 'product', 'source'] as const),
] satisfies readonly (keyof RowDeal)[];

const shared = ['account', 'name', 'status', 'stage', 'closeDate'] as const satisfies (keyof RowDeal)[];

/** True where rows of one deal tell different things of it; where they may be its lines, only what lines share counts. */
export function contradicts(group: Group, mayBeLines: boolean): boolean {
  const differs = (told: (row: RowDeal) => string | undefined): boolean =>
    new Set(group.flatMap((row) => told(row) ?? [])).size > 1;
  if (shared.some((field) => differs((row) => row[field]))) return true;
  if (mayBeLines) return false;
  const labels = new Set(group.flatMap(({ attributes }) => Object.keys(attributes)));
  return (
    differs(({ amount }) => keyOf(amount)[0]) ||
    alsoTold.some((field) => differs((row) => row[field])) ||
    [...labels].some((label) => differs(({ attributes }) => own(attributes, label)))
  );
}

/** Once where every line repeats the amount of its deal; where the lines differ, or the column is called one of lines, each has its own. */
export function amountsIn(groups: readonly Group[], { amountOf }: LineColumns): Amounts {
  const isRepeated = groups.every((group) => new Set(group.flatMap(({ amount }) => keyOf(amount))).size < 2);
  return amountOf === 'deal' && isRepeated ? 'once' : 'added';
}

/** The deal of these lines: what is theirs stands together, each value once. */
export function lined(group: Group, { labels }: LineColumns, amounts: Amounts): RowDeal {
  const { amount: last, ...deal } = latest(group);
  const theirs = [...labels].flatMap((label) => {
    const values = group.flatMap(({ attributes }) => own(attributes, label) ?? []);
    return values.length === 0 ? [] : [[label, [...new Set(values)].join(', ')] as const];
  });
  const amount = amounts === 'once' ? last : sumOf(group);
  return {
    ...deal,
    ...(amount === undefined ? {} : { amount }),
    attributes: Object.fromEntries([...Object.entries(deal.attributes), ...theirs]),
  };
}

/** The deal as its rows tell it one after the other: what a later one fills in wins, and the products are listed together. */
export function latest(group: Group): RowDeal {
  const [first, ...others] = group;
  if (first === undefined) throw new Error('A group has at least one row.');
  const attributes = Object.fromEntries(group.flatMap((row) => Object.entries(row.attributes)));
  const products = new Set(group.flatMap(({ product }) => product?.split(', ') ?? []));
  const together = { ...first };
  // One by one: as many arguments as rows would be too many.
  for (const row of others) Object.assign(together, row);
  return { ...together, attributes, ...(products.size === 0 ? {} : { product: [...products].join(', ') }) };
}

/** True where the amounts of the lines cannot be added up. */
export function isMixed(group: Group): boolean {
  return new Set(group.flatMap(({ amount }) => (amount ? [amount.currency ?? ''] : []))).size > 1;
}

function sumOf(group: Group): Money | undefined {
  const amounts = group.flatMap(({ amount }) => amount ?? []);
  const [first, ...others] = amounts;
  if (first === undefined || isMixed(group)) return undefined;
  return { ...first, amount: others.reduce((sum, { amount }) => addAmounts(sum, amount), first.amount) };
}

function keyOf(amount: Money | undefined): readonly string[] {
  return amount === undefined ? [] : [`${amount.amount} ${amount.currency ?? ''}`];
}

function own(attributes: RowDeal['attributes'], label: string): string | undefined {
  return Object.hasOwn(attributes, label) ? attributes[label] : undefined;
}
