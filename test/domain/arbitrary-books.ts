import fc from 'fast-check';
import { addDays } from '../../src/domain/day.ts';
import { dealsNow } from '../../src/domain/deals.ts';
import type { FollowUp, Win } from '../../src/domain/ledger.ts';
import type { Loss } from '../../src/domain/loss-record.ts';
import { lossStates } from '../../src/domain/loss-record.ts';
import type { Money } from '../../src/domain/money.ts';
import type { Deal } from '../../src/domain/pipeline.ts';
import { aDay, aDeal, aFollowUp, aLedger, aLoss, anId, anInstant, someMoney } from '../builders.ts';

/** Eight deals at four accounts, so that of one account one may be lost and the other be won later. */
const places = [0, 1, 2, 3, 4, 5, 6, 7];
/** How a deal is meant: by an id, its account and its name. */
export const refOf = (at: number, id = `dea1${at}`) => ({
  ...{ id: anId(id), account: `Account ${Math.floor(at / 2)}`, name: `deal ${at}` },
});
/** A deal is also meant under an id of old, by its name alone. */
const anyRef = fc
  .tuple(fc.constantFrom(...places), fc.boolean())
  .map(([at, old]) => refOf(at, old ? `o1d${at}` : undefined));
const day = fc.integer({ min: -40, max: 40 }).map((days) => addDays(aDay('2026-11-23'), days));
const instant = day.map((on) => anInstant(`${on} 10:00`));
const anyMoney = fc
  .tuple(fc.constantFrom('EUR', 'USD'), fc.integer({ min: 100, max: 999 }))
  .map(([currency, cents]) => someMoney(`${currency} ${(cents / 100).toFixed(2)}`));

const anyDeal = (at: number) =>
  fc
    .record({
      status: fc.constantFrom('open' as const, 'won' as const, 'won' as const, 'lost' as const),
      amount: anyMoney,
      closeDate: day,
    })
    .map((given) => aDeal({ ...refOf(at), ...given }));
const anyDeals: fc.Arbitrary<readonly Deal[]> = fc
  .tuple(...places.map((at) => fc.option(anyDeal(at), { nil: undefined, freq: 8 })))
  .map((deals) => deals.flatMap((deal) => deal ?? []));
const anyLosses: fc.Arbitrary<readonly Loss[]> = fc
  .array(fc.record({ deal: anyRef, state: fc.constantFrom(...lossStates), newsAt: instant }), {
    maxLength: 5,
  })
  .map((all) => all.map((given, at) => aLoss({ ...given, id: anId(`1oss${at}`) })));
const anyFollowUps: fc.Arbitrary<readonly FollowUp[]> = fc
  .array(
    fc.record({
      loss: fc.nat(5).map((at) => anId(`1oss${at}`)),
      deal: anyRef,
      madeAt: instant,
      status: fc.constantFrom('open' as const, 'done' as const, 'done' as const, 'skipped' as const),
      outcome: fc.constantFrom('hit', 'new-concern', 'nothing', 'no-contact', 'named'),
      play: fc.constantFrom('call', 'referral'),
      asides: fc.constantFrom({}, { relationship: 'kept' }, { relationship: 'colder' }),
    }),
    { maxLength: 20 },
  )
  .map((all) => all.map((given, at) => aFollowUp({ ...given, id: anId(`ca11${at}x`) })));

const anyWins: fc.Arbitrary<readonly Win[]> = fc
  .uniqueArray(
    fc.record({
      deal: anyRef,
      on: day,
      toldAt: instant,
      amount: fc.option(anyMoney, { nil: undefined }),
      thanksTo: fc.option(
        fc.nat(5).map((at) => anId(`1oss${at}`)),
        { nil: undefined },
      ),
    }),
    { maxLength: 4, selector: ({ deal }) => deal.name },
  )
  .map((all) => all.map((given, at) => ({ id: anId(`w1n${at}`), rev: 1, ...withoutNothing(given) })));

/** As it is kept: what is undefined is not there. */
function withoutNothing(given: {
  readonly deal: Win['deal'];
  readonly on: Win['on'];
  readonly toldAt: Win['toldAt'];
  readonly amount: Money | undefined;
  readonly thanksTo: Win['thanksTo'] | undefined;
}): Omit<Win, 'id' | 'rev'> {
  const { amount, thanksTo, ...told } = given;
  return {
    ...told,
    ...(amount === undefined ? {} : { amount }),
    ...(thanksTo === undefined ? {} : { thanksTo }),
  };
}

/** Books of any kind: what is kept, and the deals as they stand by it. */
export const anyBooks = fc
  .tuple(anyDeals, anyLosses, anyFollowUps, anyWins)
  .map(([imported, losses, followUps, wins]) => {
    const ledger = aLedger({ losses, followUps, wins });
    return { ledger, deals: dealsNow({ deals: imported }, ledger) };
  });
