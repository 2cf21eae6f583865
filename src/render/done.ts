import type { Day } from '../domain/day.ts';
import type { FollowUp } from '../domain/ledger.ts';
import type { Keeping } from '../domain/loss-record.ts';
import type { Play } from '../domain/playbook.ts';
import { dayWords } from './day-problems.ts';
import { hanging, page } from './layout.ts';
import { painted } from './paint.ts';
import { dayNear, dayWithMonth, whomOf } from './saying.ts';

/** What was closed, and what is next at that account, where the play was one of its plan. */
export interface DoneScreen {
  readonly closed: FollowUp;
  /** How many accounts it was for, where it is a mailing. */
  readonly accounts?: number;
  readonly play: Play;
  readonly plays: readonly Play[];
  readonly next?: FollowUp;
  /** How the account is kept in touch with from now on, where that was said just now. */
  readonly keeping?: Keeping;
  /** True where check-ins there go unanswered, so that a letter might do as well. */
  readonly isSilent?: boolean;
  readonly today: Day;
  readonly width: number;
  /** Whether the list is shown anew below. */
  readonly inPlace?: boolean;
}

/** The same of what was left out; `again` where it comes once more. */
export interface LeftOutScreen extends DoneScreen {
  readonly again?: FollowUp;
}

const keepingWords: Readonly<Record<Keeping, string>> = {
  mine: 'You keep in touch by hand.',
  list: 'They are on your list: one mailing a quarter.',
  'let-go': 'You let them go: no check-in comes.',
};

const silenceWords =
  'They have been silent for a while: add --keep list or --keep let-go next time, and your hand is free for others.';

/** A follow-up was closed, and what comes next for that account. */
export function doneText(screen: DoneScreen): string {
  const { closed, accounts = 1, play, plays, next, today, width, inPlace } = screen;
  const outcome = play.outcomes.find((one) => one.value === closed.outcome);
  const sentences = [
    `${painted('good', 'Done.')} ${whomOf(closed, accounts)}: ${play.label}${outcome === undefined ? '' : `, ${outcome.label}`}.`,
    ...(outcome?.afterwards === undefined ? [] : [outcome.afterwards]),
    ...(screen.keeping === undefined ? [] : [keepingWords[screen.keeping]]),
    ...(screen.isSilent && screen.keeping === undefined ? [silenceWords] : []),
    ...(next === undefined ? [] : [`Next there: ${nextWords(next, plays, today)}.`]),
  ];
  const lines = hanging('', sentences.join(' '), width);
  const last = inPlace ? 'Take it back: recover undo' : 'What else is due: recover due';
  return page([...lines, painted('quiet', last)], width);
}

/** A follow-up was left out, and what comes next for that account; `again` where the same comes once more. */
export function skippedText(screen: LeftOutScreen): string {
  const { closed, accounts = 1, play, plays, next, again, today, width } = screen;
  const sentences = [
    `${painted('good', 'Left out.')} ${whomOf(closed, accounts)}: ${play.label}.`,
    next === undefined ? 'Nothing else is planned there.' : `Next there: ${nextWords(next, plays, today)}.`,
    ...(again === undefined || again.id === next?.id
      ? []
      : [`It comes again by ${dayWords(again.due, today)}.`]),
  ];
  const lines = hanging('', sentences.join(' '), width);
  return page([...lines, painted('quiet', 'Take it back: recover undo')], width);
}

/** `the advice talk, Fri 27 Nov`; a check-in has only a last day. */
function nextWords({ play, due }: FollowUp, plays: readonly Play[], today: Day): string {
  const label = plays.find((one) => one.id === play)?.label ?? play;
  const day = due.slice(0, 4) === today.slice(0, 4) ? dayWithMonth(due) : dayNear(due, today);
  return `${label}, ${due <= today ? 'today' : day}${play === 'check-in' ? ' at the latest' : ''}`;
}
