import { dayOf } from '../domain/day.ts';
import type { FileKind, Health } from '../domain/health.ts';
import { acceptedText, afreshText, closedText, restoredText, unlockedText } from '../render/doctor-done.ts';
import type { World } from '../world.ts';

/** Puts the copy at that path in place of the file, and answers with the words for it. */
export async function putInPlace(world: World, path: string, { files }: Health): Promise<string> {
  const done = await world.care.restore(await world.files.read(path), path);
  const before = files.find((one) => one.kind === done.kind)?.state ?? 'none';
  return restoredText(done, before, dayOf(world.now()), world.width);
}

/** Does what can be done about that file besides: takes it as it is now, or begins it afresh. Answers with the words for it. */
export async function cure(
  world: World,
  remedy: 'accept' | 'start-afresh',
  file: FileKind,
  { folders }: Health,
): Promise<string> {
  if (remedy === 'accept')
    return acceptedText(await world.care.accept(file), folders.quarantine, world.width);
  const { setAside } = await world.care.startAfresh(file);
  return afreshText(file, setAside, world.width);
}

/** Frees the folder of a lock of another computer. Answers with the words for it. */
export async function unlock(world: World): Promise<string> {
  await world.care.unlock();
  return unlockedText(world.width);
}

/** Closes folder and files to others. Answers with the words for it. */
export async function close(world: World): Promise<string> {
  return closedText(await world.care.close(), world.width);
}
