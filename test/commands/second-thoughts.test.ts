import { describe, expect, it } from 'vitest';
import { enter, leave } from '../world/asker.ts';
import { importedHome } from './stocked.ts';

const blocked = ['--channel', 'phone', '--courtesy', 'both', '--stands', 'one-thing'];

describe('a deal that one named thing would save', () => {
  it('lives again when the call back brings a yes: nothing of the plan is left, and no debrief waits', async () => {
    const home = await importedHome();
    await home.ran(['lost', 'harlow', ...blocked, '--blocker', 'start in January']);
    const { code } = await home.ran(['done', 'harlow', 'yes']);
    expect(code).toBe(0);
    expect(home.ledger().followUps.filter((one) => one.status === 'open')).toEqual([]);
    expect((await home.ran(['debrief', '--answers', '-'], { files: { '-': '{}' } })).code).toBe(2);
    expect((await home.ran(['deals', '--open', '--account', 'harlow', '--json'])).out).toContain('"open"');
  });

  it('is not lost without the one thing being named', async () => {
    const home = await importedHome();
    const { code, err } = await home.ran(['lost', 'harlow', ...blocked]);
    expect({ code, err: err.includes('--blocker') || err.includes('blocker') }).toEqual({
      code: 2,
      err: true,
    });
    expect(home.ledger().losses).toEqual([]);
  });

  it('is tried once more when nobody was reached', async () => {
    const home = await importedHome();
    await home.ran(['lost', 'harlow', ...blocked, '--blocker', 'start in January']);
    await home.ran(['done', 'harlow', 'not-reached']);
    const open = home.ledger().followUps.filter((one) => one.play === 'callback' && one.status === 'open');
    expect(open).toHaveLength(1);
  });
});

describe('an interview taken up again', () => {
  it('takes what is typed now before what was answered then', async () => {
    const home = await importedHome();
    const first = { channel: 'email', toldBy: 'Ingrid Maas', stands: leave };
    await home.ran(['lost', 'harlow'], { interactive: true, replies: first });
    const again = { resume: 'go-on', stands: 'no', courtesy: 'thanks', said: enter, toldBy: enter };
    const { code } = await home.ran(['lost', 'harlow', '--channel', 'phone'], {
      interactive: true,
      replies: again,
    });
    expect(code).toBe(0);
    expect(home.ledger().losses).toMatchObject([{ channel: 'phone', toldBy: 'Ingrid Maas' }]);
  });
});

describe('a name with a slip in it', () => {
  it('is not taken for a new company when it is near one that was won', async () => {
    const home = await importedHome();
    const won = JSON.parse((await home.ran(['deals', '--won', '--json'])).out).data[0].account;
    const typed = `${won.slice(0, 3)}x${won.slice(3)}`;
    const { err } = await home.ran(['lost', typed, '--channel', 'email', '--stands', 'no'], {
      interactive: false,
    });
    expect(err).toContain(won);
  });
});

describe('a call that brought up something else', () => {
  it('asks what it is, and keeps it in their words', async () => {
    const home = await importedHome();
    await home.ran(['lost', 'harlow', ...blocked, '--blocker', 'start in January']);
    const replies = { outcome: 'no', note: 'the board wants a name it knows' };
    await home.ran(['done', 'harlow'], { interactive: true, replies });
    expect(home.ledger().followUps.find((one) => one.play === 'callback')).toMatchObject({
      outcome: 'no',
      note: 'the board wants a name it knows',
    });
  });
});
