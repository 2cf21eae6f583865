import { describe, expect, it } from 'vitest';
import { reviewGold } from '../../src/commands/review-gold.ts';
import type { Loss } from '../../src/domain/loss-record.ts';
import {
  aDay,
  aDeal,
  aFollowUp,
  aLedger,
  aLoss,
  anId,
  anInstant,
  aPipeline,
  someMoney,
} from '../builders.ts';
import type { Circumstances } from '../world/circumstances.ts';
import type { Home } from '../world.ts';
import { openHome } from '../world.ts';

const now = '2027-01-15T16:00:00';
const nordhaus = { id: anId('nord'), account: 'Nordhaus Foods' };
const kessel = { id: anId('kess'), account: 'Kessel & Sons' };
const velden = { id: anId('ve1d'), account: 'Velden Print' };
const brandt = aLoss();
const second = aLoss({
  ...{ id: anId('2oss'), deal: velden, state: 'won-back', amount: someMoney('USD 5000') },
  newsAt: anInstant('2026-12-01 10:00'),
});
const quiet = aLoss({ id: anId('3oss'), deal: { id: anId('ostb'), account: 'Ostby Marine' } });
const done = { status: 'done', closedAt: anInstant('2026-12-02 10:00') } as const;
const followUps = [
  aFollowUp({ id: anId('ca11'), play: 'call', deal: nordhaus, ...done, outcome: 'hit' }),
  aFollowUp({ id: anId('ca12'), play: 'call', deal: kessel }),
  aFollowUp({
    id: anId('ca13'),
    play: 'call',
    deal: nordhaus,
    loss: second.id,
    madeAt: anInstant('2026-12-03 10:00'),
  }),
  aFollowUp({
    id: anId('ref1'),
    play: 'referral',
    ...done,
    outcome: 'named',
    asides: { relationship: 'warmer' },
  }),
];
const won = aDeal({
  ...nordhaus,
  status: 'won',
  amount: someMoney('EUR 118000'),
  closeDate: aDay('2026-12-20'),
});

const rich = () =>
  openHome({
    ledger: aLedger({ losses: [brandt, second, quiet], followUps }),
    pipeline: aPipeline(won, aDeal(kessel)),
  });

const all = (losses: readonly Loss[]) => losses;

async function printed(home: Home, options = {}, circumstances: Circumstances = {}, choose = all) {
  const { out } = await home.within((world) => reviewGold(world, options, choose), { now, ...circumstances });
  return out;
}

describe('what the losses paid back (G64, G96)', () => {
  it('stands as a sum, then loss by loss, with the deals by name and what is still to come', async () => {
    expect((await printed(rich())).split('\n')).toEqual([
      'These 3 losses paid back EUR 118,000 and USD 5,000 in 2 deals.',
      '',
      '                  named  called  hit  saved  back  names',
      'Together              2       1    1      1     1      1',
      'Velden Print          0       0    0      0     1      0    USD 5,000',
      'Brandt Logistics      2       1    1      1     0      1  EUR 118,000',
      '',
      'Velden Print: won back: Velden Print USD 5,000',
      'Brandt Logistics: won since: Nordhaus Foods EUR 118,000',
      'As good as before, or warmer, with 1 of 1 account. 1 named deal not spoken to so',
      'far. 1 loss with nothing to tell yet.',
      'The calls and their first words: recover due',
      '',
    ]);
  });

  it('stands with its words where the window is narrow', async () => {
    const lines = (await printed(rich(), {}, { width: 40 })).split('\n');
    expect(lines.filter((line) => line.length > 40)).toEqual([]);
    expect(lines).toContain('Together  2 named  1 called  1 hit');
  });

  it('opens to its records for a script', async () => {
    const { kind, data } = JSON.parse(await printed(rich(), { json: true }));
    expect(kind).toBe('gold');
    expect(data.total).toEqual({
      named: [
        { deal: nordhaus.id, followUps: [anId('ca11'), anId('ca13')] },
        { deal: kessel.id, followUps: [anId('ca12')] },
      ],
      ...{ called: [data.total.named[0]], hit: [data.total.named[0]], openedUp: [], saved: [nordhaus.id] },
      ...{
        wonBack: [{ loss: second.id, deal: velden.id }],
        helped: [],
        later: [],
        referrals: [anId('ref1')],
      },
      ...{ kept: [anId('ref1')], cooler: [] },
      money: [
        { amount: '118000.00', currency: 'EUR' },
        { amount: '5000.00', currency: 'USD' },
      ],
    });
    expect(data.losses.map((one: { account: string }) => one.account)).toEqual([
      'Velden Print',
      'Brandt Logistics',
      'Ostby Marine',
    ]);
  });

  it('is one record a line, the sum first', async () => {
    const rows = (await printed(rich(), { plain: true })).replace(/\n$/, '').split('\n');
    expect(rows.map((row) => row.split('\t').length)).toEqual([15, 15, 15, 15]);
    expect(rows[0]).toBe('all\t\t\t2\t1\t1\t0\t1\t1\t0\t0\t1\t1\t0\tEUR 118,000, USD 5,000');
  });

  it.each<[string, Home, (losses: readonly Loss[]) => readonly Loss[], string, string]>([
    ['before any loss is kept', openHome(), all, 'No loss is kept yet', 'recover lost'],
    ['where none is chosen', rich(), () => [], 'within what you chose', 'recover review gold --period all'],
    ['where nothing came of it', rich(), () => [quiet], 'nothing has come back yet', 'recover similar'],
  ])('says kindly what to type next %s', async (_name, home, choose, words, next) => {
    const out = await printed(home, {}, {}, choose);
    expect(out).toContain(words);
    expect(out.trimEnd().split('\n').at(-1)).toContain(next);
  });
});
