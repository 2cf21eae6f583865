import type { Day } from '../domain/day.ts';
import { withoutGaps } from '../domain/loss.ts';
import type { Money } from '../domain/money.ts';
import { lastYear, periodMeant } from '../domain/period.ts';
import type { Scope } from '../domain/review-scope.ts';
import { typedMoney } from '../domain/typed-money.ts';
import { noSuchPeriod, wrongBound } from '../render/review-problems.ts';

/** What a review is asked to be about. */
export interface ScopeOptions {
  readonly period?: string;
  readonly product?: string;
  readonly competitor?: string;
  readonly over?: string;
  readonly under?: string;
}

/** The scope as it was typed; without a period, the last twelve months. Throws `Problem` usage. */
export function scopeMeant(options: ScopeOptions, today: Day): Scope {
  const { period: typed, product, competitor } = options;
  const period = typed === undefined ? lastYear(today) : periodMeant(typed, today);
  if (period === undefined) throw noSuchPeriod(typed ?? '');
  const [over, under] = [bound('--over', options.over), bound('--under', options.under)];
  return { period, ...withoutGaps({ product, competitor, over, under }) };
}

function bound(flag: string, typed: string | undefined): Money | undefined {
  if (typed === undefined) return undefined;
  const read = typedMoney(typed);
  if ('problem' in read) throw wrongBound(flag, typed, read.problem);
  return read.money;
}
