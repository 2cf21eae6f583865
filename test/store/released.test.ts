import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyLedger } from '../../src/domain/ledger.ts';
import { emptyPipeline } from '../../src/domain/pipeline.ts';
import { checkLedger } from '../../src/store/ledger-shape.ts';
import { checkPipeline } from '../../src/store/pipeline-shape.ts';
import { openLedger, openPipeline } from '../../src/store/stores.ts';
import { freshFolder, thisProcess } from './ground.ts';

const released = join(import.meta.dirname, 'released');
const versions = readdirSync(released);

/** A folder as that version left it. */
function folderOf(version: string): string {
  const folder = freshFolder();
  mkdirSync(folder, { mode: 0o700 });
  for (const name of readdirSync(join(released, version)))
    copyFileSync(join(released, version, name), join(folder, name));
  return folder;
}

function recordsIn(version: string, kind: string): Record<string, readonly unknown[]> {
  return JSON.parse(readFileSync(join(released, version, `${kind}.json`), 'utf8')).data;
}

test.for(versions)(
  'what recover %s kept is read whole, and to the letter in the newest shape',
  async (version) => {
    const opening = { folder: folderOf(version), surroundings: thisProcess() };
    const [ledger, pipeline] = [await openLedger(opening).read(), await openPipeline(opening).read()];
    expect(() => checkLedger(ledger)).not.toThrow();
    expect(() => checkPipeline(pipeline)).not.toThrow();
    expect(ledger).toEqual({ ...emptyLedger, ...recordsIn(version, 'ledger'), schema: emptyLedger.schema });
    expect(pipeline).toEqual({
      ...emptyPipeline,
      ...recordsIn(version, 'pipeline'),
      schema: emptyPipeline.schema,
    });
    expect(ledger.losses.length).toBeGreaterThan(1);
  },
);

test.for(versions)('reading what recover %s kept writes nothing', async (version) => {
  const folder = folderOf(version);
  await openLedger({ folder, surroundings: thisProcess() }).read();
  expect(readFileSync(join(folder, 'ledger.json'))).toEqual(
    readFileSync(join(released, version, 'ledger.json')),
  );
  expect(readdirSync(folder).sort()).toEqual(readdirSync(join(released, version)).sort());
});

test.for(versions)('what recover %s kept takes the next change, and comes back the same', async (version) => {
  const opening = { folder: folderOf(version), surroundings: thisProcess() };
  const store = openLedger(opening);
  const before = await store.read();
  await store.change((ledger) => ({ ...ledger, lessons: [] }));
  expect(await openLedger(opening).read()).toEqual({ ...before, lessons: [] });
});
