import { describe, expect, it } from 'vitest';
import { leave } from '../world/asker.ts';
import type { Home } from '../world.ts';
import { inOneLine, ran } from '../world.ts';
import { lossIn, openPlays } from './kept-loss.ts';
import { debriefedHome, importedHome } from './stocked.ts';

/** What became of the follow-ups of one account. */
function followUps(home: Home, account: string): readonly string[] {
  return home
    .ledger()
    .followUps.filter((one) => one.account === account)
    .map((one) => [one.play, one.due, one.status, one.outcome].filter(Boolean).join(' '));
}

describe('recover done', () => {
  it('closes a follow-up by its short id, keeps the touch, and moves the check-in', async () => {
    const home = await debriefedHome();
    expect(await home.ran(['done', 'k104', 'talked', '--note', 'price was never it'])).toMatchInlineSnapshot(`
      {
        "code": 0,
        "err": "",
        "out": "Done. Thornbury Logistics: the advice talk, we talked. Next there: the reply,
      today.
      What else is due: recover due
      ",
      }
    `);
    expect(home.ledger().touches).toMatchObject([
      { account: 'Thornbury Logistics', play: 'advice', note: 'price was never it (parked for now)' },
    ]);
    expect(followUps(home, 'Thornbury Logistics')).toMatchInlineSnapshot(`
      [
        "reply 2026-11-23 open",
        "act 2026-11-23 open",
        "advice 2026-11-27 done talked",
        "backup 2026-11-24 open",
        "needs-met 2026-12-21 open",
        "needs-met-again 2027-01-22 open",
        "check-in 2027-02-24 open",
        "debrief 2026-11-24 done",
        "partner 2026-11-26 open",
        "referral 2026-12-08 open",
      ]
    `);
  });

  it('prints the follow-up for a script', async () => {
    const home = await debriefedHome();
    expect(await home.ran(['done', 'k103', '--json'])).toMatchInlineSnapshot(`
      {
        "code": 0,
        "err": "",
        "out": "{
        "recover": 1,
        "kind": "done",
        "data": {
          "play": "act",
          "due": "2026-11-23",
          "until": "2026-11-24T15:40:00Z",
          "lapsesOn": "2026-11-26",
          "id": "k103mmmmmmmmmmmm",
          "rev": 2,
          "account": "Thornbury Logistics",
          "loss": "k101mmmmmmmmmmmm",
          "status": "done",
          "madeAt": "2026-11-23T15:40:00Z",
          "closedAt": "2026-11-24T09:40:00Z"
        }
      }
      ",
      }
    `);
  });

  it('takes the account where only one is due there', async () => {
    const home = await debriefedHome();
    const { code } = await home.ran(['done', 'calder & finch', 'hit']);
    expect({ code, now: followUps(home, 'Calder & Finch') }).toEqual({
      code: 0,
      now: ['call 2026-11-24 done hit'],
    });
  });

  it('asks what came of it on a terminal, and passing is an answer', async () => {
    const home = await debriefedHome();
    expect((await home.ran(['done', 'k104'], { replies: { outcome: 'declined' } })).code).toBe(0);
    expect((await home.ran(['done', 'k105'], { replies: { outcome: null } })).code).toBe(0);
    const closed = home.ledger().followUps.filter((one) => one.status === 'done' && one.play !== 'debrief');
    expect(closed.map((one) => [one.play, one.outcome])).toEqual([
      ['advice', 'declined'],
      ['backup', undefined],
    ]);
  });

  it('asks which one on a terminal when none is named', async () => {
    const home = await debriefedHome();
    const { code } = await home.ran(['done'], {
      replies: { which: 'k103mmmmmmmmmmmm', outcome: 'notes' },
    });
    expect({ code, act: followUps(home, 'Thornbury Logistics')[1] }).toEqual({
      code: 0,
      act: 'act 2026-11-23 done notes',
    });
  });

  it.each([{ which: leave }, { which: 'k104mmmmmmmmmmmm', outcome: leave }])(
    'changes nothing when the person leaves at %j',
    async (replies) => {
      const home = await debriefedHome();
      const before = home.ledger();
      const { code, err } = await home.ran(
        'which' in replies && 'outcome' in replies ? ['done', 'k104'] : ['done', 'thornbury'],
        { replies },
      );
      expect({ code, same: home.ledger() === before, told: err !== '' }).toEqual({
        code: 130,
        same: true,
        told: true,
      });
    },
  );
});

