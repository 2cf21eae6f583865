import type { Command } from 'commander';
import type { AgendaItem } from '../domain/agenda.ts';
import { agendaOf, daysAhead } from '../domain/agenda.ts';
import { addDays, dayOf } from '../domain/day.ts';
import type { Ledger } from '../domain/ledger.ts';
import { duePlain, dueShape, dueText } from '../render/due.ts';
import type { World } from '../world.ts';
import { examples, readingOptions } from './options.ts';
import type { Format } from './output.ts';
import { show } from './output.ts';
import { readForDay } from './view.ts';

interface DueOptions extends Format {
  readonly all?: boolean;
}

const onOneScreen = 8;

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
  const { ledger, deals, fresh } = await readForDay(world);
  const [plays, facts] = await Promise.all([world.playbook.plays(), world.playbook.facts()]);
  const upTo = options.json ? {} : { upTo: addDays(dayOf(now), daysAhead) };
  const agenda = agendaOf({ ledger, deals, plays, facts, now, ...upTo });
  const lesson = lessonFor(agenda.items, ledger);
  const screen = {
    agenda,
    ...(lesson === undefined ? {} : { lesson }),
    width: world.width,
    most: options.all ? agenda.items.length : onOneScreen,
    fresh,
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
  const lesson = ledger.lessons.findLast((one) => one.loss === call?.loss && !one.retired);
  return call === undefined || lesson === undefined
    ? undefined
    : { account: call.account, text: lesson.text };
}
