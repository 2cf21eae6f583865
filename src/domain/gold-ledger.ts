import type { Gold } from './gold.ts';
import { goldByLoss, goldTogether } from './gold.ts';
import type { Ledger } from './ledger.ts';
import { latestFirst } from './loss.ts';
import type { Loss } from './loss-record.ts';
import type { Money } from './money.ts';
import { sumsOf } from './money.ts';
import type { Deal } from './pipeline.ts';

/** What some losses paid back, with the money of every deal won since, by currency. */
export interface GoldSum {
  readonly gold: Gold;
  readonly money: readonly Money[];
}

/** The sum of one loss. */
export interface GoldLine extends GoldSum {
  readonly loss: Loss;
}

/** The books of the gold: a line a loss, the latest first, and their sum. */
export interface GoldLedger {
  readonly lines: readonly GoldLine[];
  readonly total: GoldSum;
}

/** The books of the chosen losses. Whichever are chosen, a deal stays with the loss that named it first of all that are kept (G64, G96). */
export function goldLedger(
  chosen: readonly Loss[],
  ledger: Pick<Ledger, 'losses' | 'followUps' | 'wins'>,
  deals: readonly Deal[],
): GoldLedger {
  const golds = goldByLoss(ledger.losses, ledger, deals);
  const lines = latestFirst(chosen).flatMap((loss) => {
    const gold = golds.get(loss.id);
    return gold === undefined ? [] : [{ loss, gold, money: moneyOf(gold) }];
  });
  const gold = goldTogether(lines.map((line) => line.gold));
  return { lines, total: { gold, money: moneyOf(gold) } };
}

/** How many deals were won since. */
export function winsIn({ saved, wonBack, helped, later }: Gold): number {
  return saved.length + wonBack.length + helped.length + later.length;
}

/** True where there is anything to tell of it. */
export function isTold(gold: Gold): boolean {
  return Object.values(gold).some(({ length }) => length > 0);
}

function moneyOf({ saved, wonBack, helped, later }: Gold): readonly Money[] {
  const back = wonBack.map(({ loss, deal }) => deal?.amount ?? loss.amount);
  const rest = [...helped, ...later].map(({ amount }) => amount);
  return sumsOf([...saved.map(({ amount }) => amount), ...back, ...rest]);
}
