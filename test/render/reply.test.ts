import { describe, expect, it } from 'vitest';
import type { Loss } from '../../src/domain/ledger.ts';
import { unpainted } from '../../src/render/paint.ts';
import type { ReplyScreen } from '../../src/render/reply.ts';
import { messageWords, replyText } from '../../src/render/reply.ts';
import { aDay, aFollowUp, aLoss, anInstant } from '../builders.ts';
import { shippedText } from '../playbook/shipped.ts';

function shown(given: Partial<ReplyScreen> = {}): string {
  return unpainted(replyText({ loss: aLoss(), today: aDay('2026-11-23'), width: 80, ...given }));
}

const clock = aFollowUp({ play: 'act', until: anInstant('2026-11-24 15:40') });

describe('after the capture', () => {
  it('the reply can be sent as it stands, and the clock runs', () => {
    const template = shippedText('messages/reply-phone.md');
    expect(shown({ template, clock })).toMatchInlineSnapshot(`
      "Kept. Brandt Logistics.

      The reply, to anna.roth@brandt.example:
        Subject: Thank you for telling me

        Hello Anna,

        Thank you for telling me yourself, and for the time you and your colleagues
        gave us. I respect your decision.

        I am sorry that we could not give Brandt Logistics what you needed this time.

        I would like to call you in a few days, for ten minutes, to learn how we can
        do better. Nothing else will come up. Does that suit you? If you would rather
        send two lines, that helps just as much.

        I wish you well with the project, and I look forward to the next time our
        paths cross. Thank you again.

      The 24-hour clock runs: one generous act for them, tomorrow by 15:40.

      Next, within two days: recover debrief "Brandt Logistics"
      "
    `);
  });

  it.each([
    [
      'a message to nobody known',
      { template: 'Thank you.', loss: withoutContact() },
      '\nThe reply:\n  Thank you.',
    ],
    [
      'a message to a name without an address',
      { template: 'Hi {first}.', loss: aLoss({ contact: { name: 'Anna Roth' } }) },
      'The reply, to Anna Roth:\n  Hi Anna.',
    ],
    [
      'the sentence for the one thing',
      { blocker: 'If we could {blocker}?', loss: aLoss({ blocker: 'wait' }) },
      'Call back today and ask:\n  If we could wait?',
    ],
    [
      'a clock over a weekend',
      { clock: aFollowUp({ until: anInstant('2026-11-30 12:00') }) },
      'one generous act for them, Mon 30 Nov by 12:00.',
    ],
    ['what comes next', {}, 'Next, within two days: recover debrief "Brandt Logistics"'],
  ])('%s', (_name, given, wanted) => {
    expect(shown(given)).toContain(wanted);
  });

  it('no clock is told where none runs', () => {
    expect(shown()).not.toContain('clock');
    expect(shown({ clock: aFollowUp() })).not.toContain('clock');
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
    rival: 'Kranwerk',
  });
  expect(messageWords(withoutContact())).toMatchObject({ contact: undefined, first: undefined });
});
