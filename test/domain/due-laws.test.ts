import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Agenda } from '../../src/domain/agenda.ts';
import { agendaOf } from '../../src/domain/agenda.ts';
import type { Day } from '../../src/domain/day.ts';
import { addBusinessDays, addDays, dayOf, daysBetween, usualRhythm } from '../../src/domain/day.ts';
import type { FollowUp, Ledger } from '../../src/domain/ledger.ts';
import { mailedWith } from '../../src/domain/mailing.ts';
import { mayPlay } from '../../src/domain/permission.ts';
import { hasLapsed } from '../../src/domain/play-days.ts';
import { snoozeFollowUp, snoozeLimit } from '../../src/domain/snooze.ts';
import { standingOf } from '../../src/domain/standing.ts';
import { aDay, aFollowUp, aLedger, aLoss, anId, anInstant } from '../builders.ts';
import { plays } from '../playbook/shipped.ts';

const playOf = (id: string) => plays.find((play) => play.id === id);
const monday = aDay('2026-11-23');
const accounts = ['Brandt Logistics', 'Velden Print', 'Ostby Marine'];

/** Follow-ups of three accounts around that Monday, of any play, some of them put off. */
const anyFollowUp: fc.Arbitrary<FollowUp> = fc
  .record({
    play: fc.constantFrom(...plays.map(({ id }) => id).filter((id) => id !== 'call')),
    account: fc.constantFrom(...accounts),
    due: fc.integer({ min: -40, max: 40 }),
    waits: fc.option(fc.integer({ min: 1, max: 20 }), { freq: 3, nil: undefined }),
    named: fc.boolean(),
  })
  .map(({ play, account, due, waits, named }) => {
    const day = addDays(monday, due);
    return aFollowUp({
      play,
      account,
      due: day,
      loss: anId(account.slice(0, 4).toLowerCase()),
      what: 'send it',
      madeAt: anInstant(`${addDays(day, -1)} 09:00`),
      ...(waits === undefined ? {} : { snoozedTo: addDays(day, waits) }),
      ...(named ? { named: true } : {}),
    });
  });

const anyFollowUps = fc
  .array(anyFollowUp, { maxLength: 12 })
  .map((all) => all.map((one, at) => ({ ...one, id: anId(`f${String.fromCharCode(97 + at)}`) })));

const anyAbsence = fc
  .record({ from: fc.integer({ min: -40, max: 10 }), length: fc.integer({ min: 0, max: 40 }) })
  .map(({ from, length }) => {
    const begins = addDays(monday, from);
    return { id: anId('off'), rev: 1, from: begins, until: addDays(begins, length) };
  });

function ledgerOf(followUps: readonly FollowUp[], absences: Ledger['absences'] = []): Ledger {
  const losses = accounts.map((account) =>
    aLoss({
      id: anId(account.slice(0, 4).toLowerCase()),
      deal: { id: anId(account.slice(0, 4).toLowerCase()), account },
      newsAt: anInstant(`${addDays(monday, -60)} 09:30`),
      state: 'signed-elsewhere',
    }),
  );
  return aLedger({ losses, followUps, absences });
}

function agendaOn(ledger: Ledger, today: Day, upTo?: Day): Agenda {
  return agendaOf({
    ...(upTo === undefined ? {} : { upTo }),
    ledger,
    deals: [],
    plays,
    facts: [],
    now: anInstant(`${today} 10:00`),
    rhythm: usualRhythm,
  });
}

/** The rules taken one by one, without turns. */
function isForToday(one: FollowUp, ledger: Ledger): boolean {
  const comes = one.snoozedTo ?? one.due;
  return comes <= monday && !hasLapsed(one, playOf(one.play), monday) && isAllowed(one, ledger);
}

function isAllowed({ play: id, loss, account }: FollowUp, ledger: Ledger): boolean {
  const play = playOf(id);
  const about = ledger.losses.find((one) => one.id === loss);
  if (play === undefined || about === undefined) throw new Error(id);
  return mayPlay(play, about, standingOf(ledger, account, monday)).allowed;
}

const linesOf = ({ items, week, later }: Agenda) => [...items, ...week, ...later];

