import { describe, expect, it } from 'vitest';
import type { FollowUp } from '../../src/domain/ledger.ts';
import { aDay, aFollowUp, aLedger, aLoss, anId } from '../builders.ts';
import { inOneLine, openHome } from '../world.ts';

/** Seven accounts on the list, the mailing of the first due today and the last one in thirty days. */
function homeWithList() {
  const names = ['Arden', 'Beck', 'Cole', 'Dale', 'Ebner', 'Falk', 'Groot'];
  const losses = names.map((name) =>
    aLoss({
      id: anId(`1oss${name.toLowerCase()}`),
      deal: { id: anId(name.toLowerCase()), account: `${name} Works` },
      state: 'signed-elsewhere',
      keeping: 'list',
      contact: { name: `Jo ${name}`, email: `jo@${name.toLowerCase()}.example` },
    }),
  );
  const followUps = losses.map(({ id, deal }, at) =>
    aFollowUp({
      id: anId(`ma11${deal.id[0]}`),
      play: 'mailing',
      account: deal.account,
      loss: id,
      due: aDay(`2026-${at === 0 ? '11' : '12'}-24`),
    }),
  );
  return openHome({ ledger: aLedger({ losses, followUps }) });
}

describe('the mailing to all on the list (G55)', () => {
  it('is one line of the day, with how many it goes to', async () => {
    const { out } = await homeWithList().ran(['due']);
    expect(inOneLine(out)).toContain('MAILING 7 accounts one mailing a quarter');
    expect(out).not.toContain('Works');
    expect(inOneLine((await homeWithList().ran([])).out)).toContain(
      'First: 7 accounts. One letter to all of them',
    );
  });

  it('tells a script everyone it goes to', async () => {
    const { items } = JSON.parse((await homeWithList().ran(['due', '--json'])).out).data;
    expect(items).toMatchObject([
      { play: 'mailing', accounts: expect.arrayContaining(['Arden Works', 'Groot Works']) },
    ]);
    expect(items[0].accounts).toHaveLength(7);
  });

  it('is written to all of them, and closed for all by one done', async () => {
    const home = homeWithList();
    const draft = await home.ran(['draft', 'mailing', '--set', 'news=the port opens in May', '--json']);
    expect(JSON.parse(draft.out).data.hidden).toHaveLength(7);
    const shown = await home.ran(['draft', 'mailing', '--set', 'news=the port opens in May']);
    expect(shown.out).toContain('When it is out: recover done ma11a');
    const { code, out } = await home.ran(['done', 'ma11a']);
    expect({ code, out: inOneLine(out) }).toEqual({
      code: 0,
      out: 'Done. 7 accounts: the mailing. Next there: the mailing, 24 Feb 2027. What else is due: recover due',
    });
    const { followUps, touches } = home.ledger();
    expect(touches.map(({ play }) => play)).toEqual(Array(7).fill('mailing'));
    expect(followUps.filter(({ status }) => status === 'open').map(({ due }) => due)).toEqual(
      Array(7).fill('2027-02-24'),
    );
    expect((await home.ran(['undo'])).code).toBe(0);
    expect(home.ledger().followUps.filter(({ status }) => status === 'open')).toHaveLength(7);
  });

  it.each([
    [
      'snooze',
      ['snooze', 'ma11a', '2027-01-05'],
      /Put off\. 7 accounts: the mailing comes back on Tue 5 Jan 2027/,
    ],
    ['skip', ['skip', 'ma11a'], /Left out\. 7 accounts: the mailing\./],
  ])('is moved for all of them by one %s, and taken back by one undo', async (_verb, argv, says) => {
    const home = homeWithList();
    const { code, out } = await home.ran(argv);
    expect({ code, out: inOneLine(out) }).toEqual({ code: 0, out: expect.stringMatching(says) });
    expect((await home.ran(['due'])).out).toContain('Nothing is due today.');
    const stays = ({ status, due, snoozedTo }: FollowUp) =>
      status === 'open' && (snoozedTo ?? due) < '2027-01-05';
    expect(home.ledger().followUps.filter(stays)).toEqual([]);
    expect((await home.ran(['undo'])).code).toBe(0);
    expect(home.ledger().followUps.filter(stays)).toHaveLength(7);
  });

  it('stays one mailing when it is put off for a few days only', async () => {
    const home = homeWithList();
    await home.ran(['snooze', 'ma11a', 'fri']);
    expect(home.ledger().followUps.filter(({ snoozedTo }) => snoozedTo !== undefined)).toHaveLength(1);
    expect(inOneLine((await home.ran(['due', '--on', 'fri'])).out)).toContain('MAILING 7 accounts');
  });

  it('is found by the name of any of them', async () => {
    const { code, out } = await homeWithList().ran(['due', '--account', 'groot']);
    expect({ code, out: inOneLine(out) }).toMatchObject({
      code: 0,
      out: expect.stringContaining('7 accounts'),
    });
  });
});
