import type { Command } from 'commander';
import { dayOf } from '../domain/day.ts';
import { shortIds, shortOf } from '../domain/ids.ts';
import { unknownPlay, untilWhen } from '../render/follow-up-problems.ts';
import { jsonText } from '../render/json.ts';
import { whenQuestion } from '../render/picking.ts';
import { snoozedText } from '../render/snooze.ts';
import type { World } from '../world.ts';
import { examples } from './options.ts';
import { choiceMade } from './pick.ts';
import { putOff } from './putting-off.ts';
import { rightNow } from './right-now.ts';
import { followUpMeant } from './which-follow-up.ts';

/** `recover snooze [follow-up] [when...]`. */
export function declare(command: Command, world: World): void {
  command
    .argument('[follow-up]', 'its id as `due` shows it, or the account')
    .argument('[when...]', 'the day on which it comes back')
    .option('--json', 'for scripts: the follow-up as JSON');
  examples(command, [
    ['recover snooze k3f9 next tue', 'it comes back on that day'],
    ['recover snooze brandt in 2 weeks', 'the one that is due at Brandt'],
  ]);
  command.action((typed: string | undefined, when: readonly string[], options: { readonly json?: boolean }) =>
    runSnooze(world, typed, when.join(' '), options),
  );
}

async function runSnooze(
  world: World,
  typed: string | undefined,
  when: string,
  { json = false }: { readonly json?: boolean },
): Promise<void> {
  const before = await world.ledger.read();
  const now = rightNow(world, before);
  const today = dayOf(now);
  const plays = await world.playbook.plays();
  const followUp = await followUpMeant(world, typed, before, plays, today, 'snooze');
  const play = plays.find((one) => one.id === followUp.play);
  if (play === undefined) throw unknownPlay(followUp);
  const id = shortOf(shortIds(before.followUps.map((one) => one.id)), followUp.id);
  if (when === '' && !world.interactive) throw untilWhen(id);
  const day = when === '' ? await choiceMade(world, whenQuestion(followUp.account, play.label)) : when;
  const put = await putOff(world, followUp, { play, typed: day ?? '', id, now });
  const screen = { ...put, play, today, width: world.width };
  world.out.print(json ? jsonText('snooze', put.kept) : snoozedText(screen));
}
