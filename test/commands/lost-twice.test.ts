import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/domain/question.ts';
import { enter } from '../world/asker.ts';
import { inOneLine } from '../world.ts';
import { importedHome } from './stocked.ts';

describe('a loss that two windows keep at once', () => {
  const elsewhere = ['lost', 'harlow', '--channel', 'phone', '--courtesy', 'both', '--stands', 'no'];
  const here = {
    channel: 'email',
    toldBy: enter,
    stands: 'signed',
    winner: 'Ferrowan Systems',
    said: 'They were faster.',
  };

  async function lostTwice(which: Answer | typeof enter) {
    const home = await importedHome();
    const ran = await home.ran(['lost', 'harlow'], {
      replies: { ...here, which },
      meanwhile: () => home.ran(elsewhere, { now: '2026-11-24T09:38:00' }),
    });
    return { home, ran, losses: home.ledger().losses };
  }

  it('is one loss, told as the other window did, when that one is to count', async () => {
    const { home, ran, losses } = await lostTwice(enter);
    expect([ran.code, losses.length, losses[0]?.channel, home.drafts()]).toEqual([0, 1, 'phone', []]);
  });

  it('is one loss, told as here, when the person says so; its plan is made anew, and nothing is there twice', async () => {
    const { home, losses } = await lostTwice('this');
    expect(losses).toMatchObject([
      { channel: 'email', winner: 'Ferrowan Systems', stated: 'They were faster.' },
    ]);
    const open = home.ledger().followUps.filter((one) => one.status === 'open');
    const plays = open.map((one) => one.play);
    expect([plays.includes('needs-met'), new Set(plays).size]).toEqual([true, plays.length]);
  });

  it('off a terminal is the first one, and the second is told so', async () => {
    const home = await importedHome();
    const second = [...elsewhere.slice(0, 3), 'email', '--stands', 'signed', '--winner', 'Ferrowan'];
    const { code, err } = await home.ran(second, { meanwhile: () => home.ran(elsewhere) });
    expect([code, home.ledger().losses.length]).toEqual([1, 1]);
    expect(inOneLine(err)).toMatchInlineSnapshot(
      `"Another window kept the loss of Harlow Dairies at the same time. That one counts, and nothing was changed here. To read it: recover show "Harlow Dairies""`,
    );
  });

  it('is simply kept when both say the same', async () => {
    const home = await importedHome();
    const { code } = await home.ran(elsewhere, { meanwhile: () => home.ran(elsewhere) });
    expect([code, home.ledger().losses.length]).toEqual([0, 1]);
  });

  it('keeps a new deal once, too', async () => {
    const home = await importedHome();
    const by = (channel: string) => ({
      files: { '-': JSON.stringify({ account: 'Acme', channel, stands: 'no' }) },
    });
    const argv = ['lost', '--answers', '-'];
    const { code } = await home.ran(argv, { ...by('email'), meanwhile: () => home.ran(argv, by('portal')) });
    expect([code, home.ledger().losses.length, home.ledger().deals.length]).toEqual([1, 1, 1]);
  });
});
