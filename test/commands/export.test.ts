import { describe, expect, it } from 'vitest';
import { openHome, ran } from '../world.ts';
import { debriefedHome } from './stocked.ts';

describe('recover export json', () => {
  it('prints all that the rep said, to the letter, and says that it is private', async () => {
    const home = await debriefedHome();
    const { code, out, err } = await home.ran(['export', 'json']);
    expect({ code, err }).toEqual({
      code: 0,
      err: 'How you felt and your own part are in it too: keep it to yourself.\n',
    });
    expect(JSON.parse(out)).toEqual({ recover: 1, kind: 'export', data: { ledger: home.ledger() } });
  });

  it('writes it into a file and says how much it is', async () => {
    const home = await debriefedHome();
    const { code, out, err } = await home.ran(['export', 'json', 'copy.json']);
    expect({ code, out, err }).toMatchInlineSnapshot(`
      {
        "code": 0,
        "err": "How you felt and your own part are in it too: keep it to yourself.
      ",
        "out": "Written. 1 loss, 11 follow-ups, 8 facts, 1 lesson, in copy.json
      ",
      }
    `);
    expect(JSON.parse(home.written().get('copy.json') ?? '').data.ledger).toEqual(home.ledger());
  });

  it('of an empty home is an empty ledger', async () => {
    const { code, out } = await ran(['export', 'json', '-']);
    expect({ code, losses: JSON.parse(out).data.ledger.losses }).toEqual({ code: 0, losses: [] });
  });
});

