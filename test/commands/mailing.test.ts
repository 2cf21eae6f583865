import { describe, expect, it } from 'vitest';
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

  it('is found by the name of any of them', async () => {
    const { code, out } = await homeWithList().ran(['due', '--account', 'groot']);
    expect({ code, out: inOneLine(out) }).toMatchObject({
      code: 0,
      out: expect.stringContaining('7 accounts'),
    });
  });
});
