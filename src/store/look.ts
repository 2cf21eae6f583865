import { join } from 'node:path';
import { asInstant, instantOf } from '../domain/day.ts';
import type { Health, LockState } from '../domain/health.ts';
import { inOrder } from '../domain/order.ts';
import { backupsIn } from './backups.ts';
import { examined } from './condition.ts';
import { copiesOf } from './copies.ts';
import type { Disk } from './disk.ts';
import { unless } from './disk.ts';
import { draftIn } from './draft-answers.ts';
import type { Ground } from './ground.ts';
import { leftoversIn } from './leftovers.ts';
import { holderOf, lockName } from './lock.ts';
import { openToOthers } from './openness.ts';
import { ownerHere } from './owner.ts';
import { quarantineIn } from './quarantine.ts';
import { rawAt } from './raw.ts';
import { syncedBy } from './synced-by.ts';

/** Everything there is to know of a home. It changes nothing, takes no lock, and finds trouble instead of throwing it. */
export async function lookAfter(ground: Ground): Promise<Health> {
  const { folder, state } = ground;
  const folders = {
    home: folder,
    backups: backupsIn(ground),
    quarantine: quarantineIn(ground),
    drafts: join(folder, 'drafts'),
    state: state ?? join(folder, 'state'),
  };
  const files = [await examined(ground, 'ledger'), await examined(ground, 'pipeline')];
  const program = syncedBy(ground);
  return {
    folders,
    files: files.map(({ condition }) => condition),
    copies: files.flatMap(({ condition, id }) => copiesOf(ground, condition.kind, id)),
    lock: lockOf(ground),
    drafts: draftsIn(ground, folders.drafts),
    open: openToOthers(ground),
    strays: [folder, folders.backups, folders.quarantine, folders.state].flatMap((place) =>
      leftoversIn(ground, place),
    ),
    ...(program === undefined ? {} : { syncedBy: program }),
  };
}

function lockOf(ground: Ground): LockState {
  const { state, owner } = holderOf(ground, ownerHere(ground));
  const path = join(ground.folder, lockName);
  if (owner === undefined) return { state, path };
  const { pid, host, machine, at } = owner;
  const since = asInstant(at);
  // In the zone of whoever reads it, not of who wrote it.
  const local = since && instantOf(new Date(since));
  return { state, path, pid, machine: host ?? machine, ...(local === undefined ? {} : { since: local }) };
}

function draftsIn({ disk }: Ground, folder: string): Health['drafts'] {
  const names = unless([], () => disk.readdirSync(folder)) ?? [];
  return names
    .filter((name) => name.endsWith('.jsonl'))
    .sort(inOrder)
    .map((name) => draftAt(disk, join(folder, name)));
}

function draftAt(disk: Disk, path: string): Health['drafts'][number] {
  const raw = rawAt(disk, path);
  const bytes = raw === undefined || 'reason' in raw ? Buffer.alloc(0) : raw.bytes;
  const draft = draftIn(bytes);
  if (draft !== undefined) {
    return { path, verb: draft.head.verb, answers: draft.answers.size, lost: draft.lost };
  }
  const lines = bytes.toString('latin1').split('\n');
  return { path, answers: 0, lost: Math.max(1, lines.filter((line) => line !== '').length - 1) };
}
