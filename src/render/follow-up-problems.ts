import type { Day } from '../domain/day.ts';
import type { Id } from '../domain/ids.ts';
import type { FollowUp } from '../domain/ledger.ts';
import type { Play } from '../domain/playbook.ts';
import { Problem } from '../domain/problem.ts';
import { comesOn } from '../domain/snooze.ts';
import { didYouMean } from './did-you-mean.ts';
import { dayNear } from './saying.ts';

const listed = 6;

/** Several follow-ups fit. */
export function severalFollowUps(typed: string, lines: readonly string[]): Problem {
  return new Problem(
    'ambiguous',
    `${lines.length} follow-ups fit "${typed}".`,
    ['Name one by its id:', ...lines.slice(0, listed).map((line) => `  ${line}`)].join('\n'),
  );
}

/** No open follow-up fits. */
export function noSuchFollowUp(typed: string, near: readonly string[]): Problem {
  return new Problem(
    'not-found',
    `No open follow-up fits "${typed}".${didYouMean(near)}`,
    'What is due: recover due',
  );
}

/** There is no open follow-up at all. */
export function nothingToDo(): Problem {
  return new Problem('not-found', 'No follow-up is open.', 'When a deal is lost: recover lost');
}

/** The follow-up was closed before. */
export function alreadyClosed({ account, status, outcome }: FollowUp): Problem {
  const how = `${status === 'done' ? 'done' : 'let go'}${outcome === undefined ? '' : `: ${outcome}`}`;
  return new Problem(
    'refused',
    `That follow-up for ${account} is closed already (${how}).`,
    'What is due: recover due',
  );
}

/** The outcome is not one of the play's. */
export function noSuchOutcome(typed: string, outcomes: readonly string[], without: string): Problem {
  const known =
    outcomes.length === 0
      ? `This one takes no outcome. Type: ${without}`
      : `It takes one of: ${outcomes.join(', ')}.`;
  return new Problem('usage', `"${typed}" is not an outcome of this follow-up.`, known);
}

/** A follow-up in one line: id, account, what, when. */
export function followUpLine(
  one: FollowUp,
  play: Play | undefined,
  ids: ReadonlyMap<Id, string>,
  today: Day,
): string {
  return `${ids.get(one.id) ?? one.id}  ${one.account}  ${play?.label ?? one.play}, ${dayNear(comesOn(one), today)}`;
}

/** What a follow-up is named for. */
export type ClosingVerb = 'done' | 'snooze' | 'skip';

/** How it is asked which one is meant. */
export const whichAsked: Readonly<Record<ClosingVerb, string>> = {
  done: 'Which one is done?',
  snooze: 'Which one can wait?',
  skip: 'Which one would you leave out?',
};

/** Off a terminal a follow-up must be named. */
export function whichFollowUp(verb: ClosingVerb): Problem {
  return new Problem(
    'usage',
    whichAsked[verb],
    `Name it by its id: recover ${verb} <id>. The ids stand in: recover due`,
  );
}

/** Off a terminal the day must be named to which it is put off. */
export function untilWhen(id: string): Problem {
  return new Problem(
    'usage',
    'Until when?',
    `Name the day: recover snooze ${id} next tue. All ways: recover help dates`,
  );
}

/** A newer recover, or a playbook of the rep's own, knew the play. */
export function unknownPlay({ account, play }: FollowUp): Problem {
  return new Problem(
    'not-found',
    `The follow-up for ${account} is of a kind that is not known here: ${play}.`,
    'Bring the recover on this computer up to date, then type it again.',
  );
}

/** How an account is kept in touch with is told of one whose deal was lost. */
export function nothingToKeep({ account, deal }: FollowUp): Problem {
  const instead = deal === undefined ? `no loss is kept for ${account}` : 'this is a call on an open deal';
  return new Problem(
    'usage',
    `--keep is for an account whose deal was lost, and ${instead}.`,
    'Leave --keep out, and type it again.',
  );
}
