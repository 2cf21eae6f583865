import { alreadyThere, replaceQuestion } from '../render/export.ts';
import { nothingChanged } from '../render/problems.ts';
import type { World } from '../world.ts';
import { choiceMade } from './pick.ts';

/** Writes the file; one that is there is replaced only by leave. Throws `Problem` no-terminal where nobody can be asked, left when it is to stay. */
export async function keepFile(world: World, file: string, text: string, yes = false): Promise<void> {
  if (await world.files.write(file, text, { replace: yes })) return;
  if (!world.interactive) throw alreadyThere(file);
  if ((await choiceMade(world, replaceQuestion(file))) !== 'replace') throw nothingChanged();
  await world.files.write(file, text, { replace: true });
}
