import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/domain/day.ts';
import type { Gold } from '../../src/domain/gold.ts';
import { goldOf } from '../../src/domain/gold.ts';
import { goldLedger, winsIn } from '../../src/domain/gold-ledger.ts';
import type { FollowUp, Ledger } from '../../src/domain/ledger.ts';
import type { Loss } from '../../src/domain/loss-record.ts';
import type { Money } from '../../src/domain/money.ts';
import type { Deal } from '../../src/domain/pipeline.ts';
import { aDeal, aFollowUp, aLedger, aLoss, anId, anInstant, someMoney } from '../builders.ts';
import { anyBooks, refOf } from './arbitrary-books.ts';

/** What a plain walk over the records finds: the names of the deals won since, with what each is worth. */
function wonIn(
  { losses, followUps, wins }: Ledger,
  deals: readonly Deal[],
): ReadonlyMap<string, Money | undefined> {
  const ids = losses.map(({ id }) => id);
  const calls = followUps.filter(
    (one) => ids.some((id) => id === one.loss) && one.status === 'done' && one.outcome !== 'no-contact',
  );
  const won = new Map<string, Money | undefined>();
  for (const { name = '', account, closeDate = '', status, amount } of deals) {
    const called = calls.some((one) => one.deal?.name === name);
    const lost = losses.some((loss) => loss.deal.name === name);
    const before = losses.some((loss) => loss.deal.account === account && dayOf(loss.newsAt) < closeDate);
    const helped = wins.some(({ deal, thanksTo }) => deal.name === name && ids.some((id) => id === thanksTo));
    if (status === 'won' && (called || lost || before || helped)) won.set(name, amount);
  }
  for (const { deal, state, amount } of losses) {
    const now = deals.find(({ name }) => name === deal.name);
    if (state === 'won-back') won.set(deal.name ?? '', now?.amount ?? amount);
  }
  return won;
}

function centsIn(values: readonly (Money | undefined)[], currency: string): number {
  const own = values.flatMap((one) => (one?.currency === currency ? one : []));
  return own.reduce((sum, { amount }) => sum + Math.round(Number(amount) * 100), 0);
}

const recordsIn = (gold: Gold) => Object.values(gold).flat();
const countsIn = (gold: Gold) => Object.values(gold).map(({ length }) => length);

describe('the books of what losses paid back, whatever is kept (G64, G96)', () => {
  it('hold the money of the deals won since, by currency and to the cent', () => {
    fc.assert(
      fc.property(anyBooks, ({ ledger, deals }) => {
        const { total } = goldLedger(ledger.losses, ledger, deals);
        const won = wonIn(ledger, deals);
        expect(winsIn(total.gold)).toBe(won.size);
        for (const currency of ['EUR', 'USD'])
          expect(centsIn(total.money, currency)).toBe(centsIn([...won.values()], currency));
        expect(total.money.length).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('count each deal named, called, hit and opened up once, as the follow-ups tell', () => {
    fc.assert(
      fc.property(anyBooks, ({ ledger, deals }) => {
        const { total } = goldLedger(ledger.losses, ledger, deals);
        const own = ledger.followUps.filter((one) => ledger.losses.some(({ id }) => id === one.loss));
        const named = own.filter((one) => one.status !== 'skipped');
        const called = named.filter((one) => one.status === 'done' && one.outcome !== 'no-contact');
        const distinct = (calls: readonly FollowUp[]) => new Set(calls.map((one) => one.deal?.name)).size;
        expect(countsIn(total.gold).slice(0, 4)).toEqual([
          distinct(named),
          distinct(called),
          distinct(called.filter((one) => one.outcome === 'hit')),
          distinct(called.filter((one) => one.outcome === 'new-concern')),
        ]);
      }),
    );
  });

  it('add up: the lines make the sum, which is the gold of all losses, and no record is in two lines', () => {
    fc.assert(
      fc.property(anyBooks, ({ ledger, deals }) => {
        const { lines, total } = goldLedger(ledger.losses, ledger, deals);
        expect(countsIn(total.gold)).toEqual(countsIn(goldOf(ledger.losses, ledger, deals)));
        for (const [at, count] of countsIn(total.gold).entries())
          expect(lines.reduce((sum, { gold }) => sum + (countsIn(gold)[at] ?? 0), 0)).toBe(count);
        for (const currency of ['EUR', 'USD']) {
          const own = lines.flatMap(({ money }) => money);
          expect(centsIn(own, currency)).toBe(centsIn(total.money, currency));
        }
        const named = lines.flatMap(({ gold }) => gold.named.map(({ deal }) => deal.name));
        const won = lines.flatMap(({ gold: { saved, later, wonBack } }) => [
          ...[...saved, ...later].map(({ name }) => name),
          ...wonBack.map(({ loss }) => loss.deal.name),
        ]);
        for (const names of [named, won]) expect(new Set(names).size).toBe(names.length);
      }),
    );
  });

  it('say of fewer losses what they say of them among all', () => {
    fc.assert(
      fc.property(anyBooks, ({ ledger, deals }) => {
        const all = goldLedger(ledger.losses, ledger, deals);
        const chosen = ledger.losses.slice(0, 2);
        const { lines } = goldLedger(chosen, ledger, deals);
        expect(lines).toEqual(all.lines.filter(({ loss }) => chosen.includes(loss)));
        expect(lines.flatMap(({ gold }) => recordsIn(gold))).toHaveLength(
          recordsIn(goldLedger(chosen, ledger, deals).total.gold).length,
        );
      }),
    );
  });
});

describe('a deal that two losses named', () => {
  const first = aLoss();
  const second = aLoss({ id: anId('2oss'), newsAt: anInstant('2026-11-20 10:00') });
  const deal = refOf(0);
  const call = (loss: Loss, madeAt: string, given: Partial<FollowUp> = {}) =>
    aFollowUp({ play: 'call', loss: loss.id, deal, madeAt: anInstant(madeAt), id: anId(loss.id), ...given });
  const won = aDeal({ ...deal, status: 'won', amount: someMoney('EUR 100') });

  it('belongs to the one that named it first, with the call that was made for the other', () => {
    const followUps = [
      call(second, '2026-12-02 10:00', { status: 'done', outcome: 'hit' }),
      call(first, '2026-12-01 10:00'),
    ];
    const { lines } = goldLedger([first, second], aLedger({ losses: [first, second], followUps }), [won]);
    const rows = lines.map(({ loss, gold, money }) => [loss.id, gold.hit.length, gold.saved.length, money]);
    expect(rows).toEqual([
      [first.id, 1, 1, [someMoney('EUR 100')]],
      [second.id, 0, 0, []],
    ]);
  });
});
