import { join } from 'node:path';
import { Low } from 'lowdb';
import type { Ledger } from '../domain/ledger.ts';
import type { Pipeline } from '../domain/pipeline.ts';
import type { PipelineStore, Store } from '../world.ts';
import { unless } from './disk.ts';
import type { Ground, Opening } from './ground.ts';
import { groundOf } from './ground.ts';
import type { Plan } from './plans.ts';
import { ledgerPlan, pipelinePlan } from './plans.ts';
import { SnapshotFile } from './snapshot-file.ts';
import { someDealsOf } from './some-deals.ts';

/** What the rep said, in ledger.json of that folder. Nothing is touched before the first call. */
export function openLedger(opening: Opening): Store<Ledger> {
  return storeOf(groundOf(opening), ledgerPlan);
}

/** What the CRM said, in pipeline.json of that folder. Nothing is touched before the first call. */
export function openPipeline(opening: Opening): PipelineStore {
  const ground = groundOf(opening);
  const store = storeOf(ground, pipelinePlan);
  let last: { readonly stamp: string; readonly pipeline: Pipeline } | undefined;
  return {
    ...store,
    async readSome(wanted) {
      const stamp = stampOf(ground);
      if (stamp === undefined) return someDealsOf(await store.read(), wanted);
      if (last?.stamp !== stamp) last = { stamp, pipeline: await store.read() };
      return someDealsOf(last.pipeline, wanted);
    },
  };
}

/** What tells whether the file is still the one that was read: a new one has another number, and a written one another moment. */
function stampOf({ disk, folder }: Ground): string | undefined {
  const path = join(folder, `${pipelinePlan.shelf.kind}.json`);
  const state = unless([], () => disk.statSync(path, { bigint: true }));
  return state === undefined ? undefined : `${state.ino} ${state.size} ${state.mtimeNs} ${state.ctimeNs}`;
}

function storeOf<T extends object>(ground: Ground, plan: Plan<T>): Store<T> {
  return {
    async read() {
      const database = new Low(new SnapshotFile<T>(ground, plan.shelf), plan.empty);
      await database.read();
      return database.data;
    },
    change: async (transition) => (await import('./change.ts')).changed(ground, plan, transition),
  };
}
