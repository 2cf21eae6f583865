import type { Adapter } from 'lowdb';
import type { Base } from './commit.ts';
import { commit } from './commit.ts';
import type { Ground } from './ground.ts';
import type { Lock } from './lock.ts';
import type { Shelf } from './snapshot.ts';
import { readWatched } from './watch.ts';

/** The file under lowdb: it reads what it can verify, and writes only under a lock, over what it has read. */
export class SnapshotFile<T extends object> implements Adapter<T> {
  readonly #ground: Ground;
  readonly #shelf: Shelf;
  readonly #held: { readonly path: string; readonly lock: Lock } | undefined;
  #base: Base | undefined;
  #isAsKept = false;

  constructor(ground: Ground, shelf: Shelf, held?: { readonly path: string; readonly lock: Lock }) {
    this.#ground = ground;
    this.#shelf = shelf;
    this.#held = held;
  }

  async read(): Promise<T | null> {
    const { snapshot, above } = readWatched<T>(this.#ground, this.#shelf);
    this.#isAsKept = snapshot?.head.schema === this.#shelf.schema;
    this.#base = this.#held && {
      ...this.#held,
      present: snapshot,
      whole: snapshot,
      id: snapshot?.head.id,
      above,
    };
    return snapshot?.value ?? null;
  }

  /** True when what was read is what was kept, to the letter: there was a file, of no older shape. */
  get isAsKept(): boolean {
    return this.#isAsKept;
  }

  async write(value: T): Promise<void> {
    if (this.#base === undefined)
      throw new Error(`${this.#shelf.kind} is written without its lock, or unread`);
    commit(this.#ground, this.#shelf, this.#base, value);
    this.#base = undefined;
  }
}
