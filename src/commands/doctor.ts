import type { Command } from 'commander';
import { ailmentsOf } from '../domain/ailments.ts';
import { dayOf } from '../domain/day.ts';
import { Problem } from '../domain/problem.ts';
import { doctorText } from '../render/doctor.ts';
import { copiesText } from '../render/doctor-copies.ts';
import { reportText } from '../render/doctor-report.ts';
import { doctorPlain, doctorShape } from '../render/doctor-shape.ts';
import type { World } from '../world.ts';
import { offerRemedies } from './doctor-offers.ts';
import type { Wishes } from './doctor-wishes.ts';
import { fulfil } from './doctor-wishes.ts';
import { examples, readingOptions } from './options.ts';
import type { Format } from './output.ts';
import { show } from './output.ts';

interface DoctorOptions extends Format, Wishes {
  readonly copies?: boolean;
  readonly report?: boolean;
}

/** `recover doctor`. */
export function declare(command: Command, world: World): void {
  command
    .option('--copies', 'every copy that is kept, by its name')
    .option('--accept', 'take a file as it was changed outside recover')
    .option('--start-afresh', 'begin a missing or damaged file afresh')
    .option('--only <which>', 'with these two: notes or deals')
    .option('--unlock', 'free the folder of another computer that was cut off')
    .option('--close', 'let nobody else on this computer look in')
    .option('--yes', 'do it without asking')
    .option('--report', 'a text to send to whoever helps, without names or amounts');
  readingOptions(command);
  examples(command, [
    ['recover doctor', 'look at everything'],
    ['recover doctor --copies', 'what there is to go back to'],
    ['recover doctor --report', 'for whoever helps'],
  ]);
  command.action((options: DoctorOptions) => runDoctor(world, options));
}

async function runDoctor(world: World, options: DoctorOptions): Promise<void> {
  if (await fulfil(world, options)) return;
  const health = await world.care.look();
  const now = world.now();
  const today = dayOf(now);
  const { width, version, system } = world;
  if (options.report) return world.out.print(reportText({ health, version, system, now, width }));
  if (options.copies) return world.out.print(copiesText(health, today, width));
  const ailments = ailmentsOf(health);
  const asks = world.interactive && !options.json && !options.plain;
  const screen = { health, ailments, asks, today, width };
  show(world, options, {
    kind: 'doctor',
    shape: () => doctorShape(screen),
    plain: () => doctorPlain(health),
    text: () => doctorText(screen),
  });
  const isCured = ailments.length === 0 || (asks && (await offerRemedies(world, screen)));
  if (!isCured) throw new Problem('findings', '');
}
