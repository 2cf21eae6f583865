import { describe, expect, it, vi } from 'vitest';
import { atTheKeyboard, put } from './at-the-keyboard.ts';
import { questionNamed as named } from './questions.ts';

vi.setConfig({ testTimeout: 20_000 });

/** Asked again, with what stands there, outside an interview whose answers are kept. */
const again = (id: string, proposal: string | number) => ({
  ...named(id),
  proposal,
  emptied: true,
  kept: false,
});

describe('what stands there already', () => {
  it.each([
    ['stated', 'too dear', '-\r'],
    ['day', '2026-11-26', ' - \r'],
    ['state', 'nobody', '-'],
    ['number', 3, '-\r'],
  ] as const)('is taken away by - alone: %s', async (id, present, keys) => {
    const { me, reply } = await put(again(id, present));
    await me.see('- empties it');
    me.type(keys);
    expect(await reply).toEqual({ kind: 'answer', value: null });
  });

  it('is taken away by the key - on a short scale', async () => {
    const { me, reply } = await put({ ...again('number', 3), min: 1, max: 5 });
    me.type('-');
    expect(await reply).toEqual({ kind: 'answer', value: null });
  });

  it('is taken away by a line with - alone, too, where questions are put in plain lines', async () => {
    for (const [id, present] of [
      ['stated', 'too dear'],
      ['state', 'nobody'],
    ] as const) {
      const me = atTheKeyboard({ accessible: true });
      const reply = me.ask(again(id, present));
      await me.see('- alone empties it.');
      me.type('-\n');
      expect(await reply).toEqual({ kind: 'answer', value: null });
    }
  });

  it('can hold the sign itself where nothing may be taken away', async () => {
    const { me, reply } = await put({ ...again('stated', 'too dear'), emptied: false });
    me.type('-\r');
    expect(await reply).toEqual({ kind: 'answer', value: '-' });
    expect(me.raw()).not.toContain('empties it');
  });
});

describe('whoever leaves a question outside an interview', () => {
  it('reads that all stays as it was, not that answers are kept', async () => {
    const { me, reply } = await put(again('stated', 'too dear'));
    await me.see('Ctrl-C leaves all as it was');
    me.press('ctrl-c');
    await expect(reply).rejects.toThrow('Nothing was changed.');
    const plainly = atTheKeyboard({ accessible: true });
    const left = plainly.ask(again('stated', 'too dear'));
    await plainly.see('Ctrl-C leaves all as it was.');
    plainly.type('\n');
    await left;
  });
});
