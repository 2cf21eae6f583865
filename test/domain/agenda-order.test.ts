import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/domain/day.ts';
import { refTo } from '../../src/domain/deals.ts';
import { aDay, aFollowUp, anId, anInstant } from '../builders.ts';
import { plays } from '../playbook/shipped.ts';
import { aCall, agenda, kessel, nordhaus, today } from './mornings.ts';

describe('the order of the day', () => {
  const followUps = [
    aFollowUp({ id: anId('today'), due: today }),
    aFollowUp({ id: anId('card'), play: 'card', due: today }),
    aFollowUp({ id: anId('1ate'), due: aDay('2026-11-23') }),
    aCall(kessel, { id: anId('kesse1') }),
    aCall(nordhaus, { id: anId('nord') }),
    aFollowUp({ id: anId('c1ock2'), play: 'act', due: today, until: anInstant('2026-11-24 17:00') }),
    aFollowUp({ id: anId('c1ock1'), play: 'act', due: today, until: anInstant('2026-11-24 15:40') }),
    aFollowUp({ id: anId('week'), due: addDays(today, 7) }),
    aFollowUp({ id: anId('soon'), due: addDays(today, 1) }),
    aFollowUp({ id: anId('far'), due: addDays(today, 8) }),
  ].map((one) => ({ ...one, account: `${one.account} ${one.id}` }));

  it('is running clocks, calls by their money, what is late, what is due', () => {
    expect(agenda({ followUps }).items.map((item) => item.id)).toEqual(
      ['c1ock1', 'c1ock2', 'nord', 'kesse1', '1ate', 'today', 'card'].map(anId),
    );
  });

  it('parts the next seven days from what comes later, each by its day', () => {
    const { week, later } = agenda({ followUps });
    expect([week.map((item) => item.id), later.map((item) => item.id)]).toEqual([
      [anId('soon'), anId('week')],
      [anId('far')],
    ]);
  });

  it('is the same whatever the order in which things were kept', () => {
    const many = fc.array(
      fc
        .record({
          play: fc.constantFrom(...plays.map((play) => play.id)),
          due: fc.integer({ min: -3, max: 10 }).map((count) => addDays(today, count)),
          deal: fc.constantFrom({}, { deal: refTo(nordhaus) }, { deal: refTo(kessel) }),
          until: fc.constantFrom(
            {},
            {},
            { until: anInstant('2026-11-24 15:40') },
            { until: anInstant('2026-11-24 15:42') },
          ),
        })
        .map(({ deal, until, ...rest }) => ({ ...rest, ...deal, ...until })),
      { maxLength: 12 },
    );
    const ordered = many.map((list) => list.map((one, at) => aFollowUp({ ...one, id: anId(`f${at}`) })));
    const shuffled = ordered.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([list, otherwise]) => {
        expect(agenda({ followUps: otherwise })).toEqual(agenda({ followUps: list }));
      }),
    );
  });

  it('never holds what lapsed, nor a call on a closed deal, and loses nothing else', () => {
    const dates = fc.integer({ min: -20, max: 20 }).map((count) => addDays(today, count));
    const some = fc.array(fc.tuple(dates, dates, fc.constantFrom(nordhaus, kessel, undefined)), {
      maxLength: 10,
    });
    fc.assert(
      fc.property(some, (list) => {
        const all = list.map(([due, lapsesOn, deal], at) =>
          aFollowUp({
            id: anId(`f${at}`),
            account: `Account ${at}`,
            due,
            lapsesOn,
            ...(deal === undefined ? {} : { deal: refTo(deal) }),
          }),
        );
        const { items, week, later } = agenda({ followUps: all }, [nordhaus, { ...kessel, status: 'won' }]);
        const live = all.filter((one) => (one.lapsesOn ?? today) >= today && one.deal?.id !== kessel.id);
        const shown = [...items, ...week, ...later].map((item) => item.id);
        expect([...shown].sort()).toEqual(live.map((one) => one.id).sort());
      }),
    );
  });
});
