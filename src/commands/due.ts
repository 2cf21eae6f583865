import type { Command } from 'commander';
import { agendaOf, daysAhead } from '../domain/agenda.ts';
import type { AgendaItem } from '../domain/agenda-item.ts';
import { aheadOf } from '../domain/ahead.ts';
import { addDays, dayOf } from '../domain/day.ts';
import type { Ledger } from '../domain/ledger.ts';
import { dueText } from '../render/due.ts';
import { duePlain, dueShape } from '../render/due-shape.ts';
import type { World } from '../world.ts';
import { examples, readingOptions } from './options.ts';
import type { Format } from './output.ts';
import { show } from './output.ts';
import { readForDay } from './view.ts';

interface DueOptions extends Format {
  readonly all?: boolean;
}

/** `recover due`. */
export function declare(command: Command, world: World): void {
  readingOptions(command.option('--all', 'every line, not only the first screen'));
  examples(command, [
    ['recover due', 'what is due, and whom to call first'],
    ['recover due --all', 'all of it, however long'],
  ]);
  command.action((options: DueOptions) => runDue(world, options));
}

async function runDue(world: World, options: DueOptions): Promise<void> {
  const now = world.now();
  const { ledger, deals, plays, facts, fresh, lost } = await readForDay(world);
  const upTo = options.json ? {} : { upTo: addDays(dayOf(now), daysAhead) };
  const agenda = agendaOf({ ledger, deals, plays, facts, now, ...upTo });
  const lesson = lessonFor(agenda.items, ledger);
  const quiet = agenda.items.length === 0 && !fresh;
  const ahead = quiet
    ? aheadOf(ledger, lost ?? (await world.pipeline.readSome({ status: 'lost' })))
    : undefined;
  const screen = {
    agenda,
    ...(lesson === undefined ? {} : { lesson }),
    width: world.width,
    ...(options.all ? {} : { rows: world.height }),
    fresh,
    ...(ahead === undefined ? {} : { ahead }),
  };
  show(world, options, {
    kind: 'due',
    shape: () => dueShape(agenda),
    plain: () => duePlain(agenda.items),
    text: () => dueText(screen),
  });
}

/** The lesson of the loss behind the first call: its cue has met an open deal (G11). */
function lessonFor(items: readonly AgendaItem[], ledger: Ledger) {
  const call = items.find((item) => item.state === 'call');
  if (call === undefined) return undefined;
  const lesson = ledger.lessons.findLast((one) => one.loss === call.loss && !one.retired);
  return lesson === undefined ? undefined : { account: call.account, text: lesson.text };
}
