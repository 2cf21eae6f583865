import { describe, expect, it } from 'vitest';
import { withoutGaps } from '../../src/domain/loss.ts';
import { largestShare } from '../../src/domain/odds.ts';
import type { EndingScreen } from '../../src/render/ending.ts';
import { endingText } from '../../src/render/ending.ts';
import { unpainted } from '../../src/render/paint.ts';
import { aDay, aDeal, aDebrief, aFollowUp, aLoss, anId, anInstant, someMoney } from '../builders.ts';
import { facts, plays } from '../playbook/shipped.ts';
import { inOneLine } from '../world.ts';
import { aHome, ordinary } from './homes.ts';
import { endingOf } from './screens.ts';

it('the end of a debrief on one screen of 80 columns', () => {
  expect(unpainted(endingOf(aHome(ordinary), 80))).toMatchInlineSnapshot(`
    "Kept. Brandt Logistics, EUR 45,000.
    Lesson      If only my contact has seen the price, then I will ask for whoever
                signs.
    Done well   The reply was out within the hour.
    Still open  Your view so far: the signer never saw the figures. Ask Anna on Fri
                27.
    Brandt      today              your thank-you note
                tomorrow by 15:40  one generous act, nothing asked for it
                Fri 27 Nov         advice call
                Mon 7 Dec          offer to be their second source
                Mon 21 Dec         ask whether it does what they needed
                Tue 23 Feb         then once a quarter, unless they write
    Call first tomorrow, while it is fresh
      Nordhaus Foods  EUR 118,000  Anna Roth  +49 40 555 0117
      Kessel & Sons   EUR 78,000   Anna Roth  +49 40 555 0117
    You win about 2 in 5 (9 of 23). Next to work: Avira Dental, closes 30 Nov.
    Anna Roth looks at it with you on Thu 26 Nov. Your own part stays on this
    laptop.
    Next: recover due     change: recover edit brandt     take back: recover undo
    "
  `);
});

function ending(given: Partial<EndingScreen> = {}): string {
  const screen = {
    loss: aLoss({ debrief: aDebrief() }),
    followUps: [],
    calls: [],
    closed: { won: 0, lost: 1 },
    plays,
    facts,
    today: aDay('2026-11-23'),
    width: 80,
  };
  return unpainted(endingText({ ...screen, ...given }));
}

it('says little where little was told', () => {
  const { amount: _amount, contact: _contact, ...bare } = aLoss({ debrief: aDebrief() });
  expect(ending({ loss: bare })).toMatchInlineSnapshot(`
    "Kept. Brandt Logistics.
    Your view only, so far.
    Next: recover due     change: recover edit brandt     take back: recover undo
    "
  `);
});

describe('what is still open', () => {
  const sign = { cause: 'decision-maker-not-reached', fact: 'signer-met' };
  it.each<[string, Partial<EndingScreen>, string]>([
    [
      'names the day to ask',
      { sign, followUps: [aFollowUp()] },
      'we never spoke with the person who signs. Ask Anna\n',
    ],
    [
      'asks them where nobody is known',
      { sign, followUps: [aFollowUp()], loss: aLoss({ contact: { name: ' ' } }) },
      'Ask them\n',
    ],
    [
      'names none without an advice talk',
      { sign, followUps: [aFollowUp({ status: 'skipped' })] },
      'the person who signs.\n',
    ],
  ])('%s', (_name, given, wanted) => {
    expect(ending(given)).toContain(wanted);
  });
});

describe('the plan', () => {
  it.each<[string, Partial<EndingScreen>, string]>([
    [
      'a check-in alone is a first sign of life',
      { followUps: [aFollowUp({ play: 'check-in' })] },
      'Brandt      Fri 27 Nov  a first sign of life; then once a quarter',
    ],
    [
      'what is due now is today',
      { followUps: [aFollowUp({ due: aDay('2026-11-23') })] },
      'Brandt      today  advice call',
    ],
    ['a play that is not in the book', { followUps: [aFollowUp()], plays: [] }, 'Fri 27 Nov  advice'],
    [
      'a clock has its hour',
      { followUps: [aFollowUp({ play: 'act', until: anInstant('2026-11-25 12:00') })] },
      'Wed 25 Nov by 12:00  one generous act',
    ],
  ])('%s', (_name, given, wanted) => {
    expect(ending(given)).toContain(wanted);
  });

  it('names neither what is done nor the calls on other deals', () => {
    const others = [
      aFollowUp({ status: 'done' }),
      aFollowUp({ play: 'call', deal: { id: anId('x'), account: 'X' } }),
    ];
    expect(ending({ followUps: others })).not.toMatch(/advice call|same sign/);
  });
});

