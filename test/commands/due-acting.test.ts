import { describe, expect, it } from 'vitest';
import { Problem } from '../../src/domain/problem.ts';
import type { Question } from '../../src/domain/question.ts';
import { aDay, aFollowUp, aLedger, aLoss, anId } from '../builders.ts';
import { back, leave } from '../world/asker.ts';
import { openHome } from '../world.ts';
import { debriefedHome } from './stocked.ts';

/** Replies to the keys in their order, the last one again and again. */
function inOrder(...typed: readonly string[]) {
  let at = -1;
  return (_question: Question) => {
    at += 1;
    return typed[Math.min(at, typed.length - 1)] ?? 'q';
  };
}

describe('recover due on a terminal', () => {
  it('closes a line with what came of it, and shows the list anew', async () => {
    const home = await debriefedHome();
    const replies = { act: inOrder('2 d', 'q'), outcome: 'hit' };
    const { code, out, err } = await home.ran(['due'], { replies });
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^Tue 24 Nov {3}2 calls.*Done\. Harlow Dairies.*undo\n\nTue 24 Nov {3}1 call/s);
    expect(out).not.toContain('When 1 is done');
    const call = home.ledger().followUps.find(({ account }) => account === 'Harlow Dairies');
    expect([call?.status, call?.outcome]).toEqual(['done', 'hit']);
  });

  it.each([
    ['3 s', { when: 'tomorrow' }, /Put off\. Calder & Finch.*1 call on an open deal, EUR 142,000/s],
    ['3 k', {}, /Left out\. Calder & Finch.*1 call on an open deal, EUR 142,000/s],
  ])('%s', async (keys, more, says) => {
    const home = await debriefedHome();
    const { code, out } = await home.ran(['due'], { replies: { act: inOrder(keys, 'q'), ...more } });
    expect([code, out]).toEqual([0, expect.stringMatching(says)]);
  });

  it.each([
    ['1 w', /To: ines|ines\.calloway@thornbury\.example \(/],
    ['2 w', /To say to Ingrid Maas/],
    ['2 o', /Thornbury Logistics/],
    ['2 p', /\nIngrid Maas.*Not known/s],
    ['1 p', /Thornbury Logistics/],
  ])('%s is read, and the list is not shown anew', async (keys, says) => {
    const { code, out } = await (await debriefedHome()).ran(['due'], {
      replies: { act: inOrder(keys, 'q') },
    });
    expect([code, out]).toEqual([0, expect.stringMatching(says)]);
    expect(out.match(/Tue 24 Nov {3}2 calls/g)).toHaveLength(1);
  });

  it('puts one line for the CRM on the clipboard, and shows it', async () => {
    const home = await debriefedHome();
    const copied: string[] = [];
    const desk = {
      copy: async (text: string) => (copied.push(text) > 0 ? ('clipboard' as const) : undefined),
    };
    const { code, out, err } = await home.ran(['due'], { desk, replies: { act: inOrder('1 c', 'q') } });
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(`${copied[0]}\nThe text is on the clipboard.\n`);
    expect(out).toMatch(/\n23 Nov 2026: lost, .* Next: reply, 24 Nov 2026\.\n/);
  });

  it('says so where there is nothing yet that could be noted', async () => {
    const followUps = [aFollowUp({ due: aDay('2026-11-24'), account: 'Acme' })];
    const home = openHome({ ledger: aLedger({ losses: [aLoss()], followUps }) });
    const { err } = await home.ran(['due'], { replies: { act: inOrder('1 c', 'q') } });
    expect(err).toContain('Nothing was done or learnt at Acme yet');
  });

  it('changes nothing when it is left or gone back from', async () => {
    const home = await debriefedHome();
    const before = home.ledger();
    const gone = await home.ran(['due'], { replies: { act: inOrder('2 d', 'q'), outcome: back } });
    expect([gone.code, gone.out.match(/2 calls/g)?.length]).toEqual([0, 2]);
    const left = await home.ran(['due'], { replies: { act: leave } });
    expect([left.code, left.err]).toEqual([130, 'Nothing was changed.\n']);
    expect(home.ledger()).toBe(before);
  });

  it('keeps what was done before it is left', async () => {
    const home = await debriefedHome();
    const replies = { act: inOrder('3 k', '2 d'), outcome: leave };
    expect(await home.ran(['due'], { replies })).toMatchObject({
      code: 130,
      err: 'What you did here is kept.\n',
    });
    expect(home.ledger().followUps.filter(({ status }) => status === 'skipped')).toHaveLength(1);
  });

  it('tells what cannot be done, and goes on', async () => {
    const partner = aFollowUp({ play: 'nothing-known', due: aDay('2026-11-24') });
    const remind = aFollowUp({ id: anId('10ne'), due: aDay('2026-11-24'), account: 'Acme' });
    const { loss: _loss, ...alone } = remind;
    const home = openHome({ ledger: aLedger({ losses: [aLoss()], followUps: [partner, alone] }) });
    const { code, err } = await home.ran(['due'], { replies: { act: inOrder('1 o', 'q') } });
    expect([code, err]).toEqual([0, 'No loss of Acme is kept, so there is nothing to open.\n']);
  });

  it('hides no trouble of the disk', async () => {
    const trouble = { changeLedger: new Problem('unwritable', 'The disk is full.') };
    const home = await debriefedHome();
    const replies = { act: inOrder('3 k', 'q') };
    expect(await home.ran(['due'], { replies, trouble })).toMatchObject({
      code: 0,
      err: 'The disk is full.\n',
    });
  });

  it('ends when nothing is left', async () => {
    const home = openHome({
      ledger: aLedger({ losses: [aLoss()], followUps: [aFollowUp({ due: aDay('2026-11-24') })] }),
    });
    const { code, out } = await home.ran(['due'], { replies: { act: inOrder('1 k') } });
    expect([code, out]).toEqual([0, expect.stringContaining('Nothing is due today.')]);
  });

  it.each([['--json'], ['--plain'], ['--brief'], ['--week'], ['--on', 'fri']])(
    'asks nothing with %s %s',
    async (...words) => {
      const argv = words.filter((word): word is string => typeof word === 'string');
      expect((await (await debriefedHome()).ran(['due', ...argv], { interactive: true })).code).toBe(0);
    },
  );
});
