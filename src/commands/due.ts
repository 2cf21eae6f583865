import type { Command } from 'commander';
import { awayOn } from '../domain/absence.ts';
import type { Agenda } from '../domain/agenda.ts';
import { agendaOf, daysAhead } from '../domain/agenda.ts';
import { agendaAbout, closingSoon, closingWindow, countsOf, lessonMet } from '../domain/agenda-about.ts';
import { holdsUntil } from '../domain/brief.ts';
import type { Instant } from '../domain/day.ts';
import { addDays, atHour, dayOf } from '../domain/day.ts';
import { withoutGaps } from '../domain/loss.ts';
import type { Problem } from '../domain/problem.ts';
import { wrongFlag } from '../render/answer-problems.ts';
import { noSuchDay } from '../render/day-problems.ts';
import type { DueScreen } from '../render/due.ts';
import { duePage, dueText } from '../render/due.ts';
import { dueBrief } from '../render/due-brief.ts';
import { dayBehind } from '../render/due-problems.ts';
import { duePlain, dueShape } from '../render/due-shape.ts';
import { dueWeekText } from '../render/due-week.ts';
import type { World } from '../world.ts';
import { dayTyped } from './day-meant.ts';
import { examples, readingOptions } from './options.ts';
import type { Format } from './output.ts';
import { show } from './output.ts';
import { rightNow } from './right-now.ts';
import type { DayView } from './view.ts';
import { readForDay } from './view.ts';
import { accountMeant } from './which-account.ts';

interface DueOptions extends Format {
  readonly all?: boolean;
  readonly week?: boolean;
  readonly on?: string;
  readonly account?: string;
  readonly brief?: boolean;
}

/** `recover due`. */
export function declare(command: Command, world: World): void {
  command
    .option('--all', 'every line with its id, not only the first screen')
    .option('--week', 'the seven days ahead, a line each')
    .option('--on <day>', 'as it will stand on that day')
    .option('--account <name>', 'of one company alone')
    .option('--brief', 'only how much is due, for a shell prompt; no names');
  examples(readingOptions(command), [
    ['recover due', 'what is due, and whom to call first'],
    ['recover due --all', 'all of it, however long'],
    ['recover due --on fri', 'as it will stand on Friday'],
  ]);
  command.action((options: DueOptions) => runDue(world, options));
}

async function runDue(world: World, options: DueOptions): Promise<void> {
  if (isForActing(world, options)) return actOnDue(world, options);
  const kept = isOnlyBrief(options) ? await world.brief() : undefined;
  const now = await momentFor(world, options.on);
  const today = dayOf(now);
  const view = await readForDay(world, options.brief ? undefined : closingWindow(today));
  const upTo = options.json ? undefined : addDays(today, daysAhead);
  const at = options.on === undefined ? rightNow(world, view.ledger, !options.brief) : now;
  const agenda = await agendaFor(world, view, at, { ...options, upTo });
  if (options.brief && !options.json && !options.plain) {
    const text = dueBrief(countsOf(agenda));
    if (at === now) kept?.keep({ text, from: now, ...withoutGaps({ until: holdsUntil(agenda) }) });
    return world.out.print(text);
  }
  const screen = await screenOf(world, view, agenda, options);
  show(world, options, {
    kind: 'due',
    shape: () => dueShape(agenda),
    plain: () => duePlain(options.week ? agenda.week : agenda.items),
    text: () => (options.week ? dueWeekText(agenda, world.width) : dueText(screen)),
  });
}

/** The line that a shell asks for over and over. */
function isOnlyBrief({ brief, json, plain, on, account }: DueOptions): boolean {
  return Boolean(brief) && !json && !plain && on === undefined && account === undefined;
}

/** On a terminal the lines of today can be acted on. */
function isForActing(world: World, { json, plain, week, on, brief }: DueOptions): boolean {
  return world.interactive && !json && !plain && !week && !brief && on === undefined;
}

/** The list at once; the keys are loaded when it stands there. */
async function actOnDue(world: World, options: DueOptions): Promise<void> {
  const first = await shown(world, options, true);
  if (first.unknown !== undefined) {
    const { askUnknown } = await import('./due-quiet.ts');
    return askUnknown(world, first.unknown);
  }
  if (first.lines.length === 0) return;
  const { actInPlace } = await import('./due-acting.ts');
  await actInPlace(world, first.lines, async () => (await shown(world, options, false)).lines);
}

/** Shows today, and tells which lines are on the screen. */
async function shown(world: World, options: DueOptions, asks: boolean) {
  const view = await readForDay(world, closingWindow(dayOf(world.now())));
  const at = rightNow(world, view.ledger, asks);
  const upTo = addDays(dayOf(at), daysAhead);
  const agenda = await agendaFor(world, view, at, { ...options, upTo });
  const screen = { ...(await screenOf(world, view, agenda, options)), acting: true, asks };
  const page = duePage(screen);
  world.out.print(page.text);
  const lines = agenda.items.slice(0, page.shown);
  return { lines, ...withoutGaps({ unknown: asks ? screen.unknown : undefined }) };
}

function notThatDay(typed: string, why: string | undefined): Problem {
  const { message, hint } = noSuchDay(typed, why);
  return wrongFlag('--on', [message, hint].join('\n'));
}

/** This moment, or the morning of another day. Throws `Problem` usage for what is no day ahead. */
async function momentFor(world: World, on: string | undefined): Promise<Instant> {
  const now = world.now();
  if (on === undefined) return now;
  const typed = await dayTyped(on, dayOf(now));
  if (typed === undefined || 'problem' in typed) throw notThatDay(on, typed?.problem);
  if (typed.day < dayOf(now)) throw dayBehind(on);
  return typed.day === dayOf(now) ? now : atHour(typed.day, 9);
}

async function agendaFor(
  world: World,
  view: DayView,
  now: Instant,
  { account, upTo }: Pick<DueOptions, 'account'> & { readonly upTo: ReturnType<typeof dayOf> | undefined },
): Promise<Agenda> {
  const agenda = agendaOf({ ...view, now, ...withoutGaps({ upTo }) });
  if (account === undefined) return agenda;
  const about = agendaAbout(agenda, account);
  if (about !== undefined) return about;
  const name = await accountMeant(world, account, await world.ledger.read());
  return agendaAbout(agenda, name) ?? { today: agenda.today, items: [], week: [], later: [] };
}

async function screenOf(
  world: World,
  view: DayView,
  agenda: Agenda,
  options: DueOptions,
): Promise<DueScreen> {
  const { ledger, deals, fresh } = view;
  const isWhole = options.on === undefined && options.account === undefined && !options.week;
  const away = awayOn(ledger.absences, agenda.today)?.until;
  const isQuiet =
    agenda.items.length === 0 && away === undefined && !fresh && isWhole && !options.json && !options.plain;
  return {
    agenda,
    ...withoutGaps({ away, lesson: lessonMet(agenda, ledger) }),
    closing: closingSoon(deals, agenda.today),
    width: world.width,
    ...(options.all ? {} : { rows: world.height }),
    fresh,
    ...(isQuiet ? await (await import('./due-quiet.ts')).quietDay(world, view) : {}),
  };
}
