import { writeSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Instant } from '../../src/domain/day.ts';
import type { Answer } from '../../src/domain/question.ts';
import type { Disk } from '../../src/store/disk.ts';
import { openDrafts } from '../../src/store/drafts.ts';
import { newId } from '../../src/store/ids.ts';
import { diskError, diskThat, diskWith, freshFolder, thisProcess, thrownBy } from './ground.ts';

const questions = ['how', 'who', 'said'];

test.for(['ENOSPC', 'EIO', 'EACCES', 'EMFILE', 'EROFS', 'EDQUOT'])(
  'with %s at any one call of the disk, every answer that was called kept stays, and no answer is half one',
  async (code) => {
    const calls = (await keptWhile(code, 0)).count;
    expect(calls).toBeGreaterThan(10);
    for (let failing = 1; failing <= calls; failing += 1) {
      const { folder, kept } = await keptWhile(code, failing);
      const [found] = draftsIn(folder).open('lost');
      expect([kept.length, found?.lost], `call ${failing}`).not.toEqual([3, 1]);
      for (const question of kept) expect(found?.answers.get(question)).toBe(`answer to ${question}`);
      for (const [question, answer] of found?.answers ?? []) expect(answer).toBe(`answer to ${question}`);
    }
  },
);

test('a disk that takes only a few bytes at a time keeps every answer whole', () => {
  const folder = freshFolder();
  const write = (handle: number, bytes: Uint8Array, offset: number, length: number) =>
    writeSync(handle, bytes, offset, Math.min(length, 7));
  const drafts = draftsIn(folder, diskWith({ writeSync: write as Disk['writeSync'] }));
  drafts.start('lost', 'x', undefined).keep('how', 'phone');
  const kept: readonly (readonly [string, Answer])[] = [...(draftsIn(folder).open('lost')[0]?.answers ?? [])];
  expect(kept).toEqual([['how', 'phone']]);
});

/** Keeps three answers, one call of the disk failing meanwhile; which ones were called kept, and how many calls there were. */
async function keptWhile(code: string, failing: number) {
  const folder = freshFolder();
  let count = Number.NEGATIVE_INFINITY;
  const disk = diskThat(() => {
    count += 1;
    if (count === failing) throw diskError(code, 'test');
  });
  const draft = draftsIn(folder, disk).start('lost', 'x', undefined);
  count = 0;
  const kept: string[] = [];
  for (const question of questions) {
    const error = await thrownBy(() => draft.keep(question, `answer to ${question}`));
    if (error === undefined) kept.push(question);
    else expect(error).toMatchObject({ code: 'unwritable' });
  }
  return { folder, kept, count };
}

function draftsIn(folder: string, disk?: Disk) {
  const surroundings = thisProcess();
  return openDrafts({
    folder,
    surroundings,
    now: () => '2026-11-21T09:00:00Z' as Instant,
    newId: () => newId(surroundings.random),
    ...(disk && { disk }),
  });
}
