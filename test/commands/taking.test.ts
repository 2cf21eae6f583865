import { describe, expect, it } from 'vitest';
import { Problem } from '../../src/domain/problem.ts';
import { enter, leave } from '../world/asker.ts';
import type { Circumstances } from '../world/circumstances.ts';
import { importedHome } from './stocked.ts';

const desk = { copy: async () => 'clipboard' as const, mail: async () => true };

async function lostWith(circumstances: Circumstances) {
  const home = await importedHome();
  const replies = {
    channel: 'email',
    stands: 'signed',
    toldBy: enter,
    winner: enter,
    said: enter,
    courtesy: 'neither',
    ...circumstances.replies,
  };
  return { ran: await home.ran(['lost', 'greyfriars'], { ...circumstances, replies }), home };
}

describe('after the reply is shown', () => {
  it.each([
    ['copy', 'The text is on the clipboard. Its subject: Thank you for letting me know'],
    ['mail', 'It lies open in your mail program. Nothing was sent.'],
    ['leave', 'Next, within two days'],
  ])('one key takes it along: %s', async (taking, told) => {
    const { ran } = await lostWith({ desk, replies: { taking } });
    expect({ code: ran.code, err: ran.err.includes('There is no') }).toEqual({ code: 0, err: false });
    expect(ran.out.trimEnd().split('\n').at(-1)).toContain(told);
  });

  it('leaving there is no trouble: the loss is kept', async () => {
    const { ran, home } = await lostWith({ desk, replies: { taking: leave } });
    expect(ran.code).toBe(0);
    expect(home.ledger().losses).toHaveLength(1);
  });

  it('says so where the clipboard would not take it, and all is kept', async () => {
    const broken = {
      ...desk,
      copy: () => Promise.reject(new Problem('refused', 'There is no clipboard here.')),
    };
    const { ran } = await lostWith({ desk: broken, replies: { taking: 'copy' } });
    expect({ code: ran.code, told: ran.err.includes('There is no clipboard here.\n') }).toEqual({
      code: 0,
      told: true,
    });
  });

  it('nothing is asked where there is neither, or where nobody is asked anything', async () => {
    expect((await lostWith({})).ran.code).toBe(0);
    const home = await importedHome();
    const { code } = await home.ran(['lost', 'greyfriars', '--channel', 'email', '--stands', 'no'], { desk });
    expect(code).toBe(0);
  });
});
