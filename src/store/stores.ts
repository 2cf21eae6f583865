import { dirname, join } from 'node:path';
import { Low } from 'lowdb';
import type { Ledger } from '../domain/ledger.ts';
import { emptyLedger } from '../domain/ledger.ts';
import type { Pipeline } from '../domain/pipeline.ts';
import { emptyPipeline } from '../domain/pipeline.ts';
import type { Store } from '../world.ts';
import { Overtaken } from './commit.ts';
import { makeFolder, unless } from './disk.ts';
import type { Ground, Opening } from './ground.ts';
import { groundOf } from './ground.ts';
import { clearLeftovers } from './leftovers.ts';
import { lockFolder, lockName } from './lock.ts';
import { busy, inWords } from './problems.ts';
import type { Shelf } from './snapshot.ts';
import { SnapshotFile } from './snapshot-file.ts';

/** One file of the folder with its empty value; `check` is loaded when something is to be kept, and throws when the value has a wrong shape. */
interface Plan<T extends object> {
  readonly shelf: Shelf;
  readonly empty: T;
  check(): Promise<(value: T) => void>;
}

const mostRounds = 20;

/** What the rep said, in ledger.json of that folder. Nothing is touched before the first call. */
export function openLedger(opening: Opening): Store<Ledger> {
  return storeOf(groundOf(opening), {
    shelf: { kind: 'ledger', schema: emptyLedger.schema },
    empty: emptyLedger,
    check: async () => (await import('./ledger-shape.ts')).checkLedger,
  });
}

/** What the CRM said, in pipeline.json of that folder. Nothing is touched before the first call. */
export function openPipeline(opening: Opening): Store<Pipeline> {
  return storeOf(groundOf(opening), {
    shelf: { kind: 'pipeline', schema: emptyPipeline.schema },
    empty: emptyPipeline,
    check: async () => (await import('./pipeline-shape.ts')).checkPipeline,
  });
}

function storeOf<T extends object>(ground: Ground, plan: Plan<T>): Store<T> {
  return {
    async read() {
      const database = new Low(new SnapshotFile<T>(ground, plan.shelf), plan.empty);
      await database.read();
      return database.data;
    },
    async change(transition) {
      const check = await plan.check();
      try {
        return await changed(ground, plan, transition, check);
      } catch (error) {
        throw inWords(error, ground.folder);
      }
    },
  };
}

async function changed<T extends object>(
  ground: Ground,
  plan: Plan<T>,
  transition: (value: T) => T,
  check: (value: T) => void,
): Promise<T> {
  makeFolder(ground.disk, ground.surroundings.platform, ground.folder);
  for (let round = 1; ; round += 1) {
    try {
      return await changedOnce(ground, plan, transition, check);
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
      if (round === mostRounds) throw busy(ground.folder, lockName, false);
    }
  }
}

/** From the lock to its release nothing is waited for that needs the event loop: no signal handler and no other change comes between. */
async function changedOnce<T extends object>(
  ground: Ground,
  { shelf, empty }: Plan<T>,
  transition: (value: T) => T,
  check: (value: T) => void,
): Promise<T> {
  const lock = await lockFolder(ground);
  try {
    const path = resolved(ground, shelf.kind);
    for (const directory of new Set([ground.folder, dirname(path)])) clearLeftovers(ground, directory);
    const database = new Low(new SnapshotFile<T>(ground, shelf, { path, lock }), empty);
    await database.read();
    const next = transition(database.data);
    if (next === database.data) return next;
    check(next);
    database.data = next;
    await database.write();
    return next;
  } finally {
    lock.release();
  }
}

/** The file's true place: a link to it stays a link. */
function resolved({ folder, disk }: Ground, kind: string): string {
  const path = join(folder, `${kind}.json`);
  return (
    unless(['ENOENT'], () => disk.realpathSync(path)) ??
    join(disk.realpathSync(dirname(path)), `${kind}.json`)
  );
}
