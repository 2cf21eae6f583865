import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AgendaItem } from '../../src/domain/agenda-item.ts';
import type { Day, Instant } from '../../src/domain/day.ts';
import {
  addBusinessDays,
  addDays,
  dayOf,
  daysBetween,
  longestGap,
  usualRhythm,
} from '../../src/domain/day.ts';
import { skipFollowUp } from '../../src/domain/skip.ts';
import { snoozeFollowUp } from '../../src/domain/snooze.ts';
import { standingOf } from '../../src/domain/standing.ts';
import { aDay, anInstant } from '../builders.ts';
import type { Beginning, Rep, Step } from './rep.ts';
import { aRep, shownOn, withDay } from './rep.ts';

type History = Beginning & { readonly steps: readonly Step[] };

const monday = aDay('2026-11-23');

/** Longer than a quarter: what the last step left behind comes to light. */
const quietEnd: Step = { days: 130, act: 'nothing', pick: 0 };

const anyStep: fc.Arbitrary<Step> = fc.record({
  days: fc.integer({ min: 1, max: 60 }),
  act: fc.constantFrom(
    'nothing',
    'first',
    'first',
    'unanswered',
    'touch',
    'write',
    'signal',
    'signed',
    'skip',
    'skip',
    'skip',
    'snooze',
    'lose',
  ),
  pick: fc.nat(9),
});

/** The day after that step; a check-in may be left out or put off as well. */
function stepped(rep: Rep, step: Step): Rep {
  const moved = withDay(rep, { ...step, act: ['skip', 'snooze'].includes(step.act) ? 'nothing' : step.act });
  const due = moved.ledger.followUps.find(
    (one) => one.status === 'open' && one.play === 'check-in' && one.due <= moved.today,
  );
  if (due === undefined) return moved;
  const at = anInstant(`${moved.today} 10:00`);
  if (step.act === 'skip') {
    const skipping = { id: due.id, at, newId: moved.newId, rhythm: usualRhythm };
    return { ...moved, ledger: skipFollowUp(moved.ledger, skipping) };
  }
  const to = addDays(moved.today, 1 + step.pick * 10);
  return step.act === 'snooze' ? { ...moved, ledger: snoozeFollowUp(moved.ledger, due.id, to) } : moved;
}

describe('through any history without days off', () => {
  const anyHistory: fc.Arbitrary<History> = fc.record({
    state: fc.constantFrom('verbal-no' as const, 'signed-elsewhere' as const, 'nobody-decides' as const),
    channel: fc.constantFrom('phone' as const, 'email' as const),
    lateDays: fc.constantFrom(0, 0, 2, 10),
    steps: fc.array(anyStep, { minLength: 1, maxLength: 20 }),
  });

  /** A check-in that stood in the list, was put off, and was left out two days later. */
  const putOffThenLeftOut: History = {
    state: 'verbal-no',
    channel: 'phone',
    lateDays: 0,
    steps: [
      { days: 92, act: 'snooze', pick: 1 },
      { days: 2, act: 'skip', pick: 0 },
    ],
  };

  /** The rep before each step, and each day until then with what is shown on it. */
  function through(
    { steps, ...begun }: History,
    look: (rep: Rep, shown: readonly AgendaItem[]) => void,
  ): void {
    let rep = aRep(begun);
    for (const step of [...steps, quietEnd]) {
      for (let day = 1; day <= step.days; day += 1) {
        const morning = { ...rep, today: addDays(rep.today, day) };
        look(morning, shownOn(morning));
      }
      rep = stepped(rep, step);
    }
  }

  it('an account that is kept is never left for more than 92 days without a line or a contact (G23)', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        let last = monday;
        through(history, ({ ledger, today }, shown) => {
          const contact = standingOf(ledger, 'Brandt Logistics', today).lastContact ?? monday;
          if (contact > last) last = contact;
          if (shown.length > 0) last = today;
          expect(daysBetween(last, today), `from ${last} to ${today}`).toBeLessThanOrEqual(longestGap);
        });
      }),
      { numRuns: 25, examples: [[putOffThenLeftOut]] },
    );
  });

  it('no advice is asked before the second working day after the news, unless they named the day (G103–104)', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        through(history, ({ ledger, today }, shown) => {
          const early = shown.filter(({ play, id, loss }) => {
            const news = ledger.losses.find((one) => one.id === loss)?.newsAt;
            const named = ledger.followUps.find((one) => one.id === id)?.named ?? false;
            return play === 'advice' && !named && news !== undefined && today < secondDayAfter(news);
          });
          expect(early).toEqual([]);
        });
      }),
      { numRuns: 25 },
    );
  });
});

function secondDayAfter(news: Instant): Day {
  return addBusinessDays(dayOf(news), 2, usualRhythm);
}
