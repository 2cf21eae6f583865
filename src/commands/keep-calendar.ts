import { isProblem } from '../domain/problem.ts';
import { calendarLine } from '../render/calendar.ts';
import type { World } from '../world.ts';
import { calendarText } from './calendar-file.ts';

/** Writes the calendar file that the settings name, where they name one; what stands in its way is told in a line, and stops nothing. */
export async function keepCalendar(world: World): Promise<void> {
  const { calendar } = await world.settings();
  if (calendar === undefined) return;
  try {
    await world.files.write(calendar, (await calendarText(world, false)).text, { replace: true });
  } catch (error) {
    world.err.print(calendarLine(calendar, isProblem(error) ? error.message : undefined));
  }
}
