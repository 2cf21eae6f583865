import { describe, expect, it } from 'vitest';
import type { Pipeline } from '../../src/domain/pipeline.ts';
import { aDeal, anId } from '../builders.ts';
import { leave } from '../world/asker.ts';
import { inOneLine, openHome } from '../world.ts';
import { debriefedHome } from './stocked.ts';

const twice: Pipeline = {
  schema: 2,
  deals: [
    aDeal({ id: anId('scan'), name: 'Scanning' }),
    aDeal({ id: anId('dock'), name: 'Docks' }),
    aDeal({ id: anId('prnt'), account: 'Velden Print' }),
  ],
};
const answers = { '-': '{ "channel": "email", "stands": "no" }' };

describe('what is typed for an account', () => {
  it.each([
    ['the account', 'velden print'],
    ['its beginning', 'Vel'],
    ['an id', anId('prnt')],
    ['the start of an id', 'prnt'],
  ])('may be %s', async (_what, typed) => {
    const home = openHome({ pipeline: twice });
    expect(await home.ran(['lost', typed, '--answers', '-'], { files: answers })).toMatchObject({
      code: 0,
      err: '',
    });
    expect(home.ledger().losses.map((loss) => loss.deal.id)).toEqual([anId('prnt')]);
  });

  it('may mean several: off a terminal they are listed, and nothing is kept', async () => {
    const home = openHome({ pipeline: twice });
    expect(await home.ran(['lost', 'brandt', '--answers', '-'], { files: answers })).toMatchInlineSnapshot(`
      {
        "code": 2,
        "err": "2 deals go by "brandt".
      Name one by its id:
        dock  Brandt Logistics  EUR 45,000  Docks
        scan  Brandt Logistics  EUR 45,000  Scanning
      ",
        "out": "",
      }
    `);
    expect(home.ledger().losses).toEqual([]);
  });

  it('may mean several: answers from a file are never mixed with questions, even on a terminal', async () => {
    const home = openHome({ pipeline: twice });
    const { code } = await home.ran(['lost', 'brandt', '--answers', '-'], { files: answers, replies: {} });
    expect(code).toBe(2);
  });

  it('may mean several: on a terminal it is asked', async () => {
    const home = openHome({ pipeline: twice });
    const flags = ['--channel', 'email', '--stands', 'no', '--told-by', 'Anna', '--said', 'no'];
    const { code } = await home.ran(['lost', 'brandt', ...flags], { replies: { which: anId('dock') } });
    expect({ code, lost: home.ledger().losses.map((loss) => loss.deal.name) }).toEqual({
      code: 0,
      lost: ['Docks'],
    });
  });

  it('may mean several: leaving that question keeps nothing', async () => {
    const home = openHome({ pipeline: twice });
    const { code, out } = await home.ran(['lost', 'brandt'], { replies: { which: leave } });
    expect({ code, out, losses: home.ledger().losses, drafts: home.drafts() }).toEqual({
      code: 130,
      out: '',
      losses: [],
      drafts: [],
    });
  });

  it.each([
    [
      ['show', 'thornbery'],
      'No loss is called "thornbery". Did you mean Thornbury Logistics?',
      'recover losses',
    ],
    [
      ['similar', 'thornbery'],
      'No loss is called "thornbery". Did you mean Thornbury Logistics?',
      'recover losses',
    ],
    [
      ['deals', '--account', 'harlow dary'],
      'No deal is called "harlow dary". Did you mean Harlow Dairies?',
      'recover deals',
    ],
    [
      ['done', 'thornbery'],
      'No open follow-up fits "thornbery". Did you mean Thornbury Logistics?',
      'recover due',
    ],
    [
      ['lost', 'harlow dary', '--answers', '-'],
      'No open deal is called "harlow dary". Did you mean Harlow Dairies?',
      'recover deals --open',
    ],
    [
      ['debrief', 'harlow dary', '--answers', '-'],
      'No open deal is called "harlow dary". Did you mean Harlow Dairies?',
      'recover deals --open',
    ],
  ])('%j is nobody: the near name is offered, exit 1', async (argv, what, next) => {
    const home = await debriefedHome();
    const before = home.ledger();
    const { code, out, err } = await home.ran(argv, { files: answers });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(inOneLine(err).slice(0, what.length)).toBe(what);
    expect(err).toContain(next);
    expect(home.ledger()).toBe(before);
  });

  it('is nobody, on a terminal: the near name or a new account is asked', async () => {
    const home = await debriefedHome();
    const replies = { which: 'Harlow Dairies', channel: 'email', toldBy: 'Ingrid', stands: 'no', said: null };
    const { code } = await home.ran(['lost', 'harlow dary'], { replies });
    expect({ code, account: home.ledger().losses.at(-1)?.deal.account }).toEqual({
      code: 0,
      account: 'Harlow Dairies',
    });
  });
});

describe('a name with line ends in it', () => {
  const forged = 'Acme\nKept. EUR 900,000 won.\n\nNext';
  const whole = 'Acme Kept. EUR 900,000 won. Next';

  it('is kept on one line, so that nothing in it passes for words of the program', async () => {
    const home = openHome();
    const added = ['add', forged, '--name', 'a\nb', '--contact', 'Ann\r\nRoth', '--stage', 'x\ty'];
    expect((await home.ran(added)).code).toBe(0);
    expect(home.ledger().deals[0]).toMatchObject({
      account: whole,
      name: 'a b',
      stage: 'x y',
      contact: { name: 'Ann Roth' },
    });
    const lost = [
      'lost',
      forged,
      '--channel',
      'email',
      '--stands',
      'signed',
      '--winner',
      'Ri\nval',
      '--told-by',
      'A\nB',
    ];
    expect((await home.ran(lost)).code).toBe(0);
    expect(home.ledger().losses[0]).toMatchObject({
      deal: { account: whole },
      winner: 'Ri val',
      toldBy: 'A B',
    });
  });

  it('is one option that does not exist', async () => {
    const { err } = await openHome().ran(['due', '--x\ny']);
    expect(err).toContain('recover due has no option --x y.');
  });
});
