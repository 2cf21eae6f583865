import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  unlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyLedger } from '../../src/domain/ledger.ts';
import { openLedger, openPipeline } from '../../src/store/stores.ts';
import { thrownBy } from './ground.ts';
import { homeWith, openingOf, readFrom, touched } from './home.ts';
import { withTouch } from './touches.ts';

const older = 'Your notes are older here than this computer saw last; to look: recover doctor';
const other = 'Your notes are not the ones that this computer saw last; to look: recover doctor';

describe('a file that this computer saw and that is gone', () => {
  test('is missed by reading and by changing, and nothing is begun anew', async () => {
    const home = await homeWith('Acme', 'Bolt');
    unlinkSync(home.ledger);
    const ledger = openLedger(openingOf(home));
    const error = await thrownBy(() => ledger.read());
    expect(error).toMatchObject({
      name: 'Problem',
      code: 'missing',
      message: expect.stringContaining(home.ledger),
      hint: expect.stringContaining('recover doctor'),
    });
    expect(await thrownBy(() => ledger.change(withTouch('Cole')))).toEqual(error);
    expect(existsSync(home.ledger)).toBe(false);
  });

  test('is not missed when it held nothing', async () => {
    const home = await homeWith('Acme');
    await openLedger(openingOf(home)).change(() => emptyLedger);
    unlinkSync(home.ledger);
    expect(await readFrom(home)).toEqual({ accounts: [], notices: [] });
    expect(await touched(home, 'Bolt')).toEqual([]);
    expect(readFileSync(home.ledger, 'utf8')).toContain('"rev":3');
  });

  test('is missed with its whole folder, which is not made in the place of a drive that is not connected', async () => {
    const home = await homeWith('Acme');
    const apart = { ...home, state: `${home.folder}-state` };
    renameSync(home.state, apart.state);
    rmSync(home.folder, { recursive: true });
    const importing = openPipeline(openingOf(apart)).change((pipeline) => ({ ...pipeline, deals: [] }));
    expect(await thrownBy(() => importing)).toMatchObject({ code: 'missing' });
    expect(existsSync(home.folder)).toBe(false);
  });
});

describe('a file that went back, or is another', () => {
  test('older than it was: told at each read, until the next change, which goes on above what was seen', async () => {
    const home = await homeWith('Acme');
    copyFileSync(home.ledger, join(home.folder, 'kept'));
    await touched(home, 'Bolt');
    await touched(home, 'Cole');
    copyFileSync(join(home.folder, 'kept'), home.ledger);
    expect(await readFrom(home)).toEqual({ accounts: ['Acme'], notices: [older] });
    expect(await readFrom(home)).toEqual({ accounts: ['Acme'], notices: [older] });
    expect(await touched(home, 'Dale')).toEqual([older]);
    expect(readFileSync(home.ledger, 'utf8')).toContain('"rev":4,');
    expect(await readFrom(home)).toEqual({ accounts: ['Acme', 'Dale'], notices: [] });
  });

  test('of the same number with other content, as two computers make', async () => {
    const [home, elsewhere] = [await homeWith('Acme'), await homeWith()];
    mkdirSync(elsewhere.folder, { mode: 0o700 });
    copyFileSync(home.ledger, elsewhere.ledger);
    await touched(home, 'Bolt');
    await touched(elsewhere, 'Cole');
    copyFileSync(elsewhere.ledger, home.ledger);
    expect(await readFrom(home)).toEqual({ accounts: ['Acme', 'Cole'], notices: [other] });
    await touched(home, 'Dale');
    expect((await readFrom(home)).notices).toEqual([]);
  });

  test('of a higher number that went on from another one, as its copies tell', async () => {
    const [home, elsewhere] = [await homeWith('Acme'), await homeWith()];
    mkdirSync(elsewhere.folder, { mode: 0o700 });
    copyFileSync(home.ledger, elsewhere.ledger);
    await touched(home, 'Bolt');
    for (const account of ['Cole', 'Dale']) await touched(elsewhere, account);
    copyFileSync(elsewhere.ledger, home.ledger);
    cpSync(join(elsewhere.folder, 'backups'), join(home.folder, 'backups'), { recursive: true });
    expect(await readFrom(home)).toEqual({ accounts: ['Acme', 'Cole', 'Dale'], notices: [other] });
    expect((await readFrom(home)).notices).toEqual([other]);
    await touched(home, 'Ende');
    expect((await readFrom(home)).notices).toEqual([]);
  });

  test('of another store', async () => {
    const [home, stranger] = [await homeWith('Acme'), await homeWith('Bolt', 'Cole')];
    copyFileSync(stranger.ledger, home.ledger);
    expect((await readFrom(home)).notices).toEqual([other]);
  });

  test('newer, as another computer left it: that is what it is for, and it is remembered', async () => {
    const [home, elsewhere] = [await homeWith('Acme'), await homeWith()];
    mkdirSync(elsewhere.folder, { mode: 0o700 });
    copyFileSync(home.ledger, elsewhere.ledger);
    copyFileSync(home.ledger, join(home.folder, 'kept'));
    await touched(elsewhere, 'Bolt');
    copyFileSync(elsewhere.ledger, home.ledger);
    expect(await readFrom(home)).toEqual({ accounts: ['Acme', 'Bolt'], notices: [] });
    copyFileSync(join(home.folder, 'kept'), home.ledger);
    expect((await readFrom(home)).notices).toEqual([older]);
  });
});
