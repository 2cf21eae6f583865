import { describe, expect, it } from 'vitest';
import { written } from '../../src/domain/letters.ts';
import type { Loss } from '../../src/domain/loss-record.ts';
import { letterWidth } from '../../src/render/letter.ts';
import { messageWords, sellerOf } from '../../src/render/message-words.ts';
import { unpainted } from '../../src/render/paint.ts';
import type { ReplyScreen } from '../../src/render/reply.ts';
import { replyText } from '../../src/render/reply.ts';
import { aDay, aDeal, aFollowUp, aLoss, anInstant } from '../builders.ts';
import { letterWords, shippedText } from '../playbook/shipped.ts';

function shown(given: Partial<ReplyScreen> = {}): string {
  return unpainted(
    replyText({
      loss: aLoss(),
      today: aDay('2026-11-23'),
      width: 80,
      letterWidth: letterWidth(false, 80),
      ...given,
    }),
  );
}

const letter = written(shippedText('messages/reply-phone.md'), messageWords(aLoss()), letterWords);
const clock = aFollowUp({ play: 'act', until: anInstant('2026-11-24 15:40') });

describe('after the capture', () => {
  it('the reply can be sent as it stands, and the clock runs', () => {
    expect(shown({ letter, clock })).toMatchInlineSnapshot(`
      "Kept. Brandt Logistics.

      The reply, to anna.roth@brandt.example:
      - - - - - - - - - - - -
      Subject: Thank you for telling me

      Hello Anna,

      Thank you for telling me yourself, and for the time you and your colleagues gave us. I respect your decision.

      I am sorry that we could not give Brandt Logistics what you needed this time.

      I would like to call you in a few days, for ten minutes, only to learn how we can do better. Does that suit you? If you would rather send two lines, that helps just as much.

      I wish you well with the project, and I look forward to the next time our paths cross. Thank you again.
      - - - - - - - - - - - -

      One generous act for them, by tomorrow, 15:40.

      Next, within two days: recover debrief "Brandt Logistics"
      "
    `);
  });

  it.each([
    [
      'a message to nobody known',
      { letter: { body: 'Thank you.' }, loss: withoutContact() },
      '\nThe reply:\n- - - - - - - - - - - -\nThank you.\n',
    ],
    [
      'a message to a name without an address',
      { letter: { body: 'Hi Anna.' }, loss: aLoss({ contact: { name: 'Anna Roth' } }) },
      'The reply, to Anna Roth:\n- - - - - - - - - - - -\nHi Anna.\n',
    ],
    [
      'the sentence for the one thing',
      { blocker: 'If we could {blocker}?', loss: aLoss({ blocker: 'wait' }) },
      'Call back today and ask:\n  "If we could wait?"',
    ],
    [
      'a clock over a weekend',
      { clock: aFollowUp({ until: anInstant('2026-11-30 12:00') }) },
      'One generous act for them, by Mon 30 Nov, 12:00 (after hours counts as the next\nmorning).',
    ],
    [
      'a message to someone whose address is not known here',
      { letter: { body: 'Hi Otto.' }, loss: aLoss({ toldBy: 'Otto Kern' }) },
      'The reply, to Otto Kern (no address here; your contact there is Anna Roth):',
    ],
    [
      'that no letter is needed',
      { loss: aLoss({ thanked: true, leaveGiven: true }) },
      'You thanked them and may call again: no letter is needed.',
    ],
    ['what comes next', {}, 'Next, within two days: recover debrief "Brandt Logistics"'],
  ])('%s', (_name, given, wanted) => {
    expect(shown(given)).toContain(wanted);
  });

  it('tells how letters are signed, where no name is known and there is a letter', () => {
    const toSign = 'To have your letters signed: recover config set name "Your Name"';
    expect(shown({ letter, clock, unsigned: true })).toContain(`\n${toSign}\n`);
    expect(shown({ letter, clock, unsigned: false })).not.toContain(toSign);
    expect(shown({ clock, unsigned: true })).not.toContain(toSign);
  });

  it('no clock is told where none runs', () => {
    expect(shown()).not.toContain('generous');
    expect(shown({ clock: aFollowUp() })).not.toContain('generous');
  });
});

function withoutContact(): Loss {
  const { contact: _contact, ...rest } = aLoss();
  return rest;
}

it('who told it is greeted before the contact of the deal', () => {
  expect(messageWords(aLoss({ toldBy: 'Otto Kern', winner: 'Kranwerk' }))).toEqual({
    account: 'Brandt Logistics',
    contact: 'Otto Kern',
    first: 'Otto',
    blocker: undefined,
    contractEnd: undefined,
    goal: undefined,
    rep: undefined,
  });
  expect(messageWords(withoutContact())).toMatchObject({ contact: undefined, first: undefined });
});

it.each([
  ['Robin Ashdown', 'Robin Ashdown'],
  ['Anne-Marie O’Neill', 'Anne-Marie O’Neill'],
  ['0056Q00000AbC', undefined],
  ['robin@seller.example', undefined],
  ['robin', undefined],
])('a letter for a deal of "%s" is signed with %j', (owner, name) => {
  expect(sellerOf(aDeal({ owner }))).toBe(name);
});

it('the letter is folded at words on a screen, and whole where it goes elsewhere', () => {
  const folded = shown({ letter, letterWidth: letterWidth(true, 80) });
  expect(folded.split('\n').every((line) => line.length <= 76)).toBe(true);
  expect(folded.replace(/\s+/g, ' ')).toBe(shown({ letter }).replace(/\s+/g, ' '));
});
