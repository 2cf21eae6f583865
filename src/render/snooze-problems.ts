import type { Day } from '../domain/day.ts';
import type { FollowUp } from '../domain/ledger.ts';
import { Problem } from '../domain/problem.ts';
import type { SnoozeGround, SnoozeLimit } from '../domain/snooze.ts';
import { quoted } from '../domain/words.ts';
import { dayWords } from './day-problems.ts';

interface Named {
  readonly id: string;
  readonly label: string;
  readonly today: Day;
}

const grounds: Readonly<Record<SnoozeGround, (label: string, day: string) => string>> = {
  clock: (_label, day) => `The clock runs until ${day}, and no longer.`,
  lapse: (label, day) => `After ${day} ${label} comes too late.`,
  quarter: (_label, day) => `A quarter is the longest it can wait: until ${day}.`,
};

/** Put off beyond the last day on which it makes sense. */
export function waitsTooLong({ last, ground }: SnoozeLimit, { id, label, today }: Named): Problem {
  const until = last <= today ? '' : `Until then: recover snooze ${id} ${last}\n`;
  return new Problem(
    'refused',
    grounds[ground](label, last === today ? 'today' : dayWords(last, today)),
    `${until}To leave it out: recover skip ${id}`,
  );
}

/** Put off to a day before it is due. */
export function comesByItself({ account, due }: FollowUp, today: Day): Problem {
  return new Problem(
    'refused',
    `It comes on ${dayWords(due, today)} by itself.`,
    `For an earlier day of your own: recover remind ${quoted(account)} tomorrow "…"`,
  );
}
