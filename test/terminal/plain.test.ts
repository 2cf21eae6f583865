import { describe, expect, it, vi } from 'vitest';
import type { Question } from '../../src/domain/question.ts';
import { atTheKeyboard } from './at-the-keyboard.ts';
import { questionNamed as named } from './questions.ts';

vi.setConfig({ testTimeout: 20_000 });

describe('a question in plain lines', () => {
  it('is put with its hint, its numbered choices and how to answer', async () => {
    const { me, reply } = asked(named('state'));
    await me.see('1. signed with someone 2. they said no, nothing is signed 3. nobody decides');
    me.type('4\n');
    await me.see('That is no number from 1 to 3.');
    me.type('3\n');
    expect(await reply).toEqual({ kind: 'answer', value: 'nobody' });
  });

  it('tells the step', async () => {
    const { me } = asked(named('believed'));
    await me.see('4 of 10  What really decided it');
  });

  it.each<[string, string, unknown]>([
    ['stated', 'too dear\n', 'too dear'],
    ['stated', '\n', null],
    ['lesson', '\n', named('lesson').proposal],
    ['reasons', 'fast\ncheap\n\n', ['fast', 'cheap']],
    ['reasons', '\n', null],
    ['causes', '1, 4\n', ['signer', 'slow']],
    ['causes', '\n', ['signer', 'value']],
    ['seen', 'y\n', true],
    ['seen', '?\n', null],
    ['moment', 'u\n', null],
    ['moment', '\n', null],
    ['day', '\n', '2026-11-26'],
    ['number', '4\n', 4],
    ['deal', '11\n', 'acme tools'],
  ])('takes its answer: %s %j', async (id, typed, value) => {
    const { me, reply } = asked(named(id));
    await me.see('>');
    me.type(typed);
    expect(await reply).toEqual({ kind: 'answer', value });
  });

  it('offers no way back where there is nothing behind it', async () => {
    const { me, reply } = asked({ ...named('state'), title: '', required: true, nothingBehind: true });
    await me.see('Type a number from 1 to 3. ? why. >');
    me.type('back\n');
    await me.see('That is no number from 1 to 3.');
    me.type('2\n');
    expect(await reply).toEqual({ kind: 'answer', value: 'verbal' });
  });

  it('keeps a paste of several lines and waits for an empty one', async () => {
    const { me, reply } = asked(named('stated'));
    await me.see('>');
    me.type('one\n\ntwo\n');
    await me.see('3 lines kept. Enter when done.');
    me.type('\n');
    expect(await reply).toEqual({ kind: 'answer', value: 'one\n\ntwo' });
  });

  it('shows why on ?, or on h where ? is an answer, and asks on', async () => {
    for (const [id, key] of [
      ['believed', '?'],
      ['seen', 'h'],
      ['moment', '?'],
      ['reasons', '?'],
    ] as const) {
      const { me, reply } = asked(named(id));
      await me.see('>');
      me.type(`${key}\n`);
      await me.see(named(id).why);
      me.type('back\n');
      expect(await reply).toEqual({ kind: 'back' });
    }
  });

  it('says what is wrong, and asks again', async () => {
    const needed = asked({ ...named('causes'), proposal: [], required: true });
    await needed.me.see('>');
    needed.me.type('\n');
    await needed.me.see('This one is needed to go on.');
    needed.me.type('1 2 3 4\n');
    await needed.me.see('At most 3.');
    needed.me.type('1 7\n');
    await needed.me.see('Use numbers from 1 to 4.');
    needed.me.type('1\n');
    expect(await needed.reply).toEqual({ kind: 'answer', value: ['signer'] });
  });

  it('tells once, at the first question of an interview, what an empty line and Ctrl-C do', async () => {
    const me = atTheKeyboard({ accessible: true });
    for (const [id, typed] of [
      ['which', '1\n'],
      ['state', '1\n'],
      ['moment', 'y\n'],
    ] as const) {
      const reply = me.ask(named(id));
      await me.see(named(id).prompt);
      await me.see('>');
      me.type(typed);
      await reply;
    }
    expect(me.screen().match(/An empty line keeps what is proposed/g)).toHaveLength(1);
    expect(me.screen()).toMatch(/Ctrl-C leaves and keeps every\s+answer given/);
    expect(me.screen()).toMatch(/means not\s+known yet/);
    expect(me.screen().indexOf('An empty line')).toBeGreaterThan(me.screen().indexOf('Which one'));
  });

  it('asks about a lone b', async () => {
    const { me, reply } = asked(named('stated'));
    await me.see('>');
    me.type('b\n');
    await me.see('b alone: type back to go back, or Enter again to keep b.');
    me.type('back\n');
    expect(await reply).toEqual({ kind: 'back' });
    const kept = asked(named('stated'));
    await kept.me.see('>');
    kept.me.type('b\n');
    await kept.me.see('b alone');
    kept.me.type('\n');
    expect(await kept.reply).toEqual({ kind: 'answer', value: 'b' });
  });

  it('is broken between words in a narrow window', async () => {
    for (const columns of [60, 40]) {
      const { me } = asked(named('believed'), { columns });
      await me.see('>');
      const rows = me.raw().split('\r\n');
      expect(Math.max(...rows.map((row) => row.length))).toBeLessThan(columns);
      me.type('?\n');
      await me.see('CFO never saw what it saves.');
    }
  });

  it('is left when the input ends, and when the program is told to stop', async () => {
    const closed = asked(named('stated'));
    await closed.me.see('>');
    closed.me.hangUp();
    await expect(closed.reply).rejects.toMatchObject({ code: 'left' });
    const stop = new AbortController();
    const stopped = asked(named('stated'), { signal: stop.signal });
    await stopped.me.see('>');
    stop.abort();
    await expect(stopped.reply).rejects.toMatchObject({ code: 'left' });
  });

  it('never moves the cursor', async () => {
    const { me, reply } = asked(named('causes'));
    await me.see('>');
    me.type('1\n');
    await reply;
    expect(me.raw()).not.toContain('\x1b');
  });
});

function asked(question: Question, options: { signal?: AbortSignal; columns?: number } = {}) {
  const me = atTheKeyboard({ accessible: true, ...options });
  return { me, reply: me.ask(question) };
}
