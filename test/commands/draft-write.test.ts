import { describe, expect, it } from 'vitest';
import { aDay, aFollowUp, aLedger, aLoss, anId } from '../builders.ts';
import type { Home } from '../world.ts';
import { inOneLine, openHome } from '../world.ts';

/** A home with one loss, told by phone. */
function homeWith(given: Parameters<typeof aLoss>[0] = {}, followUp?: Parameters<typeof aFollowUp>[0]): Home {
  return openHome({
    ledger: aLedger({
      losses: [aLoss({ state: 'signed-elsewhere', ...given })],
      followUps: followUp === undefined ? [] : [aFollowUp(followUp)],
    }),
  });
}

async function json(home: Home, ...argv: readonly string[]) {
  const { code, out, err } = await home.ran(['draft', ...argv, '--json']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out).data;
}

describe('recover draft', () => {
  it('writes the letter of a play from the record, and says what to type when it is out', async () => {
    const { code, out, err } = await homeWith({}, { play: 'backup' }).ran(['draft', 'backup', 'brandt']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatchInlineSnapshot(`
      "An e-mail to anna.roth@brandt.example (the back-up offer):
      - - - - - - - - - - - -
      Subject: A number to keep in the drawer

      Hello Anna,

      You have chosen, and I hope it turns out just as you planned.

      Work sometimes grows faster than anyone expects. By now we know Brandt Logistics and would not have to start from the beginning. If you should ever want a second pair of hands, may we be your first call?

      It takes no contract and no decision, only a number in the drawer. You will hear no more of it from me.

      Thank you for the fair way you dealt with us. I look forward to any day on which you ring.
      - - - - - - - - - - - -
      Instead  --which trial (with a trial order of a tenth) · --channel phone
      When it is out: recover done adv1
      "
    `);
  });

  it('knows the only loss there is, and the one whose turn it is, without a name', async () => {
    expect(await json(homeWith(), 'card')).toMatchObject({ account: 'Brandt Logistics', channel: 'card' });
    const { code, err } = await openHome({
      ledger: aLedger({
        losses: [
          aLoss(),
          aLoss({ id: anId('other'), deal: { id: anId('velden'), account: 'Velden Print' } }),
        ],
      }),
    }).ran(['draft', 'card']);
    expect({ code, err: inOneLine(err) }).toEqual({
      code: 2,
      err: 'Whom is it for? Name the account: Brandt Logistics Velden Print',
    });
  });

  it.each([
    ['the way the news came', { channel: 'meeting' }, ['reply'], 'reply-meeting'],
    ['a wish not to be called', { leaveRefused: true }, ['reply'], 'reply-refused'],
    ['the state', { state: 'nobody-decides' }, ['advice'], 'advice-email-resting'],
    ['the channel asked for', {}, ['advice', '--channel', 'phone'], 'advice-call'],
    ['the one asked for', {}, ['act', '--which', 'handover'], 'act-handover'],
    ['what is known: no tenth, no trial order', {}, ['backup'], 'backup-email'],
  ] as const)('takes the letter by %s', async (_name, loss, argv, template) => {
    expect((await json(homeWith(loss), ...argv)).template).toBe(template);
  });

  it('refuses to leave a gap: it says what is missing, how to give it, and what could be written instead', async () => {
    const { code, out, err } = await homeWith().ran(['draft', 'check-in']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatchInlineSnapshot(`
      "For this letter something is still missing: what they mentioned.
      Give it like this:
        --set signal="…"   what they mentioned, such as "support was slow at night"
      Or another one:
        --which idea   an idea they can use
        --which name   somebody to meet
        --which news   news from their field
      "
    `);
    const given = await json(homeWith(), 'check-in', '--set', 'idea=to begin with one depot');
    expect(given).toMatchObject({ template: 'check-in-idea', clean: true });
    expect(given.body).toContain('to begin with one depot');
  });

  it('brings what they mentioned into the check-in (G25, G40)', async () => {
    const touch = {
      id: anId('touch'),
      rev: 1,
      account: 'Brandt Logistics',
      on: aDay('2026-11-20'),
      what: 'a call',
      signal: { text: 'Support is slow at night.' },
    };
    const home = openHome({ ledger: aLedger({ losses: [aLoss({ state: 'standby' })], touches: [touch] }) });
    expect((await json(home, 'check-in')).body).toContain('I have not forgotten: Support is slow at night.');
  });

  it.each([
    ['where it stands', { state: 'verbal-no' }, 'backup', 'Nobody is signed at Brandt Logistics'],
    ['its kind', { kind: 'tender' }, 'advice', 'Brandt Logistics decided by tender.'],
    ['a wish of theirs', { leaveRefused: true }, 'advice', 'They would rather not be called.'],
  ] as const)('refuses a play for %s, with the reason', async (_name, loss, play, reason) => {
    const { code, out, err } = await homeWith(loss).ran(['draft', play, 'brandt']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(inOneLine(err)).toContain(reason);
  });

  it('shows what would embarrass beneath the letter, words set by hand included', async () => {
    const idea = 'if the figure is what stands between us, let me talk to my boss';
    const { code, out } = await homeWith().ran(['draft', 'check-in', '--set', `idea=${idea}`]);
    expect(code).toBe(0);
    expect(inOneLine(out)).toMatch(/Look at ".*figure.*": Leave the price as it was/);
  });

  it.each([
    [['draft'], 'What is to be written?'],
    [['draft', 'opner'], 'There is no draft "opner". Did you mean opener or offer?'],
    [['draft', 'card', '--channel', 'phone'], 'There is no such letter for a card by post here.'],
    [['draft', 'card', '--set', 'idee=x'], '"idee=x" cannot be set. Did you mean idea?'],
    [['draft', 'card', '--set', 'idea='], '"idea=" cannot be set.'],
  ])('%j ends with 2 and says what there is', async (argv, message) => {
    const { code, out, err } = await homeWith().ran(argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(inOneLine(err)).toContain(message);
  });

  it('writes one note to all on the list, who do not see each other (G55)', async () => {
    const other = aLoss({ id: anId('other'), keeping: 'list', contact: { email: 'jo@velden.example' } });
    const home = openHome({ ledger: aLedger({ losses: [aLoss({ keeping: 'list' }), other] }) });
    expect(await json(home, 'mailing', '--set', 'news=the port opens in May')).toMatchObject({
      hidden: ['anna.roth@brandt.example', 'jo@velden.example'],
      template: 'mailing',
    });
    const nobody = await homeWith().ran(['draft', 'mailing', '--set', 'news=x']);
    expect(nobody).toMatchObject({ code: 1, out: '' });
  });

  it('lists all that can be written, as words, lines or JSON', async () => {
    const home = openHome();
    expect((await home.ran(['draft', '--list'])).out).toContain(
      '  opener           the first words to an open deal',
    );
    expect((await home.ran(['draft', '--list', '--plain'])).out.split('\n')[0]).toMatch(
      /^reply\t.*\treply-refused,/,
    );
    expect(JSON.parse((await home.ran(['draft', '--list', '--json'])).out).kind).toBe('drafts');
  });
});
