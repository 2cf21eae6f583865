import { describe, expect, it } from 'vitest';
import { enter, leave } from '../world/asker.ts';
import { inOneLine, openHome, ran } from '../world.ts';
import { debriefedHome, importedHome } from './stocked.ts';

describe('recover deals', () => {
  it('lists the largest first, with the sum by currency', async () => {
    const home = await importedHome();
    expect((await home.ran(['deals', '--won'])).out).toMatchInlineSnapshot(`
      "k030  Rondel Cycles       EUR 61,000  won  30 Jun
      k025  Ostrava Pumps       EUR 54,000  won  19 Feb
      k028  Blum & Sohn         EUR 42,800  won  8 May
      k031  Skarn Quarries      EUR 37,900  won  20 Aug
      k026  Millbrook Brewery   EUR 31,500  won  12 Mar
      k029  Fairhaven Hospice   EUR 22,400  won  11 Jun
      k027  Carraway Spices     EUR 18,200  won  27 Mar
      k032  Lowfield Nurseries  EUR 14,600  won  17 Sep
      k033  Halvorsen Roofing   EUR 8,900   won  8 Oct
      9 deals, EUR 291,300
      "
    `);
  });

  it('tells of the deals of one account how they moved since they were first imported', async () => {
    const home = openHome();
    const csv = (stage: string, close: string) =>
      `Account,Stage,Amount,Close Date,Last Stage Change\nBrandt,${stage},45000,${close},2026-11-10`;
    await home.ran(['import', 'a.csv'], {
      files: { 'a.csv': csv('Offer', '2026-12-01') },
      now: '2026-11-02T09:00',
    });
    await home.ran(['import', 'a.csv'], {
      files: { 'a.csv': csv('Talk', '2027-01-15') },
      now: '2026-11-16T09:00',
    });
    expect((await home.ran(['deals', '--account', 'brandt'])).out).toMatchInlineSnapshot(`
      "k001  Brandt  45,000  Talk  15 Jan 2027
            close date put off once, on 16 Nov; in its stage since 10 Nov
      1 deal, 45,000
      "
    `);
    expect((await home.ran(['deals'])).out).not.toContain('put off');
  });

  it('counts a deal whose loss is kept as lost, whatever the CRM says', async () => {
    const home = await debriefedHome();
    const lost = JSON.parse((await home.ran(['deals', '--lost', '--json'])).out).data;
    expect(lost.map((deal: { account: string }) => deal.account)).toContain('Thornbury Logistics');
  });

  it('gives a script every field that there is, and no other', async () => {
    const home = await importedHome();
    const { out } = await home.ran(['deals', '--account', 'harlow', '--json']);
    expect(JSON.parse(out).data).toMatchObject([
      {
        id: 'k001mmmmmmmmmmmm',
        crmId: '006Q500000Rx107IAZ',
        account: 'Harlow Dairies',
        status: 'open',
        amount: { amount: '142000.00', currency: 'EUR' },
        closeDate: '2026-11-30',
        createdOn: '2026-05-11',
        contact: { name: 'Ingrid Maas' },
        attributes: {},
        inLastImport: true,
      },
    ]);
    expect(out).not.toContain('null');
  });
});

describe('recover add', () => {
  const asked = {
    account: 'Brandt Logistics',
    name: 'Docks',
    amount: '45k',
    closeDate: '27 Nov',
    stage: null,
    contactName: 'Anna Roth',
    contactPhone: null,
    contactEmail: enter,
    contactAddress: enter,
  };

  it('asks step by step', async () => {
    const home = openHome();
    expect(await home.ran(['add'], { replies: asked })).toMatchInlineSnapshot(`
      {
        "code": 0,
        "err": "",
        "out": "Kept. Brandt Logistics, Docks, 45,000, closes Fri 27 Nov.
      Your deals: recover deals
      ",
      }
    `);
    expect(home.ledger().deals).toMatchInlineSnapshot(`
      [
        {
          "account": "Brandt Logistics",
          "amount": {
            "amount": "45000.00",
          },
          "attributes": {},
          "closeDate": "2026-11-27",
          "contact": {
            "name": "Anna Roth",
          },
          "id": "k001mmmmmmmmmmmm",
          "inLastImport": false,
          "name": "Docks",
          "status": "open",
        },
      ]
    `);
  });

  it('asks nothing when the account was typed, and prints the deal for a script', async () => {
    const { code, out } = await ran(['add', 'Brandt Logistics', '--amount', 'EUR 45,000', '--json'], {
      replies: {},
    });
    expect({ code, told: JSON.parse(out) }).toMatchObject({
      code: 0,
      told: {
        kind: 'add',
        data: {
          account: 'Brandt Logistics',
          amount: { amount: '45000.00', currency: 'EUR' },
          status: 'open',
        },
      },
    });
  });

  it('keeps nothing when the person leaves', async () => {
    const home = openHome();
    const { code, out } = await home.ran(['add'], { replies: { ...asked, stage: leave } });
    expect({ code, out, deals: home.ledger().deals }).toEqual({ code: 130, out: '', deals: [] });
  });

  it.each([
    [['add'], 'recover add asks questions, and there is no terminal here'],
    [['add', 'Brandt', '--amount=-5'], '--amount cannot be used as it stands. "-5" is below zero.'],
    [['add', 'Brandt', '--amount', 'lots'], '--amount cannot be used as it stands. "lots" is not an amount.'],
    [
      ['add', 'Brandt', '--amount', '45.000'],
      '--amount cannot be used as it stands. "45.000" can be read two ways.',
    ],
    [
      ['add', 'Brandt', '--close', '2026-02-30'],
      '--close cannot be used as it stands. 2026-02-30 is not in the calendar.',
    ],
    [
      ['add', 'Brandt', '--close', '03/04/2026'],
      '--close cannot be used as it stands. "03/04/2026" can be read two ways.',
    ],
  ])('exit 2 for %j', async (argv, said) => {
    const home = openHome();
    const { code, out, err } = await home.ran(argv);
    expect({ code, out, deals: home.ledger().deals }).toEqual({ code: 2, out: '', deals: [] });
    expect(inOneLine(err).slice(0, said.length)).toBe(said);
  });
});
