import { dayOf } from '../domain/day.ts';
import { doneText, skippedText } from '../render/done.ts';
import { draftText } from '../render/draft.ts';
import { nothingToOpen } from '../render/due-problems.ts';
import { whenQuestion } from '../render/picking.ts';
import { showText } from '../render/show.ts';
import { snoozedText } from '../render/snooze.ts';
import type { World } from '../world.ts';
import { offerTaking } from './draft-send.ts';
import { draftFor } from './draft-write.ts';
import type { Line } from './finishing.ts';
import { finish } from './finishing.ts';
import { leaveOut, leftOutScreen } from './leaving-out.ts';
import { choiceMade } from './pick.ts';
import { putOff } from './putting-off.ts';
import { rightNow } from './right-now.ts';
import { lossScreen } from './showing.ts';

/** What can be done with a line: whether something was kept by it, or only read. */
type Act = (world: World, line: Line) => Promise<'kept' | 'read'>;

/** By the word that the key stands for. */
export const acts: Readonly<Record<string, Act>> = { done, snooze, skip, write, open };

async function done(world: World, line: Line): Promise<'kept'> {
  const screen = await finish(world, line, { given: {} });
  world.out.print(doneText({ ...screen, inPlace: true }));
  return 'kept';
}

async function snooze(world: World, { followUp, play, ledger, id }: Line): Promise<'kept'> {
  const now = rightNow(world, ledger, false);
  const day = await choiceMade(world, whenQuestion(followUp.account, play.label));
  const put = await putOff(world, followUp, { play, typed: day ?? '', id, now });
  world.out.print(snoozedText({ ...put, play, today: dayOf(now), width: world.width }));
  return 'kept';
}

async function skip(world: World, line: Line): Promise<'kept'> {
  const now = rightNow(world, line.ledger, false);
  const left = await leaveOut(world, line.followUp, { play: line.play, now });
  world.out.print(skippedText(await leftOutScreen(world, line, left)));
  return 'kept';
}

/** The message that fits the act, and one key to take it along. */
async function write(world: World, { followUp, play }: Line): Promise<'read'> {
  const draft = followUp.deal === undefined ? play.id : 'opener';
  const screen = await draftFor(world, draft, followUp.deal?.id ?? followUp.loss ?? followUp.account, {});
  world.out.print(draftText(screen));
  await offerTaking(world, screen);
  return 'read';
}

/** The loss that it is about. */
async function open(world: World, { followUp, ledger }: Line): Promise<'read'> {
  const loss = ledger.losses.find((one) => one.id === followUp.loss);
  if (loss === undefined) throw nothingToOpen(followUp.account);
  world.out.print(showText(await lossScreen(world, ledger, loss)));
  return 'read';
}
