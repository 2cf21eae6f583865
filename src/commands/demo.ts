import type { Command } from 'commander';
import type { Instant } from '../domain/day.ts';
import { asInstant } from '../domain/day.ts';
import type { TourStep } from '../render/tour.ts';
import { tourEnd, tourStep, tourStopped, tourWelcome } from '../render/tour.ts';
import type { Rehearsal, World } from '../world.ts';
import { examples } from './options.ts';

/** One command of the tour; without `shown` it only lays the ground. `answers` and `file` are texts of data/sample. */
interface Stop {
  readonly at: string;
  readonly argv: readonly string[];
  readonly answers?: string;
  readonly file?: string;
  readonly shown?: TourStep;
}

const stops: readonly Stop[] = [
  { at: '2026-11-16T09:00', argv: ['import'], file: 'pipeline.csv', shown: 'import' },
  { at: '2026-11-16T10:05', argv: ['lost', 'Vandermeer Textiles'], answers: 'answers-lost-vandermeer.json' },
  {
    at: '2026-11-16T17:10',
    argv: ['debrief', 'Vandermeer Textiles'],
    answers: 'answers-debrief-vandermeer.json',
  },
  {
    at: '2026-11-23T15:40',
    argv: ['lost', 'Thornbury Logistics'],
    answers: 'answers-lost-thornbury.json',
    shown: 'lost',
  },
  {
    at: '2026-11-23T18:12',
    argv: ['debrief', 'Thornbury Logistics'],
    answers: 'answers-debrief-thornbury.json',
    shown: 'debrief',
  },
  { at: '2026-11-24T09:40', argv: ['due'], shown: 'due' },
  { at: '2026-11-24T09:41', argv: ['similar', 'Thornbury Logistics'], shown: 'similar' },
];

/** `recover demo`. */
export function declare(command: Command, world: World): void {
  examples(command, [['recover demo', 'invented deals; yours are not touched']]);
  command.action(() => runDemo(world));
}

async function runDemo(world: World): Promise<void> {
  world.out.print(tourWelcome(world.width));
  const rehearsal = await world.rehearse();
  try {
    for (const stop of stops) await runStop(world, rehearsal, stop);
  } finally {
    await rehearsal.close();
  }
  world.out.print(tourEnd(world.width));
}

async function runStop(world: World, rehearsal: Rehearsal, stop: Stop): Promise<void> {
  const typed = stop.file === undefined ? stop.argv : [...stop.argv, stop.file];
  if (stop.shown !== undefined) world.out.print(tourStep(stop.shown, typed, world.width));
  const file = stop.file === undefined ? [] : [await laid(world, rehearsal, stop.file)];
  const answers = stop.answers === undefined ? [] : ['--answers', await laid(world, rehearsal, stop.answers)];
  const code = await rehearsal.run(
    [...stop.argv, ...file, ...answers],
    moment(stop.at),
    stop.shown === undefined,
  );
  if (code !== 0) throw tourStopped();
}

async function laid(world: World, rehearsal: Rehearsal, name: string): Promise<string> {
  return rehearsal.lay(name, await world.playbook.text(`sample/${name}`));
}

function moment(text: string): Instant {
  const instant = asInstant(text);
  if (instant === undefined) throw new Error(`the tour's clock is wrong: ${text}`);
  return instant;
}
