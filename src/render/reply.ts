import type { Day, Instant } from '../domain/day.ts';
import { addDays } from '../domain/day.ts';
import type { FollowUp, Loss } from '../domain/ledger.ts';
import type { Contact } from '../domain/pipeline.ts';
import { filledLines, firstName } from '../domain/words.ts';
import { hanging, page } from './layout.ts';
import { painted } from './paint.ts';
import { byWhen } from './saying.ts';

/** What stands on the screen when a loss was captured: the reply to send, and the clock. */
export interface ReplyScreen {
  readonly loss: Loss;
  /** The template of the reply, where one is to be sent. */
  readonly template?: string;
  /** The sentence for a named blocker. */
  readonly blocker?: string;
  readonly clock?: FollowUp;
  readonly today: Day;
  readonly width: number;
}

/** The capture is kept: the reply for the channel as it can be sent, the clock, and what comes next (G101–109). */
export function replyText(screen: ReplyScreen): string {
  const { loss, width } = screen;
  const words = messageWords(loss);
  const parts = [
    `${painted('good', 'Kept.')} ${loss.deal.account}.`,
    ...(screen.blocker === undefined ? [] : [blockerWords(filledLines(screen.blocker, words), width)]),
    ...(screen.template === undefined
      ? []
      : [messageBlock(filledLines(screen.template, words), loss.contact, width)]),
    ...(screen.clock?.until === undefined ? [] : [clockWords(screen.clock.until, screen.today)]),
    painted('quiet', `Next, within two days: recover debrief "${loss.deal.account}"`),
  ];
  return page(parts.join('\n\n').split('\n'), width);
}

/** The words a message template may hold; what is not known is left out, and its line with it. */
export function messageWords(loss: Loss): Readonly<Record<string, string | undefined>> {
  return {
    account: loss.deal.account,
    contact: loss.toldBy ?? loss.contact?.name,
    first: firstName(loss.toldBy ?? loss.contact?.name),
    blocker: loss.blocker,
    rival: loss.winner,
  };
}

function blockerWords(sentence: string, width: number): string {
  return ['They named one thing. Call back today and ask:', ...hanging('  ', sentence, width)].join('\n');
}

function messageBlock(message: string, contact: Contact | undefined, width: number): string {
  const to = contact?.email ?? contact?.name;
  const head = `The reply${to === undefined ? '' : `, to ${to}`}:`;
  return [
    head,
    ...message.split('\n').flatMap((line) => (line === '' ? [''] : hanging('  ', line, width))),
  ].join('\n');
}

function clockWords(until: Instant, today: Day): string {
  return `${painted('alarm', 'The 24-hour clock runs')}: one generous act for them, ${byWhen(until, today, addDays(today, 1))}.`;
}
