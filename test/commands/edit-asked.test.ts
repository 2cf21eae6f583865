import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/domain/question.ts';
import { enter, leave } from '../world/asker.ts';
import { inOneLine } from '../world.ts';
import { lossIn, openPlays } from './kept-loss.ts';
import { debriefedHome, lostHome } from './stocked.ts';

describe('recover edit, asked', () => {
  it('shows what stands there, asks only what is marked, and Enter keeps', async () => {
    const home = await debriefedHome();
    const before = lossIn(home);
    let shown: readonly string[] = [];
    const change = ({ choices = [] }: Question) => {
      shown = choices.map((choice) => choice.label.replace(/ {2,}/, ': '));
      return ['believed', 'didWell', 'fact.champion-armed'];
    };
    const { code } = await home.ran(['edit', 'thornbury'], {
      replies: { change, believed: 'Nobody there owned it.', didWell: enter, 'fact.champion-armed': null },
    });
    expect(code).toBe(0);
    expect(shown).toMatchInlineSnapshot(`
      [
        "the amount: EUR 45,000",
        "when the news came: Mon 23 Nov, 15:40",
        "how the news came: by phone",
        "whether they are a customer: no",
        "thanks and permission: thanked them, did not ask",
        "who told you: Ines Calloway",
        "where it stands: signed with someone else",
        "who won it: Ferrowan Systems",
        "what they said: I am sorry, it went to Ferrowan. I was…",
        "how you were: 3",
        "whether it was counted on: not known",
        "what you wrote freely: not known",
        "what they wanted done: Stop trucks from queuing on the road ev…",
        "what spoke for buying: no more queue on the road, live in six…",
        "the reasons they named: no more queue on the road, live in six…",
        "what you believe decided it: The managing director signs, never met…",
        "the causes: the person who signs was not reached, o…",
        "“the person who signs was not reached”: how do you know?: it is my gu…",
        "“our champion had too little to argue with”: how do you know?: it is…",
        "“the person who signs was not reached”: how sure are you?: not known",
        "“our champion had too little to argue with”: how sure are you?: not k…",
        "Had you spoken with the person who signs?: no",
        "Could your contact answer their leadership without you?: no",
        "Had the person who signs seen the figures, in money?: no",
        "“the person who signs was not reached”: whose was it to change?: mine",
        "“our champion had too little to argue with”: whose was it to change?…",
        "a moment to turn it: yes",
        "the last such moment: Friday the 20th, when Ines said that sh…",
        "what could be noticed: my contact says they will take it to th…",
        "what you would do: ask for twenty minutes with both of the…",
        "what you did well: I thanked her before I hung up.",
        "who looks at it with you: Norah Beck",
        "on which day: Thu 26 Nov",
        "the lesson: If my contact says they will take it to…",
        "how you were afterwards: not known",
      ]
    `);
    expect(lossIn(home).debrief).toEqual({ ...before.debrief, believed: 'Nobody there owned it.' });
    expect(home.ledger().facts.filter((one) => one.fact === 'champion-armed')).toEqual([]);
  });

  it('asks the facts of a cause that was not there', async () => {
    const home = await debriefedHome();
    const { code } = await home.ran(['edit', 'thornbury'], {
      replies: {
        change: ['causes'],
        causes: ['trust'],
        source: enter,
        confidence: null,
        control: enter,
        fact: false,
      },
    });
    expect({ code, causes: lossIn(home).debrief?.causes }).toEqual({
      code: 0,
      causes: [{ cause: 'trust', source: 'my-guess', control: 'partly' }],
    });
    expect(home.ledger().facts.at(-1)).toMatchObject({ fact: 'worry-open', value: 'no', from: 'debrief' });
  });

  it.each([leave, []])(
    'changes nothing when nothing is marked, or the person leaves (%j)',
    async (change) => {
      const home = await debriefedHome();
      const before = home.ledger();
      await home.ran(['edit', 'thornbury'], { replies: { change } });
      expect(home.ledger() === before).toBe(true);
    },
  );

  it('offers nothing of a debrief where there is none', async () => {
    const home = await lostHome();
    let ids: readonly string[] = [];
    const change = ({ choices = [] }: Question) => {
      ids = choices.map((choice) => choice.value);
      return [];
    };
    await home.ran(['edit', 'thornbury'], { replies: { change } });
    expect(ids).toEqual([
      ...['amount', 'when', 'channel', 'customer', 'courtesy', 'toldBy', 'stands', 'winner', 'said'],
    ]);
  });

  it('empties what is answered with - alone, and the plan follows', async () => {
    const home = await debriefedHome();
    const before = lossIn(home);
    const replies = {
      change: ['amount', 'toldBy', 'winner', 'pulse', 'reasons', 'didWell', 'partner'],
      ...{ amount: '-', toldBy: '-', winner: '-', pulse: '-', reasons: '-', didWell: '-', partner: '-' },
    };
    const { code } = await home.ran(['edit', 'thornbury'], { replies });
    const after = lossIn(home);
    expect({ code, plays: openPlays(home).filter((one) => one.startsWith('partner')) }).toEqual({
      code: 0,
      plays: [],
    });
    for (const field of ['amount', 'toldBy', 'winner']) expect(after).not.toHaveProperty(field);
    for (const field of ['pulse', 'didWell', 'partner']) expect(after.debrief).not.toHaveProperty(field);
    expect([after.debrief?.reasons, after.stated]).toEqual([[], before.stated]);
  });

  it.each([
    ['when', 'is not a day'],
    ['stands', 'Choose from'],
  ])('never empties what has to be known: %s', async (id, said) => {
    const home = await debriefedHome();
    const run = home.ran(['edit', 'thornbury'], { replies: { change: [id], [id]: '-' } });
    await expect(run).rejects.toThrow(said);
  });

  it('moves the day with the partner', async () => {
    const home = await debriefedHome();
    await home.ran(['edit', 'thornbury'], { replies: { change: ['partnerOn'], partnerOn: '2026-11-30' } });
    expect(openPlays(home)).toContain('partner 2026-11-30');
  });
});

