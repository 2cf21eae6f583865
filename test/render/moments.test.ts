import { describe, expect, it } from 'vitest';
import { addedText } from '../../src/render/added.ts';
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
      'a deal added',
      addedText(aDeal({ name: 'Cranes', closeDate: aDay('2026-12-18') }), 0, 80),
      'Kept. Brandt Logistics, Cranes, EUR 45,000, closes Fri 18 Dec.\nYour deals: recover deals\n',
    ],
    [
      'a deal added with its account alone',
      addedText(bare, 0, 80),
      'Kept. Brandt Logistics.\nYour deals: recover deals\n',
    ],
    [
      'a debrief put off',
      keptForLater(aLoss(), aFollowUp(), 80),
      'Kept. Brandt Logistics can wait until Fri 27 Nov.\nThen: recover debrief, and it goes on where you stopped.\n',
    ],
    [
      'a debrief put off without a day',
      keptForLater(aLoss(), undefined, 80),
      'Kept. Brandt Logistics can wait.\nThen: recover debrief, and it goes on where you stopped.\n',
    ],
    [
      'a follow-up done',
      doneText({
        closed: aFollowUp({ outcome: 'talked' }),
        play: advice,
        next: aFollowUp({ due: aDay('2027-02-23') }),
        today,
        width: 200,
      }),
      'Done. Brandt Logistics: the advice talk, we talked. The next check-in there: 23 Feb 2027 at the latest.\nWhat else is due: recover due\n',
    ],
    [
      'one without outcome or next',
      doneText({ closed: aFollowUp(), play: advice, today, width: 80 }),
      'Done. Brandt Logistics: the advice talk.\nWhat else is due: recover due\n',
    ],
    [
      'before the capture of a deal',
      lostOpening(aDeal(), undefined, 200),
      'Brandt Logistics, EUR 45,000. Never an easy call to get. A few short questions, then the reply to send.\n',
    ],
    ['before that of an account', lostOpening(undefined, 'Tolan', 200), 'Tolan. Never an easy call'],
    ['before that of nothing known', lostOpening(undefined, undefined, 200), 'Never an easy call'],
    [
      'before a debrief',
      debriefOpening(aLoss(), false, 200),
      'Brandt Logistics, EUR 45,000. Ten steps, about eight minutes.',
    ],
    ['before a short one', debriefOpening(aLoss(), true, 200), 'Five steps, three minutes.'],
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
        'First: Nordhaus Foods. "Who signs this off, and what would they like to hear fr…',
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