describe('whatever is planned', () => {
  it('nothing due is hidden: what is not on any list has lapsed, is forbidden, or has its turn too late', () => {
    fc.assert(
      fc.property(anyFollowUps, (followUps) => {
        const ledger = ledgerOf(followUps);
        const shown = new Set(linesOf(agendaOn(ledger, monday)).map(({ id }) => id));
        const turning = { plays, today: monday, rhythm: usualRhythm };
        // One line stands for all that go out in one mailing.
        const mailed = followUps
          .filter(({ id }) => shown.has(id))
          .flatMap((one) => mailedWith(one, ledger, turning));
        const told = new Set([...shown, ...mailed.map(({ id }) => id)]);
        const missing = followUps.filter(({ id }) => !told.has(id));
        const hidden = missing.filter((one) => {
          const play = playOf(one.play);
          const mayWaitTooLong = play?.outgoing && play.lapses !== undefined;
          return !hasLapsed(one, play, monday) && isAllowed(one, ledger) && !mayWaitTooLong;
        });
        expect(hidden).toEqual([]);
      }),
    );
  });

  it('of each account that has something to do today, something is shown today', () => {
    fc.assert(
      fc.property(anyFollowUps, (followUps) => {
        const ledger = ledgerOf(followUps);
        const shown = agendaOn(ledger, monday).items.flatMap(({ account, accounts = [] }) => [
          account,
          ...accounts,
        ]);
        const wanted = followUps.filter((one) => isForToday(one, ledger)).map(({ account }) => account);
        expect(wanted.filter((account) => !shown.includes(account))).toEqual([]);
      }),
    );
  });

  it('the order is total and stable: however the notes are sorted, the lines stand the same', () => {
    fc.assert(
      fc.property(anyFollowUps, fc.nat(), (followUps, turn) => {
        const at = followUps.length === 0 ? 0 : turn % followUps.length;
        const turned = [...followUps.slice(at), ...followUps.slice(0, at)].reverse();
        const ids = (all: readonly FollowUp[]) =>
          linesOf(agendaOn(ledgerOf(all), monday)).map(({ id }) => id);
        expect(ids(turned)).toEqual(ids(followUps));
      }),
    );
  });

  it('looking a week ahead shows the same of that week as looking at all that comes', () => {
    fc.assert(
      fc.property(anyFollowUps, anyAbsence, (followUps, absence) => {
        const ledger = ledgerOf(followUps, [absence]);
        const { items, week } = agendaOn(ledger, monday);
        expect(agendaOn(ledger, monday, addDays(monday, 7))).toMatchObject({ items, week });
      }),
    );
  });

  it('any days off leave one line an account at most on the day back', () => {
    fc.assert(
      fc.property(anyFollowUps, anyAbsence, (followUps, absence) => {
        const back = addBusinessDays(absence.until, 1, usualRhythm);
        const names = agendaOn(ledgerOf(followUps, [absence]), back).items.map(({ account }) => account);
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });

  it('on a day off nothing is asked for but what was noted on one, and nothing is late', () => {
    fc.assert(
      fc.property(anyFollowUps, anyAbsence, fc.nat(40), (followUps, absence, days) => {
        const today = addDays(absence.from, days % (daysBetween(absence.from, absence.until) + 1));
        const madeBefore = followUps.filter((one) => dayOf(one.madeAt) < absence.from);
        expect(agendaOn(ledgerOf(madeBefore, [absence]), today).items).toEqual([]);
      }),
    );
  });

  it('putting one off moves that one and no other, and never beyond the last day it makes sense', () => {
    fc.assert(
      fc.property(anyFollowUps, fc.nat(), fc.integer({ min: 1, max: 100 }), (followUps, pick, days) => {
        const one = followUps[pick % Math.max(1, followUps.length)];
        if (one === undefined) return;
        const limit = snoozeLimit(one, playOf(one.play), monday, usualRhythm);
        const to = addDays(monday, days);
        const ledger = ledgerOf(followUps);
        const after = snoozeFollowUp(ledger, one.id, to);
        const changed = after.followUps.filter((other, at) => other !== ledger.followUps[at]);
        expect(changed).toEqual([{ ...one, rev: one.rev + 1, snoozedTo: to }]);
        if (limit !== undefined && to <= limit.last)
          expect(hasLapsed(one, playOf(one.play), to), `${one.play} on ${to}`).toBe(false);
      }),
    );
  });
});
