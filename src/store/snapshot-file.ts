import type { Adapter } from 'lowdb';
import type { Base } from './commit.ts';
import { commit } from './commit.ts';
import type { Ground } from './ground.ts';
import type { Lock } from './lock.ts';
import type { Shelf, Snapshot } from './snapshot.ts';
import { readSnapshot } from './snapshot.ts';

/** The file under lowdb: it reads what it can verify, and writes only under a lock, over what it has read. */
export class SnapshotFile<T extends object> implements Adapter<T> {
  readonly #ground: Ground;
  readonly #shelf: Shelf;
  readonly #held: { readonly path: string; readonly lock: Lock } | undefined;
  #base: Base<T> | undefined;

  constructor(ground: Ground, shelf: Shelf, held?: { readonly path: string; readonly lock: Lock }) {
    this.#ground = ground;
    this.#shelf = shelf;
    this.#held = held;
  }

  async read(): Promise<T | null> {
    const snapshot: Snapshot<T> | undefined = readSnapshot<T>(this.#ground, this.#shelf);
    this.#base = this.#held && { ...this.#held, snapshot };
    return snapshot?.value ?? null;
  }

  async write(value: T): Promise<void> {
    if (this.#base === undefined)
      throw new Error(`${this.#shelf.kind} is written without its lock, or unread`);
    commit(this.#ground, this.#shelf, this.#base, value);
    this.#base = undefined;
  }
}
