import { appendFileSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Instant } from '../../src/domain/day.ts';
import type { Answer } from '../../src/domain/question.ts';
import type { Disk } from '../../src/store/disk.ts';
import type { DraftFolder } from '../../src/store/drafts.ts';
import { openDrafts } from '../../src/store/drafts.ts';
import { newId } from '../../src/store/ids.ts';
import { diskError, diskThat, freshFolder, modeOf, thisProcess, thrownBy } from './ground.ts';

const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.string()),
  fc.boolean(),
  fc.integer(),
  fc.constant({ amount: '45000.00', currency: 'EUR' }),
  fc.constant(null),
);
const anyStep = fc.record({
  question: fc.constantFrom('a', 'b', '__proto__', 'ü\n'),
  answer: fc.option(anyAnswer, { nil: undefined }),
});

describe('an interview under way', () => {
  test('is found again with every answer that stands, in the order given', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 8 }), (steps) => {
        const { drafts } = draftsIn(freshFolder());
        const draft = drafts.start('debrief', 'some deal', undefined, 'deep');
        for (const { question, answer } of steps) {
          if (answer === undefined) draft.forget(question);
          else draft.keep(question, answer);
        }
        const [found, ...more] = drafts.open('debrief');
        expect(more).toEqual([]);
        expect(found).toMatchObject({
          id: draft.id,
          verb: 'debrief',
          subject: 'some deal',
          depth: 'deep',
          startedAt: '2026-11-21T09:00:00Z',
        });
        expect([...(found?.answers ?? [])]).toEqual([...draft.answers]);
      }),
      { numRuns: 30 },
    );
  });

  test('keeps the newest answer, and forgets what is taken back', () => {
    const draft = draftsIn(freshFolder()).drafts.start('lost', 'x', undefined);
    draft.keep('how', 'phone');
    draft.keep('who', null);
    draft.keep('how', 'email');
    draft.forget('who');
    expect([...draft.answers]).toEqual([['how', 'email']]);
  });

  const head =
    '{"sum":"ccf52ce9","verb":"lost","subject":"x","about":"Brandt","startedAt":"2026-11-21T09:00:00Z"}';

  test('is on the disk, for the rep alone, before keep answers', () => {
    const { drafts, fileOf } = draftsIn(freshFolder());
    const draft = drafts.start('lost', 'x', 'Brandt');
    draft.keep('how', 'phone');
    expect(readFileSync(fileOf(draft.id), 'utf8')).toBe(
      [head, '', head, '{"sum":"62a85408","at":1,"question":"how","answer":"phone"}', ''].join('\n'),
    );
    expect([modeOf(dirname(fileOf(draft.id))), modeOf(fileOf(draft.id))]).toEqual(['700', '600']);
  });

  test('is told apart from those of other verbs, the newest first', () => {
    const { drafts } = draftsIn(freshFolder(), [
      '2026-11-21T09:00:00+01:00',
      '2026-11-21T08:30:00Z',
      '2026-11-22T09:00:00Z',
    ]);
    const [first, second, lost] = [
      drafts.start('debrief', '1', undefined),
      drafts.start('debrief', '2', undefined),
      drafts.start('lost', '3', undefined),
    ];
    expect(drafts.open('debrief').map((draft) => draft.id)).toEqual([second.id, first.id]);
    expect(drafts.open('lost').map((draft) => draft.id)).toEqual([lost.id]);
    expect(drafts.open('add')).toEqual([]);
  });

  test('is gone when it is finished, and can be finished again', () => {
    const { drafts } = draftsIn(freshFolder());
    const [draft, other] = [drafts.start('lost', 'x', undefined), drafts.start('lost', 'y', undefined)];
    draft.finish();
    draft.finish();
    expect(drafts.open('lost').map((one) => one.id)).toEqual([other.id]);
  });

  test('is whole again when another window finished it and this one goes on', () => {
    const { drafts } = draftsIn(freshFolder());
    const draft = drafts.start('lost', 'x', undefined);
    draft.keep('how', 'phone');
    drafts.open('lost')[0]?.finish();
    draft.keep('who', 'Ann');
    expect([...(drafts.open('lost')[0]?.answers ?? [])]).toEqual([
      ['how', 'phone'],
      ['who', 'Ann'],
    ]);
  });
});

