import { describe, expect, it, vi } from 'vitest';
import { actQuestion } from '../../src/render/acting.ts';
import { afterTyping, put } from './at-the-keyboard.ts';

vi.setConfig({ testTimeout: 20_000 });

describe('acting on a line', () => {
  it.each([
    ['a number, then a letter', '2d', '2 done'],
    ['two digits', '11k', '11 skip'],
    ['a capital', '3S', '3 snooze'],
    ['q alone', 'q', 'quit'],
    ['Enter alone asks for the list', '\r', null],
    ['a digit too many is dropped', '1' + '9' + 'o', '1 open'],
    ['a wrong letter changes nothing', '2xw', '2 write'],
    ['Backspace takes a digit away', '11\u007Fd', '1 done'],
  ])('takes %s', async (_name, keys, value) => {
    expect(await afterTyping(actQuestion(11), (me) => me.type(keys))).toEqual({ kind: 'answer', value });
  });

  it('says what is to be typed when a letter comes first', async () => {
    const { me, reply } = await put(actQuestion(3));
    me.type('d');
    await me.see('First a number from 1 to 3');
    me.type('93');
    me.paste('2d');
    me.press('enter');
    await me.see('then one of the letters d s k w');
    me.type('d');
    expect(await reply).toEqual({ kind: 'answer', value: '3 done' });
  });
});
