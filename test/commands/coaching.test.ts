import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/domain/question.ts';
import type { Replies } from '../world/asker.ts';
import { back } from '../world/asker.ts';
import { usual } from './debrief-replies.ts';
import { lostHome } from './stocked.ts';

const evening = '2026-11-23T18:12:00';

/** The questions above which something was said, with the words, as the debrief went. */
async function asidesIn(replies: Replies): Promise<readonly string[]> {
  const heard: string[] = [];
  const listening = Object.entries(replies).map(([id, reply]) => [
    id,
    (question: Question) => {
      if (question.aside !== undefined) heard.push(`${question.id}: ${question.aside}`);
      return typeof reply === 'function' ? reply(question) : reply;
    },
  ]);
  const home = await lostHome();
  await home.ran(['debrief', 'thornbury'], { now: evening, replies: Object.fromEntries(listening) });
  return heard;
}

describe('lines between the steps', () => {
  it('stand above the first question of the next step, one after a step (G97, G99)', async () => {
    expect(await asidesIn({ ...usual, causes: ['decision-maker-not-reached'] })).toMatchInlineSnapshot(`
      [
        "theirGoal: Then gently. Short answers will do, and “not known yet” is one of them.",
        "reasons: Not known is worth knowing: it makes a good first question for the advice talk.",
        "fact.signer-met: Someone you had not met decided. In an open deal that can still be changed.",
        "partner: Then it can be put down. What comes next is yours to set going.",
        "lesson: For now it is one view. Two minutes with anyone who knows you would make it two.",
        "sweep.k001mmmmmmmmmmmm: Now for the gold: what cost you this deal can be found in time in another.",
        "plan: One plain question will do for these calls. Where it comes from stays with you.",
      ]
    `);
  });

  it('are said once, whatever is gone back to', async () => {
    let times = 0;
    const theirGoal = () => {
      times += 1;
      return times === 1 ? back : null;
    };
    const heard = await asidesIn({ ...usual, theirGoal });
    expect(times).toBe(2);
    expect(heard.filter((one) => one.includes('Then gently.'))).toHaveLength(1);
    expect(new Set(heard).size).toBe(heard.length);
  });

  it('are kept in no draft and asked of no file', async () => {
    const home = await lostHome();
    const files = { '-': JSON.stringify({ pulse: 1, causes: ['trust'], lesson: 'Ask.' }) };
    const { err, out } = await home.ran(['debrief', 'thornbury', '--answers', '-'], { files });
    expect(`${err}${out}`).not.toContain('Then gently.');
  });
});
