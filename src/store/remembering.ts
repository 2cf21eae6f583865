import { noted } from '../domain/changes.ts';
import type { Instant } from '../domain/day.ts';
import type { Id } from '../domain/ids.ts';
import type { Ledger } from '../domain/ledger.ts';
import type { LedgerStore, Store } from '../world.ts';
import { openNotesIn } from './open-notes.ts';
import { periodNotesIn } from './period-notes.ts';

/** Time and chance, for the names of changes. */
interface Stamp {
  now(): Instant;
  newId(): Id;
}

/** The same store, which remembers every change that is given a name. */
export function remembering(store: Store<Ledger>, { now, newId }: Stamp): LedgerStore {
  let changed = false;
  return {
    read: () => store.read(),
    readOpen: async () => openNotesIn(await store.read()),
    readPeriod: async (period) => periodNotesIn(await store.read(), period),
    async change(transition, note) {
      const stamped = note && { ...note, id: newId(), at: now() };
      const after = await store.change((ledger) =>
        stamped === undefined ? transition(ledger) : noted(ledger, transition(ledger), stamped),
      );
      changed = true;
      return after;
    },
    wasChanged: () => changed,
  };
}
