import { describe, expect, it } from 'vitest';
import { enter, leave } from '../world/asker.ts';
import { inOneLine } from '../world.ts';
import { begun, capture, copied, evening, rest, withDrafts } from './interrupted.ts';
import { importedHome, lostHome } from './stocked.ts';

describe('going on where some answers cannot be read', () => {
  it('says how many in one line, and asks them again', async () => {
    const home = await lostHome();
    await home.ran(['debrief', 'thornbury'], { ...evening, replies: begun });
    const damaged = withDrafts(home, { ...copied(home.drafts()[0]), lost: 2 });
    const { code, err } = await damaged.ran(['debrief', 'thornbury'], {
      ...evening,
      replies: { ...rest, resume: enter },
    });
    expect(code).toBe(0);
    expect(err).toContain('2 answers of last time could not be read. They are asked again.\n');
    expect(damaged.ledger().losses[0]?.debrief?.theirGoal).toBe(begun.theirGoal);
  });

  it('says so without asking whether to go on, when none is left', async () => {
    const home = await importedHome();
    await home.ran(['lost', 'harlow'], { replies: { channel: 'email', toldBy: leave } });
    const damaged = withDrafts(home, { ...copied(home.drafts()[0]), answers: new Map(), lost: 1 });
    const { code, err } = await damaged.ran(['lost', 'harlow'], { replies: capture });
    expect([code, damaged.drafts()]).toEqual([0, []]);
    expect(err).toContain('1 answer of last time could not be read. It is asked again.\n');
  });
});

describe('a debrief whose loss was taken back', () => {
  it('before it was gone on with: its answers wait for the loss that is told anew', async () => {
    const home = await lostHome();
    await home.ran(['debrief', 'thornbury'], { ...evening, replies: begun });
    await home.ran(['undo']);
    let asked = '';
    const resume = (question: { prompt: string }) => {
      asked = question.prompt;
      return enter;
    };
    const { code } = await home.ran(['debrief', 'thornbury'], {
      ...evening,
      replies: { ...capture, ...rest, resume },
    });
    expect(asked).toBe(
      'On Mon 23 Nov at 18:12 you began this for Thornbury Logistics; what it was about has been taken back since. The 2 answers are kept. Go on with them?',
    );
    expect([code, home.drafts(), home.ledger().losses[0]?.debrief?.theirGoal]).toEqual([
      0,
      [],
      begun.theirGoal,
    ]);
  });

  it('at its very end: nothing is kept without a loss, the answers stay, and it says what to type', async () => {
    const home = await lostHome();
    const { code, err } = await home.ran(['debrief', 'thornbury'], {
      ...evening,
      replies: { ...begun, ...rest },
      meanwhile: () => home.ran(['undo']),
    });
    expect([code, home.ledger().facts, home.ledger().followUps]).toEqual([1, [], []]);
    expect(inOneLine(err)).toContain('The loss of Thornbury Logistics was taken back in another window');
    expect(home.drafts()[0]?.answers.get('theirGoal')).toBe(begun.theirGoal);
    expect((await home.ran(['undo', '--redo'])).code).toBe(0);
    const again = await home.ran(['debrief', 'thornbury'], { ...evening, replies: { resume: enter } });
    expect([again.code, home.drafts(), home.ledger().losses[0]?.debrief?.theirGoal]).toEqual([
      0,
      [],
      begun.theirGoal,
    ]);
  });

  it('while it was put off: no reminder is made for it', async () => {
    const home = await lostHome();
    const { code } = await home.ran(['debrief', 'thornbury'], {
      ...evening,
      replies: { pulse: 1, later: true },
      meanwhile: () => home.ran(['undo']),
    });
    expect([code, home.ledger().followUps, home.drafts().length]).toEqual([1, [], 1]);
  });
});

describe('a capture whose deal is gone', () => {
  it('goes on with the same account, of which the deal was added by hand and taken back', async () => {
    const home = await importedHome();
    await home.ran(['add', 'Acme Tools']);
    await home.ran(['lost', 'acme'], { replies: { channel: 'email', toldBy: 'Jo', stands: leave } });
    await home.ran(['undo']);
    const { code } = await home.ran(['lost', 'Acme'], {
      replies: { resume: enter, stands: 'no', said: null, amount: null },
    });
    expect([code, home.drafts()]).toEqual([0, []]);
    expect(home.ledger().losses).toMatchObject([
      { channel: 'email', toldBy: 'Jo', deal: { account: 'Acme' } },
    ]);
  });

  it('asks again which deal it is, where that was an answer', async () => {
    const home = await importedHome();
    await home.ran(['add', 'Acme Tools']);
    const acme = home.ledger().deals[0]?.id ?? '';
    await home.ran(['lost'], { replies: { deal: acme, channel: 'email', toldBy: leave } });
    await home.ran(['undo']);
    const harlow = (question: { choices?: readonly { value: string; label: string }[] }) =>
      question.choices?.find((choice) => choice.label.startsWith('Harlow'))?.value ?? null;
    const { code, err } = await home.ran(['lost'], { replies: { ...capture, resume: enter, deal: harlow } });
    expect(code).toBe(0);
    expect(inOneLine(err)).toContain('The deal you chose last time is no longer open here.');
    expect(home.ledger().losses).toMatchObject([{ channel: 'email', deal: { account: 'Harlow Dairies' } }]);
  });
});

describe('a second debrief that was begun before another window finished the first', () => {
  async function begunBeside() {
    const home = await lostHome();
    await home.ran(['debrief', 'thornbury'], { ...evening, replies: begun });
    await home.ran(['debrief', 'thornbury', '--answers', '-'], {
      ...evening,
      files: { '-': '{ "causes": ["budget-ceiling"], "lesson": "Ask for the budget." }' },
    });
    expect(home.ledger().lessons).toHaveLength(1);
    return home;
  }

  it('is gone on with, and kept beside the first', async () => {
    const home = await begunBeside();
    const replies = { ...rest, resume: enter, which: enter };
    const { code } = await home.ran(['debrief', 'thornbury'], { ...evening, replies });
    expect([code, home.drafts()]).toEqual([0, []]);
    expect(home.ledger().losses[0]?.otherDebriefs).toMatchObject([{ theirGoal: begun.theirGoal }]);
  });

  it.each([
    ['leave', 1],
    ['drop', 0],
  ])('is not gone on with: %s', async (resume, drafts) => {
    const home = await begunBeside();
    const { code, err } = await home.ran(['debrief', 'thornbury'], { ...evening, replies: { resume } });
    expect([code, home.drafts().length]).toEqual([1, drafts]);
    expect(inOneLine(err)).toContain('Thornbury Logistics has its debrief already.');
  });

  it('is spoken of off a terminal', async () => {
    const home = await begunBeside();
    const { code, err } = await home.ran(['debrief', 'thornbury', '--answers', '-'], {
      files: { '-': '{}' },
    });
    expect([code, home.drafts().length]).toEqual([1, 1]);
    expect(inOneLine(err)).toContain('You began another, and its answers are kept.');
  });
});
