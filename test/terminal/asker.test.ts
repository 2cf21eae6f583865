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

  it('takes its answer and its step away again when one goes back', async () => {
    const me = atTheKeyboard();
    const answer = async (id: string, keys: string) => {
      const reply = me.ask(named(id));
      await me.question(named(id).prompt.slice(0, 10));
      me.type(keys);
      await reply;
    };
    await answer('believed', 'the CFO\r');
    await answer('seen', 'y');
    await answer('moment', 'b');
    await answer('seen', 'b');
    await answer('believed', 'the board\r');
    await answer('seen', 'n');
    await me.see('numbers? no');
    expect(me.screen()).toBe(
      [
        '',
        '4 of 10  What really decided it',
        'What decided it, in your own words?  the board',
        '',
        '5 of 10  Their facts',
        'Had the person who signs seen the numbers?  no',
      ].join('\n'),
    );
  });

  it('stays whole when there is nothing to go back to', async () => {
    const me = atTheKeyboard();
    for (const keys of ['b', 'b', 'y']) {
      const reply = me.ask(named('seen'));
      await me.question('Had the');
      me.type(keys);
      await reply;
    }
    await me.see('numbers? yes');
    expect(me.screen()).toBe('\n5 of 10  Their facts\nHad the person who signs seen the numbers?  yes');
  });

  it('has only its keys in a pale colour', async () => {
    for (const id of ['believed', 'state', 'causes', 'seen', 'deal']) {
      const { me, reply } = await put(named(id), { colour: 1 });
      await me.see('Ctrl-C keeps all and leaves');
      const pale = [...me.raw().matchAll(/\x1b\[2m(.*?)\x1b\[22m/g)].map(([, text]) => text);
      expect(pale.length).toBeGreaterThan(0);
      expect(pale.filter((text) => !/·|Ctrl-C/.test(text ?? ''))).toEqual([]);
      me.press('ctrl-c');
      await expect(reply).rejects.toThrow();
    }
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

  it.each(['believed', 'reasons', 'state', 'causes', 'seen', 'moment', 'day', 'lesson', 'deal'])(
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
