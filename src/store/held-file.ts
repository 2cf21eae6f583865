import type { Adapter } from 'lowdb';
import type { Base } from './commit.ts';
import { commit } from './commit.ts';
import type { Ground } from './ground.ts';
import type { Held } from './held.ts';
import type { Shelf } from './snapshot.ts';
import { readWatched } from './watch.ts';

/** The file under lowdb for who holds the lock: it writes only over what it has read and verified. */
export class HeldFile<T extends object> implements Adapter<T> {
  readonly #ground: Ground;
  readonly #shelf: Shelf;
  readonly #held: Held;
  #base: Base | undefined;
  #isAsKept = false;

  constructor(ground: Ground, shelf: Shelf, held: Held) {
    this.#ground = ground;
    this.#shelf = shelf;
    this.#held = held;
  }

  async read(): Promise<T | null> {
    const { snapshot, above } = readWatched<T>(this.#ground, this.#shelf);
    this.#isAsKept = snapshot?.head.schema === this.#shelf.schema;
    this.#base = { ...this.#held, present: snapshot, whole: snapshot, id: snapshot?.head.id, above };
    return snapshot?.value ?? null;
  }

  /** True when what was read is what was kept, to the letter: there was a file, of no older shape. */
  get isAsKept(): boolean {
    return this.#isAsKept;
  }

  async write(value: T): Promise<void> {
    if (this.#base === undefined) throw new Error(`${this.#shelf.kind} is written unread`);
    commit(this.#ground, this.#shelf, this.#base, value);
    this.#base = undefined;
  }
}
