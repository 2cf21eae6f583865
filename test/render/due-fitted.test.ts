import { describe, expect, it } from 'vitest';
import type { FollowUp } from '../../src/domain/ledger.ts';
import { dueText } from '../../src/render/due.ts';
import { duePlain, dueShape } from '../../src/render/due-shape.ts';
import { unpainted } from '../../src/render/paint.ts';
import { aDay, aDeal, aFollowUp, anId } from '../builders.ts';
import { aCall, agenda, nordhaus } from '../domain/mornings.ts';
import { today } from './homes.ts';

function lines(followUps: readonly FollowUp[], rows?: number) {
  const screen = {
    agenda: agenda({ followUps }),
    width: 80,
    ...(rows === undefined ? {} : { rows }),
    fresh: false,
  };
  return unpainted(dueText(screen)).split('\n').slice(0, -1);
}

describe('what does not fit', () => {
  it('is counted, and the command for it named; one row stays free', () => {
    const many = Array.from({ length: 5 }, (_, at) =>
      aFollowUp({ id: anId(`f${at}`), account: `Brandt ${at}`, due: today }),
    );
    const items = (rows?: number) => lines(many, rows).filter((line) => line.includes('ADVICE')).length;
    expect(lines(many, 10).some((line) => /^And \d more: recover due --all$/.test(line))).toBe(true);
    expect(lines(many, 10).length).toBeLessThan(10);
    expect([items(2), items()]).toEqual([1, 5]);
  });

  it('is first the lesson, then the week, then items', () => {
    const day = agenda({ followUps: [aFollowUp({ due: today }), aFollowUp({ id: anId('w') })] });
    const lesson = { account: 'Nordhaus Foods', text: 'Ask who signs.' };
    const kept = Array.from({ length: 20 }, (_, rows) => {
      const text = dueText({ agenda: day, lesson, width: 80, rows, fresh: false });
      return [text.includes('Your lesson') && 'lesson', text.includes('Next 7 days') && 'week']
        .filter(Boolean)
        .join(' ');
    });
    expect([...new Set(kept)]).toEqual(['', 'week', 'lesson week']);
  });

  it('of the week is counted after three', () => {
    const week = Array.from({ length: 5 }, (_, at) =>
      aFollowUp({ id: anId(`f${at}`), account: `Brandt ${at}`, due: aDay(`2026-11-2${5 + at}`) }),
    );
    expect(lines(week).join(' ')).toMatch(/Wed 25 .*: advice talk · +Thu 26 .* · +Fri 27 .* · 2 more/);
  });
});

describe('a day without anything due', () => {
  it.each([
    ['import', 'Bring your open deals, and they can be looked after: recover import <file>'],
    ['debrief', 'One debrief is still open: recover debrief "Brandt"'],
    ['similar', 'A good moment to look ahead: recover similar'],
    ['look-back', 'A quiet day to learn from one you lost: recover debrief "Brandt"'],
    ['wait', 'When a deal is lost: recover lost'],
  ] as const)('leads to %s', (act, wanted) => {
    const ahead = { act, account: 'Brandt' };
    expect(dueText({ agenda: agenda({}), width: 80, fresh: false, ahead })).toContain(wanted);
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
        "accounts",
        "amount",
        "contact",
        "daysLate",
        "due",
        "hoursLeft",
        "id",
        "loss",
        "ownDue",
        "play",
        "reach",
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
