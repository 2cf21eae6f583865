import type { Disk } from '../../../src/store/disk.ts';
import type { Lock } from '../../../src/store/lock.ts';
import { lockFolder } from '../../../src/store/lock.ts';
import { diskOver } from './memory-disk.ts';
import type { MemoryState } from './memory-state.ts';
import { processNumbered } from './process.ts';
import { folder } from './stored-home.ts';

/** Before its call of that number, counted from 1, somebody else comes in between, or it is killed. */
export interface Incident {
  readonly at: number;
  readonly kills: boolean;
  before?(): void;
}

class Killed extends Error {
  override readonly name = 'Killed';
}

/** Who wants the lock, and how far it has come; it sets out at once, as far as it comes without a pause. */
export class Comer {
  /** How many calls of the disk it has made. */
  calls = 0;
  /** Had the lock and gave it back, was killed, or gave up. */
  isGone = false;
  hasGivenUp = false;
  lock: Lock | undefined;
  readonly #pid: number;
  readonly #dead: number[];
  readonly #incident: Incident | undefined;
  #goOn: (() => void) | undefined;

  /** `dead` are the numbers of the processes that are gone; a killed comer joins them. */
  constructor(state: MemoryState, pid: number, dead: number[], incident?: Incident) {
    this.#pid = pid;
    this.#dead = dead;
    this.#incident = incident;
    void this.#comeFor(diskOver(state, () => this.#beforeCall()));
  }

  /** Lets it go on where it paused. */
  resume(): void {
    const goOn = this.#goOn;
    this.#goOn = undefined;
    goOn?.();
  }

  release(): void {
    const { lock } = this;
    this.lock = undefined;
    try {
      lock?.release();
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
    }
    this.isGone = true;
  }

  async #comeFor(disk: Disk): Promise<void> {
    const clock = processNumbered(this.#pid);
    const surroundings = {
      ...clock,
      alive: (other: number) => !this.#dead.includes(other),
      pause: async (milliseconds: number) => {
        await clock.pause(milliseconds);
        await new Promise<void>((resolve) => {
          this.#goOn = resolve;
        });
      },
    };
    try {
      const lock = await lockFolder({ folder, disk, surroundings });
      if (!this.isGone) this.lock = lock;
    } catch (error) {
      this.hasGivenUp = !(error instanceof Killed);
      this.isGone = true;
    }
  }

  #beforeCall(): undefined {
    this.calls += 1;
    if (this.calls === this.#incident?.at) this.#incident.before?.();
    if (this.#incident?.kills && this.calls >= this.#incident.at) {
      if (!this.isGone) this.#dead.push(this.#pid);
      this.isGone = true;
      throw new Killed();
    }
  }
}
