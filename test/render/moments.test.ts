import { describe, expect, it } from 'vitest';
import { dealsPlain, dealsText } from '../../src/render/deals.ts';
import { doneText } from '../../src/render/done.ts';
import { keptForLater } from '../../src/render/later.ts';
import { debriefOpening, lostOpening } from '../../src/render/opening.ts';
import { unpainted } from '../../src/render/paint.ts';
import { todayShape, todayText } from '../../src/render/today.ts';
import { aDay, aDeal, aFollowUp, aLoss, anId } from '../builders.ts';
import { aCall, agenda, nordhaus, today } from '../domain/mornings.ts';
import { plays } from '../playbook/shipped.ts';

const [advice] = plays.filter((one) => one.id === 'advice');
if (advice === undefined) throw new Error('there is no advice play');

describe('a short word', () => {
  const { contact: _contact, amount: _amount, ...bare } = aDeal();
  it.each([
    [
      'a debrief put off',
      keptForLater(aLoss(), aFollowUp(), today, 80),
      'Enough for today. What you gave is kept. It comes up on Fri 27 Nov.\nIt goes on where you stopped: recover debrief "Brandt Logistics"\n',
    ],
    [
      'a debrief put off until tomorrow',
      keptForLater(aLoss(), aFollowUp({ due: aDay('2026-11-25') }), today, 200),
      'It comes up tomorrow morning, Wed 25 Nov.',
    ],
    [
      'a debrief put off without a day',
      keptForLater(aLoss(), undefined, today, 80),
      'Enough for today. What you gave is kept.\nIt goes on',
    ],
    [
      'a follow-up done',
      doneText({
        closed: aFollowUp({ outcome: 'talked' }),
        play: advice,
        plays,
        next: aFollowUp({ play: 'check-in', due: aDay('2027-02-23') }),
        today,
        width: 200,
      }),
      'Done. Brandt Logistics: the advice talk, we talked. Next there: the check-in, 23 Feb 2027 at the latest.\nWhat else is due: recover due\n',
    ],
    [
      'one with a play of this year next',
      doneText({
        closed: aFollowUp(),
        play: advice,
        plays,
        next: aFollowUp({ play: 'own' }),
        today,
        width: 200,
      }),
      'Next there: own, Fri 27 Nov.',
    ],
    [
      'one with a play that is due now next',
      doneText({
        closed: aFollowUp(),
        play: advice,
        plays,
        next: aFollowUp({ due: today }),
        today,
        width: 200,
      }),
      'Next there: the advice talk, today.',
    ],
    [
      'one without outcome or next',
      doneText({ closed: aFollowUp(), play: advice, plays, today, width: 80 }),
      'Done. Brandt Logistics: the advice talk.\nWhat else is due: recover due\n',
    ],
    [
      'before the capture of a deal',
      lostOpening(aDeal(), undefined, 200),
      'Brandt Logistics, EUR 45,000. Never easy. A few short questions, then the reply to send.\n',
    ],
    ['before that of an account', lostOpening(undefined, 'Tolan', 200), 'Tolan. Never easy'],
    ['before that of nothing known', lostOpening(undefined, undefined, 200), 'Never easy'],
    [
      'before a debrief',
      debriefOpening(aLoss(), 'usual', undefined, 200),
      'Brandt Logistics, EUR 45,000. Ten steps, about eight minutes.',
    ],
    ['before a short one', debriefOpening(aLoss(), 'short', undefined, 200), 'Five steps, three minutes.'],
    [
      'before one that is read aloud',
      debriefOpening(aLoss(), 'deep', 'Norm', 200),
      'a quiet twenty minutes. Norm reads aloud; the answers are yours together.',
    ],
    ['deals without money', dealsText([bare], [bare], today, 80), '\n1 deal\n'],
    ['no deals', dealsText([], [], today, 80), 'No deals here. Bring your pipeline: recover import <file>\n'],
  ])('on %s', (_name, text, wanted) => {
    expect(unpainted(text)).toContain(wanted);
  });
});

describe('the deals', () => {
  const closed = aDeal({ id: anId('won'), status: 'won', closeDate: aDay('2025-03-01') });
  const { account: _account, amount: _amount, ...nameless } = aDeal({ id: anId('x'), name: 'By\tname' });

  it('stand with their stage while open, and how they ended', () => {
    expect(
      unpainted(
        dealsText(
          [aDeal({ stage: 'Offer' }), nameless, closed],
          [aDeal({ stage: 'Offer' }), nameless, closed],
          today,
          80,
        ),
      ),
    ).toMatchInlineSnapshot(`
      "bran  Brandt Logistics  EUR 45,000  Offer
      xzzz  By name                       open
      wonz  Brandt Logistics  EUR 45,000  won    1 Mar 2025
      3 deals, EUR 90,000
      "
    `);
  });

  it('are one record a line for scripts', () => {
    expect(dealsPlain([nameless, closed])).toBe(
      `${nameless.id}\tBy name\tBy name\topen\t\t\n${closed.id}\tBrandt Logistics\t\twon\tEUR 45,000\t2025-03-01\n`,
    );
  });
});

describe('today in three lines', () => {
  const shown = (given: Partial<Parameters<typeof todayText>[0]>) =>
    unpainted(todayText({ agenda: agenda({}), undebriefed: [], fresh: false, width: 80, ...given })).split(
      '\n',
    );

  it.each([
    [
      'nothing at all',
      {},
      [
        'Tue 24 Nov   nothing is due',
        'Nothing in the next seven days.',
        'Next: recover due     all verbs: recover help',
      ],
    ],
    [
      'something this week',
      { agenda: agenda({ followUps: [aFollowUp()] }) },
      ['Tue 24 Nov   nothing is due', '1 follow-up in the next seven days.'],
    ],
    [
      'a call',
      { agenda: agenda({ followUps: [aCall(nordhaus)] }) },
      [
        'Tue 24 Nov   1 call on an open deal, EUR 118,000',
        'First: Nordhaus Foods. "Who signs this off, and what would they like to hear',
        '       from me?"',
      ],
    ],
    [
      'a loss without a debrief',
      { undebriefed: [aLoss()] },
      [
        'Tue 24 Nov   nothing is due',
        'Nothing in the next seven days.',
        'Next: recover debrief "Brandt Logistics"     all verbs: recover help',
      ],
    ],
    [
      'an empty home',
      { fresh: true },
      [
        'For the hour after a lost deal, and the deals to save next.',
        '  recover lost            a deal was just lost',
      ],
    ],
  ])('%s', (_name, given, lines) => {
    expect(shown(given).slice(0, lines.length)).toEqual(lines);
  });

  it('are counts for scripts', () => {
    const followUps = [aCall(nordhaus), aFollowUp(), aFollowUp({ id: anId('b'), due: today })];
    const screen = { agenda: agenda({ followUps }), undebriefed: [aLoss()], fresh: false, width: 80 };
    expect(todayShape(screen)).toEqual({
      today: '2026-11-24',
      dueNow: 2,
      calls: 1,
      nextWeek: 1,
      undebriefed: [{ id: aLoss().id, account: 'Brandt Logistics' }],
    });
  });
});
