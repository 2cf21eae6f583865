import { describe, expect, it, vi } from 'vitest';
import { afterTyping, put } from './at-the-keyboard.ts';
import { questionNamed as named } from './questions.ts';

vi.setConfig({ testTimeout: 20_000 });

const mail = Array.from({ length: 20 }, (_, at) => `line ${at + 1} of their mail`).join('\n');

describe('a written answer', () => {
  it('is finished by one Enter', async () => {
    expect(await afterTyping(named('stated'), (me) => me.type('too dear\r'))).toEqual({
      kind: 'answer',
      value: 'too dear',
    });
  });

  it('keeps all twenty lines of a paste, shows the first and waits for Enter', async () => {
    const { me, reply } = await put(named('stated'));
    me.paste(mail);
    await me.see(
      '> line 1 of their mail line 2 of their mail line 3 of their mail … 20 lines kept line 20 of their mail',
    );
    me.press('enter');
    expect(await reply).toEqual({ kind: 'answer', value: mail });
  });

  it('keeps a paste that a terminal does not mark, even in several chunks', async () => {
    const { me, reply } = await put(named('stated'));
    me.type(mail.slice(0, 100).replaceAll('\n', '\r'));
    me.type(mail.slice(100).replaceAll('\n', '\r'));
    await me.see('20 lines kept');
    me.press('enter');
    expect(await reply).toEqual({ kind: 'answer', value: mail });
  });

  it('keeps a paste whose marks arrive in pieces', async () => {
    const { me, reply } = await put(named('stated'));
    for (const piece of ['so: \x1b[20', '0~a\rb\x1b[2', '01~']) me.type(piece);
    await me.see('> so: a b');
    me.press('enter');
    expect(await reply).toEqual({ kind: 'answer', value: 'so: a\nb' });
  });

  it('is not known yet after a bare Enter, unless it is needed', async () => {
    expect(await afterTyping(named('stated'), (me) => me.press('enter'))).toEqual({
      kind: 'answer',
      value: null,
    });
    const { me } = await put(named('believed'));
    me.press('enter');
    await me.see('This one is needed to go on');
  });

  it('shows why it is asked and an example, and asks on', async () => {
    const { me, reply } = await put(named('believed'));
    me.type('?\r');
    await me.see(
      'seldom the same, and only the second one helps the next deal. For example: The CFO never saw',
    );
    me.type('the CFO\r');
    expect(await reply).toEqual({ kind: 'answer', value: 'the CFO' });
  });

  it('goes back on "back", and Esc does nothing', async () => {
    expect(await afterTyping(named('believed'), (me) => me.type('back\r'))).toEqual({ kind: 'back' });
    const { me, reply } = await put(named('believed'));
    me.press('escape');
    me.type('x\r');
    expect(await reply).toEqual({ kind: 'answer', value: 'x' });
  });

  it('offers the proposal whole: Enter keeps it, Tab edits it, typing replaces it', async () => {
    const lesson = named('lesson');
    const { me } = await put(lesson);
    expect(me.screen()).toContain('whoever\n  signs, before I send anything else.');
    me.press('enter');
    expect(await afterTyping(lesson, (one) => one.press('enter'))).toEqual({
      kind: 'answer',
      value: lesson.proposal,
    });
    expect(await afterTyping(lesson, (one) => one.type('\t now\r'))).toEqual({
      kind: 'answer',
      value: `${lesson.proposal} now`,
    });
    expect(await afterTyping(lesson, (one) => one.type('mine\r'))).toEqual({ kind: 'answer', value: 'mine' });
  });

  it('stays on the screen with its question, cut to its line', async () => {
    const { me, reply } = await put(named('stated'));
    me.paste(mail);
    me.press('enter');
    await reply;
    await me.see('(20 lines) line 1');
    expect(me.screen()).toBe(
      '\n4 of 10  What really decided it\nWhat did they say?\n  (20 lines) line 1 of their mail line 2 of their mail line 3 of their mail li…',
    );
  });

  it('shows what is pasted, never obeys it', async () => {
    const { me, reply } = await put(named('stated'));
    me.paste('a\x1b[2J\u202Eb');
    await me.see('> a\uFFFD[2J\uFFFDb');
    me.press('enter');
    expect(await reply).toEqual({ kind: 'answer', value: 'a\x1b[2J\u202Eb' });
    expect(me.raw()).not.toMatch(/\x1b\[2J|\u202E/);
  });
});

describe('a lone b', () => {
  it('is asked about once, and kept by Enter', async () => {
    const { me, reply } = await put(named('stated'));
    me.type('b\r');
    await me.see('b alone: type back to go back, or Enter again to keep b.');
    me.press('enter');
    expect(await reply).toEqual({ kind: 'answer', value: 'b' });
  });

  it('becomes "back" by typing on', async () => {
    const { me, reply } = await put(named('reasons'));
    me.type('B\r');
    await me.see('type back to go back');
    me.press('backspace');
    me.type('back\r');
    expect(await reply).toEqual({ kind: 'back' });
  });
});

describe('a list', () => {
  it('takes one item a line and ends at an empty one', async () => {
    const { me, reply } = await put(named('reasons'));
    me.type('fast\r');
    me.type('cheap\r');
    await me.see('1 fast 2 cheap 3');
    me.press('enter');
    expect(await reply).toEqual({ kind: 'answer', value: ['fast', 'cheap'] });
  });

  it('takes what is typed at once, and what is pasted', async () => {
    expect(await afterTyping(named('reasons'), (me) => me.type('fast\rcheap\r\r'))).toEqual({
      kind: 'answer',
      value: ['fast', 'cheap'],
    });
    const { me, reply } = await put(named('reasons'));
    me.paste('fast\n\ncheap\n');
    await me.see('3 cheap');
    me.press('enter');
    expect(await reply).toEqual({ kind: 'answer', value: ['fast', 'cheap'] });
  });

  it('knows ? and back on a line of their own', async () => {
    const { me, reply } = await put(named('reasons'));
    me.type('fast\r');
    me.type('?\r');
    await me.see('So that the rest is right.');
    me.press('enter');
    expect(await reply).toEqual({ kind: 'answer', value: ['fast'] });
    expect(await afterTyping(named('reasons'), (one) => one.type('back\r'))).toEqual({ kind: 'back' });
  });
});

describe('a day, money, a number', () => {
  it('is checked, and asked again with what is wrong', async () => {
    const { me, reply } = await put(named('money'));
    me.type('plenty\r');
    await me.see('> plenty');
    await me.see(/Type|amount/);
    me.press('ctrl-u');
    me.type('EUR 45000\r');
    expect(await reply).toEqual({ kind: 'answer', value: { amount: '45000.00', currency: 'EUR' } });
  });

  it('keeps the proposal on Enter', async () => {
    expect(await afterTyping(named('day'), (me) => me.press('enter'))).toEqual({
      kind: 'answer',
      value: '2026-11-26',
    });
  });

  it('shows a moment and money as one reads them, and lets them be edited', async () => {
    const moment = await put(named('when'));
    await moment.me.see('Thu 9 Jul 2026, 12:00');
    moment.me.press('tab');
    await moment.me.see('> 2026-07-09 12:00');
    const money = await put({ ...named('money'), proposal: { amount: '45000.00', currency: 'EUR' } });
    await money.me.see('EUR 45,000');
    money.me.press('tab', 'backspace', 'enter');
    expect(await money.reply).toEqual({ kind: 'answer', value: { amount: '4500.00', currency: 'EUR' } });
    await money.me.see('EUR 4,500');
  });

  it('takes a paste of several lines as one', async () => {
    const { me, reply } = await put(named('number'));
    me.paste(' 4\n');
    await me.see('> 4');
    me.press('enter');
    expect(await reply).toEqual({ kind: 'answer', value: 4 });
  });
});
