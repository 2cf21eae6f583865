import { describe, expect, it } from 'vitest';
import { ran } from '../world.ts';
import { debriefedHome, importedHome, lostHome } from './stocked.ts';

describe('recover won', () => {
  it('counts an open deal as won, with the worry settled and the loss that helped', async () => {
    const home = await debriefedHome();
    const { code, out, err } = await home.ran([
      'won',
      'harlow',
      '--worry',
      'decision',
      '--settled-by',
      'their director saw it',
      '--thanks-to',
      'thornbury',
    ]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatchInlineSnapshot(`
      "Won: Harlow Dairies, EUR 142,000.
      Settled there: "the person who signs was not reached", by this: "their director
      saw it". Where another deal has that worry, prep names them.
      The loss of Thornbury Logistics helped; that is counted there.
      What your losses paid back: recover review gold     take it back: recover undo
      "
    `);
    const [win] = home.ledger().wins;
    expect(win).toMatchObject({
      rev: 1,
      worry: 'decision-maker-not-reached',
      settledBy: 'their director saw it',
      thanksTo: home.ledger().losses[0]?.id,
    });
    const { out: deals } = await home.ran(['deals', '--won', '--plain']);
    expect(deals).toContain('Harlow Dairies');
    expect((await home.ran(['due', '--all'])).out).not.toContain('Harlow');
  });

  it('is in what the losses paid back, once', async () => {
    const home = await debriefedHome();
    await home.ran(['won', 'tarn', '--thanks-to', 'thornbury']);
    const { out } = await home.ran(['review', 'gold', '--json']);
    const { total } = JSON.parse(out).data;
    expect(total.helped).toHaveLength(1);
    expect(total.money).toEqual([{ amount: '52000.00', currency: 'EUR' }]);
    const shown = (await home.ran(['show', 'thornbury'])).out.replace(/\s+/g, ' ');
    expect(shown).toContain('won with its help: Tarn Hotels EUR 52,000');
  });

  it('lets prep name that customer where another deal has the same worry, and nobody who was lost', async () => {
    const home = await debriefedHome();
    await home.ran(['won', 'tarn', '--worry', 'decision', '--settled-by', 'both directors met']);
    const bring = /Tarn Hotels, won today, had the same worry: both directors met/;
    expect((await home.ran(['prep', 'harlow'])).out.replace(/\s+/g, ' ')).toMatch(bring);
    await home.ran(['add', 'Tarn Hotels', '--name', 'Second floor']);
    await home.ran(['lost', 'second floor', '--channel', 'email', '--stands', 'no']);
    expect((await home.ran(['prep', 'harlow'])).out.replace(/\s+/g, ' ')).not.toMatch(bring);
  });

  it('brings a lost deal back, and lets go of what was planned for the loss', async () => {
    const home = await lostHome();
    const { out } = await home.ran(['won', 'thornbury', '--on', 'today']);
    expect(out).toContain('A lost deal that came back.');
    const [loss] = home.ledger().losses;
    expect(loss).toMatchObject({ state: 'won-back', rev: 2 });
    const open = home.ledger().followUps.filter(({ status }) => status === 'open');
    expect(open.map(({ play }) => play)).toEqual(['debrief']);
  });

  it('told again takes the place of what was told before', async () => {
    const home = await importedHome();
    await home.ran(['won', 'tarn', '--worry', 'trust']);
    await home.ran(['won', 'tarn', '--on', 'yesterday']);
    expect(home.ledger().wins).toHaveLength(1);
    expect(home.ledger().wins[0]).toMatchObject({ rev: 2, on: '2026-11-23' });
    expect(home.ledger().wins[0]?.worry).toBeUndefined();
  });

  it('leaves a deal that the CRM has as won at its day, until another is given', async () => {
    const home = await importedHome();
    await home.ran(['won', 'rondel', '--worry', 'trust']);
    expect(home.ledger().wins[0]).toMatchObject({ on: '2026-06-30' });
    await home.ran(['won', 'rondel', '--on', 'yesterday']);
    expect(home.ledger().wins[0]).toMatchObject({ on: '2026-11-23' });
  });

  it('gives way to a loss that stands again', async () => {
    const home = await lostHome();
    await home.ran(['won', 'thornbury']);
    await home.ran(['edit', 'thornbury', '--stands', 'signed']);
    expect(home.ledger().wins).toEqual([]);
    expect((await home.ran(['deals', '--won', '--plain'])).out).not.toContain('Thornbury');
    await home.ran(['undo']);
    expect(home.ledger().wins).toHaveLength(1);
  });

  it('that falls through can be told as lost, and counts as lost then', async () => {
    const home = await importedHome();
    await home.ran(['won', 'tarn']);
    const { code } = await home.ran(['lost', 'tarn', '--channel', 'email', '--stands', 'no'], {
      now: '2026-11-25T09:00:00',
    });
    const { out } = await home.ran(['deals', '--lost', '--plain']);
    expect({ code, lost: out.includes('Tarn Hotels') }).toEqual({ code: 0, lost: true });
  });

  it('can be taken back by its name, the loss and its plan too', async () => {
    const home = await lostHome();
    const before = home.ledger();
    await home.ran(['won', 'thornbury']);
    expect((await home.ran(['undo'])).out).toContain('the win of Thornbury Logistics');
    const { changes: _now, ...after } = home.ledger();
    const { changes: _then, ...was } = before;
    expect(after).toEqual(was);
  });

  it('asks for the deal, the worry, what settled it and the loss, in one sitting', async () => {
    const home = await debriefedHome();
    const harlow = home.pipeline().deals.find(({ account }) => account === 'Harlow Dairies');
    const loss = home.ledger().losses[0]?.id ?? '';
    const { code, out } = await home.ran(['won'], {
      replies: {
        deal: harlow?.id ?? '',
        worry: 'trust',
        settledBy: 'a visit to a customer',
        thanksTo: loss,
      },
    });
    expect({ code, said: out.split('\n')[0] }).toEqual({
      code: 0,
      said: 'Won: Harlow Dairies, EUR 142,000.',
    });
    expect(home.ledger().wins[0]).toMatchObject({ worry: 'trust', thanksTo: loss });
  });

  it('keeps a deal that was not there yet', async () => {
    const home = await importedHome();
    const { code, out } = await home.ran(['won'], {
      replies: { deal: 'new', account: 'Brandt Logistics', amount: { amount: '45000.00' }, worry: null },
    });
    expect({ code, out: out.split('\n')[0] }).toEqual({ code: 0, out: 'Won: Brandt Logistics, 45,000.' });
    expect(home.ledger().deals).toMatchObject([
      { account: 'Brandt Logistics', amount: { amount: '45000.00' } },
    ]);
  });

  it('takes its answers from a file, and lays the questions out for one', async () => {
    const home = await debriefedHome();
    const template = JSON.parse((await home.ran(['won', '--answers-template'])).out);
    expect(template.data.questions.map(({ id }: { id: string }) => id)).toEqual([
      'deal',
      'account',
      'amount',
      'on',
      'worry',
      'settledBy',
      'thanksTo',
    ]);
    const files = { 'a.json': JSON.stringify({ deal: 'harlow', worry: 'trust', thanksTo: 'thornbury' }) };
    const { code, out } = await home.ran(['won', '--answers', 'a.json', '--json'], { files });
    expect({ code, data: JSON.parse(out).data }).toMatchObject({
      code: 0,
      data: { account: 'Harlow Dairies', on: '2026-11-24', worry: 'trust' },
    });
  });
});

describe('recover won, refused', () => {
  it.each([
    [['won'], 'no-terminal'],
    [['won', 'nobody'], 'No open deal is called "nobody"'],
    [['won', 'harlow', '--worry', 'xyz'], '--worry: no worry is called "xyz".'],
    [['won', 'harlow', '--worry', ''], '--worry: no worry is called "".'],
    [['won', 'harlow', '--thanks-to', 'nobody'], 'No loss is called "nobody"'],
    [['won', 'harlow', '--amount', 'much'], '--amount'],
    [['won', 'harlow', '--on', 'someday'], '--on'],
    [['won', 'harlow', '--on', '2030-01-01'], 'lies ahead'],
  ])('%j', async (argv, words) => {
    const home = await debriefedHome();
    const { code, out, err } = await home.ran(argv);
    expect({ refused: code !== 0, out, kept: home.ledger().wins.length }).toEqual({
      refused: true,
      out: '',
      kept: 0,
    });
    if (words !== 'no-terminal') expect(err).toContain(words);
  });

  it('in an empty home says how to add a deal first', async () => {
    const { code, err } = await ran(['won', 'harlow']);
    expect(code).not.toBe(0);
    expect(err).toContain('recover add "harlow"');
  });

  it('names the deals where several go by that name, and the losses', async () => {
    const home = await debriefedHome();
    await home.ran(['add', 'Harlow Dairies', '--name', 'Second']);
    expect((await home.ran(['won', 'harlow'])).err).toContain('2 deals');
    await home.ran(['add', 'Thornbury Logistics', '--name', 'Third']);
    await home.ran(['lost', 'third', '--channel', 'email', '--stands', 'no']);
    expect((await home.ran(['won', 'tarn', '--thanks-to', 'thornbury'])).err).toContain('2 losses');
  });
});
