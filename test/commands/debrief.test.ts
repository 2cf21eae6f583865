import { describe, expect, it } from 'vitest';
import { back, enter, leave } from '../world/asker.ts';
import { debriefReplies } from '../world/replies.ts';
import type { Home } from '../world.ts';
import { importedHome, lostHome } from './stocked.ts';

/** Everything the ten steps ask after this loss, as one would type it. */
const replies = {
  ...debriefReplies,
  sweep: (question: { prompt: string }) => (question.prompt.startsWith('Harlow') ? false : null),
};

const evening = { now: '2026-11-23T18:12:00' };

function openOnes(home: Home): readonly string[] {
  return home
    .ledger()
    .followUps.filter((one) => one.status === 'open')
    .map((one) => `${one.play} ${one.account} ${one.due}`);
}

describe('recover debrief', () => {
  it('asks ten steps and keeps facts, causes, lesson, plan and calls in one', async () => {
    const home = await lostHome();
    const { code, out } = await home.ran(['debrief', 'thornbury'], { ...evening, replies });
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "Kept. Thornbury Logistics, EUR 45,000.
      Lesson      If my contact takes it up alone, then I will ask to come along.
      Done well   The list was answered the same evening.
      Still open  Your view so far: we never spoke with the person who signs. Ask Ines
                  on Fri 27.
      Thornbury   today              your thank-you note
                  tomorrow by 15:40  one generous act, nothing asked for it
                  Fri 27 Nov         advice call
                  Mon 7 Dec          offer to be their second source
                  Mon 21 Dec         ask whether it does what they needed
                  Tue 23 Feb         then once a quarter, unless they write
      Call first tomorrow, while it is fresh
        Harlow Dairies  EUR 142,000  Ingrid Maas  +31 20 555 0111
      You win about 1 in 2 (9 of 17). Next to work: Sundmark Paper, closes 11 Dec.
      Norah Beck looks at it with you on Wed 25 Nov. Your own part stays on this
      laptop.
      Next: recover due     change: recover edit thornbury     take back: recover undo
      "
    `);
    expect(home.ledger().losses[0]?.debrief).toMatchObject({
      pulse: 4,
      causes: [{ cause: 'decision-maker-not-reached', source: 'my-guess', control: 'mine' }],
      ownPart: { kind: 'part', lastMoment: 'Friday' },
      partner: { name: 'Norah Beck', on: '2026-11-25' },
    });
    expect(home.ledger().lessons).toMatchObject([
      { text: 'If my contact takes it up alone, then I will ask to come along.' },
    ]);
    expect(openOnes(home)).toMatchInlineSnapshot(`
      [
        "reply Thornbury Logistics 2026-11-23",
        "act Thornbury Logistics 2026-11-23",
        "advice Thornbury Logistics 2026-11-27",
        "backup Thornbury Logistics 2026-12-07",
        "needs-met Thornbury Logistics 2026-12-21",
        "needs-met-again Thornbury Logistics 2027-01-22",
        "check-in Thornbury Logistics 2027-02-23",
        "partner Thornbury Logistics 2026-11-25",
        "call Harlow Dairies 2026-11-24",
      ]
    `);
    expect(home.drafts()).toEqual([]);
  });

  it('asks only the five steps that matter most with --short', async () => {
    const home = await lostHome();
    const { believed, causes, fact, sweep, calls } = replies;
    const { code } = await home.ran(['debrief', '--short'], {
      ...evening,
      replies: {
        which: 'k101mmmmmmmmmmmm',
        believed,
        causes,
        fact,
        ownMoment: false,
        didWell: null,
        lesson: enter,
        sweep,
        calls,
      },
    });
    const kept = home.ledger().losses[0]?.debrief;
    expect({ code, part: kept?.ownPart, goal: kept?.theirGoal }).toEqual({
      code: 0,
      part: { kind: 'none' },
      goal: undefined,
    });
  });

  it('asks which loss where none is named: those kept, then those of the CRM', async () => {
    const home = await lostHome();
    let labels: readonly string[] = [];
    const which = (question: { choices?: readonly { label: string }[] }) => {
      labels = (question.choices ?? []).map((choice) => choice.label);
      return leave;
    };
    expect((await home.ran(['debrief'], { replies: { which } })).code).toBe(130);
    expect(labels).toMatchInlineSnapshot(`
      [
        "Thornbury Logistics  EUR 45,000  lost Mon 23 Nov",
        "Maple Row Foods      EUR 21,700  lost in your CRM",
        "Corvin Stampings     EUR 33,300  lost in your CRM",
        "Brightwater Council  EUR 58,000  lost in your CRM",
        "Tessel Ceramics      EUR 39,800  lost in your CRM",
        "Pinewood Care Homes  EUR 26,500  lost in your CRM",
        "another one",
      ]
    `);
  });

  it('does the capture first where there is none', async () => {
    const home = await importedHome();
    const capture = { channel: 'email', toldBy: enter, stands: 'no', said: null };
    const { code } = await home.ran(['debrief', 'harlow'], {
      ...evening,
      replies: { ...replies, ...capture, sweep: null, later: false },
    });
    expect({ code, loss: home.ledger().losses[0] }).toMatchObject({
      code: 0,
      loss: { deal: { account: 'Harlow Dairies' }, debrief: expect.any(Object) },
    });
  });
});

describe('recover debrief, not in one go', () => {
  it('left in the middle keeps the answers, and the next run goes on', async () => {
    const home = await lostHome();
    const left = await home.ran(['debrief', 'thornbury'], {
      ...evening,
      replies: { ...replies, causes: leave },
    });
    expect(left.code).toBe(130);
    expect(left.err).toContain('recover debrief "Thornbury Logistics"');
    expect([...(home.drafts()[0]?.answers.keys() ?? [])]).toEqual([
      'pulse',
      'theirGoal',
      'reasons',
      'theirs',
      'believed',
    ]);
    const {
      pulse: _pulse,
      theirGoal: _goal,
      reasons: _reasons,
      theirs: _theirs,
      believed: _believed,
      ...rest
    } = replies;
    const { code } = await home.ran(['debrief', 'thornbury'], {
      now: '2026-11-24T09:00:00',
      replies: { ...rest, resume: 'go-on' },
    });
    const debrief = home.ledger().losses[0]?.debrief;
    expect({ code, drafts: home.drafts(), debrief }).toMatchObject({
      code: 0,
      drafts: [],
      debrief: {
        theirGoal: 'Stop the queue on Monday.',
        startedAt: '2026-11-23T18:12:00Z',
        finishedAt: '2026-11-24T09:00:00Z',
      },
    });
  });

  it('put off on a low evening: the answers wait, a reminder is due, and it is not offered again', async () => {
    const home = await lostHome();
    const put = await home.ran(['debrief', 'thornbury'], { ...evening, replies: { pulse: 1, later: true } });
    expect(put).toMatchInlineSnapshot(`
      {
        "code": 0,
        "err": "Thornbury Logistics, EUR 45,000. Ten steps, about eight minutes. Each answer is
      kept as you give it; leave whenever you like.
      ",
        "out": "Enough for today. What you gave is kept. It comes up tomorrow morning, Tue 24
      Nov.
      It goes on where you stopped: recover debrief "Thornbury Logistics"
      ",
      }
    `);
    expect(home.drafts()[0]?.answers.get('pulse')).toBe(1);
    expect(openOnes(home).filter((one) => one.startsWith('debrief'))).toEqual([
      'debrief Thornbury Logistics 2026-11-24',
    ]);
    const { pulse: _pulse, ...rest } = replies;
    const { code } = await home.ran(['debrief', 'thornbury'], { replies: { ...rest, resume: 'go-on' } });
    expect({ code, pulse: home.ledger().losses[0]?.debrief?.pulse }).toEqual({ code: 0, pulse: 1 });
  });

  it('put off tells a script in its own form', async () => {
    const home = await lostHome();
    const files = { '-': '{ "pulse": 1, "later": true }' };
    const { code, out } = await home.ran(['debrief', '--answers', '-', '--json'], { ...evening, files });
    expect({ code, told: JSON.parse(out) }).toMatchObject({
      code: 0,
      told: {
        kind: 'debrief',
        data: { debriefed: false, followUps: [{ play: 'debrief', due: '2026-11-24' }] },
      },
    });
  });

  it('goes back, and shows what was said before', async () => {
    const home = await lostHome();
    let asked = 0;
    let shown: unknown;
    const believed = (question: { proposal?: unknown }) => {
      asked += 1;
      shown = question.proposal;
      return asked === 1 ? 'It was the price.' : 'The managing director never met us.';
    };
    const causes = () => (asked === 1 ? back : ['decision-maker-not-reached']);
    const { code } = await home.ran(['debrief', 'thornbury'], {
      ...evening,
      replies: { ...replies, believed, causes },
    });
    expect({ code, asked, shown }).toEqual({ code: 0, asked: 2, shown: 'It was the price.' });
    expect(home.ledger().losses[0]?.debrief?.believed).toBe('The managing director never met us.');
  });
});