describe('recover export csv', () => {
  it.each([
    ['deals', 40],
    ['losses', 1],
    ['follow-ups', 11],
    ['touches', 0],
  ])('prints the %s as a table, without what is for the rep alone', async (table, count) => {
    const { code, out, err } = await (await debriefedHome()).ran(['export', 'csv', table]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [headers = '', ...rows] = out.trimEnd().split('\n');
    expect(headers).not.toMatch(/own part|control|pulse|feel|felt|forecast/i);
    expect(out).not.toContain('when Ines said that she would hand it up');
    expect({ rows: rows.length }).toEqual({ rows: count });
  });

  it('shows a loss with what was learned of it', async () => {
    const { out } = await (await debriefedHome()).ran(['export', 'csv', 'losses']);
    expect(out).toMatchInlineSnapshot(`
      "Loss ID,Account Name,Deal Name,CRM ID,Lost On,Heard,Told By,State,Amount,Currency,Contact Name,Contact Phone,Contact Email,They Chose,One Thing They Named,They Said,Their Goal,You Believed,They Said Later,Causes,Debriefed On,Lesson
      k101mmmmmmmmmmmm,Thornbury Logistics,Dock scheduling,006Q500000Rx261IAZ,2026-11-23,by phone,Ines Calloway,signed elsewhere,45000.00,EUR,Ines Calloway,'+44 20 555 0141,ines.calloway@thornbury.example,Ferrowan Systems,,"I am sorry, it went to Ferrowan. I was for you. The managing director asked what it would save us per dock, and I had nothing to put on the table.",Stop trucks from queuing on the road every Monday morning.,"The managing director signs, never met us, and Ines stood there without the figures.",,"the person who signs was not reached (your view); our champion had too little to argue with (your view)",2026-11-23,"If my contact says they will take it to the signer alone, then I will ask for twenty minutes with both of them before it is handed up."
      "
    `);
  });

  it('shows a call with the sign it is made for', async () => {
    const { out } = await (await debriefedHome()).ran(['export', 'csv', 'follow-ups']);
    const [headers, ...rows] = out.split('\n');
    expect([headers, rows.find((row) => row.includes('Harlow'))].join('\n')).toMatchInlineSnapshot(`
      "Follow-up ID,Account Name,Deal Name,What,Sign,Due,Until,Dropped After,Status,Outcome,Note,Made,Closed,Loss ID
      k218mmmmmmmmmmmm,Harlow Dairies,"Cold-chain monitoring, four plants",the call,Had you spoken with the person who signs?,2026-11-24,,,open,,,2026-11-23 18:12,,k101mmmmmmmmmmmm"
    `);
  });

  it('writes a file that a spreadsheet can open, and says how many there are', async () => {
    const home = await debriefedHome();
    const { out } = await home.ran(['export', 'csv', 'deals', 'deals.csv']);
    expect(out).toBe('Written. 40 deals, in deals.csv\n');
    expect(home.written().get('deals.csv')).toMatch(/^\uFEFFRecover ID,CRM ID,Account Name,.*\r\n/);
  });

  it('of no records is its headers alone', async () => {
    const { code, out } = await ran(['export', 'csv', 'touches']);
    expect({ code, out }).toEqual({ code: 0, out: 'Touch ID,Account Name,On,What,Note,Loss ID\n' });
  });

  it('leaves the cells as they are with --raw, and warns', async () => {
    const home = openHome();
    await home.ran(['add', '=Acme']);
    const { out } = await home.ran(['export', 'csv', 'deals']);
    expect(out).toContain(",'=Acme,");
    const raw = await home.ran(['export', 'csv', 'deals', '--raw']);
    expect(raw.out).toContain(',=Acme,');
    expect(raw.err).toContain('A spreadsheet may run one');
  });

  it('brings every deal back when it is imported, into this home or another', async () => {
    const home = await debriefedHome();
    await home.ran(['add', '@Brandt', '--amount', 'EUR 45,000', '--contact', "Anna 't Hart"]);
    await home.ran(['export', 'csv', 'deals', 'deals.csv']);
    const files = { 'deals.csv': home.written().get('deals.csv') ?? '' };
    const deals = async (place: typeof home) =>
      JSON.parse((await place.ran(['deals', '--json', '--all'])).out).data.map(
        ({ inLastImport: _, firstSeenOn: __, ...deal }: Record<string, unknown>) => deal,
      );
    const before = await deals(home);
    const other = openHome({ idsAfter: 500 });
    await other.ran(['import', 'deals.csv'], { files });
    expect(await deals(other)).toEqual(before);
    await home.ran(['import', 'deals.csv'], { files });
    expect(await deals(home)).toEqual(before);
    const { out } = await home.ran(['import', 'deals.csv', '--json'], { files });
    expect(JSON.parse(out).data).toMatchObject({ crm: 'a table from recover', unchanged: 41, missing: 0 });
  });
});

describe('recover export, where the file is there already', () => {
  const files = { 'copy.json': 'old' };

  it('off a terminal it names --yes, and leaves the file', async () => {
    const home = openHome();
    const { code, out, err } = await home.ran(['export', 'json', 'copy.json'], { files });
    expect({ code, out, written: home.written().size }).toEqual({ code: 2, out: '', written: 0 });
    expect(err).toMatchInlineSnapshot(`
      "There is a file copy.json already; nothing was written.
      Name another file, or type the same with --yes to replace it.
      "
    `);
  });

  it('replaces it with --yes', async () => {
    const home = openHome();
    expect((await home.ran(['export', 'json', 'copy.json', '--yes'], { files })).code).toBe(0);
    expect(home.written().get('copy.json')).toContain('"kind": "export"');
  });

  it.each([
    ['replace', 0, 1],
    ['leave', 130, 0],
  ])('on a terminal asks, and does as told: %s', async (answer, code, written) => {
    const home = openHome();
    const ran = await home.ran(['export', 'json', 'copy.json'], { files, replies: { replace: answer } });
    expect({ code: ran.code, written: home.written().size }).toEqual({ code, written });
  });
});

describe('recover export, refused', () => {
  it.each([
    [['export', 'xml'], 'There is no export called "xml".'],
    [['export', 'cvs', 'deals'], 'There is no export called "cvs". Did you mean recover export csv?'],
    [['export', 'csv'], 'Which table should it be?'],
    [['export', 'csv', 'deal'], 'There is no table "deal". Did you mean deals?'],
    [['export', 'json', 'a', 'b'], 'Only one file can be written at a time, not "a" and "b".'],
    [['export', 'json', '--raw'], '--raw is for tables.'],
  ])('exit 2 for %j', async (argv, said) => {
    const { code, out, err } = await ran(argv);
    expect({ code, out, said: err.slice(0, said.length) }).toEqual({ code: 2, out: '', said });
  });
});
