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
    1 REPLY   Brandt Logistics  6 h left, until 15:40       anna.roth@brandt.example
              Thank Anna Roth; the letter: recover show brandt
    2 CALL    Nordhaus Foods  EUR 118,000, closes Mon: signer not met
              "Who signs this off, and what would they like to hear from me?"
                                                                     +49 40 555 0117
    3 CALL    Kessel & Sons  EUR 78,000, closes Mon: signer not met  +49 40 555 0117
              "Who signs this off, and what would they like to hear from me?"
    Next 7 days: Fri 27 Brandt Logistics: advice talk
    Your lesson, for Nordhaus Foods: If only my contact has seen the price, then I
    will ask for whoever signs.
    When 1 is done: recover done repl
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
      'CLOCK   Brandt Logistics  6 h left, until 15:40',
    ],
    [
      'a clock, in minutes',
      aFollowUp({ ...clock, until: anInstant('2026-11-24 10:00') }),
      '  18 min left, until 10:00',
    ],
    [
      'a clock, at its end',
      aFollowUp({ ...clock, until: anInstant('2026-11-24 09:41') }),
      '  1 min left, until 09:41',
    ],
    ['overdue by one day', aFollowUp({ due: aDay('2026-11-23') }), 'ADVICE  Brandt Logistics  from Mon'],
    ['overdue by more', aFollowUp({ due: aDay('2026-11-20') }), '  from Fri'],
    ['overdue by weeks', aFollowUp({ due: aDay('2026-11-10') }), '  since 10 Nov'],
    [
      'a clock over a weekend',
      aFollowUp({ ...clock, until: anInstant('2026-11-30 12:00') }),
      'Brandt Logistics  until Mon 12:00',
    ],
    [
      'a clock until tomorrow',
      aFollowUp({ ...clock, until: anInstant('2026-11-25 09:00') }),
      '  23 h left, until 09:00 tomorrow',
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
      'Brandt Logistics  a few days on, it is easier to be frank',
    ],
    [
      'a call: its money, close and sign',
      aCall(nordhaus),
      'CALL    Nordhaus Foods  EUR 118,000, closes Mon: signer not met',
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
    ['a call of which little is known', aCall(nordhaus), 'CALL    Nordhaus Foods  signer not met', [bare]],
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

  it('stands in one column with the others, however long its number and id', () => {
    const alike = Array.from({ length: 11 }, (_, at) =>
      aFollowUp({
        id: anId(at < 2 ? `ab1${'x2'.repeat(at)}` : `c${at}`),
        due: today,
        account: `Brandt ${at}`,
      }),
    );
    const heads = lines(alike).filter((line) => line.includes('ADVICE'));
    expect(new Set(heads.map((line) => line.indexOf('ADVICE'))).size).toBe(1);
    expect([heads[0], heads[10]]).toEqual([expect.stringMatching(/^1 /), expect.stringMatching(/^11 /)]);
  });
});
