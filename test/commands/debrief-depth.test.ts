import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/domain/question.ts';
import { enter, leave } from '../world/asker.ts';
import { inOneLine } from '../world.ts';
import { usual } from './debrief-replies.ts';
import { lostHome } from './stocked.ts';

const evening = { now: '2026-11-23T18:12:00' };

/** A debrief begun with those flags and left after a few answers, then gone on with: what was asked, and the opening. */
async function goneOn(first: readonly string[], second: readonly string[]) {
  const home = await lostHome();
  const begun = {
    pulse: 4,
    forecast: true,
    freeWrite: null,
    theirGoal: leave,
    believed: 'no idea',
    causes: leave,
  };
  await home.ran(['debrief', 'thornbury', ...first], { ...evening, replies: begun });
  const asked: string[] = [];
  const noted = (reply: (typeof usual)['lesson']) => (question: Question) => {
    asked.push(question.id.split('.')[0] ?? '');
    return reply;
  };
  const more = { ...usual, freeWrite: null, forecast: true, confidence: null, thirdVoice: null, offer: null };
  const replies = {
    ...{ ...more, pulse: 4, pulseAfter: null, sweep: null, resume: enter },
    ...{ source: noted(enter), control: enter, theirGoal: null },
  };
  const { code, err } = await home.ran(['debrief', 'thornbury', ...second], { ...evening, replies });
  return {
    code,
    deep: asked.includes('source'),
    opening: /\b(Five|Ten) steps, [^.]*\./.exec(inOneLine(err))?.[0],
  };
}

describe('a debrief that is gone on with (G98)', () => {
  const whole = 'Ten steps, all of it: a quiet twenty minutes.';
  it.each([
    ['begun deep, goes on deep', ['--deep'], [], true, whole],
    ['begun short, goes on short', ['--short'], [], false, 'Five steps, three minutes.'],
    ['begun as usual, goes on as usual', [], [], false, 'Ten steps, about eight minutes.'],
    ['is as deep as is asked for now', [], ['--deep'], true, whole],
    ['is as short as is asked for now', ['--deep'], ['--short'], false, 'Five steps, three minutes.'],
  ])('%s', async (_name, first, second, deep, opening) => {
    expect(await goneOn(first, second)).toEqual({ code: 0, deep, opening });
  });
});
