import { describe, expect, it } from 'vitest';
import type { FollowUp } from '../../src/domain/ledger.ts';
import type { Deal } from '../../src/domain/pipeline.ts';
import { dueText } from '../../src/render/due.ts';
import { unpainted } from '../../src/render/paint.ts';
import { aDay, aFollowUp, aLesson, anId, anInstant, someMoney } from '../builders.ts';
import { aCall, agenda, kessel, nordhaus } from '../domain/mornings.ts';
import { aHome, ordinary, today } from './homes.ts';

function lines(followUps: readonly FollowUp[], deals: readonly Deal[] = [nordhaus, kessel]) {
  const screen = { agenda: agenda({ followUps }, deals), width: 80, fresh: false };
  return unpainted(dueText(screen)).split('\n').slice(0, -1);
}

it('the morning on one screen of 80 columns', () => {
  const { plan, calls, open, loss } = aHome(ordinary);
  const text = dueText({
    agenda: agenda({ losses: [loss], followUps: [...plan, ...calls] }, open),
    lesson: { account: 'Nordhaus Foods', text: aLesson().text },
    width: 80,
    rows: 24,
    fresh: false,
  });
  expect(unpainted(text)).toMatchInlineSnapshot(`
    "Tue 24 Nov   2 calls on open deals, EUR 196,000 · 1 more
    repl REPLY   Brandt Logistics, by 15:40 today, 6 h left
                 Thank Anna Roth; the letter: recover show brandt
                                                            anna.roth@brandt.example
    0ca1 CALL    Nordhaus Foods, EUR 118,000, closes Mon: signer not met
                 "Who signs this off, and what would they like to hear from me?"
                                                                     +49 40 555 0117
    1ca1 CALL    Kessel & Sons, EUR 78,000, closes Mon: signer not met
                 "Who signs this off, and what would they like to hear from me?"
                                                                     +49 40 555 0117
    Next 7 days: Fri 27 Brandt Logistics: advice talk
    Your lesson, for Nordhaus Foods: If only my contact has seen the price, then I
    will ask for whoever signs.
    When one is done: recover done repl
    "
  `);
});

describe('the head of the day', () => {
  it.each<[string, readonly FollowUp[], string]>([
    ['nothing', [], 'Tue 24 Nov'],
    ['something due', [aFollowUp({ due: today })], 'Tue 24 Nov   1 due'],
    ['one call', [aCall(kessel)], 'Tue 24 Nov   1 call on an open deal, EUR 64,000'],
    [
      'a call without money',
      [aCall(nordhaus, { deal: { id: anId('x'), account: 'X' } })],
      'Tue 24 Nov   1 call on an open deal',
    ],
    [
      'calls and more',
      [aCall(kessel), aCall(nordhaus), aFollowUp({ due: today })],
      'Tue 24 Nov   2 calls on open deals, EUR 182,000 · 1 more',
    ],
  ])('%s', (_name, followUps, head) => {
    expect(lines(followUps)[0]).toBe(head);
  });

  it('adds up each currency by itself', () => {
    const dollars = { ...kessel, amount: someMoney('USD 5000.50') };
    expect(lines([aCall(nordhaus), aCall(dollars)], [nordhaus, dollars])[0]).toContain(
      'EUR 118,000 and USD 5,000.50',
    );
  });
});

describe('a line of the day', () => {
  const clock = { play: 'act', due: aDay('2026-11-23') };
  const bare = {
    id: anId('nord'),
    account: 'Nordhaus Foods',
    status: 'open',
    attributes: {},
    inLastImport: true,
  } as const;

  it.each<[string, FollowUp, string, (readonly Deal[])?]>([
    [
      'a clock, in hours',
      aFollowUp({ ...clock, until: anInstant('2026-11-24 15:40') }),
      'CLOCK   Brandt Logistics, by 15:40 today, 6 h left',
    ],
    [
      'a clock, in minutes',
      aFollowUp({ ...clock, until: anInstant('2026-11-24 10:00') }),
      ', by 10:00 today, 18 min left',
    ],
    [
      'a clock, at its end',
      aFollowUp({ ...clock, until: anInstant('2026-11-24 09:41') }),
      ', by 09:41 today, 1 min left',
    ],
    ['overdue by one day', aFollowUp({ due: aDay('2026-11-23') }), 'ADVICE  Brandt Logistics, from Mon'],
    ['overdue by more', aFollowUp({ due: aDay('2026-11-20') }), ', from Fri'],
    ['overdue by weeks', aFollowUp({ due: aDay('2026-11-10') }), ', since 10 Nov'],
    [
      'a clock over a weekend',
      aFollowUp({ ...clock, until: anInstant('2026-11-30 12:00') }),
      'Brandt Logistics, by Mon 12:00',
    ],
    [
      'a clock until tomorrow',
      aFollowUp({ ...clock, until: anInstant('2026-11-25 09:00') }),
      ', by 09:00 tomorrow, 23 h left',
    ],
    [
      'a call whose close is past',
      aCall(nordhaus),
      ', was to close 20 Nov:',
      [{ ...nordhaus, closeDate: aDay('2026-11-20') }],
    ],
    [
      'due today: why',
      aFollowUp({ due: today }),
      'Brandt Logistics, a few days on, it is easier to be frank',
    ],
    [
      'a call: its money, close and sign',
      aCall(nordhaus),
      'CALL    Nordhaus Foods, EUR 118,000, closes Mon: signer not met',
      [{ ...nordhaus, closeDate: aDay('2026-11-30') }],
    ],
    [
      'a close further off',
      aCall(nordhaus),
      ', closes 1 Dec:',
      [{ ...nordhaus, closeDate: aDay('2026-12-01') }],
    ],
    [
      'a close in another year',
      aCall(nordhaus),
      ', closes 20 Jan 2027:',
      [{ ...nordhaus, closeDate: aDay('2027-01-20') }],
    ],
    ['a call of which little is known', aCall(nordhaus), 'CALL    Nordhaus Foods, signer not met', [bare]],
    [
      'a call of which nothing is known',
      aFollowUp({ play: 'call', account: 'Nordhaus Foods', deal: bare, due: today }),
      'CALL    Nordhaus Foods',
      [bare],
    ],
  ])('%s', (_name, followUp, wanted, deals = [nordhaus]) => {
    expect(lines([followUp], deals)[1]).toContain(wanted);
  });

  it('has the number at its right edge, else the address, else neither', () => {
    const reached = (contact: object) => lines([aCall(nordhaus)], [{ ...nordhaus, contact }])[1] ?? '';
    expect(reached({ phone: '+49 40 555 0117', email: 'petra@nordhaus.example' })).toMatch(
      / {2,}\+49 40 555 0117$/,
    );
    expect(reached({ email: 'petra@n.example' })).toMatch(/ {2,}petra@n\.example$/);
    expect(reached({})).toMatch(/signer not met$/);
  });

  it('stands in one column with the others, however long its id', () => {
    const alike = [anId('ab1'), anId('ab1x2')].map((id, at) =>
      aFollowUp({ id, due: today, loss: anId(`x${at}`) }),
    );
    const heads = lines(alike).filter((line) => line.includes('ADVICE'));
    expect(new Set(heads.map((line) => line.indexOf('ADVICE'))).size).toBe(1);
  });
});
