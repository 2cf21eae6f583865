import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/domain/question.ts';
import { aDay, aFollowUp, aLedger, aLoss, anId } from '../builders.ts';
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
