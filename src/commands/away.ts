import type { Command } from 'commander';
import { awayAfter, awayOn, awayUntil, cameBack, dayBack } from '../domain/absence.ts';
import { agendaOf } from '../domain/agenda.ts';
import type { Day, Instant } from '../domain/day.ts';
import { dayOf } from '../domain/day.ts';
import type { Ledger } from '../domain/ledger.ts';
import { withoutGaps } from '../domain/loss.ts';
import { tooLateBy } from '../domain/time-away.ts';
import type { AwayScreen } from '../render/away.ts';
import { awayShape, awayText, backText } from '../render/away.ts';
import { endsBeforeItBegins, untilOrBack } from '../render/day-problems.ts';
import { jsonText } from '../render/json.ts';
import type { World } from '../world.ts';
import { dayAhead } from './day-meant.ts';
import { examples } from './options.ts';
import { rightNow } from './right-now.ts';

interface AwayOptions {
  readonly until?: readonly string[];
  readonly from?: readonly string[];
  readonly back?: boolean;
  readonly json?: boolean;
}

/** `recover away`. */
export function declare(command: Command, world: World): void {
  command
    .option('--until <when...>', 'the last day on which you are away')
    .option('--from <when...>', 'the first one, without it today')
    .option('--back', 'you are back')
    .option('--json', 'for scripts: the days off as JSON');
  examples(command, [
    ['recover away --until end of next week', 'nothing is late when you return'],
    ['recover away --from 21 dec --until 3 jan', 'told beforehand'],
    ['recover away --back', 'back sooner than thought'],
  ]);
  command.action((options: AwayOptions) => runAway(world, options));
}

async function runAway(world: World, options: AwayOptions): Promise<void> {
  const now = rightNow(world, await world.ledger.read());
  const today = dayOf(now);
  if (options.back && (options.until ?? options.from) !== undefined) throw untilOrBack(true);
  if (options.back) return comeBack(world, now, options.json ?? false);
  const ledger = options.until === undefined ? await world.ledger.read() : await leave(world, options, today);
  if (options.until === undefined && options.from !== undefined) throw untilOrBack(false);
  const screen = await screenOf(world, ledger, today);
  world.out.print(options.json ? jsonText('away', awayShape(screen)) : awayText(screen));
}

async function leave(world: World, { until = [], from }: AwayOptions, today: Day): Promise<Ledger> {
  const first = from === undefined ? today : await dayAhead(from.join(' '), today, today);
  const last = await dayAhead(until.join(' '), today, today);
  if (last < first) throw endsBeforeItBegins(first, last, today);
  return world.ledger.change((before) => awayUntil(before, first, last, () => world.newId()), {
    verb: 'away',
  });
}

async function screenOf(world: World, ledger: Ledger, today: Day): Promise<AwayScreen> {
  const absence = awayOn(ledger.absences, today) ?? awayAfter(ledger.absences, today);
  const plays = await world.playbook.plays();
  const base = { today, plays, width: world.width };
  if (absence === undefined) return { ...base, tooLate: [] };
  const { rhythm } = await world.settings();
  const back = dayBack(ledger.absences, absence, rhythm);
  const known = new Map(plays.map((play) => [play.id, play]));
  const off = { absences: ledger.absences, plays: known, today, rhythm };
  return { ...base, absence, back, tooLate: tooLateBy(ledger.followUps, absence, off) };
}

async function comeBack(world: World, now: Instant, json: boolean): Promise<void> {
  const today = dayOf(now);
  const before = await world.ledger.read();
  const absence = awayOn(before.absences, today);
  const after =
    absence === undefined
      ? before
      : await world.ledger.change((ledger) => cameBack(ledger, today), { verb: 'away' });
  if (json) return world.out.print(jsonText('away', awayShape(await screenOf(world, after, today))));
  const plays = await world.playbook.plays();
  const { rhythm } = await world.settings();
  const { items } = agendaOf({ ledger: after, deals: [], plays, facts: [], now, rhythm });
  const screen = { waiting: items.length, width: world.width, ...withoutGaps({ absence }) };
  world.out.print(backText(screen));
}
