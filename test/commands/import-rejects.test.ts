import { describe, expect, it } from 'vitest';
import { inOneLine, openHome } from '../world.ts';

const csv = [
  'Account,Amount,Close Date,"Note\nof ""ours"""',
  'Brandt,45000,2026-12-01,fine',
  '"Tolan, Ltd",plenty,2026-12-09,"=HYPERLINK(""x"")"',
  '',
  "Velden,7,soon,'so'",
].join('\n');
const files = { 'deals.csv': csv };

describe('recover import --rejects', () => {
  it('writes the rows that cannot be read as they were, each with its line and the reason', async () => {
    const home = openHome();
    const { code, out } = await home.ran(['import', 'deals.csv', '--rejects', 'left.csv'], { files });
    expect(code).toBe(0);
    expect(out).toContain('The rows that were left out stand in left.csv.\n');
    expect(home.written().get('left.csv')?.split('\r\n')).toEqual([
      '\uFEFFLine,Left out because,Account,Amount,Close Date,"Note of ""ours"""',
      `4,"amount ""plenty"" is not an amount","Tolan, Ltd",plenty,2026-12-09,"'=HYPERLINK(""x"")"`,
      `6,"close date ""soon"" is not a date",Velden,7,soon,''so'`,
      '',
    ]);
    expect(home.pipeline().deals.length).toBe(1);
  });

  it('writes them with --dry-run too, and says so', async () => {
    const home = openHome();
    const look = ['import', 'deals.csv', '--rejects', 'left.csv', '--dry-run'];
    expect((await openHome().ran(look, { files })).out).toContain('left out stand in left.csv.');
    const { out } = await home.ran([...look, '--json'], {
      files,
    });
    expect(JSON.parse(out).data).toMatchObject({
      rejectsFile: 'left.csv',
      rejected: [{ line: 4, reason: expect.any(String) }, { line: 6 }],
    });
    expect(JSON.parse(out).data.rejected[0]).not.toHaveProperty('cells');
    expect(home.written().has('left.csv')).toBe(true);
  });

  it('writes nothing where every row can be read', async () => {
    const home = openHome();
    const plain = { 'deals.csv': 'Account,Amount\nBrandt,45000' };
    const { out } = await home.ran(['import', 'deals.csv', '--rejects', 'left.csv'], { files: plain });
    expect([home.written().size, out.includes('left.csv')]).toEqual([0, false]);
  });

  it('leaves a file that is there, and keeps nothing then; --yes replaces it', async () => {
    const home = openHome();
    const there = { ...files, 'left.csv': 'mine' };
    const { code, err } = await home.ran(['import', 'deals.csv', '--rejects', 'left.csv'], { files: there });
    expect({ code, deals: home.pipeline().deals, written: home.written().size }).toEqual({
      code: 2,
      deals: [],
      written: 0,
    });
    expect(inOneLine(err)).toContain('There is a file left.csv already; nothing was written.');
    const yes = ['import', 'deals.csv', '--rejects', 'left.csv', '--yes'];
    expect((await home.ran(yes, { files: there })).code).toBe(0);
    expect(home.written().has('left.csv')).toBe(true);
  });

  it('asks on a terminal before it replaces one', async () => {
    const home = openHome();
    const there = { ...files, 'left.csv': 'mine' };
    const argv = ['import', 'deals.csv', '--rejects', 'left.csv'];
    expect((await home.ran(argv, { files: there, replies: { replace: 'leave' } })).code).toBe(130);
    expect((await home.ran(argv, { files: there, replies: { replace: 'replace' } })).code).toBe(0);
  });

  it('never writes over the file that is imported', async () => {
    const home = openHome();
    const { code, err } = await home.ran(['import', 'deals.csv', '--rejects', 'deals.csv', '--yes'], {
      files,
    });
    expect({ code, written: home.written().size }).toEqual({ code: 2, written: 0 });
    expect(inOneLine(err)).toContain('deals.csv is the file to be imported');
  });
});
