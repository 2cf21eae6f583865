import { findingsIn } from '../domain/checker.ts';
import { Problem } from '../domain/problem.ts';
import { findingsPlain, findingsShape, findingsText } from '../render/findings.ts';
import type { World } from '../world.ts';
import type { Format } from './output.ts';
import { show } from './output.ts';

/** Looks for what would embarrass in a message of the rep's own. Throws `Problem` findings where there is something. */
export async function checkMessage(world: World, file: string, format: Format): Promise<void> {
  const text = new TextDecoder().decode(await world.files.read(file));
  const book = await world.playbook.checker();
  const findings = findingsIn(text, book);
  show(world, format, {
    kind: 'draft',
    shape: () => findingsShape(findings),
    plain: () => findingsPlain(findings),
    text: () => findingsText(findings, book, world.width),
  });
  if (findings.length > 0) throw new Problem('findings', '');
}
