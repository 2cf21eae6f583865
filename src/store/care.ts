import type { Instant } from '../domain/day.ts';
import { dayOf } from '../domain/day.ts';
import type { Care, FileKind, Health, Offered } from '../domain/health.ts';
import { emptyLedger } from '../domain/ledger.ts';
import { emptyPipeline } from '../domain/pipeline.ts';
import { generations } from './backups.ts';
import { pipelineBeforeImport } from './before-import.ts';
import { inOrderAlready, notInOrder } from './care-problems.ts';
import { countsOf } from './counts.ts';
import { codeOf, unless } from './disk.ts';
import { editedIn } from './edited.ts';
import type { Ground, Opening } from './ground.ts';
import { groundOf } from './ground.ts';
import { breakLock } from './lock.ts';
import { lookAfter } from './look.ts';
import type { Offer } from './offer.ts';
import { offerIn } from './offer.ts';
import { closeToOthers } from './openness.ts';
import { shelves } from './plans.ts';
import { inWords, unreadable, whyUnreadable } from './problems.ts';
import type { There, ToPut, Ward } from './put.ts';
import { put } from './put.ts';
import { copyAside } from './quarantine.ts';
import { rawAt } from './raw.ts';
import { verified } from './snapshot.ts';
import { instantAt } from './when.ts';

interface CareOpening extends Opening {
  now(): Instant;
}

/** Looks after the home in that folder. Nothing is touched before the first call; what a call throws besides, a disk's error among it, is a `Problem`. */
export function openCare({ now, ...opening }: CareOpening): Care {
  const ground = groundOf(opening);
  const ward: Ward = { ground, now };
  return {
    look: () => looking(ground),
    open: async (bytes, path) => offeredBy(ground, await offerIn(bytes, path), path),
    restore: (bytes, path) => restored(ward, bytes, path),
    accept: (kind) => accepted(ward, kind),
    startAfresh: (kind) => startedAfresh(ward, kind),
    unlock: async () => saying(ground, () => breakLock(ground)),
    close: async () => saying(ground, () => closeToOthers(ground)),
    pipelineBefore: async (importedAt) => pipelineBeforeImport(ground, importedAt),
  };
}

async function looking(ground: Ground): Promise<Health> {
  try {
    return await lookAfter(ground);
  } catch (error) {
    const code = codeOf(error);
    throw code === undefined ? error : unreadable(ground.folder, whyUnreadable(code));
  }
}

async function restored(
  ward: Ward,
  bytes: Uint8Array,
  path: string,
): Promise<Offered & { readonly setAside?: string }> {
  const offer = await offerIn(bytes, path);
  const offered = offeredBy(ward.ground, offer, path);
  const aside = await put(ward, offer.kind, async ({ id }) => ({ value: offer.value, id: id ?? offer.id }));
  return { ...offered, ...aside };
}

async function accepted(ward: Ward, kind: FileKind): Promise<Offered> {
  const { ground } = ward;
  let offered: Offered = { kind, counts: {} };
  await put(ward, kind, async ({ raw, whole }) => {
    if (whole !== undefined) throw inOrderAlready(ground.folder, kind);
    const edited = raw && (await editedIn(raw.bytes, shelves[kind]));
    if (edited === undefined) throw notInOrder(ground.folder, kind);
    const { id } = edited;
    // What each change had replaced may no longer be so.
    const value = kind === 'ledger' ? { ...edited.value, changes: [] } : edited.value;
    offered = { kind, counts: countsOf(value), writtenAt: instantAt(raw?.writtenAt ?? 0) };
    return { value, id };
  });
  return offered;
}

async function startedAfresh(ward: Ward, kind: FileKind): Promise<{ readonly setAside?: string }> {
  return put(ward, kind, async ({ raw, whole, isReadable, above }: There): Promise<ToPut | undefined> => {
    if (whole !== undefined) throw inOrderAlready(ward.ground.folder, kind);
    if (raw === undefined && isReadable && above === 0) return undefined;
    keepNewestAside(ward, kind);
    return { value: kind === 'ledger' ? emptyLedger : emptyPipeline, id: undefined };
  });
}

/** The copies kept give way to those of the new file some day; the newest good one must not. */
function keepNewestAside({ ground, now }: Ward, kind: FileKind): void {
  for (const { path } of generations(ground, kind)) {
    const raw = rawAt(ground.disk, path);
    if (raw === undefined || 'reason' in raw) continue;
    if (verified(raw.bytes, shelves[kind]).state !== 'whole') continue;
    copyAside(ground, { kind, today: dayOf(now()) }, raw.bytes);
    return;
  }
}

function offeredBy({ disk }: Ground, { kind, value }: Offer, path: string): Offered {
  const state = path === '-' ? undefined : unless([], () => disk.statSync(path, { bigint: true }));
  const counts = countsOf(value);
  if (!state?.isFile()) return { kind, counts };
  return { kind, counts, writtenAt: instantAt(Number(state.mtimeNs / 1_000_000n)) };
}

function saying<T>(ground: Ground, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw inWords(error, ground.folder);
  }
}
