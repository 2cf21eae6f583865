import type { Day } from '../domain/day.ts';
import type { FollowUp, Ledger, Touch } from '../domain/ledger.ts';
import type { Loss } from '../domain/loss-record.ts';
import type { Standing } from '../domain/standing.ts';
import { hanging, page } from './layout.ts';
import { painted } from './paint.ts';
import { counted, dayNear, dayWithMonth } from './saying.ts';

/** A contact that was just kept, with the notes before and after it. */
export interface TouchScreen {
  readonly touch: Touch;
  readonly standing: Standing;
  readonly before: Ledger;
  readonly after: Ledger;
  readonly today: Day;
  readonly width: number;
}

/** What was kept, what it changes, and how alive the conversation is (G113). */
export function touchText(screen: TouchScreen): string {
  const sentences = [
    `${painted('good', 'Kept.')} ${screen.touch.account}${whenWords(screen)}.`,
    ...newsWords(screen),
    ...(screen.touch.wish === undefined && screen.touch.loss !== undefined
      ? aliveWords(screen.standing)
      : []),
  ];
  return page(
    [...hanging('', sentences.join(' '), screen.width), painted('quiet', 'What is due: recover due')],
    screen.width,
  );
}

function whenWords({ touch, today }: TouchScreen): string {
  return touch.on === today ? '' : `, ${dayNear(touch.on, today)}`;
}

function newsWords(screen: TouchScreen): readonly string[] {
  const { touch, standing } = screen;
  const loss = lossOf(screen.after, touch);
  return [
    ...stateWords(lossOf(screen.before, touch), loss),
    ...(touch.reason === undefined ? [] : ['Their reason stands beside what you first heard.']),
    ...(touch.wish === undefined ? [] : ['Nothing more goes out there until they write to you first.']),
    ...(touch.unanswered && standing.quiet
      ? ['Two tries without an answer: it rests until the check-in.']
      : []),
    ...(touch.wordOfMouth === undefined ? [] : ['That counts: it came from how you took the no.']),
    ...nextWords(screen),
  ];
}

const stateSaid: Readonly<Record<string, string>> = {
  alive: 'It is open again; the rest of the plan is let go.',
  'signed-elsewhere': 'It is signed with someone else; the plan is now the one for that.',
  'invited-back': 'You are invited back. Well earned.',
};

function stateWords(before: Loss | undefined, after: Loss | undefined): readonly string[] {
  if (after === undefined || after.state === before?.state) return [];
  return [stateSaid[after.state] ?? ''].filter(Boolean);
}

const named: Readonly<Record<string, string>> = {
  signal: 'To follow up',
  advice: 'The talk they named',
  'needs-met': 'To ask how it does',
  'contract-end': 'A word before their contract ends',
  handover: 'To think of a colleague for them',
  'check-in': 'Next check-in, at the latest',
};

/** The days that the contact moved or made, each with what it is. */
function nextWords({ before, after, today }: TouchScreen): readonly string[] {
  const was = new Map(before.followUps.map((one) => [one.id, one]));
  return after.followUps.flatMap((one) => {
    const words = named[one.play];
    return words === undefined || !isNews(one, was.get(one.id))
      ? []
      : [`${words}: ${dayWords(one.due, today)}.`];
  });
}

function isNews(one: FollowUp, before: FollowUp | undefined): boolean {
  return one.status === 'open' && one.due !== before?.due;
}

function dayWords(day: Day, today: Day): string {
  if (day === today) return 'today';
  return day.slice(0, 4) === today.slice(0, 4) ? dayWithMonth(day) : dayNear(day, today);
}

function aliveWords({ conversations, messages }: Standing): readonly string[] {
  const parts = [
    ...(conversations === 0 ? [] : [counted(conversations, 'talk')]),
    ...(messages === 0 ? [] : [`${counted(messages, 'message')} from them`]),
  ];
  return parts.length === 0 ? [] : [`Since the news: ${parts.join(' and ')}.`];
}

function lossOf({ losses }: Ledger, { loss }: Touch): Loss | undefined {
  return losses.find((one) => one.id === loss);
}

/** The stable shape of `touch --json`: the contact, and how things stand with the account after it. */
export function touchShape({ touch, standing, after }: TouchScreen) {
  const { conversations, messages, quiet, unanswered } = standing;
  const state = lossOf(after, touch)?.state;
  return {
    ...touch,
    ...(state === undefined ? {} : { state }),
    standing: { conversations, messages, unanswered, quiet, leftAlone: standing.leftAlone !== undefined },
  };
}
