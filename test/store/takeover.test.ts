import fs, { existsSync, readdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openLedger } from '../../src/store/stores.ts';
import { diskThat, diskWith, freshFolder, thisProcess, thrownBy } from './ground.ts';
import { gone, living, lockedBy, ownerIn } from './locked.ts';
import { withTouch } from './touches.ts';

const onLinux = existsSync('/proc/self/stat');

describe('a lock whose owner is proved gone is taken over at once', () => {
  test.for([
    ['no process has its number', { pid: gone }],
    ['the computer was started anew since', { boot: 'another boot' }],
    ['its number is another process’s by now', { startTime: '1', pid: process.ppid }],
    ['it has our own number, but is not ours', {}],
  ] as const)('%s', async ([, forged], context) => {
    context.skip(!onLinux && ('boot' in forged || 'startTime' in forged), 'only Linux tells');
    const { folder, surroundings } = lockedBy((owner) => ({ ...owner, ...forged }));
    await openLedger({ folder, surroundings }).change(withTouch('Acme'));
    expect(surroundings.monotonic()).toBe(0);
    expect(readdirSync(folder)).toEqual(['ledger.json']);
  });

  test('its process has ended, and only its parent has not noticed yet', async (context) => {
    context.skip(!onLinux, 'only Linux tells');
    const { folder, surroundings } = lockedBy((owner) => ({
      ...owner,
      pid: process.ppid,
      startTime: undefined,
    }));
    const disk = diskWith({ readFileSync: ended });
    await openLedger({ folder, surroundings, disk }).change(withTouch('Acme'));
    expect(surroundings.monotonic()).toBe(0);
  });

  test('a lock that another took over first is let be', async () => {
    const { folder, path, surroundings } = lockedBy((owner) => ({
      ...owner,
      pid: gone,
      token: 'dead000000000001',
    }));
    const mine = JSON.stringify(living(surroundings));
    const disk = diskThat((call, _from, target) => {
      if (call === 'linkSync' && String(target).includes('.break.')) writeFileSync(path, mine);
    });
    const change = openLedger({ folder, surroundings, disk }).change(withTouch('Acme'));
    expect(await thrownBy(() => change)).toMatchObject({ code: 'busy' });
    expect(readFileSync(path, 'utf8')).toBe(mine);
  });

  test('a claim that another cleared away is made anew', async () => {
    const folder = freshFolder();
    let cleared = 0;
    const disk = diskThat((call, from) => {
      if (call !== 'linkSync' || cleared > 0) return;
      cleared += 1;
      unlinkSync(String(from));
    });
    await openLedger({ folder, surroundings: thisProcess(), disk }).change(withTouch('Acme'));
    expect(cleared).toBe(1);
  });

  test('a guard left by a process that died while taking over keeps nobody out', async () => {
    const { folder, path, surroundings } = lockedBy((owner) => ({
      ...owner,
      pid: gone,
      token: 'dead000000000001',
    }));
    const guard = { ...ownerIn(path), token: 'dead000000000002' };
    writeFileSync(`${path}.break.dead000000000001`, JSON.stringify(guard));
    writeFileSync(`${path}.break.dead000000000002`, JSON.stringify({ ...guard, token: 'dead000000000003' }));
    await openLedger({ folder, surroundings }).change(withTouch('Acme'));
    expect(readdirSync(folder)).toEqual(['ledger.json']);
  });

  test('but not while a living process is at it', async () => {
    const { folder, path, surroundings } = lockedBy((owner) => ({
      ...owner,
      pid: gone,
      token: 'dead000000000001',
    }));
    writeFileSync(`${path}.break.dead000000000001`, JSON.stringify(living(surroundings)));
    const before = readFileSync(path);
    expect(
      await thrownBy(() => openLedger({ folder, surroundings }).change(withTouch('Acme'))),
    ).toMatchObject({ code: 'busy' });
    expect(readFileSync(path)).toEqual(before);
  });
});

/** The files of the disk, every process of /proc having ended. */
function ended(path: unknown, ...rest: readonly unknown[]): never {
  const text = Reflect.apply(fs.readFileSync, fs, [path, ...rest]);
  return /^\/proc\/\d+\/stat$/.test(String(path))
    ? (text.replace(') S', ') Z').replace(') R', ') Z') as never)
    : (text as never);
}
