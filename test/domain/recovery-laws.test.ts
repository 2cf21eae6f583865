import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AgendaItem } from '../../src/domain/agenda-item.ts';
import type { Day } from '../../src/domain/day.ts';
import { addBusinessDays, isBusinessDay, usualRhythm } from '../../src/domain/day.ts';
import { lossStates } from '../../src/domain/loss-record.ts';
import { fitsLoss } from '../../src/domain/permission.ts';
import { hasLapsed } from '../../src/domain/play-days.ts';
import type { Play } from '../../src/domain/playbook.ts';
import { standingOf } from '../../src/domain/standing.ts';
import { firstDayOf } from '../../src/domain/turns.ts';
import { plays } from '../playbook/shipped.ts';
import type { Rep, Step } from './rep.ts';
import { aRep, shownOn, withDay } from './rep.ts';

const playOf = (id: string): Play | undefined => plays.find((play) => play.id === id);
/** What goes out to the account in a recovery; a signal that may not be followed up yet is only seen. */
const goesOut = (item: AgendaItem, today: Day) => (playOf(item.play)?.outgoing ?? false) && item.due <= today;

const anyStep: fc.Arbitrary<Step> = fc.record({
  days: fc.integer({ min: 0, max: 9 }),
  act: fc.constantFrom(
    'nothing',
    'first',
    'first',
    'first',
    'unanswered',
    'unanswered',
    'touch',
    'write',
    'signal',
    'leave',
    'signed',
    'reopened',
    'invited',
    'lose',
  ),
  pick: fc.nat(9),
});
const anyHistory = fc.record({
  state: fc.constantFrom(...lossStates.filter((state) => state !== 'won-back')),
  kind: fc.constantFrom(undefined, undefined, 'customer' as const, 'tender' as const),
  channel: fc.constantFrom('phone' as const, 'email' as const, 'silence' as const, 'portal' as const),
  lateDays: fc.constantFrom(0, 0, 0, 2, 10, 70),
  steps: fc.array(anyStep, { minLength: 1, maxLength: 25 }),
});

/** On the day of the reply to a second loss the back-up offer of the first falls due, and something went out already. */
const backupBesideReply = {
  state: 'alive' as const,
  kind: undefined,
  channel: 'phone' as const,
  lateDays: 0 as const,
  steps: [
    { days: 0, act: 'signed', pick: 0 },
    { days: 13, act: 'lose', pick: 0 },
    { days: 1, act: 'nothing', pick: 0 },
    { days: 0, act: 'touch', pick: 0 },
  ] satisfies Step[],
};

/** Calls with the rep's notes as they are on each day of the history, before and after what the rep does then. */
function through(
  history: Parameters<typeof aRep>[0] & { readonly steps: readonly Step[] },
  look: (before: Rep, after: Rep) => void,
): void {
  let rep = aRep(history);
  for (const step of history.steps) {
    const after = withDay(rep, step);
    look(rep, after);
    rep = after;
  }
}

describe('through any history of losses, contacts and days', () => {
  it('no follow-up is made or kept open that its loss forbids', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        through(history, (_before, { ledger }) => {
          for (const one of ledger.followUps.filter(({ status }) => status === 'open')) {
            const loss = ledger.losses.find(({ id }) => id === one.loss);
            const play = playOf(one.play);
            if (loss !== undefined && play !== undefined && one.deal === undefined)
              expect(fitsLoss(play, loss), `${one.play} in ${loss.state}`).toBe(true);
          }
        });
      }),
    );
  });

  it('an account shows one outgoing act at most, and none within three business days of the last after the first 24 hours', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        through(history, (_before, rep) => {
          const shown = shownOn(rep).filter((item) => goesOut(item, rep.today));
          expect(shown.length).toBeLessThanOrEqual(1);
          const last = standingOf(rep.ledger, 'Brandt Logistics', rep.today).lastOutgoing;
          const first = rep.ledger.losses.some((loss) => rep.today <= firstDayOf(loss, usualRhythm));
          const [item] = shown;
          const one = rep.ledger.followUps.find(({ id }) => id === item?.id);
          const sameTalk = one?.play === 'backup' && last === rep.today;
          if (item === undefined || last === undefined || first || sameTalk || one?.named) return;
          expect(rep.today >= addBusinessDays(last, 3, usualRhythm), `${item.play} after ${last}`).toBe(true);
        });
      }),
      { examples: [[backupBesideReply]] },
    );
  });

  it('two tries in a row without an answer leave only what may come in quiet', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        through(history, (_before, rep) => {
          if (!standingOf(rep.ledger, 'Brandt Logistics', rep.today).quiet) return;
          const loud = shownOn(rep).filter((item) => playOf(item.play)?.forbidden.quiet !== undefined);
          expect(loud.map((item) => item.play)).toEqual([]);
        });
      }),
    );
  });

  it('what lapsed is never shown', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        through(history, (_before, rep) => {
          const late = shownOn(rep).filter((item) => {
            const one = rep.ledger.followUps.find(({ id }) => id === item.id);
            return one !== undefined && hasLapsed(one, playOf(one.play), rep.today);
          });
          expect(late).toEqual([]);
        });
      }),
    );
  });

  it('an account that asked to be left alone shows nothing that would reach it (G111)', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        through(history, (_before, rep) => {
          if (!standingOf(rep.ledger, 'Brandt Logistics', rep.today).leftAlone?.whole) return;
          const reaching = shownOn(rep).filter(
            (item) => playOf(item.play)?.forbidden['left-alone'] !== undefined,
          );
          expect(reaching.map((item) => item.play)).toEqual([]);
        });
      }),
    );
  });

  it('is not always over: most histories show something to do on some business day', () => {
    const lively = fc.sample(anyHistory, { seed: 7, numRuns: 100 }).filter((history) => {
      let seen = false;
      through(history, (_before, rep) => {
        seen ||=
          isBusinessDay(rep.today, usualRhythm) && shownOn(rep).some((item) => goesOut(item, rep.today));
      });
      return seen;
    });
    expect(lively.length).toBeGreaterThan(30);
  });
});
