import type { Command } from 'commander';
import { agendaOf } from '../domain/agenda.ts';
import { todayText } from '../render/today.ts';
import type { World } from '../world.ts';
import { readAll } from './view.ts';

/** `recover` alone. */
export function declare(command: Command, world: World): void {
  command.action(() => runToday(world));
}

async function runToday(world: World): Promise<void> {
  const { ledger, pipeline, deals } = await readAll(world);
  const [plays, facts] = await Promise.all([world.playbook.plays(), world.playbook.facts()]);
  const agenda = agendaOf({ ledger, deals, plays, facts, now: world.now() });
  const undebriefed = ledger.losses.filter((loss) => loss.debrief === undefined);
  const fresh = pipeline.deals.length + ledger.losses.length + ledger.deals.length === 0;
  world.out.print(todayText({ agenda, undebriefed, fresh, width: world.width }));
}
