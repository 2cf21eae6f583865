import { describe, expect, it } from 'vitest';
import type { Closing } from '../../src/domain/closing.ts';
import { completeFollowUp } from '../../src/domain/closing.ts';
import { usualRhythm } from '../../src/domain/day.ts';
import { followUpsFor } from '../../src/domain/follow-ups.ts';
import type { FollowUp, Ledger } from '../../src/domain/ledger.ts';
import { planFor } from '../../src/domain/plan.ts';
import { aDay, aFollowUp, aLedger, aLoss, anId, anInstant, idsInTurn, news } from '../builders.ts';
import { aPlay, plays } from '../playbook/shipped.ts';

/** The ledger of a deal signed elsewhere, with its whole plan open; ids are the names of the plays. */
function planned(): Ledger {
  const loss = aLoss({ state: 'signed-elsewhere' });
  const followUps = planFor(loss, plays, usualRhythm).map(
    (one): FollowUp => aFollowUp({ ...one, id: anId(one.play) }),
  );
  return aLedger({ losses: [loss], followUps });
}

function done(ledger: Ledger, play: string, day: string, given: Partial<Closing> = {}): Ledger {
  const closing = { id: anId(play), at: anInstant(`${day} 10:00`), ...given };
  return completeFollowUp(ledger, closing, aPlay(play), idsInTurn(), usualRhythm);
}

/** The open follow-ups of a play, by their due day. */
function open(ledger: Ledger, play: string): readonly string[] {
  return ledger.followUps.filter((one) => one.play === play && one.status === 'open').map((one) => one.due);
}

describe('follow-ups of a plan', () => {
  it('are for the account of the loss, open, each with its own id', () => {
    const loss = aLoss();
    const made = followUpsFor(loss, [{ play: 'advice', due: aDay('2026-11-27') }], news, idsInTurn());
    expect(made).toEqual([aFollowUp({ id: idsInTurn()() })]);
  });
});

describe('a follow-up that is done', () => {
  it('keeps its outcome and note, the moment, and one more change', () => {
    const after = done(planned(), 'advice', '2026-11-27', { outcome: 'wrote', note: 'price was never it' });
    expect(after.followUps.find((one) => one.play === 'advice')).toMatchObject({
      status: 'done',
      rev: 2,
      closedAt: anInstant('2026-11-27 10:00'),
      outcome: 'wrote',
      note: 'price was never it',
    });
  });

  it('is a touch, and the account’s 92 days begin anew', () => {
    const after = done(planned(), 'advice', '2026-11-27', { outcome: 'talked', note: 'frank' });
    expect(after.touches).toEqual([
      {
        id: idsInTurn()(),
        rev: 1,
        account: 'Brandt Logistics',
        loss: anId('1oss'),
        on: '2026-11-27',
        what: 'the advice talk',
        play: 'advice',
        note: 'frank',
        answered: 'talked',
      },
    ]);
    expect([open(planned(), 'check-in'), open(after, 'check-in')]).toEqual([['2027-02-23'], ['2027-02-26']]);
  });

  it.each(['advice', 'check-in'])('is a try where nobody answered, and no clock begins anew: %s', (play) => {
    const after = done(planned(), play, '2026-11-27', { outcome: 'no-answer' });
    expect(after.touches).toMatchObject([{ play, unanswered: true }]);
    expect(open(after, 'check-in')[0]).toBe(play === 'advice' ? '2027-02-23' : '2027-02-26');
  });

  it('is no touch where it reaches nobody: a card', () => {
    const card = aFollowUp({ id: anId('card'), play: 'card' });
    const ledger = planned();
    const before = { ...ledger, followUps: [...ledger.followUps, card] };
    expect(done(before, 'card', '2026-11-27').touches).toEqual([]);
  });

  it('begins the 92 days anew for every loss with that account, and for no other account', () => {
    const other = aFollowUp({
      id: anId('b'),
      play: 'check-in',
      loss: anId('o1der'),
      account: 'BRANDT logistics',
    });
    const stranger = aFollowUp({
      id: anId('c'),
      play: 'check-in',
      loss: anId('x'),
      account: 'Kessel & Sons',
    });
    const ledger = planned();
    const after = done({ ...ledger, followUps: [...ledger.followUps, other, stranger] }, 'act', '2026-11-24');
    expect(open(after, 'check-in')).toEqual(['2027-02-24', '2027-02-24', '2026-11-27']);
  });

  it('is done once, however often it is closed', () => {
    const once = done(planned(), 'advice', '2026-11-27', { outcome: 'talked' });
    expect(done(once, 'advice', '2026-11-28', { outcome: 'declined' })).toBe(once);
  });

  it('changes nothing where it is not known', () => {
    const ledger = planned();
    const closing = { id: anId('unknown'), at: news };
    expect(completeFollowUp(ledger, closing, aPlay('advice'), idsInTurn(), usualRhythm)).toBe(ledger);
  });
});

