import type { Command } from 'commander';
import { agendaOf } from '../domain/agenda.ts';
import { waitingForDebrief } from '../domain/callback.ts';
import { openNotesOf } from '../domain/open-notes.ts';
import { todayShape, todayText } from '../render/today.ts';
import type { World } from '../world.ts';
import type { Format } from './output.ts';
import { show } from './output.ts';
import { rightNow } from './right-now.ts';
import { readForDay } from './view.ts';

/** `recover` alone. */
export function declare(command: Command, world: World): void {
  command.option('--json', 'for scripts: the result as JSON');
  command.action((options: Format) => runToday(world, options));
}

async function runToday(world: World, options: Format): Promise<void> {
  const whole = await world.ledger.read();
  const view = await readForDay(world, new Set(), async () => openNotesOf(whole));
  const agenda = agendaOf({ ...view, now: rightNow(world, whole) });
  const { fresh } = view;
  const undebriefed = waitingForDebrief(whole);
  const screen = { agenda, undebriefed, fresh, width: world.width };
  const text = () => todayText(screen);
  show(world, options, { kind: 'today', shape: () => todayShape(screen), plain: text, text });
}
