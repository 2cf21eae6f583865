import type { Command } from 'commander';
import type { Asked } from '../domain/completing.ts';
import { like, namesAsked, namesLike } from '../domain/completing.ts';
import { dealsNow } from '../domain/deals.ts';
import { emptyPipeline } from '../domain/pipeline.ts';
import type { World } from '../world.ts';

/** `recover completion --names <verb> <at> <before> [typed]`, which the completion scripts of bash and zsh ask: a name a line, none where there is nothing to complete. */
export function declare(command: Command, world: World): void {
  command.argument('<verb>').argument('<at>').argument('<before>').argument('[typed]', '', '');
  command.action(async (verb: string, at: string, before: string, typed: string) => {
    const names = await namesFor(world, { verb, at: Number(at), before, typed });
    world.out.print(names.map((name) => `${name}\n`).join(''));
  });
}

async function namesFor(world: World, asked: Asked): Promise<readonly string[]> {
  const values = await valuesOf(world, asked);
  if (values !== undefined) return like(asked.typed, values);
  const named = namesAsked(asked);
  if (named === undefined) return [];
  const ledger = await world.ledger.read();
  const pipeline = named === 'open' || named === 'all' ? await world.pipeline.read() : emptyPipeline;
  return namesLike(asked.typed, named, ledger, dealsNow(pipeline, ledger));
}

/** The fixed words that can stand there: the values of an option, and what can be drafted. */
async function valuesOf(world: World, { verb, at, before }: Asked): Promise<readonly string[] | undefined> {
  if (before.startsWith('--')) {
    const values: Readonly<Record<string, unknown>> = JSON.parse(
      await world.playbook.text('completion/values.json'),
    );
    const found = Object.hasOwn(values, `${verb} ${before}`) ? values[`${verb} ${before}`] : undefined;
    return Array.isArray(found) ? found.map(String) : undefined;
  }
  if (verb !== 'draft' || at !== 1) return undefined;
  return [...(await world.playbook.letters()).map(({ draft }) => draft), 'note'];
}
