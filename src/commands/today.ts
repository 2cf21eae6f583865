import type { Command } from 'commander';
import { agendaOf } from '../domain/agenda.ts';
import { waitingForDebrief } from '../domain/callback.ts';
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
  const { ledger, deals, plays, facts, rhythm, fresh } = await readForDay(world);
  const agenda = agendaOf({ ledger, deals, plays, facts, now: rightNow(world, ledger), rhythm });
  const undebriefed = waitingForDebrief(ledger);
  const screen = { agenda, undebriefed, fresh, width: world.width };
  const text = () => todayText(screen);
  show(world, options, { kind: 'today', shape: () => todayShape(screen), plain: text, text });
}
