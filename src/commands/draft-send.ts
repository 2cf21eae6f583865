import { mailLink } from '../domain/mail-link.ts';
import { isProblem } from '../domain/problem.ts';
import type { DraftScreen } from '../render/draft.ts';
import {
  draftNotes,
  draftShape,
  draftText,
  letterToSend,
  sentAway,
  takingQuestion,
} from '../render/draft.ts';
import { jsonText } from '../render/json.ts';
import { noClipboard, noMail } from '../render/letter-problems.ts';
import type { World } from '../world.ts';
import { keepFile } from './keep-file.ts';
import type { Format } from './output.ts';

/** Where a draft goes instead of the screen. */
export interface Sending extends Format {
  readonly copy?: boolean;
  readonly mail?: boolean;
  readonly out?: string;
  readonly yes?: boolean;
}

/** A letter with its address. */
export type Outgoing = Pick<DraftScreen, 'letter' | 'to' | 'hidden'>;

/** On a terminal, one key takes a letter to the clipboard or the mail program, where there is one. Whatever becomes of it, all is kept already. */
export async function offerTaking(world: World, outgoing: Outgoing): Promise<void> {
  const can = await world.desk.offers();
  if (!can.mail && !can.copy) return;
  try {
    const reply = await world.ask(takingQuestion(can));
    const take = reply.kind === 'answer' ? takers[String(reply.value)] : undefined;
    if (take !== undefined) world.out.print(await take(world, outgoing));
  } catch (error) {
    if (!isProblem(error)) throw error;
    if (error.code !== 'left') world.err.print(`${error.message}\n`);
  }
}

const takers: Readonly<Record<string, (world: World, outgoing: Outgoing) => Promise<string>>> = {
  copy: copied,
  mail: mailed,
};

/** Takes a draft where it was asked to go, else shows it. Throws `Problem` refused where that place is not there. */
export async function sendOrShow(world: World, screen: DraftScreen, asked: Sending): Promise<void> {
  if (asked.mail && screen.form.channel !== 'email') throw noMail('none');
  const told = [
    ...(asked.mail ? [await mailed(world, screen)] : []),
    ...(asked.copy ? [await copied(world, screen)] : []),
    ...(asked.out === undefined ? [] : [await filed(world, screen, asked.out, asked.yes)]),
  ];
  if (asked.json) return world.out.print(jsonText('draft', draftShape(screen)));
  if (asked.plain) return world.out.print(letterToSend(screen).whole);
  world.out.print(told.length === 0 ? draftText(screen) : `${told.join('')}${draftNotes(screen)}`);
}

/** Opens it in the mail program; nothing is sent. */
async function mailed(world: World, screen: Outgoing): Promise<string> {
  const { letter, to, hidden } = screen;
  const link = mailLink({
    to: to?.email,
    hidden: hidden ?? [],
    subject: letter.subject,
    body: letterToSend(screen).body,
  });
  if (!(await world.desk.mail(link))) throw noMail('program');
  return sentAway('mail', screen);
}

/** Puts its text on the clipboard. */
async function copied(world: World, screen: Outgoing): Promise<string> {
  const way = await world.desk.copy(letterToSend(screen).body);
  if (way === undefined) throw noClipboard();
  return sentAway(way, screen);
}

async function filed(
  world: World,
  screen: DraftScreen,
  file: string,
  yes: boolean | undefined,
): Promise<string> {
  await keepFile(world, file, letterToSend(screen).whole, yes);
  return sentAway('file', screen, file);
}
