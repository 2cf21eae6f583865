import { describe, expect, it } from 'vitest';
import { Problem } from '../../src/domain/problem.ts';
import { back, leave } from '../world/asker.ts';
import { lostReplies } from '../world/replies.ts';
import { openHome } from '../world.ts';
import { importedHome } from './stocked.ts';

const replies = {
  deal: (question: { choices?: readonly { value: string; label: string }[] }) =>
    question.choices?.find((one) => one.label.startsWith('Harlow'))?.value ?? '',
  ...lostReplies,
};

describe('recover lost', () => {
  it('asks, keeps the loss with its plan, and prints the reply and the clock', async () => {
    const home = await importedHome();
    expect(await home.ran(['lost'], { replies })).toMatchInlineSnapshot(`
      {
        "code": 0,
        "err": "Never easy. A few short questions, then the reply to send.
      ",
        "out": "Kept. Harlow Dairies.

      The reply, to ingrid.maas@harlowdairies.example:
      - - - - - - - - - - - -
      Subject: Thank you for telling me

      Hello Ingrid,

      Thank you for telling me yourself, and for the time you and your colleagues
      gave us. I respect your decision.

      I am sorry that we could not give Harlow Dairies what you needed this time.

      I would like to call you in a few days, for ten minutes, only to learn how
      we can do better. Does that suit you? If you would rather send two lines,
      that helps just as much.

      I wish you well with the project, and I look forward to the next time our
      paths cross. Thank you again.

      Robin Ashdown
      - - - - - - - - - - - -

      One generous act for them, by tomorrow, 09:40.

      Next, within two days: recover debrief "Harlow Dairies"
      ",
      }
    `);
    expect(home.ledger().losses).toMatchObject([
      {
        deal: { account: 'Harlow Dairies' },
        toldBy: 'Ingrid Maas',
        state: 'signed-elsewhere',
        winner: 'Ferrowan Systems',
        stated: 'The board decided.',
        thanked: true,
        leaveGiven: false,
      },
    ]);
    expect(home.ledger().followUps.map((one) => `${one.play} ${one.due}`)).toMatchInlineSnapshot(`
      [
        "reply 2026-11-24",
        "act 2026-11-24",
        "advice 2026-11-30",
        "backup 2026-12-08",
        "needs-met 2026-12-22",
        "needs-met-again 2027-01-25",
        "check-in 2027-02-24",
        "debrief 2026-11-25",
      ]
    `);
    expect(home.drafts()).toEqual([]);
  });

  it('asks nothing that a flag or the name has told', async () => {
    const home = await importedHome();
    const { stands, winner, said } = replies;
    const flags = ['--channel', 'email', '--told-by', 'Ingrid', '--on', 'yesterday 15:40'];
    const { code } = await home.ran(['lost', 'harlow', ...flags], { replies: { stands, winner, said } });
    expect({ code, loss: home.ledger().losses[0] }).toMatchObject({
      code: 0,
      loss: { channel: 'email', toldBy: 'Ingrid', newsAt: '2026-11-23T15:40:00Z' },
    });
  });

  it('keeps a deal that was not known, by its account, with what it was worth', async () => {
    const home = openHome();
    const flags = ['--amount', '45k', '--channel', 'portal', '--stands', 'no'];
    const { code } = await home.ran(['lost', 'Brandt Logistics', ...flags], {
      replies: { tender: false, toldBy: null, said: null },
    });
    expect({ code, deals: home.ledger().deals }).toMatchObject({
      code: 0,
      deals: [{ account: 'Brandt Logistics', amount: { amount: '45000.00' } }],
    });
  });

  it('prints the loss and its follow-ups for a script', async () => {
    const home = await importedHome();
    const { code, out, err } = await home.ran([
      'lost',
      'harlow',
      '--channel',
      'silence',
      '--stands',
      'nobody',
      '--json',
    ]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({
      recover: 1,
      kind: 'lost',
      data: {
        account: 'Harlow Dairies',
        lostOn: '2026-11-24',
        amount: { amount: '142000.00', currency: 'EUR' },
        state: 'nobody-decides',
        debriefed: false,
        followUps: expect.any(Array),
      },
    });
  });

  it('takes the day from the CRM for a deal that was closed there', async () => {
    const home = await importedHome();
    const { code } = await home.ran(['lost', 'maple row', '--channel', 'email', '--stands', 'signed']);
    expect({ code, newsAt: home.ledger().losses[0]?.newsAt }).toEqual({
      code: 0,
      newsAt: '2026-10-15T12:00:00Z',
    });
  });

  it('goes back to the answer before', async () => {
    const home = await importedHome();
    let asked = 0;
    const turning = { ...replies, toldBy: () => (asked++ === 0 ? back : 'Ingrid') };
    await home.ran(['lost', 'harlow'], { replies: turning });
    expect({ asked, channel: home.ledger().losses[0]?.channel }).toEqual({ asked: 2, channel: 'phone' });
  });
});

describe('recover lost, left in the middle', () => {
  it('keeps every given answer, and the next run goes on', async () => {
    const home = await importedHome();
    const left = await home.ran(['lost', 'harlow'], { replies: { ...replies, stands: leave } });
    expect(left).toMatchInlineSnapshot(`
      {
        "code": 130,
        "err": "Harlow Dairies, EUR 142,000. Never easy. A few short questions, then the reply
      to send.
      Kept as far as you came.
      To go on where you stopped: recover lost "Harlow Dairies"
      ",
        "out": "",
      }
    `);
    expect(home.ledger().losses).toEqual([]);
    expect([...(home.drafts()[0]?.answers.keys() ?? [])]).toEqual(['deal', 'channel', 'courtesy', 'toldBy']);
    const { stands, winner, said } = replies;
    const { code } = await home.ran(['lost', 'harlow'], {
      replies: { resume: 'go-on', stands, winner, said },
    });
    expect({ code, drafts: home.drafts(), lost: home.ledger().losses[0]?.channel }).toEqual({
      code: 0,
      drafts: [],
      lost: 'phone',
    });
  });

  it('may be begun again', async () => {
    const home = await importedHome();
    await home.ran(['lost', 'harlow'], { replies: { ...replies, stands: leave } });
    const { code } = await home.ran(['lost', 'harlow'], {
      replies: { ...replies, resume: 'anew', channel: 'email' },
    });
    expect({ code, drafts: home.drafts(), lost: home.ledger().losses[0]?.channel }).toEqual({
      code: 0,
      drafts: [],
      lost: 'email',
    });
  });

  it('keeps the answers when the loss cannot be saved', async () => {
    const home = await importedHome();
    const trouble = { changeLedger: new Problem('busy', 'Another window is saving.', 'Type it again.') };
    const { code, out } = await home.ran(['lost', 'harlow'], { replies, trouble });
    expect({ code, out, answers: home.drafts()[0]?.answers.size, losses: home.ledger().losses }).toEqual({
      code: 75,
      out: '',
      answers: 7,
      losses: [],
    });
  });
});
