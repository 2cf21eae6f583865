import { Low } from 'lowdb';
import type { Ledger } from '../domain/ledger.ts';
import type { PipelineStore, Store } from '../world.ts';
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
  const store = storeOf(groundOf(opening), pipelinePlan);
  return { ...store, readSome: async (wanted) => someDealsOf(await store.read(), wanted) };
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
