import { describe, expect, it, vi } from 'vitest';
import type { Question } from '../../src/domain/question.ts';
import { put } from './at-the-keyboard.ts';
import { questionNamed as named } from './questions.ts';

vi.setConfig({ testTimeout: 20_000 });

const words = ['value', 'signer', 'deciders', 'champion', 'trust', 'gap', 'limit', 'terms', 'date', 'offer'];
const long: Question = {
  ...named('causes'),
  proposal: ['trust'],
  choices: [...words, ...words.map((word) => `${word}-again`)].map((value) => ({
    value,
    label: `${value} was the thing`,
  })),
};

it('a list of one says which key marks it', async () => {
  const { me, reply } = await put({
    ...named('causes'),
    choices: [{ value: 'signer', label: 'the signer' }],
  });
  await me.see('1 marks it · Enter when done');
  me.type('1\r');
  expect(await reply).toEqual({ kind: 'answer', value: [] });
});

describe('a long list to mark', () => {
  it.each([
    [80, 24],
    [60, 20],
    [40, 24],
    [40, 12],
  ])(
    'stays in a window of %i columns and %i rows, the question and what is marked first',
    async (columns, rows) => {
      const { me, reply } = await put(long, { columns, rows });
      await me.see('Ctrl-C keeps all and leaves');
      const screen = me.screen().split('\n');
      expect(screen.length).toBeLessThan(rows);
      expect(me.screen()).toMatch(/Which of these decided it\? Up to\s+three\./);
      expect(me.screen()).toContain('> 1 [x] trust was the thing');
      expect(screen.filter((row) => /\[[ x]\]/.test(row)).length).toBeLessThanOrEqual(12);
      expect(me.screen()).toMatch(/… \d+ more below/);
      expect(me.screen()).toContain('arrows move');
      me.press('ctrl-c');
      await expect(reply).rejects.toThrow();
    },
  );

  it('is scrolled by arrows, and says how many more there are on both sides', async () => {
    const { me, reply } = await put(long);
    me.press(...Array.from({ length: 12 }, () => 'down' as const));
    await me.see('more above');
    await me.see('more below');
    me.press('end');
    await me.see('> [ ] offer-again was the thing');
    me.press('space', 'enter');
    expect(await reply).toEqual({ kind: 'answer', value: ['trust', 'offer-again'] });
  });

  it('goes to the next entry that begins with the letter typed, from the last to the first', async () => {
    const { me, reply } = await put(long);
    me.type('d');
    await me.see('> 4 [ ] deciders was');
    me.type('d');
    await me.see('> 9 [ ] date was');
    me.type('ddd');
    await me.see('> 4 [ ] deciders was');
    me.type('x');
    me.type(' \r');
    expect(await reply).toEqual({ kind: 'answer', value: ['deciders', 'trust'] });
  });
});
