import { describe, expect, it, vi } from 'vitest';
import { atTheKeyboard, put } from './at-the-keyboard.ts';
import { questionNamed as named } from './questions.ts';

vi.setConfig({ testTimeout: 20_000 });

describe('every question', () => {
  it('tells the step when it changes, and only then', async () => {
    const me = atTheKeyboard();
    for (const [id, prompt] of [
      ['believed', 'What decided'],
      ['stated', 'What did they'],
      ['seen', 'Had the'],
    ] as const) {
      const reply = me.ask(named(id));
      await me.question(prompt);
      me.type('y\r');
      await reply;
    }
    await me.see('numbers? yes');
    expect(me.transcript().match(/^\d+ of 10.*$/gm)).toEqual([
      '4 of 10  What really decided it',
      '5 of 10  Their facts',
    ]);
  });

  it('is left with Ctrl-C: the cursor is shown and pastes are no longer marked', async () => {
    for (const id of ['believed', 'state', 'deal']) {
      const { me, reply } = await put(named(id));
      me.press('ctrl-c');
      await expect(reply).rejects.toMatchObject({ name: 'Problem', code: 'left' });
      expect(me.cursor().shown).toBe(true);
      expect(me.raw().endsWith('\x1b[?2004l')).toBe(true);
    }
  });

  it('is left when the program is told to stop, and when the window is closed', async () => {
    const stop = new AbortController();
    const { reply } = await put(named('seen'), { signal: stop.signal });
    stop.abort();
    await expect(reply).rejects.toMatchObject({ code: 'left' });
    const closed = await put(named('seen'));
    closed.me.hangUp();
    await expect(closed.reply).rejects.toMatchObject({ code: 'left' });
  });

  it('drops what was typed or pasted before it stood there', async () => {
    const me = atTheKeyboard();
    me.type('early\rbird');
    const reply = me.ask(named('stated'));
    await me.question('What did they say?');
    me.type('late');
    await me.see('> late');
    me.press('enter');
    expect(await reply).toEqual({ kind: 'answer', value: 'late' });
  });

  it.each(['believed', 'reasons', 'state', 'causes', 'seen', 'day', 'lesson', 'deal'])(
    'stays within 40 columns: %s',
    async (id) => {
      const { me, reply } = await put(named(id), { columns: 40 });
      await me.see('Ctrl-C keeps all and leaves');
      expect(
        Math.max(
          ...me
            .screen()
            .split('\n')
            .map((row) => row.length),
        ),
      ).toBeLessThan(40);
      me.press('ctrl-c');
      await expect(reply).rejects.toThrow();
    },
  );

  it.each(['believed', 'state', 'causes', 'deal'])('has no colour where none is wanted: %s', async (id) => {
    const { me, reply } = await put(named(id), { colour: 0 });
    me.press('down', 'ctrl-c');
    await expect(reply).rejects.toThrow();
    expect(me.raw()).not.toMatch(/\x1b\[[\d;]*m/);
  });
});
