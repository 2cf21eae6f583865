import { existsSync, lstatSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { Disk } from '../../src/store/disk.ts';
import { diskError, diskThat, diskWith, freshFolder, thrownBy } from './ground.ts';
import type { Home } from './home.ts';
import { careFor, homeWith, touched } from './home.ts';

vi.setConfig({ testTimeout: 60_000 });

const noLinks = {
  linkSync() {
    throw diskError('EPERM', 'link');
  },
};

/** A disk on which somebody plants a link to `precious` where the `at`-th thing is to be made, the moment before; `named` gets all such names. */
function plantedDisk(precious: string, at: number, named: string[], inner: Disk): Disk {
  return diskThat((call, path, target) => {
    const made = { openSync: isMade(target) ? path : undefined, linkSync: target, copyFileSync: target }[
      String(call)
    ];
    if (typeof made !== 'string' || !existsSync(dirname(made))) return;
    named.push(basename(made));
    if (named.length === at && !lstatSync(made, { throwIfNoEntry: false })) symlinkSync(precious, made);
  }, inner);
}

function isMade(flags: unknown): boolean {
  return typeof flags === 'string' && /^[wa]/.test(flags);
}

describe.for([
  ['with links', {}],
  ['where there are no hard links', noLinks],
] as const)('whatever is made, a link planted at its name is not followed, %s', ([, calls]) => {
  async function planting(act: (home: Home, disk: Disk) => Promise<unknown>): Promise<string> {
    const precious = join(dirname(freshFolder()), 'precious');
    writeFileSync(precious, 'precious');
    const all = new Set<string>();
    for (let at = 1, ended = false; !ended; at += 1) {
      const home = await homeWith('Acme', 'Bolt');
      const named: string[] = [];
      await thrownBy(() => act(home, plantedDisk(precious, at, named, diskWith(calls))));
      expect(readFileSync(precious, 'utf8'), named[at - 1]).toBe('precious');
      await thrownBy(() => touched(home, 'Dale'));
      expect(readFileSync(precious, 'utf8'), named[at - 1]).toBe('precious');
      for (const name of named) all.add(name.replace(/[\d.]*\.\w{16}/, '').replace(/\.\w{8}\.json/, '.#'));
      ended = named.length < at;
    }
    return [...all].sort().join(' ');
  }

  test('by a change', async () => {
    const named = await planting((home, disk) => touched(home, 'Cole', disk));
    expect(named).toMatch(/\.ledger\.json\.tmp \.seen\.json\.tmp \.~lock\.recover/);
  });

  test('by putting a copy in place', async () => {
    const restoring = async (home: Home, disk: Disk) => {
      const copy = readFileSync(home.ledger);
      truncateSync(home.ledger, 100);
      await careFor(home, disk).restore(copy, '-');
    };
    expect(await planting(restoring)).toMatch(/\.ledger\.json\.tmp \.seen\.json\.tmp \.~lock\.recover/);
  });
});
