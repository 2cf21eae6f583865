import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/domain/question.ts';
import { aDay, aFollowUp, aLedger, aLoss, anId, anInstant, aTouch } from '../builders.ts';
import type { Home } from '../world.ts';
import { inOneLine, openHome } from '../world.ts';

const signed = aLoss({ state: 'signed-elsewhere' });

/** One follow-up of that play, due today. */
function homeWith(play: string, loss = signed): Home {
  const due = aDay('2026-11-24');
  return openHome({
    ledger: aLedger({ losses: [loss], followUps: [aFollowUp({ id: anId('d0ne'), play, due })] }),
  });
}

const kept = (home: Home) => home.ledger().followUps.find((one) => one.id === anId('d0ne'));

/** What is offered at a question, and the answer to it. */
function seen(answer: string) {
  const offered: string[] = [];
  const reply = ({ choices = [] }: Question) => {
    offered.push(...choices.map(({ value }) => value));
    return answer;
  };
  return { offered, reply };
}

describe('recover done asks after the needs check', () => {
  it('how they are treated and whether they were thanked, and keeps both (G56, G58)', async () => {
    const home = homeWith('needs-met');
    const thanked = seen('no');
    const replies = { outcome: 'met', treated: 'good', thanked: thanked.reply };
    const { code } = await home.ran(['done', 'd0ne'], { replies });
    expect({ code, offered: thanked.offered, asides: kept(home)?.asides }).toEqual({
      code: 0,
      offered: ['yes', 'no'],
      asides: { treated: 'good', thanked: 'no' },
    });
  });

  it('how things are between you at the second one, and keeps it (G32)', async () => {
    const home = homeWith('needs-met-again');
    const relationship = seen('warmer');
    const replies = { outcome: 'met', treated: 'good', relationship: relationship.reply };
    await home.ran(['done', 'd0ne'], { replies });
    expect([relationship.offered, kept(home)?.asides]).toEqual([
      ['warmer', 'kept', 'colder'],
      { treated: 'good', relationship: 'warmer' },
    ]);
  });

  it('nothing more where nobody answered, and passing keeps nothing', async () => {
    const silent = homeWith('needs-met');
    expect((await silent.ran(['done', 'd0ne'], { replies: { outcome: 'no-answer' } })).code).toBe(0);
    const passed = homeWith('needs-met');
    await passed.ran(['done', 'd0ne'], { replies: { outcome: 'met', treated: null, thanked: null } });
    expect([kept(silent)?.asides, kept(passed)?.asides]).toEqual([undefined, undefined]);
  });

  it.each([
    ['needs-met', ['--thanked', 'yes'], { thanked: 'yes' }],
    ['needs-met-again', ['--relationship', 'colder'], { relationship: 'colder' }],
    [
      'needs-met-again',
      ['--treated', 'poor', '--relationship', 'kept'],
      { treated: 'poor', relationship: 'kept' },
    ],
  ])('nothing off a terminal: %s takes %j (G32, G58)', async (play, flags, asides) => {
    const home = homeWith(play);
    const { code } = await home.ran(['done', 'd0ne', 'met', ...flags]);
    expect({ code, asides: kept(home)?.asides }).toEqual({ code: 0, asides });
  });

  it.each([
    ['needs-met', '--thanked', 'maybe', 'yes, no'],
    ['needs-met-again', '--relationship', 'fine', 'warmer, kept, colder'],
  ])('of %s, %s %s is refused with what it takes', async (play, flag, value, takes) => {
    const home = homeWith(play);
    const { code, err } = await home.ran(['done', 'd0ne', 'met', flag, value]);
    expect({
      code,
      open: kept(home)?.status,
      told: inOneLine(err).includes(`It takes one of: ${takes}`),
    }).toEqual({ code: 2, open: 'open', told: true });
  });
});

