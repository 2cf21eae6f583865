import { findingsIn } from '../domain/checker.ts';
import type { LetterForm } from '../domain/letters.ts';
import { slipsIn } from '../domain/own-letter.ts';
import { slipsText } from '../render/letter-slips.ts';
import type { World } from '../world.ts';

/** The template of a letter: the rep's own where there is one that can be used, else ours. What is to be mended in theirs is told. */
export async function templateOf(world: World, form: LetterForm): Promise<string> {
  const own = await world.ownLetters.read(form.name);
  if (own === undefined) return world.playbook.text(`messages/${form.name}.md`);
  const [words, book] = await Promise.all([world.playbook.letterWords(), world.playbook.checker()]);
  const slips = slipsIn(own, form, words, (text) => findingsIn(text, book));
  if (slips.length === 0) return own;
  world.err.print(slipsText(`messages/${form.name}.md`, slips, world.width));
  return world.playbook.text(`messages/${form.name}.md`);
}
