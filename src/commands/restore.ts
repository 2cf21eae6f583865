import type { Command } from 'commander';
import { dayOf } from '../domain/day.ts';
import type { Health } from '../domain/health.ts';
import { isProblem } from '../domain/problem.ts';
import { noSuchCopy } from '../render/care-problems.ts';
import { restoredText } from '../render/doctor-done.ts';
import { nameIn, shellWord } from '../render/home-words.ts';
import { jsonText } from '../render/json.ts';
import { restorePreview, restoreQuestion, restoreShape } from '../render/restore.ts';
import type { World } from '../world.ts';
import { keepCalendar } from './keep-calendar.ts';
import { examples } from './options.ts';
import { sure } from './sure.ts';

interface RestoreOptions {
  readonly yes?: boolean;
  readonly json?: boolean;
}

/** `recover restore <file>`. */
export function declare(command: Command, world: World): void {
  command
    .argument('<file>', 'a copy by its name, a file by its path, or - for standard input')
    .option('--yes', 'do it without asking')
    .option('--json', 'for scripts: the result as JSON');
  examples(command, [
    ['recover doctor --copies', 'the copies by their names'],
    ['recover restore ledger.41.0f3a91c2.json', 'shows what is in it, and asks'],
    ['recover restore from-my-old-laptop.json', 'a file of your own'],
  ]);
  command.action((file: string, options: RestoreOptions) => runRestore(world, file, options));
}

async function runRestore(world: World, typed: string, options: RestoreOptions): Promise<void> {
  const health = await world.care.look();
  const { path, bytes } = await fileMeant(world, typed, health);
  const offered = await world.care.open(bytes, path);
  const now = health.files.find((one) => one.kind === offered.kind);
  const screen = { file: path, offered, now, today: dayOf(world.now()), width: world.width };
  if (!options.json) world.err.print(restorePreview(screen));
  await sure(world, restoreQuestion(screen), {
    typed: `recover restore ${shellWord(typed)}`,
    yes: options.yes,
    asks: typed !== '-',
  });
  const { setAside, ...done } = await world.care.restore(bytes, path);
  await keepCalendar(world);
  if (options.json)
    return world.out.print(jsonText('restore', restoreShape({ ...screen, offered: done }, setAside)));
  const told = { ...done, ...(setAside === undefined ? {} : { setAside }) };
  world.out.print(restoredText(told, now?.state ?? 'none', screen.today, world.width));
}

/** The file at that path, else the kept copy of that name. Throws `Problem` not-found | unreadable. */
async function fileMeant(
  world: World,
  typed: string,
  { copies }: Health,
): Promise<{ readonly path: string; readonly bytes: Uint8Array }> {
  try {
    return { path: typed, bytes: await world.files.read(typed) };
  } catch (error) {
    if (!isProblem(error) || error.code !== 'not-found') throw error;
    const copy = copies.find((one) => nameIn(one.path) === typed);
    if (copy === undefined) throw noSuchCopy(typed);
    return { path: copy.path, bytes: await world.files.read(copy.path) };
  }
}
