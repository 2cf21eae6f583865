import { describe, expect, it } from 'vitest';
import type { FollowUp } from '../../src/domain/ledger.ts';
import type { Deal } from '../../src/domain/pipeline.ts';
import { duePlain, dueShape, dueText } from '../../src/render/due.ts';
import { unpainted } from '../../src/render/paint.ts';
import { aDay, aDeal, aFollowUp, aLesson, anId, anInstant, someMoney } from '../builders.ts';
import { aCall, agenda, kessel, nordhaus } from '../domain/mornings.ts';
import { aHome, ordinary, today } from './homes.ts';

function lines(followUps: readonly FollowUp[], deals: readonly Deal[] = [nordhaus, kessel], most = 8) {
  const screen = { agenda: agenda({ followUps }, deals), width: 80, most, fresh: false };
  return unpainted(dueText(screen)).split('\n').slice(0, -1);
}

it('the morning on one screen of 80 columns', () => {
  const { plan, calls, open, loss } = aHome(ordinary);
  const text = dueText({
    agenda: agenda({ losses: [loss], followUps: [...plan, ...calls] }, open),
    lesson: { account: 'Nordhaus Foods', text: aLesson().text },
    width: 80,
    most: 8,
    fresh: false,
  });
  expect(unpainted(text)).toMatchInlineSnapshot(`
    "Tue 24 Nov   2 calls on open deals, EUR 196,000 · 2 more
    actz CLOCK   Brandt Logistics, 6 h left, until 15:40             +49 40 555 0117
                 Give Anna Roth something of use: your notes, a name, a hand-over.
    0ca1 CALL    Nordhaus Foods, EUR 118,000, closes Mon: signer not met
                 "Who signs this off, and what would they like to hear from me?"
                                                                     +49 40 555 0117
    1ca1 CALL    Kessel & Sons, EUR 78,000, closes Mon: signer not met
                 "Who signs this off, and what would they like to hear from me?"
                                                                     +49 40 555 0117
    repl REPLY   Brandt Logistics, 1 day late                        +49 40 555 0117
                 A short note to Anna Roth: thanks, respect, no second pitch.
    Next 7 days: Fri 27 Brandt Logistics: advice talk
    Your lesson, for Nordhaus Foods: If only my contact has seen the price, then I
    will ask for whoever signs.
    When one is done: recover done actz
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
      'CLOCK   Brandt Logistics, 6 h left, until 15:40',
    ],
    [
      'a clock, in minutes',
      aFollowUp({ ...clock, until: anInstant('2026-11-24 10:00') }),
      ', 18 min left, until 10:00',
    ],
    [
      'a clock, at its end',
      aFollowUp({ ...clock, until: anInstant('2026-11-24 09:41') }),
      ', 1 min left, until 09:41',
    ],
    ['overdue by one day', aFollowUp({ due: aDay('2026-11-23') }), 'ADVICE  Brandt Logistics, 1 day late'],
    ['overdue by more', aFollowUp({ due: aDay('2026-11-20') }), ', 4 days late'],
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

describe('what does not fit', () => {
  it('is counted, and the command for it named', () => {
    const many = Array.from({ length: 5 }, (_, at) => aFollowUp({ id: anId(`f${at}`), due: today }));
    expect(lines(many, [], 3)).toContain('And 2 more: recover due --all');
  });

  it('of the week is counted after three', () => {
    const week = Array.from({ length: 5 }, (_, at) =>
      aFollowUp({ id: anId(`f${at}`), due: aDay(`2026-11-2${5 + at}`) }),
    );
    expect(lines(week).join(' ')).toMatch(/Wed 25 .*: advice talk · Thu 26 .* · Fri 27 .* · 2 more/);
  });
});

describe('for scripts', () => {
  const day = agenda({ followUps: [aCall({ ...nordhaus, account: 'Nord\thaus\nFoods' }), aFollowUp()] });

  it('each record is one line, its cells parted by tabs', () => {
    expect(duePlain(day.items)).toBe(
      `${day.items[0]?.id}\tcall\tNord haus Foods\tcall\t2026-11-24\t+49 40 555 0100\t"Who signs this off, and what would they like to hear from me?"\n`,
    );
    expect(duePlain([])).toBe('');
  });

  it('the shape holds today and what comes, nothing private', () => {
    const shape = dueShape(day);
    expect(shape.items.map((item) => [item.state, item.due])).toEqual([
      ['call', '2026-11-24'],
      ['upcoming', '2026-11-27'],
    ]);
    expect(Object.keys(shape.items[0] ?? {}).sort()).toMatchInlineSnapshot(`
      [
        "account",
        "amount",
        "contact",
        "daysLate",
        "due",
        "hoursLeft",
        "id",
        "loss",
        "play",
        "state",
        "until",
        "why",
        "words",
      ]
    `);
  });
});

it('a deal without a contact is no obstacle', () => {
  const { contact: _contact, ...unknown } = aDeal({ id: nordhaus.id });
  expect(duePlain(agenda({ followUps: [aCall(nordhaus)] }, [unknown]).items)).toContain('\t\t');
});
