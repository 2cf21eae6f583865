import type { Command } from 'commander';
import type { Asked } from '../domain/completing.ts';
import { like, namesAsked, namesLike } from '../domain/completing.ts';
import { dealsNow } from '../domain/deals.ts';
import { emptyPipeline } from '../domain/pipeline.ts';
import { settingKeys } from '../domain/settings.ts';
import { configActs } from '../render/config-problems.ts';
import type { World } from '../world.ts';
import { optionValues } from './option-values.ts';

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

/** The fixed words that can stand there: the values of an option, what can be drafted, and settings. */
async function valuesOf(world: World, asked: Asked): Promise<readonly string[] | undefined> {
  const { verb, at, before } = asked;
  if (before.startsWith('--')) return (await optionValues(world.playbook)).get(`${verb} ${before}`);
  if (verb === 'config') return settingWords(asked);
  if (verb !== 'draft' || at !== 1) return undefined;
  return [...(await world.playbook.letters()).map(({ draft }) => draft), 'note'];
}

function settingWords({ at, before }: Asked): readonly string[] {
  if (at === 1) return configActs;
  return at === 2 && ['get', 'set', 'unset'].includes(before) ? settingKeys : [];
}
