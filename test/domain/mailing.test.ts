import { describe, expect, it } from 'vitest';
import { addDays, usualRhythm } from '../../src/domain/day.ts';
import type { FollowUp, Ledger } from '../../src/domain/ledger.ts';
import { mailedWith } from '../../src/domain/mailing.ts';
import { aFollowUp, aLedger, aLoss, anId, aTouch } from '../builders.ts';
import { plays } from '../playbook/shipped.ts';
import { agenda, today } from './mornings.ts';

/** An account on the list: its loss, and its next mailing so many days from today. */
function onList(name: string, days: number, given: Partial<FollowUp> = {}) {
  const loss = anId(`1oss${name}`);
  const account = `${name} Works`;
  return {
    loss: aLoss({ id: loss, deal: { id: anId(name), account }, state: 'signed-elsewhere', keeping: 'list' }),
    followUp: aFollowUp({
      id: anId(name),
      play: 'mailing',
      account,
      loss,
      due: addDays(today, days),
      ...given,
    }),
  };
}

const home = (...accounts: readonly ReturnType<typeof onList>[]): Partial<Ledger> => ({
  losses: accounts.map(({ loss }) => loss),
  followUps: accounts.map(({ followUp }) => followUp),
});

const lines = (ledger: Partial<Ledger>) => {
  const { items, week, later } = agenda(ledger);
  return [...items, ...week, ...later].map(({ id, accounts, due }) => [id, accounts?.length ?? 1, due]);
};

describe('accounts kept by the list', () => {
  it('are one line a quarter, on the day of the first, whenever theirs would be (G55)', () => {
    expect(
      lines(home(onList('beck', 30), onList('arden', 0), onList('cole', 46), onList('dale', 47))),
    ).toEqual([
      [anId('arden'), 3, today],
      [anId('dale'), 1, addDays(today, 47)],
    ]);
  });

  it('are named in the order of their names, without a contact of any of them', () => {
    const [line] = agenda(home(onList('cole', 1), onList('arden', 0))).items;
    expect(line).toMatchObject({ accounts: ['arden Works', 'cole Works'], state: 'today' });
    expect(line).not.toHaveProperty('contact');
  });

  it('that is alone stands there by its own name', () => {
    expect(agenda(home(onList('arden', 0))).items[0]).toMatchObject({ account: 'arden Works' });
    expect(agenda(home(onList('arden', 0))).items[0]).not.toHaveProperty('accounts');
  });

  it('wait for the next one where something else goes out there first, and where they want to be left alone', () => {
    const [busy, left] = [onList('busy', 3), onList('left', 3)];
    const ledger = home(onList('arden', 0), busy, left);
    const signal = aFollowUp({ id: anId('s1gna1'), play: 'signal', account: 'busy Works', due: today });
    const told = {
      ...ledger,
      followUps: [...(ledger.followUps ?? []), { ...signal, loss: busy.loss.id }],
      touches: [aTouch({ account: 'left Works', wish: 'leave-account' })],
    };
    expect(lines(told).map(([id, count]) => [id, count])).toEqual([
      [anId('s1gna1'), 1],
      [anId('arden'), 1],
      [anId('busy'), 1],
    ]);
  });
});

describe('what is closed with a mailing', () => {
  const ledger = aLedger(home(onList('arden', 0), onList('beck', 30), onList('dale', 80)));
  const turning = { plays, today, rhythm: usualRhythm };
  const named = (id: string) => {
    const one = ledger.followUps.find((other) => other.id === anId(id)) ?? aFollowUp();
    return mailedWith(one, ledger, turning).map((other) => other.id);
  };

  it('is all that go out with it, whichever of them is named', () => {
    expect([named('arden'), named('beck'), named('dale')]).toEqual([
      [anId('arden'), anId('beck')],
      [anId('arden'), anId('beck')],
      [anId('dale')],
    ]);
  });

  it('is nothing more with any other play', () => {
    const checkIn = aFollowUp({ play: 'check-in' });
    expect(mailedWith(checkIn, ledger, turning)).toEqual([checkIn]);
  });
});
