import { expect, test } from 'vitest';
import { committing } from './committing.ts';
import { troubleOf, wrongsOf } from './faults.ts';
import { diskError } from './tree.ts';

const quick = committing.filter(({ name }) => ['add', 'lost, asked', 'import, once more'].includes(name));

test.for(quick)(
  '$name, with any one call of the disk refused: the old value or the new one, and told which',
  { timeout: 60_000 },
  async (command) => {
    const trouble = await troubleOf(command);
    for (let at = 1; at <= trouble.calls; at += 1) {
      const refused = (call: string) => {
        throw diskError('EIO', call);
      };
      expect(await wrongsOf(trouble, new Map([[at, refused]])), `call ${at}`).toEqual([]);
    }
  },
);

test('a disk that forgets what it was told to keep is found out', async () => {
  const [add] = quick;
  if (add === undefined) throw new Error('there is no add');
  const trouble = await troubleOf(add);
  const forgets = new Map(
    Array.from({ length: trouble.calls }, (_, at) => [
      at + 1,
      (call: string) => (call === 'renameSync' ? { answer: undefined } : undefined),
    ]),
  );
  expect(await wrongsOf(trouble, forgets)).toContain('falseSaved');
});
