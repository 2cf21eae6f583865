import { dayOf } from '../domain/day.ts';
import { callSheetText } from '../render/call-sheet.ts';
import { doneText, skippedText } from '../render/done.ts';
import { draftText, sentAway } from '../render/draft.ts';
import { nothingToOpen } from '../render/due-problems.ts';
import { lossSheetText } from '../render/loss-sheet.ts';
import { whenQuestion } from '../render/picking.ts';
import { showText } from '../render/show.ts';
import { snoozedText } from '../render/snooze.ts';
import type { World } from '../world.ts';
import { callSheet } from './call-sheet.ts';
import { noteFor } from './draft-note.ts';
import { offerTaking } from './draft-send.ts';
import { draftFor } from './draft-write.ts';
import type { Line } from './finishing.ts';
import { finish } from './finishing.ts';
import { leaveOut, leftOutScreen } from './leaving-out.ts';
import { lossSheet } from './loss-sheet.ts';
import { choiceMade } from './pick.ts';
import { putOff } from './putting-off.ts';
import { rightNow } from './right-now.ts';
import { lossScreen } from './showing.ts';
import { readAll } from './view.ts';
import { prepSubject } from './which-prep.ts';

/** What can be done with a line: whether something was kept by it, or only read. */
type Act = (world: World, line: Line) => Promise<'kept' | 'read'>;

/** By the word that the key stands for. */
export const acts: Readonly<Record<string, Act>> = { done, snooze, skip, write, prep, open, crm };

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

/** The call sheet, or how it stands with a lost account; nothing is asked, for the phone is in the hand. */
async function prep(world: World, { followUp }: Line): Promise<'read'> {
  const view = await readAll(world);
  const isAbout = followUp.deal !== undefined || followUp.loss !== undefined;
  const subject = await prepSubject(world, view, isAbout ? followUp.id : followUp.account);
  const sheet =
    'loss' in subject
      ? lossSheetText(await lossSheet(world, view, subject.loss))
      : callSheetText(await callSheet(world, view, subject.deal));
  world.out.print(sheet);
  return 'read';
}

/** A line for the CRM, on the clipboard where there is one, and on the screen. */
async function crm(world: World, { followUp }: Line): Promise<'read'> {
  const note = await noteFor(world, await readAll(world), followUp.account);
  const way = await world.desk.copy(note);
  world.out.print(`${note}\n${way === undefined ? '' : sentAway(way, { letter: { body: note } })}`);
  return 'read';
}

/** The loss that it is about. */
async function open(world: World, { followUp, ledger }: Line): Promise<'read'> {
  const loss = ledger.losses.find((one) => one.id === followUp.loss);
  if (loss === undefined) throw nothingToOpen(followUp.account);
  world.out.print(showText(await lossScreen(world, ledger, loss)));
  return 'read';
}
