import { describe, expect, it } from 'vitest';
import { readText } from '../../bin/files.ts';
import type { Replies } from '../world/asker.ts';
import { enter, leave } from '../world/asker.ts';
import type { Home } from '../world.ts';
import { inOneLine } from '../world.ts';
import { lostHome } from './stocked.ts';

/** What this window answers; another one is debriefed at its last question. */
const answers = {
  pulse: 4,
  theirGoal: 'Stop the queue on Monday.',
  reasons: ['one supplier'],
  theirs: [],
  believed: 'They wanted to start in January.',
  causes: ['decision-maker-not-reached'],
  fact: false,
  ownMoment: false,
  didWell: null,
  partner: 'Norah Beck',
  partnerOn: enter,
  lesson: 'Ask for the calendar.',
  sweep: (question: { prompt: string }) => (question.prompt.startsWith('Sundmark') ? false : null),
  calls: enter,
};

async function debriefElsewhere(home: Home): Promise<void> {
  const file = await readText('sample/answers-debrief-thornbury.json');
  const { code } = await home.ran(['debrief', 'thornbury', '--answers', '-'], {
    now: '2026-11-23T18:20:00',
    files: { '-': file },
  });
  expect(code).toBe(0);
}

/** A home in which two windows debriefed the same loss; this one, the second, then does as told. */
async function debriefedTwice(more: Replies) {
  const home = await lostHome();
  const ran = await home.ran(['debrief', 'thornbury'], {
    now: '2026-11-23T18:24:00',
    replies: { ...answers, plan: enter, ...more },
    meanwhile: () => debriefElsewhere(home),
  });
  return { home, ran, loss: () => home.ledger().losses[0] };
}

describe('a debrief that another window finished first', () => {
  it('is kept beside that one, when the person lets that one count', async () => {
    const { home, ran, loss } = await debriefedTwice({ which: enter });
    expect(ran.code).toBe(0);
    expect(ran.out).toMatchInlineSnapshot(`
      "Kept. Another window finished a debrief of Thornbury Logistics first. That one
      counts; yours is kept beside it as debrief 2, and its facts and calls with the
      others.
      To read it: recover show thornbury --debrief 2
      To let it count: recover debrief thornbury --use 2
      "
    `);
    expect(loss()?.debrief?.believed).not.toBe(answers.believed);
    expect(loss()?.otherDebriefs).toMatchObject([
      { number: 2, believed: answers.believed, lesson: answers.lesson },
    ]);
    expect(home.drafts()).toEqual([]);
  });

  it('counts when the person says so, and the other is kept', async () => {
    const { home, ran, loss } = await debriefedTwice({ which: '2' });
    expect(ran.out.slice(0, 130)).toMatchInlineSnapshot(`
      "Kept. Thornbury Logistics, EUR 45,000.
      Lesson      Ask for the calendar.
      Still open  Your view so far: we never spoke with the per"
    `);
    expect(loss()?.debrief?.believed).toBe(answers.believed);
    expect(loss()?.otherDebriefs).toMatchObject([{ number: 1 }]);
    expect(home.ledger().lessons).toMatchObject([{ text: answers.lesson }]);
  });

  it('is kept when the person leaves the choice, and is told how to choose', async () => {
    const { home, ran, loss } = await debriefedTwice({ which: leave });
    expect({ code: ran.code, err: ran.err.slice(ran.err.indexOf('Both')) }).toMatchInlineSnapshot(`
      {
        "code": 130,
        "err": "Both debriefs of Thornbury Logistics are kept. The one finished first counts;
      yours is debrief 2.
      To read it: recover show thornbury --debrief 2
      To let it count: recover debrief thornbury --use 2
      ",
      }
    `);
    expect([loss()?.otherDebriefs?.length, home.drafts()]).toEqual([1, []]);
  });

  it('doubles no follow-up and no call, and loses none of either', async () => {
    const { home } = await debriefedTwice({ which: enter });
    const acts = home.ledger().followUps.map((one) => `${one.play} ${one.account}`);
    expect(new Set(acts).size).toBe(acts.length);
    expect(acts).toEqual(expect.arrayContaining(['call Harlow Dairies', 'call Sundmark Paper']));
  });

  it('off a terminal is kept beside it, and the words say how to see and to choose it', async () => {
    const run = async (...more: readonly string[]) => {
      const home = await lostHome();
      const { code, out } = await home.ran(['debrief', 'thornbury', '--answers', '-', ...more], {
        now: '2026-11-23T18:24:00',
        files: { '-': '{ "causes": ["budget-ceiling"], "lesson": "Ask for the budget." }' },
        meanwhile: () => debriefElsewhere(home),
      });
      expect([code, home.ledger().losses[0]?.otherDebriefs?.length]).toEqual([0, 1]);
      return out;
    };
    expect(await run()).toMatchInlineSnapshot(`
      "Kept. Another window finished a debrief of Thornbury Logistics first. That one
      counts; yours is kept beside it as debrief 2, and its facts and calls with the
      others.
      To read it: recover show thornbury --debrief 2
      To let it count: recover debrief thornbury --use 2
      "
    `);
    expect(JSON.parse(await run('--json')).data.beside).toBe(2);
  });

  it('is one debrief when both say the same', async () => {
    const home = await lostHome();
    const file = await readText('sample/answers-debrief-thornbury.json');
    const again = {
      now: '2026-11-23T18:24:00',
      files: { '-': file },
      meanwhile: () => debriefElsewhere(home),
    };
    const { code } = await home.ran(['debrief', 'thornbury', '--answers', '-'], again);
    const { losses, lessons, facts } = home.ledger();
    const about = facts.map((fact) => `${fact.deal.id} ${fact.fact}`);
    expect([code, losses[0]?.otherDebriefs, lessons.length]).toEqual([0, undefined, 1]);
    expect(new Set(about).size).toBe(about.length);
  });
});

