import type { Day } from '../domain/day.ts';
import type { FollowUp } from '../domain/ledger.ts';
import type { Play } from '../domain/playbook.ts';
import { comesOn } from '../domain/snooze.ts';
import { dayWords } from './day-problems.ts';
import { hanging, page } from './layout.ts';
import { painted } from './paint.ts';
import { whomOf } from './saying.ts';

/** What was put off, and for how many accounts where it is a mailing. */
export interface SnoozedScreen {
  readonly kept: FollowUp;
  readonly accounts: number;
  readonly play: Play;
  readonly today: Day;
  readonly width: number;
}

/** A follow-up was put off, and the day on which it comes back. */
export function snoozedText({ kept: one, accounts, play, today, width }: SnoozedScreen): string {
  const last = one.lapsesOn === comesOn(one) ? ' That is the last day for it.' : '';
  const said = `${painted('good', 'Put off.')} ${whomOf(one, accounts)}: ${play.label} comes back on ${dayWords(comesOn(one), today)}.${last}`;
  return page([...hanging('', said, width), painted('quiet', 'Take it back: recover undo')], width);
}
