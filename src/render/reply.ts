import type { Day, Instant } from '../domain/day.ts';
import { addDays, dayOf, hoursBetween, timeOf } from '../domain/day.ts';
import type { FollowUp } from '../domain/ledger.ts';
import type { Letter } from '../domain/letters.ts';
import type { Loss } from '../domain/loss-record.ts';
import { filled, quoted } from '../domain/words.ts';
import { hanging, page } from './layout.ts';
import { letterText } from './letter.ts';
import { messageWords } from './message-words.ts';
import { painted } from './paint.ts';
import { dayWithMonth } from './saying.ts';

/** What stands on the screen when a loss was captured: the reply to send, and the clock. */
export interface ReplyScreen {
  readonly loss: Loss;
  /** The reply, where one is to be sent. */
  readonly letter?: Letter;
  /** The sentence for a named blocker. */
  readonly blocker?: string;
  readonly clock?: FollowUp;
  readonly today: Day;
  readonly width: number;
  /** No name is known to put under the letter. */
  readonly unsigned?: boolean;
  /** How wide the letter may be. */
  readonly letterWidth: number;
}

/** The capture is kept: the reply for the channel as it can be sent, the clock, and what comes next (G101–109). */
export function replyText(screen: ReplyScreen): string {
  const { loss, width } = screen;
  const said = (line: string) => page(hanging('', line, width), width);
  const letter =
    screen.letter === undefined
      ? []
      : [`${letterText('The reply', screen.letter, loss, { screen: width, letter: screen.letterWidth })}\n`];
  const parts = [
    said(`${painted('good', 'Kept.')} ${loss.deal.account}.`),
    ...(screen.blocker === undefined ? [] : [blockerWords(screen.blocker, loss, width)]),
    ...letter,
    ...(needsNoLetter(screen) ? [said('You thanked them and may call again: no letter is needed.')] : []),
    ...(letter.length > 0 && screen.unsigned ? [said(painted('quiet', toSign))] : []),
    ...(screen.clock?.until === undefined ? [] : [said(clockWords(screen.clock.until, screen))]),
    said(painted('quiet', `Next, within two days: recover debrief ${quoted(loss.deal.account)}`)),
  ];
  return parts.join('\n');
}

const toSign = 'To have your letters signed: recover config set name "Your Name"';

function needsNoLetter({ loss, letter, blocker }: ReplyScreen): boolean {
  return letter === undefined && blocker === undefined && loss.thanked && loss.leaveGiven;
}

function blockerWords(template: string, loss: Loss, width: number): string {
  const sentence = filled(template.trim(), messageWords(loss));
  return page(
    ['They named one thing. Call back today and ask:', ...hanging('  ', `"${sentence}"`, width)],
    width,
  );
}

const clockHours = 24;

function clockWords(until: Instant, { loss, today }: ReplyScreen): string {
  const day = dayOf(until);
  const named: Readonly<Record<string, string>> = { [today]: 'today', [addDays(today, 1)]: 'tomorrow' };
  const moved = hoursBetween(loss.newsAt, until) !== clockHours;
  const why = moved ? ' (after hours counts as the next morning)' : '';
  return `${painted('alarm', 'One generous act')} for them, by ${named[day] ?? dayWithMonth(day)}, ${timeOf(until)}${why}.`;
}