describe('recover edit, from a file', () => {
  it('gives the file as it stands, which changes nothing when it is handed back', async () => {
    const home = await debriefedHome();
    const before = home.ledger();
    const { out: template } = await home.ran(['edit', 'thornbury', '--answers-template']);
    const questions: readonly { id: string; answer: unknown }[] = JSON.parse(template).data.questions;
    expect(questions.find((one) => one.id === 'stands')?.answer).toBe('signed');
    const { code } = await home.ran(['edit', 'thornbury', '--answers', '-'], {
      now: '2026-12-24T09:00:00',
      files: { '-': template },
    });
    expect({ code, same: home.ledger() === before }).toEqual({ code: 0, same: true });
  });

  it('takes null for not known, and tells a script what changed', async () => {
    const home = await debriefedHome();
    const { code, out } = await home.ran(['edit', 'thornbury', '--answers', '-', '--json'], {
      files: { '-': '{ "winner": null, "source": { "champion-under-armed": "buyer" } }' },
    });
    expect({ code, told: JSON.parse(out) }).toMatchObject({
      code: 0,
      told: { kind: 'edit', data: { changed: ['winner', 'source.champion-under-armed'] } },
    });
    expect(lossIn(home)).not.toHaveProperty('winner');
    expect(lossIn(home).debrief?.causes[1]).toMatchObject({ cause: 'champion-under-armed', source: 'buyer' });
  });

  it('empties by a flag, too', async () => {
    const home = await debriefedHome();
    const { code } = await home.ran(['edit', 'thornbury', '--winner', '-', '--said=-']);
    expect({ code, winner: lossIn(home).winner, said: lossIn(home).stated }).toEqual({ code: 0 });
  });

  it.each([
    ['{ "nothing": 1 }', 'There is no question "nothing".'],
    ['{ "stands": "perhaps" }', 'The answer "stands" cannot be used.'],
    ['{ "stands": null }', 'The answer "stands" is needed'],
  ])('refuses %s', async (text, said) => {
    const home = await debriefedHome();
    const { code, err } = await home.ran(['edit', 'thornbury', '--answers', '-'], { files: { '-': text } });
    expect({ code, told: inOneLine(err).startsWith(said) }).toEqual({ code: 2, told: true });
  });

  it('finds no loss of another name', async () => {
    const { code, err } = await (await debriefedHome()).ran(['edit', 'harlow', '--stands', 'no']);
    expect({ code, err: inOneLine(err) }).toMatchObject({
      code: 1,
      err: expect.stringContaining('No loss is called "harlow".'),
    });
  });
});