describe('the calls', () => {
  const calls = [aDeal({ account: 'Nordhaus Foods', contact: { email: 'petra@nordhaus.example' } })];
  it.each([
    ['today', { callsOn: aDay('2026-11-23') }, 'Call today, while it is fresh'],
    ['today where no day is set', {}, 'Call today, while it is fresh'],
    ['tomorrow', { callsOn: aDay('2026-11-24') }, 'Call first tomorrow, while it is fresh'],
    ['after a weekend', { callsOn: aDay('2026-11-30') }, 'Call first on Mon 30 Nov, while it is fresh'],
  ])('%s', (_name, given, wanted) => {
    expect(ending({ calls, ...given })).toContain(`${wanted}\n  Nordhaus Foods  EUR 45,000`);
  });
});

it('a call without a number is named all the same', () => {
  const { contact: _contact, ...unknown } = aDeal({ account: 'Nordhaus Foods' });
  expect(ending({ calls: [unknown, aDeal({ contact: { name: 'Petra' } })] })).toContain(
    '  Nordhaus Foods    EUR 45,000\n',
  );
});

describe('what is next', () => {
  const open = (thousands: number) => aDeal({ amount: someMoney(`EUR ${thousands}000`) });
  const debrief = aDebrief({ partner: { name: 'Norm' } });
  it.each<[string, Partial<EndingScreen>, string]>([
    [
      'how many deals were won, where that is no rate yet',
      { closed: { won: 2, lost: 2 } },
      'You have won 2 deals.',
    ],
    ['one deal won', { closed: { won: 1, lost: 2 }, nextDeal: aDeal() }, 'You have won 1 deal. Next to work'],
    ['the odds with their count (G62)', { closed: { won: 9, lost: 14 } }, 'You win about 2 in 5 (9 of 23).'],
    [
      'what hangs on one deal (G70)',
      { ...withoutGaps({ share: largestShare([open(5), open(3), open(2)]) }) },
      'Brandt Logistics is EUR 5,000 of the EUR 10,000 you have open: 50%, in 1 of 3 deals.',
    ],
    [
      'how it felt before and after (G95)',
      { loss: aLoss({ debrief: aDebrief({ pulse: 2, pulseAfter: 4 }) }) },
      'You came with 2 of 5 and leave with 4; only you see this.',
    ],
    [
      'that it may rest where it felt worse (G95)',
      { loss: aLoss({ debrief: aDebrief({ pulse: 4, pulseAfter: 2 }) }) },
      'You came with 4 of 5 and leave with 2. Let it rest for tonight; only you see this.',
    ],
    [
      'who read it aloud, in place of a partner (G81)',
      { loss: aLoss({ debrief: aDebrief({ heldWith: 'Norm' }) }) },
      'Looked at with Norm.',
    ],
    [
      'the next deal, with its day',
      { nextDeal: aDeal({ closeDate: aDay('2027-01-20') }) },
      'Next to work: Brandt Logistics, closes 20 Jan 2027.',
    ],
    ['the next deal without one', { nextDeal: aDeal() }, 'Next to work: Brandt Logistics.'],
    ['who looks at it, without a day', { loss: aLoss({ debrief }) }, 'Norm looks at it with you.'],
    ['nobody else yet', {}, 'Your view only, so far.'],
  ])('%s', (_name, given, wanted) => {
    expect(inOneLine(ending(given))).toContain(wanted);
  });

  it.each([
    ['Brandt Logistics', 'recover edit brandt '],
    ['ÖBB Infra', 'recover edit "ÖBB Infra" '],
    ["O'Neil & Sons", 'recover edit "O\'Neil & Sons" '],
    ['3M', 'recover edit "3M" '],
  ])('the account %s can be typed as it is shown', (account, wanted) => {
    expect(ending({ loss: aLoss({ deal: { id: anId('x'), account } }) })).toContain(wanted);
  });

  it('the own part is said to stay here only where there is one', () => {
    expect(ending()).not.toContain('laptop');
    expect(ending({ loss: aLoss({ debrief: aDebrief({ ownPart: { kind: 'none' } }) }) })).toContain(
      'stays on this laptop',
    );
  });
});
