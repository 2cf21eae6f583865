import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/domain/question.ts';
import { leave } from '../world/asker.ts';
import { debriefedHome } from './stocked.ts';

/** Replies to the keys in their order, then q. */
function inOrder(...typed: readonly string[]) {
  let at = -1;
  return (_question: Question) => {
    at += 1;
    return typed[at] ?? 'q';
  };
}

/** A home whose two calls were left out again, so that nothing is on the call list. */
async function uncalled() {
  const home = await debriefedHome();
  const calls = home.ledger().followUps.filter(({ play }) => play === 'call');
  for (const { id } of calls) await home.ran(['skip', id]);
  return home;
}

describe('recover similar without keys', () => {
  it('says how the deals come onto the call list, where there are some and none were put there', async () => {
    const home = await uncalled();
    const last = async (...argv: readonly string[]) => (await home.ran(argv)).out.split('\n').at(-2);
    const next = 'Onto your call list: recover similar "Thornbury Logistics" --call';
    expect(await last('similar', 'thornbury')).toBe(next);
    expect(await last('similar')).toBe('Onto your call list: recover similar --call');
    expect(await last('similar', '--call')).not.toContain('Onto your call list');
    await home.ran(['facts', 'harlow', 'signer-met=yes']);
    await home.ran(['facts', 'calder', 'signer-met=yes']);
    expect(await last('similar', 'thornbury')).not.toContain('Onto your call list');
  });
});

describe('recover similar on a terminal', () => {
  it('puts those with the same sign on the call list with c, none twice', async () => {
    const home = await uncalled();
    const { code, out } = await home.ran(['similar', 'thornbury'], { replies: { act: inOrder('c', 'c') } });
    expect([code, out]).toEqual([
      0,
      expect.stringContaining('On your call list for today: 2 deals. See them'),
    ]);
    expect(out).toContain('They are all on your call list already');
    const open = home.ledger().followUps.filter(({ play, status }) => play === 'call' && status === 'open');
    expect(open.map(({ account, due, loss, sign }) => [account, due, loss, sign?.fact])).toEqual([
      ['Harlow Dairies', '2026-11-24', home.ledger().losses[0]?.id, 'signer-met'],
      ['Calder & Finch', '2026-11-24', home.ledger().losses[0]?.id, 'signer-met'],
    ]);
    expect((await home.ran(['undo'])).out).toContain('the call list: 2 deals');
  });

  it('puts a deal aside with n until more is known of it, and undo brings it back', async () => {
    const home = await debriefedHome();
    const { out } = await home.ran(['similar', 'thornbury'], { replies: { act: inOrder('1 n') } });
    expect(out).toMatch(/Put aside: Harlow Dairies.*\n\nThornbury Logistics.*SAME SIGN\n1 Calder & Finch/s);
    expect((await home.ran(['similar', 'thornbury'])).out).not.toContain('Harlow Dairies');
    await home.ran(['facts', 'harlow', 'budget-known=no']);
    expect((await home.ran(['similar', 'thornbury'])).out).toContain('Harlow Dairies');
    await home.ran(['undo']);
    await home.ran(['undo']);
    expect(home.ledger().dismissals).toEqual([]);
  });

  it('tells why with w, and shows the list no second time', async () => {
    const { out } = await (await debriefedHome()).ran(['similar'], { replies: { act: inOrder('2 w') } });
    expect(out).toMatch(/Calder & Finch.*Facts: 0\.60/s);
    expect(out.match(/SAME SIGN/g)).toHaveLength(1);
  });

  it('asks about the unknown with a, and the answers change the list', async () => {
    const home = await debriefedHome();
    const sweep = ({ prompt }: Question) => (prompt.startsWith('Ossia') ? false : null);
    const { out } = await home.ran(['similar'], { replies: { act: inOrder('a'), sweep } });
    expect(out).toMatch(/SAME SIGN.*\n\nYour debriefed losses.*SAME SIGN.*3 Ossia Labs/s);
  });

  it('offers only what can be done: without a deal that shows the sign there is nobody to call', async () => {
    const prompts: string[] = [];
    const putAside = inOrder('1 n', '1 n');
    const act = (question: Question) => {
      prompts.push(question.prompt);
      return putAside(question);
    };
    await (await debriefedHome()).ran(['similar', 'thornbury'], { replies: { act } });
    expect(prompts).toEqual([
      '[c]all list  [a]nswer the unknown  number, then [n]ot this one or [w]hy  [q]uit',
      '[c]all list  [a]nswer the unknown  number, then [n]ot this one or [w]hy  [q]uit',
      '[a]nswer the unknown  [q]uit',
    ]);
  });

  it('shows no more deals than the window has rows for', async () => {
    const home = await debriefedHome();
    const { out } = await home.ran(['similar'], { replies: { act: 'q' }, height: 12 });
    expect(out).toMatch(/1 Harlow Dairies.*And 1 more: recover similar --all/s);
    expect(
      (await home.ran(['similar', '--limit', '2'], { replies: { act: 'q' }, height: 12 })).out,
    ).toContain('2 Calder');
  });

  it('shows the list anew on Enter, and leaves on Ctrl-C with what was kept', async () => {
    const home = await debriefedHome();
    const enter = await home.ran(['similar'], { replies: { act: inOrder('') } });
    expect(enter.out.match(/SAME SIGN/g)).toHaveLength(2);
    expect((await home.ran(['similar'], { replies: { act: leave } })).code).toBe(130);
  });
});

describe('recover similar by flags', () => {
  it('makes the calls of the list, as --limit and --by have it', async () => {
    const home = await uncalled();
    const { out } = await home.ran(['similar', '--call', '--limit', '1', '--by', 'date']);
    expect(out).toMatch(/SAME SIGN\n1 Harlow Dairies.*On your call list for today: 1 deal\./s);
    expect((await home.ran(['similar', '--call'])).out).toContain('for today: 1 deal.');
    expect((await home.ran(['undo'])).out).toContain('the call list: Calder & Finch');
  });

  it('puts a deal aside, and says so in no list', async () => {
    const home = await debriefedHome();
    const { out } = await home.ran(['similar', '--not', 'calder', '--json']);
    const { accounts } = JSON.parse(out).data;
    expect(accounts.map(({ account }: { account: string }) => account)).toEqual(['Harlow Dairies']);
  });

  it('says that there is nobody to call where no deal shows the sign', async () => {
    const home = await debriefedHome();
    for (const account of ['harlow', 'calder']) await home.ran(['similar', '--not', account]);
    expect((await home.ran(['similar', '--call'])).out).toContain('there is nobody to call for it');
  });

  it.each([
    [['--by', 'luck'], 'risk, value, date'],
    [['--limit', '0'], 'a whole number from 1 on'],
    [['--limit', 'all'], 'a whole number from 1 on'],
    [['--not', 'nobody'], 'No open deal is called "nobody"'],
  ])('refuses %j', async (flags, says) => {
    const home = await debriefedHome();
    const before = home.ledger();
    const { code, err } = await home.ran(['similar', ...flags]);
    expect([code === 0, err]).toEqual([false, expect.stringContaining(says)]);
    expect(home.ledger()).toBe(before);
  });

  it('cuts what it hands to a script only where a limit says so', async () => {
    const home = await debriefedHome();
    const many = JSON.parse((await home.ran(['similar', '--all', '--json', '--limit', '3'])).out).data
      .accounts;
    expect(many).toHaveLength(3);
  });
});
