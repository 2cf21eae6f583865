import { describe, expect, it, vi } from 'vitest';
import { afterTyping, put } from './at-the-keyboard.ts';
import { questionNamed as named } from './questions.ts';

vi.setConfig({ testTimeout: 20_000 });

describe('a name among many', () => {
  it('narrows by what is typed, without case and accents', async () => {
    const { me, reply } = await put(named('deal'));
    me.type('SOHNE mul');
    await me.see('> Müller Söhne');
    me.press('enter');
    expect(await reply).toEqual({ kind: 'answer', value: 'müller söhne' });
  });

  it('takes a name and Enter that come at once, and a name that is pasted', async () => {
    expect(await afterTyping(named('deal'), (me) => me.type('brandt\r'))).toEqual({
      kind: 'answer',
      value: 'brandt logistics',
    });
    const { me, reply } = await put(named('deal'));
    me.paste(' tolan\nworks ');
    await me.see('Find: tolan works');
    me.press('enter');
    expect(await reply).toEqual({ kind: 'answer', value: 'tolan works' });
  });

  it('is picked by arrows, and tells how many more there are', async () => {
    const { me, reply } = await put(named('deal'), { rows: 16 });
    await me.see('4 more; type to narrow');
    me.press('down', 'down', 'up', 'enter');
    expect(await reply).toEqual({ kind: 'answer', value: 'kessel & sons' });
  });

  it('says when nothing fits, and Esc begins again', async () => {
    const { me, reply } = await put(named('deal'));
    me.type('zzz');
    await me.see('Nothing fits that.');
    me.press('enter');
    await me.see('Nothing fits that; type less of it, or Esc to begin again.');
    me.press('escape');
    await me.see('> Nordhaus Foods');
    me.type('acme\r');
    expect(await reply).toEqual({ kind: 'answer', value: 'acme tools' });
  });

  it('shows why at once on ?, which Esc, a letter or an empty line takes away, picking nothing', async () => {
    for (const take of ['\u001B', '\r', 'o']) {
      const { me, reply } = await put(named('deal'));
      me.type('?');
      await me.see('So that the rest is right.');
      me.type(take);
      await expect.poll(() => me.screen()).not.toContain('So that the rest');
      expect(me.screen()).toContain('Find:');
      me.press('ctrl-c');
      await expect(reply).rejects.toThrow();
    }
  });

  it('goes back on "back"', async () => {
    expect(await afterTyping(named('deal'), (me) => me.type('back\r'))).toEqual({ kind: 'back' });
  });

  it('begins at the proposal, and at "not known yet" without one', async () => {
    const deal = named('deal');
    expect(await afterTyping({ ...deal, proposal: 'tolan works' }, (me) => me.press('enter'))).toEqual({
      kind: 'answer',
      value: 'tolan works',
    });
    expect(await afterTyping({ ...deal, required: false }, (me) => me.press('enter'))).toEqual({
      kind: 'answer',
      value: null,
    });
  });

  it('is looked for by letters even among few, so that none of them goes back', async () => {
    expect(await afterTyping(named('which'), (me) => me.type('blau\r'))).toEqual({
      kind: 'answer',
      value: 'blau',
    });
  });
});

describe('the entry for what is not on the list', () => {
  it('stays last whatever is typed, and tells what was typed when it is taken', async () => {
    const { me, reply } = await put(named('which'));
    me.type('Brenner');
    await me.see('Nothing fits that. > another deal, not on this list');
    me.press('enter');
    expect(await reply).toEqual({ kind: 'answer', value: 'new', typed: 'Brenner' });
  });

  it('is reached by arrows below those that fit', async () => {
    const { me, reply } = await put(named('which'));
    me.press('down', 'down', 'down');
    await me.see('> another deal, not on this list');
    me.press('enter');
    expect(await reply).toEqual({ kind: 'answer', value: 'new' });
  });
});
