import type { Adapter } from 'lowdb';
import type { Ground } from './ground.ts';
import type { Shelf } from './snapshot.ts';
import { readWatched } from './watch.ts';

/** The file under lowdb for who only looks: it reads what it can verify, and writes nothing. */
export class SnapshotFile<T extends object> implements Adapter<T> {
  readonly #ground: Ground;
  readonly #shelf: Shelf;

  constructor(ground: Ground, shelf: Shelf) {
    this.#ground = ground;
    this.#shelf = shelf;
  }

  async read(): Promise<T | null> {
    return readWatched<T>(this.#ground, this.#shelf).snapshot?.value ?? null;
  }

  async write(): Promise<void> {
    throw new Error(`${this.#shelf.kind} is written without its lock`);
  }
}
