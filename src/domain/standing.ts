import type { Day } from './day.ts';
import { dayOf } from './day.ts';
import type { Ledger, Touch } from './ledger.ts';
import type { Loss } from './loss-record.ts';
import { inOrder } from './order.ts';
import { plainName } from './words.ts';

/** Whom an account asked to leave alone: all of it, or these people by their plain names; an empty name is the contact. */
export type LeftAlone =
  | { readonly whole: true }
  | { readonly whole: false; readonly people: readonly string[] };

/** How things stand with an account, whichever loss it is about. */
export interface Standing {
  readonly leftAlone?: LeftAlone;
  /** The last real contact, whoever began it. */
  readonly lastContact?: Day;
  /** The last contact that went out and that they did not ask for; a try that nobody answered is none. */
  readonly lastOutgoing?: Day;
  /** Tries in a row that nobody answered, since they were last heard of. */
  readonly unanswered: number;
  /** Two tries in a row went unanswered: nothing goes out until the check-in. */
  readonly quiet: boolean;
  /** How often they talked with the rep, and how often they wrote, since the first news (G113). */
  readonly conversations: number;
  readonly messages: number;
}

const triesBeforeRest = 2;

/** How things stand with that account at the end of `today`. */
export function standingOf(ledger: Ledger, account: string, today: Day): Standing {
  return standings(ledger, today)(account);
}

/** The same for any account; what was said of each is gathered, and told of, once. */
export function standings(
  { touches, losses }: Pick<Ledger, 'touches' | 'losses'>,
  today: Day,
): (account: string) => Standing {
  const events = new Map<string, Event[]>();
  for (const event of [...losses.flatMap(newsOf), ...touches.flatMap(eventOf)]) {
    if (event.on > today) continue;
    const account = plainName(event.account);
    const others = events.get(account);
    if (others === undefined) events.set(account, [event]);
    else others.push(event);
  }
  const known = new Map<string, Standing>();
  return (account) => {
    const name = plainName(account);
    const standing =
      known.get(name) ?? [...(events.get(name) ?? [])].sort(byDay).reduce(afterEvent, nothingYet);
    known.set(name, standing);
    return standing;
  };
}

/** What happened between the rep and an account. `heard` came from them, `sent` went out without asking for an answer. */
interface Event {
  readonly account: string;
  readonly on: Day;
  readonly kind: 'news' | 'heard' | 'reached' | 'sent' | 'unanswered' | 'elsewhere';
  readonly who?: string;
  readonly wish?: Touch['wish'];
  readonly written: boolean;
  /** True when they wrote or called first. */
  readonly first: boolean;
}

const nothingYet: Standing = { unanswered: 0, quiet: false, conversations: 0, messages: 0 };

/** On one day the news comes first; the rest in the order in which it was kept. */
function byDay(left: Event, right: Event): number {
  return inOrder(left.on, right.on) || Number(left.kind !== 'news') - Number(right.kind !== 'news');
}

/** The news of a loss comes from them, save where they went quiet. */
function newsOf({ deal, newsAt, channel, toldBy }: Loss): readonly Event[] {
  if (channel === 'silence') return [];
  const who = toldBy === undefined ? {} : { who: toldBy };
  return [{ account: deal.account, on: dayOf(newsAt), kind: 'news', written: false, first: true, ...who }];
}

function eventOf(touch: Touch): readonly Event[] {
  const kind = kindOf(touch);
  if (kind === undefined) return [];
  const { account, on, who, wish } = touch;
  return [
    {
      account,
      on,
      kind,
      written: isWritten(touch),
      first: touch.from === 'them',
      ...(who === undefined ? {} : { who }),
      ...(wish === undefined ? {} : { wish }),
    },
  ];
}

/** A call on an open deal is about that deal: it is contact, but no step of a recovery. A wish is theirs, however it came. */
function kindOf(touch: Touch): Event['kind'] | undefined {
  if (touch.from === 'them' || touch.wish !== undefined) return 'heard';
  if (touch.play === 'call') return touch.unanswered ? undefined : 'elsewhere';
  if (touch.unanswered) return 'unanswered';
  if (touch.answered !== undefined) return 'reached';
  return touch.play === undefined && !isWritten(touch) ? 'reached' : 'sent';
}

function isWritten({ channel, answered }: Touch): boolean {
  return answered === 'wrote' || (channel !== undefined && channel !== 'phone' && channel !== 'meeting');
}

function afterEvent(before: Standing, event: Event): Standing {
  const { leftAlone: _leftAlone, ...rest } = before;
  const leftAlone = wishAfter(before.leftAlone, event);
  const next = { ...rest, ...(leftAlone === undefined ? {} : { leftAlone }) };
  if (event.kind === 'unanswered') {
    const unanswered = before.unanswered + 1;
    return { ...next, unanswered, quiet: unanswered >= triesBeforeRest };
  }
  const answered = event.kind === 'heard' || event.kind === 'reached';
  const goesOut = event.kind === 'reached' || event.kind === 'sent';
  return {
    ...next,
    lastContact: event.on,
    ...(goesOut ? { lastOutgoing: event.on } : {}),
    ...(answered || event.kind === 'news' ? { unanswered: 0, quiet: false } : {}),
    conversations: before.conversations + Number(answered && !event.written),
    messages: before.messages + Number(answered && event.written),
  };
}

/** Whoever writes first may be written to again; a wish that comes with it holds. */
function wishAfter(before: LeftAlone | undefined, event: Event): LeftAlone | undefined {
  const left = event.first ? liftedBy(event.who, before) : before;
  if (event.wish === 'leave-account') return { whole: true };
  if (event.wish !== 'leave-person' || left?.whole) return left;
  return { whole: false, people: [...(left?.people ?? []), plainName(event.who ?? '')] };
}

function liftedBy(who: string | undefined, left: LeftAlone | undefined): LeftAlone | undefined {
  if (left === undefined || left.whole || who === undefined) return undefined;
  const people = left.people.filter((one) => one !== plainName(who) && one !== '');
  return people.length === 0 ? undefined : { whole: false, people };
}
