import { describe, expect, it } from 'vitest';
import { inOneLine, openHome } from '../world.ts';

const csv = 'Firma,Wert,Wann,Stand\nBrandt,45000,03/04/2026,offen';
const files = { 'deals.csv': csv };
const named = ['--map', 'Wert=amount', '--map', 'Wann=close date', '--dates', 'dmy'];

describe('recover import --save-mapping', () => {
  it('keeps what was typed, and --mapping reads the next file the same way', async () => {
    const home = openHome();
    const first = await home.ran(['import', 'deals.csv', ...named, '--save-mapping', 'work'], { files });
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toContain('How it was read is kept as "work": next time --mapping work\n');
    expect(home.mappings().get('work')).toEqual({
      columns: [
        { header: 'Wert', field: 'amount' },
        { header: 'Wann', field: 'closeDate' },
      ],
      dates: 'dmy',
    });
    const again = await home.ran(['import', 'deals.csv', '--mapping', 'work', '--json'], { files });
    expect(JSON.parse(again.out).data).toMatchObject({ unchanged: 1, dateOrder: 'dmy' });
  });

  it('is kept together with a mapping that it begins with; what is typed goes before', async () => {
    const home = openHome();
    await home.ran(['import', 'deals.csv', ...named, '--save-mapping', 'work'], { files });
    const more = ['--mapping', 'work', '--map', 'Wert=notes', '--dates', 'mdy', '--save-mapping', 'other'];
    const { out } = await home.ran(['import', 'deals.csv', ...more, '--json'], { files });
    expect(JSON.parse(out).data).toMatchObject({ savedMapping: 'other' });
    expect(home.mappings().get('other')).toEqual({
      columns: [
        { header: 'Wert', field: 'notes' },
        { header: 'Wann', field: 'closeDate' },
      ],
      dates: 'mdy',
    });
  });

  it('keeps nothing with --dry-run, and nothing where the import is refused', async () => {
    const home = openHome();
    const save = ['--save-mapping', 'work'];
    expect((await home.ran(['import', 'deals.csv', ...named, ...save, '--dry-run'], { files })).code).toBe(0);
    await home.ran(['import', 'deals.csv', '--map', 'Umsatz=amount', ...save], { files });
    expect(home.mappings().size).toBe(0);
  });

  it.each([
    [
      2,
      ['--save-mapping', '../work', ...named],
      '"../work" cannot be a name for how a file is read. Use letters',
    ],
    [2, ['--save-mapping', 'work', '--map', 'Wann=close date'], 'No date in "Wann" tells'],
    [1, ['--mapping', 'work'], 'Nothing is kept under the name "work". None is kept yet.'],
    [1, ['--mapping', '../ledger'], 'Nothing is kept under the name "../ledger".'],
  ])('exit %i for %j', async (exit, argv, said) => {
    const home = openHome();
    const { code, err } = await home.ran(['import', 'deals.csv', ...argv], { files });
    expect({ code, kept: home.mappings().size }).toEqual({ code: exit, kept: 0 });
    expect(inOneLine(err).slice(0, said.length)).toBe(said);
  });

  it('says where there is nothing to keep, and which names there are', async () => {
    const home = openHome();
    const plain = { 'deals.csv': 'Account,Amount,Stage\nBrandt,45000,Offer' };
    const nothing = await home.ran(['import', 'deals.csv', '--save-mapping', 'work'], { files: plain });
    expect({ ...nothing, deals: home.pipeline().deals }).toMatchObject({ code: 2, out: '', deals: [] });
    expect(inOneLine(nothing.err)).toContain('--save-mapping keeps what --map and --dates say');
    await home.ran(['import', 'deals.csv', ...named, '--save-mapping', 'work'], { files });
    const near = await home.ran(['import', 'deals.csv', '--mapping', 'wrk'], { files });
    expect(inOneLine(near.err)).toContain('Did you mean work? Kept are: work.');
  });
});
