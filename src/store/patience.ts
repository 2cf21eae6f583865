import type { Ground } from './ground.ts';
import { busy } from './problems.ts';

const toldAfter = 2_000;
const stillAfter = 15_000;
const longest = 60_000;
const longestPause = 25;

/**
 * How one window waits for another: longer and longer pauses of 1 to 25 ms, then a word, then a `Problem` busy – when one holder has
 * been in the way for 15 s, or after a minute of any. A queue that moves is worth standing in.
 */
export class Patience {
  readonly #ground: Ground;
  readonly #since: number;
  readonly #seen = new Map<string, number>();
  #pause = 1;
  #before: string | undefined;
  #beforeSince: number;
  #told = false;

  constructor(ground: Ground) {
    this.#ground = ground;
    this.#since = ground.surroundings.monotonic();
    this.#beforeSince = this.#since;
  }

  /** Waits a little for the lock with that mark. `elsewhere` is for the words when it has been too long. */
  async wait(mark: string | undefined, elsewhere: boolean): Promise<void> {
    const { folder, surroundings } = this.#ground;
    const now = surroundings.monotonic();
    if (mark !== this.#before) [this.#before, this.#beforeSince] = [mark, now];
    const waited = now - this.#since;
    if (now - this.#beforeSince >= stillAfter || waited >= longest) throw busy(folder, elsewhere);
    if (waited >= toldAfter && !this.#told) {
      this.#told = true;
      surroundings.notice('Another window is saving just now; waiting for it.');
    }
    const [chance = 0] = surroundings.random(1);
    await surroundings.pause(this.#pause * (0.5 + chance / 256));
    this.#pause = Math.min(longestPause, this.#pause * 2);
  }

  /** True when this same mark has been before our eyes for two seconds. */
  isUnchangedLong(mark: string): boolean {
    const now = this.#ground.surroundings.monotonic();
    const since = this.#seen.get(mark) ?? now;
    this.#seen.set(mark, since);
    return now - since >= toldAfter;
  }
}
