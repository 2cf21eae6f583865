import type { Day } from '../domain/day.ts';
import type { Absence, FollowUp } from '../domain/ledger.ts';
import type { Play } from '../domain/playbook.ts';
import { comesOn } from '../domain/snooze.ts';
import { dayWords } from './day-problems.ts';
import { hanging, page } from './layout.ts';
import { painted } from './paint.ts';
import { counted } from './saying.ts';

/** The days off of today, or the next ones, with the first working day after them. */
export interface AwayScreen {
  readonly absence?: Absence;
  readonly back?: Day;
  /** What comes too late by then. */
  readonly tooLate: readonly FollowUp[];
  readonly plays: readonly Play[];
  readonly today: Day;
  readonly width: number;
}

const listed = 5;

/** From when to when the rep is away, what becomes of the lines meanwhile, and what would be better done before. */
export function awayText({ absence, back, tooLate, plays, today, width }: AwayScreen): string {
  if (absence === undefined || back === undefined)
    return page(['You are here. When you go: recover away --until "end of next week"'], width);
  const from = absence.from <= today ? '' : ` from ${dayWords(absence.from, today)}`;
  const day = dayWords(back, today);
  const said = `${painted('good', 'Away')}${from} until ${dayWords(absence.until, today)}. What falls due meanwhile waits for ${day}, one line a company, and is not late then.`;
  const rows = tooLate.slice(0, listed).map((one) => `  ${lineOf(one, plays, today)}`);
  const more = tooLate.length - rows.length;
  return page(
    [
      ...hanging('', said, width),
      ...(rows.length === 0 ? [] : ['Too late by then, so better before you go:', ...rows]),
      ...(more > 0 ? [`  and ${more} more: recover due --all`] : []),
      painted('quiet', 'Back sooner: recover away --back     take it back: recover undo'),
    ],
    width,
  );
}

function lineOf(one: FollowUp, plays: readonly Play[], today: Day): string {
  const label = plays.find(({ id }) => id === one.play)?.label ?? one.play;
  return `${one.account}: ${label}, ${dayWords(comesOn(one), today)}`;
}

/** The rep is back, and how many lines wait. */
export function backText({
  absence,
  waiting,
  width,
}: {
  readonly absence?: Absence;
  readonly waiting: number;
  readonly width: number;
}): string {
  const greeting = absence === undefined ? 'You were not away.' : painted('good', 'Welcome back.');
  const waits = waiting === 0 ? 'Nothing is due today.' : `${counted(waiting, 'line')} for today.`;
  return page([`${greeting} ${waits}`, painted('quiet', 'To see them: recover due')], width);
}

/** The stable shape of `away --json`: the days off of today, or the next ones; nothing but `away` where there are none. */
export function awayShape({ absence, back, tooLate, today }: AwayScreen) {
  if (absence === undefined) return { away: false };
  return {
    away: absence.from <= today,
    from: absence.from,
    until: absence.until,
    back,
    tooLate: tooLate.map(({ id, account, play }) => ({ id, account, play })),
  };
}
