import { join } from 'node:path';
import type { LockState } from '../domain/health.ts';
import type { Found } from './claim.ts';
import { Claim, lookAt } from './claim.ts';
import { unless } from './disk.ts';
import type { Ground } from './ground.ts';
import type { Owner } from './owner.ts';
import { isGone, isWithinSight, ownerHere } from './owner.ts';
import { Patience } from './patience.ts';
import { busy } from './problems.ts';

/** The one lock of a data folder; its name is of the kind that the common folder syncs leave alone. */
export const lockName = '.~lock.recover';

/** The right to change the files of the folder. */
export interface Lock {
  /** False once another took it over, believing us gone. */
  isOurs(): boolean;
  /** Never fails. */
  release(): void;
}

/** The tokens that this process holds now: its own other store is alive, though it has our number. */
const held = new Set<string>();

/** Waits for the folder's lock, taking it over from an owner that is provably gone. Throws `Problem` busy when that lasts. */
export async function lockFolder(ground: Ground): Promise<Lock> {
  const path = join(ground.folder, lockName);
  const patience = new Patience(ground);
  const claim = new Claim(ground, ownerHere(ground), lockName);
  try {
    while (!claim.take(path)) {
      const found = lookAt(ground, path);
      const isFree = found && isAbandoned(ground, found, claim, patience);
      if (isFree && cleared(ground, path, found, claim, patience)) continue;
      const isElsewhere = found?.owner !== undefined && !isWithinSight(found.owner, claim.owner);
      await patience.wait(found?.mark, isElsewhere);
    }
  } finally {
    claim.withdraw();
  }
  return lockHeld(ground, path, claim);
}

/** Who holds the folder's lock, as far as can be told from here: nobody, one that lives, one that is provably gone, or one elsewhere. */
export function holderOf(
  ground: Ground,
  us: Owner,
): { readonly state: LockState['state']; readonly owner?: Owner } {
  const found = lookAt(ground, join(ground.folder, lockName));
  if (found === undefined) return { state: 'free' };
  const { owner } = found;
  if (owner === undefined) return { state: 'gone' };
  if (!isWithinSight(owner, us)) return { state: 'elsewhere', owner };
  return { state: isGone(owner, us, ground) ? 'gone' : 'held', owner };
}

/** Removes a lock whose owner is not provably alive. Throws `Problem` busy where it is, or where another is at it. */
export function breakLock(ground: Ground): void {
  const path = join(ground.folder, lockName);
  const found = lookAt(ground, path);
  if (found === undefined) return;
  const claim = new Claim(ground, ownerHere(ground), lockName);
  try {
    const isAlive = holderOf(ground, claim.owner).state === 'held';
    if (isAlive || !cleared(ground, path, found, claim, new Patience(ground)))
      throw busy(ground.folder, false);
  } finally {
    claim.withdraw();
  }
}

function lockHeld(ground: Ground, path: string, claim: Claim): Lock {
  const { token } = claim.owner;
  held.add(token);
  return {
    isOurs: () => claim.holds(path),
    release() {
      held.delete(token);
      unless([], () => {
        if (claim.holds(path)) ground.disk.unlinkSync(path);
      });
    },
  };
}

/** A lock of no known owner comes of a power cut, for a claim is whole before it is linked: gone when it stays as it is. */
function isAbandoned(ground: Ground, { owner, mark }: Found, claim: Claim, patience: Patience): boolean {
  if (owner === undefined) return patience.isUnchangedLong(mark);
  const isOwn = owner.pid === claim.owner.pid && held.has(owner.token);
  return !isOwn && isGone(owner, claim.owner, ground);
}

/**
 * Removes an abandoned lock; false when somebody else is at it. The right to remove it goes with a guard named after the lock's own
 * mark, and the right of a guard whose owner died with a guard named after that one: no right is ever two people's at once.
 */
function cleared(ground: Ground, path: string, abandoned: Found, claim: Claim, patience: Patience): boolean {
  const guards: string[] = [];
  for (let { mark } = abandoned; ; ) {
    const guard = `${path}.break.${mark}`;
    if (claim.take(guard)) {
      guards.push(guard);
      break;
    }
    const found = lookAt(ground, guard);
    if (found === undefined || !isAbandoned(ground, found, claim, patience)) return false;
    guards.push(guard);
    mark = found.mark;
  }
  if (lookAt(ground, path)?.mark === abandoned.mark) ground.disk.unlinkSync(path);
  for (const guard of guards) unless([], () => ground.disk.unlinkSync(guard));
  return true;
}