describe('two debriefs of one loss', () => {
  it('are told of by show, which shows either', async () => {
    const { home } = await debriefedTwice({ which: enter });
    const first = await home.ran(['show', 'thornbury']);
    expect(inOneLine(first.out)).toContain(
      '1 of 2, which counts; another: recover show thornbury --debrief 2',
    );
    const second = await home.ran(['show', 'thornbury', '--debrief', '2']);
    expect(second.out).toContain(answers.believed);
    expect(second.out).toContain(answers.lesson);
    expect(inOneLine(second.out)).toContain('to let this one count: recover debrief thornbury --use 2');
  });

  it('keep what is private to themselves for scripts', async () => {
    const { home } = await debriefedTwice({ which: enter });
    const { out } = await home.ran(['show', 'thornbury', '--json']);
    expect(JSON.parse(out).data.otherDebriefs).toMatchObject([{ number: 2, lesson: answers.lesson }]);
    expect(out).not.toMatch(/pulse|ownPart|control/);
    expect((await home.ran(['show', 'thornbury', '--json', '--private'])).out).toMatch(/ownPart/);
  });

  it('count as --use says, which undo takes back', async () => {
    const { home, loss } = await debriefedTwice({ which: enter });
    const before = home.ledger();
    expect(await home.ran(['debrief', 'thornbury', '--use', '2'])).toMatchInlineSnapshot(`
      {
        "code": 0,
        "err": "",
        "out": "Debrief 2 of Thornbury Logistics counts now, with its causes and its lesson.
      Debrief 1 is kept beside it.
      Take it back: recover undo
      ",
      }
    `);
    expect(loss()?.debrief?.believed).toBe(answers.believed);
    expect((await home.ran(['undo'])).code).toBe(0);
    expect({ ...home.ledger(), changes: [] }).toEqual({ ...before, changes: [] });
    const { out } = await home.ran(['debrief', 'thornbury', '--use', '2', '--json']);
    expect(JSON.parse(out)).toMatchObject({ kind: 'debrief', data: { debriefed: true } });
  });

  it.each([
    [
      1,
      ['debrief', 'thornbury', '--use', '3'],
      'has no debrief "3": it has 2 debriefs, numbered from 1 to 2.',
    ],
    [1, ['show', 'thornbury', '--debrief', 'x'], 'has no debrief "x"'],
    [2, ['debrief', '--use', '2'], 'Name the loss, too.'],
    [1, ['debrief', 'nobody', '--use', '2'], 'No loss is called "nobody".'],
  ])('exit %i for %j', async (exit, argv, said) => {
    const { home } = await debriefedTwice({ which: enter });
    const before = home.ledger();
    const { code, err } = await home.ran(argv);
    expect([code, home.ledger() === before]).toEqual([exit, true]);
    expect(inOneLine(err)).toContain(said);
  });
});
