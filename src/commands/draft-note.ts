import { planAhead } from '../domain/account-plan.ts';
import { agendaOf } from '../domain/agenda.ts';
import { lastAccount, lastThere } from '../domain/crm-note.ts';
import { lossAt } from '../domain/loss-at.ts';
import { crmNote, crmNoteHint, nothingToNote } from '../render/crm-note.ts';
import { sentAway } from '../render/draft.ts';
import { jsonText } from '../render/json.ts';
import { noClipboard } from '../render/letter-problems.ts';
import type { World } from '../world.ts';
import type { Sending } from './draft-send.ts';
import { keepFile } from './keep-file.ts';
import { rightNow } from './right-now.ts';
import type { View } from './view.ts';
import { readAll } from './view.ts';
import { accountMeant } from './which-account.ts';

/** A line for the CRM of what was last done or learnt there; without a name, wherever it was. Throws `Problem` refused where nothing was. */
export async function noteFor(world: World, view: View, account: string | undefined): Promise<string> {
  const { ledger, deals } = view;
  const last = account === undefined ? undefined : lastThere(ledger, account);
  if (last === undefined) throw nothingToNote(account);
  const [plays, facts, { rhythm }] = await Promise.all([
    world.playbook.plays(),
    world.playbook.facts(),
    world.settings(),
  ]);
  const loss = lossAt(ledger, account ?? '');
  const agenda = agendaOf({ ledger, deals, plays, facts, now: rightNow(world, ledger), rhythm });
  const [next] = loss === undefined ? [] : planAhead(agenda, loss);
  return crmNote(last, next, { plays, today: agenda.today });
}

/** `recover draft note [account]`: on a terminal it goes onto the clipboard at once, where there is one. Throws `Problem` refused | not-found | ambiguous. */
export async function draftNote(world: World, typed: string | undefined, asked: Sending): Promise<void> {
  const view = await readAll(world);
  const account =
    typed === undefined ? lastAccount(view.ledger) : await accountMeant(world, typed, view.ledger);
  const note = await noteFor(world, view, account);
  if (asked.out !== undefined) await keepFile(world, asked.out, `${note}\n`, asked.yes);
  const told = [
    ...(await copied(world, note, asked)),
    ...(asked.out === undefined ? [] : [sentAway('file', { letter: { body: note } }, asked.out)]),
  ];
  if (asked.json) return world.out.print(jsonText('note', { account, note }));
  world.out.print(`${note}\n`);
  world.err.print(told.join(''));
}

async function copied(
  world: World,
  note: string,
  { copy, json, plain, out }: Sending,
): Promise<readonly string[]> {
  const atOnce = world.onScreen && !json && !plain && out === undefined && (await world.desk.offers()).copy;
  if (!copy && !atOnce) return [];
  const way = await world.desk.copy(note);
  if (way === undefined && copy) throw noClipboard();
  return way === undefined ? [] : [sentAway(way, { letter: { body: note } })];
}

/** One quiet line that names the note, where there is a clipboard to put it on. */
export async function offerNote(world: World, account: string): Promise<void> {
  if (world.onScreen && (await world.desk.offers()).copy) world.out.print(crmNoteHint(account));
}
