import { agendaOf } from '../domain/agenda.ts';
import { calendarOf } from '../domain/calendar.ts';
import { openNotesOf } from '../domain/open-notes.ts';
import { calendarMark, notOurCalendar } from '../render/calendar.ts';
import type { World } from '../world.ts';
import { rightNow } from './right-now.ts';
import { readForDay } from './view.ts';

/** The follow-ups as a calendar file, and how many of them are open. `tells` where nothing else of this run says that the clock went back. */
export async function calendarText(
  world: World,
  tells: boolean,
): Promise<{ readonly text: string; readonly open: number }> {
  // The morning knows of what is open alone; what was called off is told too.
  const whole = await world.ledger.read();
  const now = rightNow(world, whole, tells);
  const { plays, rhythm, ...view } = await readForDay(world, new Set(), async () => openNotesOf(whole));
  const agenda = agendaOf({ ...view, plays, now, rhythm });
  const entries = calendarOf(agenda, whole.followUps, rhythm);
  const { icsText } = await import('../render/ics.ts');
  return {
    text: icsText(entries, plays, now),
    open: entries.filter(({ item }) => item !== undefined).length,
  };
}

/** Writes the calendar file for the first time. Throws `Problem` refused over a file that is none of ours, and as `Files.write` does. */
export async function layCalendar(world: World, path: string): Promise<void> {
  const { text } = await calendarText(world, true);
  if (await world.files.write(path, text, { replace: false })) return;
  const there = new TextDecoder().decode(await world.files.read(path));
  if (!there.includes(calendarMark)) throw notOurCalendar(path);
  await world.files.write(path, text, { replace: true });
}
