import { dayOf } from './day.ts';
import { finderOf } from './deals.ts';
import type { Loss } from './loss-record.ts';
import type { Money } from './money.ts';
import { sizeOf } from './money.ts';
import type { Period } from './period.ts';
import { isWithin } from './period.ts';
import type { Deal } from './pipeline.ts';
import { plainName } from './words.ts';

/** Which losses a review is about; what is missing leaves none out. */
export interface Scope {
  readonly period: Period;
  /** Part of the product's name. */
  readonly product?: string;
  /** Part of the winner's name, or of the competitor's in the CRM. */
  readonly competitor?: string;
  /** From this amount on; of another currency where both have one is left out, and so is a loss without an amount. */
  readonly over?: Money;
  /** Up to this amount. */
  readonly under?: Money;
}

/** The losses of that scope, by the day of the news; what the CRM knows of their deals is looked at where it is asked for. */
export function lossesWithin(losses: readonly Loss[], scope: Scope, deals: readonly Deal[]): readonly Loss[] {
  const asksDeal = scope.product !== undefined || scope.competitor !== undefined;
  const dealOf = asksDeal
    ? finderOf(
        losses.map(({ deal }) => deal),
        deals,
      )
    : () => undefined;
  return losses.filter(
    (loss) =>
      isWithin(dayOf(loss.newsAt), scope.period) &&
      isAmong([dealOf(loss.deal)?.product], scope.product) &&
      isAmong([loss.winner, dealOf(loss.deal)?.competitor], scope.competitor) &&
      isOfSize(loss.amount, scope),
  );
}

function isAmong(names: readonly (string | undefined)[], typed: string | undefined): boolean {
  if (typed === undefined) return true;
  const part = plainName(typed);
  return names.some((name) => name !== undefined && plainName(name).includes(part));
}

function isOfSize(amount: Money | undefined, { over, under }: Scope): boolean {
  if (over === undefined && under === undefined) return true;
  if (amount === undefined) return false;
  return (
    [over, under].every((end) => end === undefined || isSameCurrency(end, amount)) &&
    sizeOf(amount) >= (over === undefined ? Number.NEGATIVE_INFINITY : sizeOf(over)) &&
    sizeOf(amount) <= (under === undefined ? Number.POSITIVE_INFINITY : sizeOf(under))
  );
}

function isSameCurrency(left: Money, right: Money): boolean {
  return left.currency === undefined || right.currency === undefined || left.currency === right.currency;
}
