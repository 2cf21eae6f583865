import type { Command } from 'commander';
import { findingsIn } from '../domain/checker.ts';
import { Problem } from '../domain/problem.ts';
import { nothingToCheck } from '../render/draft-problems.ts';
import { findingsPlain, findingsShape, findingsText } from '../render/findings.ts';
import type { World } from '../world.ts';
import { examples, readingOptions } from './options.ts';
import type { Format } from './output.ts';
import { show } from './output.ts';

interface DraftOptions extends Format {
  readonly check?: string;
}

/** `recover draft`. */
export function declare(command: Command, world: World): void {
  command.option('--check <file>', 'look for what would embarrass in a message; - for standard input');
  readingOptions(command);
  examples(command, [
    ['recover draft --check reply.txt', 'before you send it'],
    ['recover draft --check - < reply.txt', 'the same, from another program'],
  ]);
  command.action((options: DraftOptions) => runDraft(world, options));
}

async function runDraft(world: World, options: DraftOptions): Promise<void> {
  if (options.check === undefined) throw nothingToCheck();
  const text = new TextDecoder().decode(await world.files.read(options.check));
  const book = await world.playbook.checker();
  const findings = findingsIn(text, book);
  show(world, options, {
    kind: 'draft',
    shape: () => findingsShape(findings),
    plain: () => findingsPlain(findings),
    text: () => findingsText(findings, book, world.width),
  });
  if (findings.length > 0) throw new Problem('findings', '');
}