describe('an interview that was cut off', () => {
  test('in the middle of a line loses at most that line, and the next answer is kept whole', () => {
    const { drafts, fileOf } = draftsIn(freshFolder());
    const { id } = drafts.start('lost', 'x', undefined);
    const head = readFileSync(fileOf(id)).length;
    drafts.open('lost')[0]?.keep('how', 'phöne');
    const line = readFileSync(fileOf(id));
    for (let length = head; length < line.length - 1; length += 1) {
      writeFileSync(fileOf(id), line.subarray(0, length));
      const again = drafts.open('lost')[0];
      expect([...(again?.answers ?? [])]).toEqual([]);
      again?.keep('who', 'Ann');
      expect([...(drafts.open('lost')[0]?.answers ?? [])]).toEqual([['who', 'Ann']]);
    }
  });

  test('in its first line never was', () => {
    const { drafts, fileOf } = draftsIn(freshFolder());
    const { id } = drafts.start('lost', 'x', undefined);
    truncateSync(fileOf(id), 20);
    expect(drafts.open('lost')).toEqual([]);
  });

  test('lines that are no answer are passed over', () => {
    const { drafts, fileOf } = draftsIn(freshFolder());
    const draft = drafts.start('lost', 'x', undefined);
    appendFileSync(
      fileOf(draft.id),
      '{"question":"a"}\n[]\nnull\n{"question":"b","answer":{}}\n{"question":1,"answer":2}\n',
    );
    expect(drafts.open('lost')[0]?.answers.size).toBe(0);
  });
});

describe('the drafts folder', () => {
  test('is not made by looking', () => {
    const folder = freshFolder();
    expect(draftsIn(folder).drafts.open('lost')).toEqual([]);
    expect(readdirSync(dirname(folder))).toEqual([]);
  });

  test('may hold files of others', () => {
    const folder = freshFolder();
    mkdirSync(join(folder, 'drafts'), { recursive: true });
    writeFileSync(join(folder, 'drafts', 'notes.txt'), '{"verb":"lost"}');
    expect(draftsIn(folder).drafts.open('lost')).toEqual([]);
  });

  test.for(['openSync', 'writeSync', 'fsyncSync'] as const)(
    'says so when an answer cannot be kept (%s)',
    async (failing) => {
      let broken = false;
      const disk = diskThat((call) => {
        if (broken && call === failing) throw diskError('ENOSPC', 'write');
      });
      const { drafts } = draftsIn(freshFolder(), undefined, disk);
      const draft = drafts.start('lost', 'x', undefined);
      broken = true;
      expect(await thrownBy(() => draft.keep('how', 'phone'))).toMatchObject({ code: 'unwritable' });
      expect(await thrownBy(() => drafts.start('lost', 'y', undefined))).toMatchObject({
        code: 'unwritable',
      });
      expect(draft.answers.size).toBe(0);
    },
  );
});

/** The drafts of a folder; `moments` are when they are started, the last one standing for all later. */
function draftsIn(
  folder: string,
  moments: readonly string[] = ['2026-11-21T09:00:00Z'],
  disk?: Disk,
): { readonly drafts: DraftFolder; readonly fileOf: (id: string) => string } {
  const surroundings = thisProcess();
  let started = 0;
  const now = () => {
    started += 1;
    return moments[Math.min(started, moments.length) - 1] as Instant;
  };
  const drafts = openDrafts({
    folder,
    surroundings,
    now,
    newId: () => newId(surroundings.random),
    ...(disk && { disk }),
  });
  return { drafts, fileOf: (id) => join(folder, 'drafts', `${id}.jsonl`) };
}
