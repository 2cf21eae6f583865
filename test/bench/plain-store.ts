import { join } from 'node:path';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import type { Store } from '../../src/world.ts';

/** What the product's store is measured against: lowdb as it comes, which reads, changes and writes, and promises nothing. */
export function plainStore<T>(folder: string, kind: 'ledger' | 'pipeline', empty: T): Store<T> {
  const database = new Low<T>(new JSONFile<T>(join(folder, `${kind}.json`)), empty);
  return {
    async read() {
      await database.read();
      return database.data;
    },
    async change(transition) {
      await database.read();
      database.data = transition(database.data);
      await database.write();
      return database.data;
    },
  };
}
