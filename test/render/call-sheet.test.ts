import { describe, expect, it } from 'vitest';
import type { CallScreen } from '../../src/render/call-sheet.ts';
import { callSheetText } from '../../src/render/call-sheet.ts';
import { factSource, touchWords } from '../../src/render/call-words.ts';
import { unpainted } from '../../src/render/paint.ts';
import { aDay, aDeal, aFact, aFollowUp, aTouch, someMoney } from '../builders.ts';

const today = aDay('2026-11-24');
const bare = {
  known: [],
  notKnown: [],
  offers: [],
  references: [],
  touches: [],
  plays: [],
  lost: 0,
  today,
  width: 80,
  rows: 24,
};

const sheet = (screen: CallScreen) => unpainted(callSheetText(screen));

describe('a call sheet', () => {
  it('says where there is no number, no question and nothing known', () => {
    const { contact: _contact, amount: _amount, ...deal } = aDeal();
    expect(sheet({ ...bare, deal })).toMatchInlineSnapshot(`
      "Brandt Logistics
      No number here yet; the next import brings it along.
      Begin      Ask how they see it by now, and listen.
      Leave out  a worry they do not have: ask, listen, and let it be.
      Afterwards: recover touch brandt
      "
    `);
  });

  it('tells what the CRM says: the next step, the last activity, and a close that was moved', () => {
    const history = [{ field: 'closeDate', until: today, was: aDay('2026-10-30') } as const];
    const deal = aDeal({ nextStep: 'Send\nterms', closeDate: aDay('2026-11-20'), history });
    const text = sheet({ ...bare, deal });
    expect(text).toContain('EUR 45,000, was to close 20 Nov');
    expect(text).toContain('CRM        next step: Send terms; was to close 30 Oct');
  });

  it('shows fewer entries where there is less room, and never cuts the number', () => {
    const touches = ['a', 'b', 'c'].map((note) => aTouch({ note: note.repeat(60) }));
    const low = sheet({ ...bare, deal: aDeal(), touches, rows: 7 });
    expect(low).toContain('+49 40 555 0100');
    expect(low).toContain('aaa');
    expect(low).not.toContain('bbb');
  });

  it('brings what was chosen in the words of the cause, else in words of its own (G91)', () => {
    const offers = [{ kind: 'demo', words: 'a demo with their own figures' } as const];
    const shows = (offer: string) =>
      sheet({ ...bare, deal: aDeal({ amount: someMoney('1') }), offers, call: aFollowUp({ offer }) });
    expect(shows('demo')).toContain('Bring      a demo with their own figures');
    expect(shows('idea')).toContain('Bring      an idea, nothing to buy');
    expect(shows('a cake')).toContain('Bring      a cake');
  });
});

describe('what is known', () => {
  it.each([
    ['sweep', 'you, 23 Nov'],
    ['debrief', 'your debrief, 23 Nov'],
    ['facts', 'you, 23 Nov'],
    ['prep', 'you, 23 Nov'],
    ['touch', 'from a contact, 23 Nov'],
  ] as const)('from %s says so, with its day', (from, said) => {
    expect(factSource(aFact({ from }), today)).toBe(said);
  });

  it.each([
    [
      aTouch({ note: 'sent the\narticle', channel: 'email', who: 'Anna' }),
      '23 Nov, by e-mail with Anna: sent the article',
    ],
    [aTouch({ on: today, unanswered: true }), 'today: no answer'],
    [
      aTouch({ from: 'them', signal: { text: 'slow support' }, reason: 'price' }),
      '23 Nov: slow support; price; they came first',
    ],
    [aTouch(), '23 Nov'],
  ])('of a contact is told in one line', (touch, said) => {
    expect(touchWords(touch, [], today)).toBe(said);
  });
});
