import type { Command } from 'commander';
import { dayOf } from '../domain/day.ts';
import { withoutGaps } from '../domain/loss.ts';
import { skippedText } from '../render/done.ts';
import { unknownPlay } from '../render/follow-up-problems.ts';
import { jsonText } from '../render/json.ts';
import type { World } from '../world.ts';
import { leaveOut, leftOutScreen } from './leaving-out.ts';
import { examples } from './options.ts';
import { rightNow } from './right-now.ts';
import { followUpMeant } from './which-follow-up.ts';

interface SkipOptions {
  readonly note?: string;
  readonly json?: boolean;
}

/** `recover skip [follow-up]`. */
export function declare(command: Command, world: World): void {
  command
    .argument('[follow-up]', 'its id as `due` shows it, or the account')
    .option('--note <words>', 'why, in a line, for yourself')
    .option('--json', 'for scripts: the follow-up as JSON');
  examples(command, [
    ['recover skip k3f9', 'leave it out; nobody is contacted'],
    ['recover skip k3f9 --note "met her yesterday"', 'and why'],
  ]);
  command.action((typed: string | undefined, options: SkipOptions) => runSkip(world, typed, options));
}

async function runSkip(world: World, typed: string | undefined, options: SkipOptions): Promise<void> {
  const before = await world.ledger.read();
  const now = rightNow(world, before);
  const plays = await world.playbook.plays();
  const followUp = await followUpMeant(world, typed, before, plays, dayOf(now), 'skip');
  const play = plays.find((one) => one.id === followUp.play);
  if (play === undefined) throw unknownPlay(followUp);
  const left = await leaveOut(world, followUp, { play, now, ...withoutGaps({ note: options.note }) });
  const line = { followUp, play, plays, ledger: before, id: followUp.id };
  const screen = await leftOutScreen(world, line, left);
  world.out.print(options.json ? jsonText('skip', screen.closed) : skippedText(screen));
}