describe('recover done asks anew how to keep in touch', () => {
  const silent = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      aTouch({
        id: anId(`t${String.fromCharCode(97 + at)}`),
        on: aDay(`2026-0${at + 3}-10`),
        play: 'check-in',
        unanswered: true,
      }),
    );
  const checkedIn = (tries: number, keeping?: 'mine') =>
    openHome({
      ledger: aLedger({
        losses: [
          aLoss({
            ...signed,
            newsAt: anInstant('2026-01-05 10:00'),
            ...(keeping === undefined ? {} : { keeping }),
          }),
        ],
        touches: silent(tries),
        followUps: [aFollowUp({ id: anId('d0ne'), play: 'check-in', due: aDay('2026-11-24') })],
      }),
    });

  it('after two check-ins in a row that nobody answered, and the account goes on the list (G23, G55)', async () => {
    const home = checkedIn(1, 'mine');
    const keep = seen('list');
    const { code, out } = await home.ran(['done', 'd0ne'], {
      replies: { outcome: 'no-answer', keep: keep.reply },
    });
    expect({ code, offered: keep.offered }).toEqual({ code: 0, offered: ['mine', 'list', 'let-go'] });
    expect(inOneLine(out)).toContain('They are on your list: one mailing a quarter.');
    expect(home.ledger().followUps.at(-1)).toMatchObject({ play: 'mailing', status: 'open' });
  });

  it.each([
    ['after the first silence', 0, 'no-answer'],
    ['after a third, right after they were kept by hand', 2, 'no-answer'],
    ['when they answered', 1, 'answered'],
  ])('but not %s', async (_name, tries, outcome) => {
    const home = checkedIn(tries, 'mine');
    const { code } = await home.ran(['done', 'd0ne'], { replies: { outcome, relationship: null } });
    const open = home.ledger().followUps.filter(({ status }) => status === 'open');
    expect({ code, plays: open.map(({ play }) => play) }).toMatchObject({
      code: 0,
      plays: expect.arrayContaining(['check-in']),
    });
  });

  it('by a sentence where nothing is asked', async () => {
    const { code, out } = await checkedIn(1, 'mine').ran(['done', 'd0ne', 'no-answer']);
    expect({ code, out: inOneLine(out) }).toEqual({
      code: 0,
      out: expect.stringContaining(
        'They have been silent for a while: add --keep list or --keep let-go next time',
      ),
    });
    expect((await checkedIn(0, 'mine').ran(['done', 'd0ne', 'no-answer'])).out).not.toContain('silent');
  });
});

describe('recover done offers of the generous act', () => {
  it.each([
    ['what fits a no without a signature', aLoss(), ['supplier', 'notes', 'name']],
    ['what fits after they signed', signed, ['notes', 'name', 'hand-over']],
    ['no supplier to an existing customer', aLoss({ kind: 'customer' }), ['notes', 'name']],
  ])('%s (G37, G38)', async (_name, loss, wanted) => {
    const home = homeWith('act', loss);
    const outcome = seen('notes');
    await home.ran(['done', 'd0ne'], { replies: { outcome: outcome.reply } });
    expect([outcome.offered, kept(home)?.outcome]).toEqual([wanted, 'notes']);
  });

  it('only that, and keeps whatever else was really done', async () => {
    const home = homeWith('act');
    expect((await home.ran(['done', 'd0ne', 'supplier'])).code).toBe(0);
    expect(kept(home)?.outcome).toBe('supplier');
  });
});

describe('recover done tells what is next there', () => {
  it('by its turn: what may go out only three business days later has that day', async () => {
    const backup = aFollowUp({ id: anId('back'), play: 'backup', due: aDay('2026-11-25') });
    const act = aFollowUp({ id: anId('d0ne'), play: 'act', due: aDay('2026-11-24') });
    const home = openHome({ ledger: aLedger({ losses: [signed], followUps: [act, backup] }) });
    const { out } = await home.ran(['done', 'd0ne', 'notes']);
    expect(inOneLine(out)).toContain('Next there: the back-up offer, Fri 27 Nov.');
    expect((await home.ran(['due'])).out).toContain('Fri 27 Brandt Logistics: back-up offer');
  });
});
