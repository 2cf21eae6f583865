import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../src/domain/day.ts';
import { addDays, addHours } from '../../src/domain/day.ts';
import { refTo } from '../../src/domain/deals.ts';
import type { FollowUp, Ledger } from '../../src/domain/ledger.ts';
import type { WrittenSettings } from '../../src/domain/settings.ts';
import { aDay, aDeal, aFollowUp, aLedger, aLoss, anId, anInstant, aPipeline } from '../builders.ts';
import { plays } from '../playbook/shipped.ts';
import { openHome } from '../world.ts';

const monday = aDay('2026-11-23');
const accounts = ['Brandt Logistics', 'Velden Print', 'Ostby Marine'];
const deals = ['Nordhaus Foods', 'Kessel & Sons'].map((account, at) =>
  aDeal({ id: anId(`deal${at}`), account, status: at === 0 ? 'open' : 'lost' }),
);

/** Follow-ups of any play around that Monday, with clocks that run out in the middle of the day, and calls. */
const anyFollowUp = fc
  .record({
    play: fc.constantFrom(...plays.map(({ id }) => id).filter((id) => id !== 'call')),
    account: fc.constantFrom(...accounts),
    due: fc.integer({ min: -6, max: 3 }),
    clock: fc.option(fc.integer({ min: -4, max: 30 }), { nil: undefined }),
    call: fc.option(fc.constantFrom(...deals), { freq: 3, nil: undefined }),
  })
  .map(({ play, account, due, clock, call }): FollowUp => {
    const day = addDays(monday, due);
    const made = anInstant(`${addDays(day, -1)} 09:00`);
    const until = clock === undefined ? {} : { until: addHours(anInstant(`${monday} 09:00`), clock) };
    if (call !== undefined)
      return aFollowUp({
        play: 'call',
        account: call.account ?? '',
        deal: refTo(call),
        due: day,
        madeAt: made,
      });
    const loss = anId(account.slice(0, 4).toLowerCase());
    return aFollowUp({ play, account, due: day, loss, what: 'send it', madeAt: made, ...until });
  });

const anyLedger = fc
  .record({
    followUps: fc.array(anyFollowUp, { maxLength: 10 }),
    news: fc.integer({ min: -60, max: 0 }),
    off: fc.option(fc.integer({ min: -20, max: 2 }), { nil: undefined }),
    noted: fc.option(fc.integer({ min: -30, max: 20 }), { nil: undefined }),
  })
  .map(({ followUps, news, off, noted }): Ledger => {
    const losses = accounts.map((account) => {
      const id = anId(account.slice(0, 4).toLowerCase());
      const newsAt = anInstant(`${addDays(monday, news)} 09:30`);
      return aLoss({ id, deal: { id, account }, newsAt, recordedAt: newsAt, state: 'signed-elsewhere' });
    });
    const from = addDays(monday, off ?? 0);
    return aLedger({
      losses,
      followUps: followUps.map((one, at) => ({ ...one, id: anId(`f${String.fromCharCode(97 + at)}`) })),
      absences: off === undefined ? [] : [{ id: anId('off'), rev: 1, from, until: addDays(from, 3) }],
      changes:
        noted === undefined
          ? []
          : [
              {
                id: anId('change'),
                at: addHours(anInstant(`${monday} 08:00`), noted),
                verb: 'done',
                undone: false,
                edits: [],
              },
            ],
    });
  });

const anySettings: fc.Arbitrary<WrittenSettings> = fc.record(
  {
    days: fc.constantFrom('mon-fri', 'sun-thu', 'tue, thu'),
    holidays: fc.constantFrom('11-23', '2026-11-24', '12-25'),
    hours: fc.constantFrom('07:00-15:00', '09:00-18:00'),
    quarter: fc.constantFrom('30', '92'),
  },
  { requiredKeys: [] },
);

/** In minutes from the morning of that Monday on. */
const anyMoment = fc
  .integer({ min: 0, max: 40 * 60 })
  .map((minutes): Instant => addHours(anInstant(`${monday} 07:00`), minutes / 60));

describe('recover due --brief', () => {
  it('says from what it kept what it would say if it counted anew, whatever is planned, settled, and the time', async () => {
    let again = 0;
    await fc.assert(
      fc.asyncProperty(
        anyLedger,
        anySettings,
        fc.array(anyMoment, { minLength: 2, maxLength: 6 }),
        async (ledger, settings, moments) => {
          const begun = { ledger, settings, pipeline: aPipeline(...deals) };
          const home = openHome(begun);
          for (const now of moments) {
            const before = home.brief();
            const said = await home.ran(['due', '--brief'], { now });
            if (before !== undefined && home.brief() === before) again += 1;
            expect(said).toEqual(await openHome(begun).ran(['due', '--brief'], { now }));
          }
        },
      ),
      { numRuns: 150 },
    );
    expect(again).toBeGreaterThan(100);
  });

  it('is counted anew after a change', async () => {
    const followUps = [
      aFollowUp({ id: anId('fa'), due: monday }),
      aFollowUp({ id: anId('fb'), account: 'Velden Print', due: monday }),
    ];
    const home = openHome({ ledger: aLedger({ losses: [aLoss()], followUps }) });
    const now = `${monday}T09:40:00`;
    const first = await home.ran(['due', '--brief'], { now });
    expect((await home.ran(['skip', 'fazz'], { now })).code).toBe(0);
    expect((await home.ran(['due', '--brief'], { now })).out).not.toBe(first.out);
  });

  it.each([[['--account', 'brandt']], [['--on', 'fri']], [['--json']], [['--plain']]])(
    'with %j keeps nothing for the prompt, which is about all of today',
    async (more) => {
      const home = openHome({
        ledger: aLedger({ losses: [aLoss()], followUps: [aFollowUp({ due: monday })] }),
      });
      expect((await home.ran(['due', '--brief', ...more])).code).toBe(0);
      expect(home.brief()).toBeUndefined();
    },
  );
});
