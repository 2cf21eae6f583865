import type { Command } from 'commander';
import { dayOf } from '../domain/day.ts';
import { shortIds, shortOf } from '../domain/ids.ts';
import { doneText } from '../render/done.ts';
import { unknownPlay } from '../render/follow-up-problems.ts';
import { jsonText } from '../render/json.ts';
import type { World } from '../world.ts';
import { offerNote } from './draft-note.ts';
import { finish } from './finishing.ts';
import { examples } from './options.ts';
import { rightNow } from './right-now.ts';
import { followUpMeant } from './which-follow-up.ts';

interface DoneOptions {
  readonly note?: string;
  readonly use?: string;
  readonly treated?: string;
  readonly thanked?: string;
  readonly relationship?: string;
  readonly keep?: string;
  readonly json?: boolean;
}

/** `recover done [follow-up] [outcome]`. */
export function declare(command: Command, world: World): void {
  command
    .argument('[follow-up]', 'its id as `due` shows it, or the account')
    .argument('[outcome]', 'what came of it')
    .option('--note <words>', 'what was said, in a line')
    .option('--use <what>', 'of what they advised: do, park or so (it is so already)')
    .option('--treated <how>', 'of a needs check: good, mixed or poor')
    .option('--thanked <answer>', 'did the other side thank them: yes or no')
    .option('--relationship <how>', 'how things are between you: warmer, kept or colder')
    .option('--keep <how>', 'keep in touch from now on: mine, list or let-go')
    .option('--json', 'for scripts: the follow-up as JSON');
  examples(command, [
    ['recover done k3f9', 'it is done'],
    ['recover done k3f9 talked --note "price was never it"', 'with what came of it'],
  ]);
  command.action((typed: string | undefined, outcome: string | undefined, options: DoneOptions) =>
    runDone(world, typed, outcome, options),
  );
}

async function runDone(
  world: World,
  typed: string | undefined,
  outcome: string | undefined,
  options: DoneOptions,
): Promise<void> {
  const before = await world.ledger.read();
  const now = rightNow(world, before);
  const plays = await world.playbook.plays();
  const followUp = await followUpMeant(world, typed, before, plays, dayOf(now));
  const play = plays.find((one) => one.id === followUp.play);
  if (play === undefined) throw unknownPlay(followUp);
  const id = shortOf(shortIds(before.followUps.map((one) => one.id)), followUp.id);
  const { note, use } = options;
  const told = { outcome, note, use, given: { ...options, json: undefined } };
  const screen = await finish(world, { followUp, play, plays, ledger: before, id }, told);
  world.out.print(options.json ? jsonText('done', screen.closed) : doneText(screen));
  if (!options.json && play.touch) await offerNote(world, followUp.account);
}
