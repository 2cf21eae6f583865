import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/domain/question.ts';
import { enter } from '../world/asker.ts';
import { usual } from './debrief-replies.ts';
import { lostHome } from './stocked.ts';

const evening = '2026-11-23T18:12:00';
const deep = { ...usual, causes: ['personal-fit'], control: enter, confidence: null, sweep: null };
const unasked = {
  forecast: null,
  freeWrite: null,
  pulseAfter: null,
  thirdVoice: null,
  offer: null,
  sign: null,
};

/** The debrief held in depth with that source of personal fit: what the plan offered, and the handover that was kept. */
async function held(source: string, plan: (question: Question) => readonly string[]) {
  const home = await lostHome();
  const offered: string[] = [];
  const replies = {
    ...deep,
    ...unasked,
    source,
    plan: (question: Question) => {
      offered.push(...(question.choices ?? []).map(({ value }) => value));
      return plan(question);
    },
  };
  const { code, out } = await home.ran(['debrief', 'thornbury', '--deep'], { now: evening, replies });
  const [handover] = home.ledger().followUps.filter(({ play }) => play === 'handover');
  return { code, offered: offered.includes('handover'), due: handover?.due, out };
}

const all = ({ choices = [] }: Question) => choices.map(({ value }) => value);

describe('personal fit found in a debrief (G10)', () => {
  it.each([
    ['buyer', true, '2026-11-25'],
    ['third-party', true, '2026-11-25'],
    ['my-guess', false, undefined],
    ['evidence', false, undefined],
  ])('with %s as its source: the handover is planned: %s', async (source, offered, due) => {
    expect(await held(source, all)).toMatchObject({ code: 0, offered, due });
  });

  it('is planned in words at the end, and not where the rep takes it out of the plan', async () => {
    expect((await held('buyer', all)).out).toMatch(/Wed 25 Nov +hand the account to a colleague/);
    const without = (question: Question) => all(question).filter((one) => one !== 'handover');
    expect(await held('buyer', without)).toMatchObject({ code: 0, offered: true, due: undefined });
  });

  it('plans it from a file of answers, too', async () => {
    const home = await lostHome();
    const answers = {
      causes: ['personal-fit'],
      'source.personal-fit': 'buyer',
      lesson: 'If it grates, I ask.',
    };
    const files = { '-': JSON.stringify(answers) };
    expect((await home.ran(['debrief', 'thornbury', '--answers', '-'], { now: evening, files })).code).toBe(
      0,
    );
    expect(home.ledger().followUps.filter(({ play }) => play === 'handover')).toMatchObject([
      { due: '2026-11-25', status: 'open' },
    ]);
  });
});
