import { mailLink } from '../domain/mail-link.ts';
import type { DraftScreen } from '../render/draft.ts';
import { draftNotes, draftShape, draftText, letterToSend, sentAway } from '../render/draft.ts';
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

/** Takes a draft where it was asked to go, else shows it. Throws `Problem` refused where that place is not there. */
export async function sendOrShow(world: World, screen: DraftScreen, asked: Sending): Promise<void> {
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
async function mailed(world: World, screen: DraftScreen): Promise<string> {
  const { form, letter, to, hidden } = screen;
  if (form.channel !== 'email') throw noMail('none');
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
async function copied(world: World, screen: DraftScreen): Promise<string> {
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
