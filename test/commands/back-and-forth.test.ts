import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Question } from '../../src/domain/question.ts';
import { back, leave } from '../world/asker.ts';
import { usual } from './debrief-replies.ts';
import { lostHome } from './stocked.ts';

const evening = '2026-11-23T18:12:00';
const acts = ['answer', 'answer', 'back', 'leave'] as const;

/** What is kept of a debrief in which these acts come first, one at each question, and then only answers; it is taken up after each leaving. */
async function keptAfter(first: readonly (typeof acts)[number][]) {
  const home = await lostHome();
  const waiting = [...first];
  const replies = Object.entries(usual).map(([id, reply]) => [
    id,
    (question: Question) => {
      const act = waiting.shift();
      if (act === 'back') return back;
      if (act === 'leave') return leave;
      return typeof reply === 'function' ? reply(question) : reply;
    },
  ]);
  const circumstances = { now: evening, replies: { ...Object.fromEntries(replies), resume: 'go-on' } };
  let code = 130;
  while (code === 130) code = (await home.ran(['debrief', 'thornbury'], circumstances)).code;
  const { losses, lessons, followUps } = home.ledger();
  return {
    code,
    debrief: losses[0]?.debrief,
    lessons: lessons.map((one) => one.text),
    plan: followUps.map((one) => `${one.play} ${one.account} ${one.due}`),
  };
}

it('any order of going back, leaving and going on keeps every answer (G98)', async () => {
  const straight = await keptAfter([]);
  expect(straight).toMatchObject({ code: 0, debrief: { believed: usual.believed } });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...acts), { maxLength: 40 }), async (first) => {
      expect(await keptAfter(first)).toEqual(straight);
    }),
    { numRuns: 12 },
  );
}, 60_000);
