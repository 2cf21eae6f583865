import { Low } from 'lowdb';
import type { Ledger } from '../domain/ledger.ts';
import type { Pipeline } from '../domain/pipeline.ts';
import type { Store } from '../world.ts';
import { unless } from './disk.ts';
import type { Ground, Opening } from './ground.ts';
import { groundOf } from './ground.ts';
import { underLock } from './held.ts';
import { tellWhatIsOpen } from './openness.ts';
import type { Plan } from './plans.ts';
import { ledgerPlan, pipelinePlan } from './plans.ts';
import { seenOf } from './seen.ts';
import { SnapshotFile } from './snapshot-file.ts';
import { refuseVanished } from './watch.ts';

/** What the rep said, in ledger.json of that folder. Nothing is touched before the first call. */
export function openLedger(opening: Opening): Store<Ledger> {
  return storeOf(groundOf(opening), ledgerPlan);
}

/** What the CRM said, in pipeline.json of that folder. Nothing is touched before the first call. */
export function openPipeline(opening: Opening): Store<Pipeline> {
  return storeOf(groundOf(opening), pipelinePlan);
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
      refuseVanishedFolder(ground);
      return changed(ground, plan, transition, check);
    },
  };
}

function changed<T extends object>(
  ground: Ground,
  { shelf, empty }: Plan<T>,
  transition: (value: T) => T,
  check: (value: T, known?: T) => void,
): Promise<T> {
  return underLock(ground, shelf.kind, async (held) => {
    const file = new SnapshotFile<T>(ground, shelf, held);
    const database = new Low(file, empty);
    await database.read();
    const next = transition(database.data);
    if (next === database.data) return next;
    check(next, file.isAsKept ? database.data : undefined);
    database.data = next;
    await database.write();
    tellWhatIsOpen(ground);
    return next;
  });
}

/** A folder whose drive is not connected must not be made anew in its place. */
function refuseVanishedFolder(ground: Ground): void {
  if (unless([], () => ground.disk.statSync(ground.folder)) !== undefined) return;
  const { ledger, pipeline } = seenOf(ground);
  refuseVanished(ground, 'ledger', ledger);
  refuseVanished(ground, 'pipeline', pipeline);
}