describe('what follows', () => {
  it.each([
    ['the back-up offer waits no longer once they talked', 'talked', ['2026-11-27']],
    ['it waits on when they only wrote', 'wrote', ['2026-12-07']],
    ['and when nobody answered', 'no-answer', ['2026-12-07']],
  ])('%s', (_name, outcome, due) => {
    expect(open(done(planned(), 'advice', '2026-11-27', { outcome }), 'backup')).toEqual(due);
  });

  it.each([
    ['the second needs check falls away when it was met, and they are treated well (G56)', 'met', 'good', []],
    ['it stays when they are treated so-so', 'met', 'mixed', ['2027-01-22']],
    ['it stays when that is not known', 'met', undefined, ['2027-01-22']],
    ['it stays when it was partly met', 'partly', 'good', ['2027-01-22']],
    ['and when nobody answered', 'no-answer', undefined, ['2027-01-22']],
  ])('%s', (_name, outcome, treated, due) => {
    const asides = treated === undefined ? {} : { asides: { treated } };
    const after = done(planned(), 'needs-met', '2026-12-21', { outcome, ...asides });
    expect(open(after, 'needs-met-again')).toEqual(due);
    expect(after.followUps.find((one) => one.play === 'needs-met')?.asides).toEqual(asides.asides);
  });

  it.each([
    ['by hand, another check-in', 'mine', 'check-in'],
    ['on the list, the next mailing (G55)', 'list', 'mailing'],
    ['let go, nothing', 'let-go', undefined],
  ] as const)('after the first check-in it is kept %s', (_name, keeping, wanted) => {
    const after = done(planned(), 'check-in', '2027-02-23', { outcome: 'answered', keeping });
    const next = after.followUps.filter((one) => one.status === 'open' && one.due > '2027-05-01');
    expect(next.map((one) => one.play)).toEqual(wanted === undefined ? [] : [wanted]);
  });

  it.each(['answered', 'no-answer'])('after a check-in comes the next, 92 days on (%s)', (outcome) => {
    const at = anInstant('2027-02-23 10:00');
    const after = done(planned(), 'check-in', '2027-02-23', { outcome, note: 'sent the article' });
    const [next] = after.followUps.filter((one) => one.play === 'check-in' && one.status === 'open');
    expect(next).toEqual(
      aFollowUp({ id: next?.id ?? anId(''), play: 'check-in', due: aDay('2027-05-26'), madeAt: at }),
    );
  });

  it('nothing of another loss with that account is moved but its check-in', () => {
    const other = aFollowUp({ id: anId('b'), play: 'backup', loss: anId('o1der'), due: aDay('2026-12-07') });
    const ledger = planned();
    const after = done({ ...ledger, followUps: [...ledger.followUps, other] }, 'advice', '2026-11-27', {
      outcome: 'talked',
    });
    expect(open(after, 'backup')).toEqual(['2026-11-27', '2026-12-07']);
  });
});
