import { Low } from 'lowdb';
import { unless } from './disk.ts';
import type { Ground } from './ground.ts';
import { underLock } from './held.ts';
import { HeldFile } from './held-file.ts';
import { tellWhatIsOpen } from './openness.ts';
import type { Plan } from './plans.ts';
import { seenOf } from './seen.ts';
import { refuseVanished } from './watch.ts';

/** Makes a change as `Store.change` says; loaded only where something is to be kept. */
export async function changed<T extends object>(
  ground: Ground,
  { shelf, empty, check: loadCheck }: Plan<T>,
  transition: (value: T) => T,
): Promise<T> {
  const check = await loadCheck();
  refuseVanishedFolder(ground);
  return underLock(ground, shelf.kind, async (held) => {
    const file = new HeldFile<T>(ground, shelf, held);
    const database = new Low(file, empty);
    await database.read();
    const next = transition(database.data);
    if (next === database.data) return next;
    check(next, file.isAsKept ? database.data : undefined);
    database.data = next;
    await database.write();
    tellWhatIsOpen(ground);
    return next;
  });
}

/** A folder whose drive is not connected must not be made anew in its place. */
function refuseVanishedFolder(ground: Ground): void {
  if (unless([], () => ground.disk.statSync(ground.folder)) !== undefined) return;
  const { ledger, pipeline } = seenOf(ground);
  refuseVanished(ground, 'ledger', ledger);
  refuseVanished(ground, 'pipeline', pipeline);
}
