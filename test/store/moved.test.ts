import fs, { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { openLedger } from '../../src/store/stores.ts';
import { diskError, diskWith, thisProcess, thrownBy } from './ground.ts';
import { kept, withTouch } from './touches.ts';

test('an error about a move that it made does not make a kept change a failed one', async () => {
  const { file } = await kept('Acme');
  const disk = diskWith({
    renameSync(from, to) {
      fs.renameSync(from, to);
      throw diskError('EIO', 'rename');
    },
  });
  await openLedger({ folder: dirname(file), surroundings: thisProcess(), disk }).change(withTouch('Bolt'));
  expect(readFileSync(file, 'utf8')).toContain('Bolt');
});

test('an error about such a move, and about the look at what came of it, does not either', async () => {
  const { file } = await kept('Acme');
  let moved = false;
  const disk = diskWith({
    renameSync(from, to) {
      fs.renameSync(from, to);
      moved = true;
      throw diskError('EIO', 'rename');
    },
    statSync: new Proxy(fs.statSync, {
      apply(real, self, given: Parameters<typeof fs.statSync>) {
        if (moved && given[0] === file) {
          moved = false;
          throw diskError('EIO', 'stat');
        }
        return Reflect.apply(real, self, given);
      },
    }),
  });
  await openLedger({ folder: dirname(file), surroundings: thisProcess(), disk }).change(withTouch('Bolt'));
  expect(readFileSync(file, 'utf8')).toContain('Bolt');
  expect(moved).toBe(false);
});

test('a disk that did not move it and refuses the look keeps nothing', async () => {
  const { file } = await kept('Acme');
  const before = readFileSync(file);
  let refused = false;
  const disk = diskWith({
    renameSync() {
      refused = true;
      throw diskError('EIO', 'rename');
    },
    statSync: new Proxy(fs.statSync, {
      apply(real, self, given: Parameters<typeof fs.statSync>) {
        if (refused && given[0] === file) throw diskError('EIO', 'stat');
        return Reflect.apply(real, self, given);
      },
    }),
  });
  const change = openLedger({ folder: dirname(file), surroundings: thisProcess(), disk }).change(
    withTouch('Bolt'),
  );
  expect(await thrownBy(() => change)).toMatchObject({ code: 'unwritable' });
  expect(readFileSync(file)).toEqual(before);
});
