import { describe, expect, it, vi } from 'vitest';
import { afterTyping, put } from './at-the-keyboard.ts';
import { questionNamed as named } from './questions.ts';

vi.setConfig({ testTimeout: 20_000 });

describe('a choice', () => {
  it('is made by its number alone', async () => {
    expect(await afterTyping(named('state'), (me) => me.type('2'))).toEqual({
      kind: 'answer',
      value: 'verbal',
    });
  });

  it('is made by arrows and Enter', async () => {
    expect(await afterTyping(named('state'), (me) => me.press('down', 'down', 'up', 'enter'))).toEqual({
      kind: 'answer',
      value: 'signed',
    });
  });

  it('keeps the proposal on Enter, and is not known yet without one', async () => {
    expect(await afterTyping(named('state-proposed'), (me) => me.press('enter'))).toEqual({
      kind: 'answer',
      value: 'nobody',
    });
    expect(await afterTyping(named('state'), (me) => me.press('enter'))).toEqual({
      kind: 'answer',
      value: null,
    });
  });

  it('shows why on ?, goes back on b, and says what else is typed', async () => {
    const { me, reply } = await put({ ...named('state'), required: true });
    me.type('?');
    await me.see('So that the rest is right.');
    me.type('7');
    await me.see('One of the numbers from 1 to 3.');
    me.press('enter', 'escape');
    me.type('b');
    expect(await reply).toEqual({ kind: 'back' });
  });

  it('offers no way back where there is nothing behind it', async () => {
    const { me, reply } = await put({ ...named('state'), required: true, nothingBehind: true });
    await me.see('1–3 · ? why · Ctrl-C keeps all and leaves');
    me.type('b');
    await me.see('One of the numbers from 1 to 3.');
    me.type('2');
    expect(await reply).toEqual({ kind: 'answer', value: 'verbal' });
  });

  it('drops a paste', async () => {
    const { me, reply } = await put(named('state'));
    me.paste('1 2 3');
    me.type('3');
    expect(await reply).toEqual({ kind: 'answer', value: 'nobody' });
  });
});

describe('yes or no', () => {
  it.each([
    ['y', true],
    ['N', false],
    ['u', null],
    ['\r', null],
  ])('takes %j at once', async (key, value) => {
    expect(await afterTyping(named('moment'), (me) => me.type(key))).toEqual({ kind: 'answer', value });
  });

  it('shows why on ?, and goes back on b', async () => {
    const { me, reply } = await put(named('moment'));
    await me.see('y yes · n no · Enter not known yet · ? why · b back');
    me.type('?');
    await me.see('So that the rest is right.');
    me.type('b');
    expect(await reply).toEqual({ kind: 'back' });
  });

  it('keeps a proposal on Enter', async () => {
    const { me, reply } = await put(named('known'));
    await me.see('Enter yes · n no · u not known yet · ? why · b back');
    me.press('enter');
    expect(await reply).toEqual({ kind: 'answer', value: true });
  });

  it('takes no "not known" where an answer is needed', async () => {
    const { me, reply } = await put({ ...named('moment'), required: true });
    me.type('u');
    await me.see('y or n, please.');
    me.type('yy');
    expect(await reply).toEqual({ kind: 'answer', value: true });
  });
});

describe('yes, no or not known', () => {
  it.each([
    ['y', true],
    ['N', false],
    ['?', null],
  ])('takes %s at once', async (key, value) => {
    expect(await afterTyping(named('seen'), (me) => me.type(key))).toEqual({ kind: 'answer', value });
  });

  it('shows why on h, does nothing on Enter but say what works, and goes back on b', async () => {
    const { me, reply } = await put(named('seen'));
    me.press('enter');
    await me.see('y or n; ? when it is not known.');
    me.type('h');
    await me.see('So that the rest is right.');
    me.type('b');
    expect(await reply).toEqual({ kind: 'back' });
  });
});

describe('several choices', () => {
  it('begin with the proposal and end with Enter', async () => {
    expect(await afterTyping(named('causes'), (me) => me.press('enter'))).toEqual({
      kind: 'answer',
      value: ['signer', 'value'],
    });
  });

  it('are marked by number or by space, in their own order, never too many', async () => {
    const { me, reply } = await put(named('causes'));
    me.press('down', 'space');
    me.type('43');
    await me.see('[ ] the value was not proven');
    me.type('2');
    await me.see('At most 3: take one off first.');
    me.press('enter');
    expect(await reply).toEqual({ kind: 'answer', value: ['signer', 'champion', 'slow'] });
  });

  it('may be none, unless one is needed', async () => {
    expect(await afterTyping(named('causes'), (me) => me.type('12\r'))).toEqual({
      kind: 'answer',
      value: [],
    });
    const { me } = await put({ ...named('causes'), required: true });
    me.type('12');
    await me.see('Enter when done');
    me.press('enter');
    await me.see('At least one is needed to go on.');
    expect(me.screen()).not.toContain('Enter: none');
  });
});