describe('recover done, refused', () => {
  it.each([
    [
      2,
      ['done', 'k104', 'hit'],
      '"hit" is not an outcome of this follow-up. It takes one of: talked, wrote, declined, no-answer.',
    ],
    [
      2,
      ['done', 'k103', 'talked'],
      '"talked" is not an outcome of this follow-up. It takes one of: notes, name, hand-over.',
    ],
    [2, ['done'], 'Which one is done? Name it by its id: recover done <id>.'],
    [
      2,
      ['done', 'thornbury'],
      '2 follow-ups fit "thornbury". Name one by its id: k102 Thornbury Logistics the reply, 23 Nov k103',
    ],
    [1, ['done', 'zzzz'], 'No open follow-up fits "zzzz". What is due: recover due'],
    [1, ['done', 'k109'], 'That follow-up for Thornbury Logistics is closed already (done).'],
  ])('exit %i for %j', async (exit, argv, said) => {
    const home = await debriefedHome();
    const before = home.ledger();
    const { code, out, err } = await home.ran(argv);
    expect({ code, out, same: home.ledger() === before }).toEqual({ code: exit, out: '', same: true });
    expect(inOneLine(err).slice(0, said.length)).toBe(said);
  });

  it('twice: the second time it says how it was closed', async () => {
    const home = await debriefedHome();
    await home.ran(['done', 'k104', 'talked']);
    expect(await home.ran(['done', 'k104', 'talked'])).toMatchInlineSnapshot(`
      {
        "code": 1,
        "err": "That follow-up for Thornbury Logistics is closed already (done: talked).
      What is due: recover due
      ",
        "out": "",
      }
    `);
  });

  it('in an empty home', async () => {
    expect(await ran(['done'])).toMatchInlineSnapshot(`
      {
        "code": 1,
        "err": "No follow-up is open.
      When a deal is lost: recover lost
      ",
        "out": "",
      }
    `);
    expect((await ran(['done'], { replies: {} })).code).toBe(1);
  });
});

describe('the call back about the one thing they named', () => {
  const named = [
    'lost',
    'harlow',
    '--channel',
    'phone',
    '--stands',
    'one-thing',
    '--blocker',
    'deliver on Saturdays',
  ];

  it('answered with no makes the deal lost, with its plan from that moment', async () => {
    const home = await importedHome();
    await home.ran(named);
    const call = home.ledger().followUps.find((one) => one.play === 'callback')?.id ?? '';
    expect(home.ledger().losses[0]?.state).toBe('alive');
    expect(await home.ran(['done', call, 'no'], { now: '2026-11-24T15:00:00' })).toMatchInlineSnapshot(`
      {
        "code": 0,
        "err": "",
        "out": "Done. Harlow Dairies: the call back, no, not even then. Next there: the reply,
      today.
      What else is due: recover due
      ",
      }
    `);
    expect(home.ledger().losses[0]).toMatchObject({
      state: 'verbal-no',
      blocker: 'deliver on Saturdays',
      rev: 2,
    });
    expect(followUps(home, 'Harlow Dairies')).toMatchInlineSnapshot(`
      [
        "callback 2026-11-24 done no",
        "advice 2026-11-30 open",
        "check-in 2027-02-24 open",
        "debrief 2026-11-25 open",
        "reply 2026-11-24 open",
        "act 2026-11-24 open",
      ]
    `);
  });

  it('answered with yes leaves the deal open', async () => {
    const home = await importedHome();
    await home.ran(named);
    const call = home.ledger().followUps.find((one) => one.play === 'callback')?.id ?? '';
    await home.ran(['done', call, 'yes']);
    expect(home.ledger().losses[0]?.state).toBe('alive');
    expect((await home.ran(['deals', '--open', '--account', 'harlow'])).out).toContain('Harlow Dairies');
  });

  it('still open keeps the deal from being lost a second time', async () => {
    const home = await importedHome();
    await home.ran(named);
    expect(await home.ran(named)).toMatchInlineSnapshot(`
      {
        "code": 1,
        "err": "Harlow Dairies is kept already, and the call back about the one thing they named
      is open.
      If they said no: recover done k102 no
      If they said yes: recover done k102 yes
      ",
        "out": "",
      }
    `);
    expect(home.ledger().losses).toHaveLength(1);
  });
});

describe('how to keep in touch, said before the first check-in (G23, G55)', () => {
  it.each([
    ['on the list', 'list', ['mailing 2027-02-26'], 'They are on your list: one mailing a quarter.'],
    ['let go', 'let-go', [], 'You let them go: no check-in comes.'],
    ['by hand', 'mine', ['check-in 2027-02-26'], 'You keep in touch by hand.'],
  ])('%s holds for that one too, and no edit brings another', async (_name, keep, wanted, says) => {
    const home = await debriefedHome();
    const kept = () => openPlays(home).filter((line) => /^(check-in|mailing)/.test(line));
    const now = '2026-11-27T10:00';
    const { code, out } = await home.ran(['done', 'k104', 'talked', '--keep', keep], { now });
    expect({ code, out: inOneLine(out) }).toEqual({ code: 0, out: expect.stringContaining(says) });
    expect({ keeping: lossIn(home).keeping, next: kept() }).toEqual({ keeping: keep, next: wanted });
    await home.ran(['edit', 'thornbury', '--stands', 'no'], { now });
    expect(kept()).toEqual(wanted);
  });

  it.each([
    ['call', 'this is a call on an open deal'],
    ['reminder', 'no loss is kept for Calder & Finch'],
  ])('is refused of a %s, with nothing changed', async (play, why) => {
    const home = await debriefedHome();
    await home.ran(['remind', 'calder', 'tomorrow', 'send the plan']);
    const before = home.ledger();
    const { id = '' } = before.followUps.find((one) => one.play === play) ?? {};
    const { code, out, err } = await home.ran(['done', id, '--keep', 'list']);
    expect({ code, out, same: home.ledger() === before }).toEqual({ code: 2, out: '', same: true });
    expect(inOneLine(err)).toContain(`--keep is for an account whose deal was lost, and ${why}.`);
  });
});
