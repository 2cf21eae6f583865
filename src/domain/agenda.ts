import type { AgendaItem, AgendaState, KnownForDay } from './agenda-item.ts';
import { itemOf, signalPlay } from './agenda-item.ts';
import type { Day, Instant, Rhythm } from './day.ts';
import { addBusinessDays, addDays, dayOf } from './day.ts';
import { finder } from './deals.ts';
import type { FollowUp, Ledger } from './ledger.ts';
import { mailedTogether } from './mailing.ts';
import { sizeOf } from './money.ts';
import { inOrder } from './order.ts';
import type { Deal } from './pipeline.ts';
import { hasLapsed, mailingPlay } from './play-days.ts';
import type { Fact, Play } from './playbook.ts';
import { forRepAlone, isOnlyInward } from './reminder.ts';
import { asItComes } from './snooze.ts';
import { standings } from './standing.ts';
import { afterTimeAway, isFirstDayBack, oncePerAccount } from './time-away.ts';
import { inTurn } from './turns.ts';
import { plainName } from './words.ts';

/** What the day holds, the seven days after it, and what comes later. */
export interface Agenda {
  readonly today: Day;
  readonly items: readonly AgendaItem[];
  readonly week: readonly AgendaItem[];
  readonly later: readonly AgendaItem[];
}

export interface AgendaInput {
  readonly ledger: Ledger;
  readonly deals: readonly Deal[];
  readonly plays: readonly Play[];
  readonly facts: readonly Fact[];
  readonly now: Instant;
  readonly rhythm: Rhythm;
  /** Leaves out what falls due after that day. */
  readonly upTo?: Day;
}

const stateOrder: readonly AgendaState[] = ['clock', 'call', 'signal', 'overdue', 'today', 'upcoming'];
/** How far the morning screen looks ahead. */
export const daysAhead = 7;

/** What is due, by how much it matters: running clocks, calls by their money, then the rest by play; what lapsed is gone (G24). */
export function agendaOf(input: AgendaInput): Agenda {
  const today = dayOf(input.now);
  const known = knownOf(input);
  const { ledger, rhythm } = input;
  const standing = standings(ledger, today);
  const coming = ledger.followUps
    .filter((one) => isLive(one, { today, rhythm }, known))
    .map((one) => asItComes(one, known.plays.get(one.play), rhythm));
  const live = afterTimeAway(coming, { absences: ledger.absences, plays: known.plays, today, rhythm });
  const turns = mailedTogether(inTurn(within(live, input.upTo), { ...known, standing, today, rhythm }));
  const items = turns
    .filter((one) => isWithin(one, input.upTo))
    .flatMap((followUp) => itemOf(followUp, known, input.now, today))
    .map((item) => (isOnlyInward(item, standing(item.account)) ? forRepAlone(item) : item));
  const ranked = items.sort((left, right) => compare(left, right, known));
  const sorted = isFirstDayBack(ledger, today)
    ? oncePerAccount(ranked, addBusinessDays(today, 1, rhythm)).sort((left, right) =>
        compare(left, right, known),
      )
    : ranked;
  const soon = addDays(today, daysAhead);
  return {
    today,
    items: sorted.filter((item) => item.state !== 'upcoming'),
    week: sorted.filter((item) => item.state === 'upcoming' && item.due <= soon),
    later: sorted.filter((item) => item.state === 'upcoming' && item.due > soon),
  };
}

function knownOf(input: AgendaInput): KnownForDay {
  return {
    plays: new Map(input.plays.map((play) => [play.id, play])),
    facts: new Map(input.facts.map((fact) => [fact.id, fact])),
    losses: new Map(input.ledger.losses.map((loss) => [loss.id, loss])),
    dealOf: finder(input.deals.filter(isMeant(input.ledger)), (deal) => deal),
  };
}

/** Without the accounts that have nothing up to that day: their turns come later still, unless a mailing takes them along. */
function within(followUps: readonly FollowUp[], upTo: Day | undefined): readonly FollowUp[] {
  if (upTo === undefined) return followUps;
  const isNear = (one: FollowUp) => isWithin(one, upTo) || one.play === mailingPlay;
  const near = new Set(followUps.filter(isNear).map(({ account }) => plainName(account)));
  return followUps.filter(({ account }) => near.has(plainName(account)));
}

function isWithin(one: FollowUp, upTo: Day | undefined): boolean {
  return upTo === undefined || one.due <= upTo || one.play === signalPlay;
}

/** Only deals that a follow-up may be about are looked up: an index over 100,000 others would cost the morning. */
function isMeant(ledger: Ledger): (deal: Deal) => boolean {
  const refs = ledger.followUps.flatMap((one) => (one.status === 'open' && one.deal ? [one.deal] : []));
  const named = finder(refs, (ref) => ref);
  return refs.length === 0 ? () => false : (deal) => named(deal) !== undefined;
}

function isLive(
  one: FollowUp,
  { today, rhythm }: { readonly today: Day; readonly rhythm: Rhythm },
  { dealOf, plays }: KnownForDay,
): boolean {
  if (one.status !== 'open' || hasLapsed(one, plays.get(one.play), today, rhythm)) return false;
  return one.deal === undefined || (dealOf(one.deal)?.status ?? 'open') === 'open';
}

function compare(left: AgendaItem, right: AgendaItem, { plays }: KnownForDay): number {
  return (
    stateOrder.indexOf(left.state) - stateOrder.indexOf(right.state) ||
    (left.state === 'upcoming' ? inOrder(left.due, right.due) : 0) ||
    (left.hoursLeft ?? 0) - (right.hoursLeft ?? 0) ||
    sizeOf(right.amount) - sizeOf(left.amount) ||
    (plays.get(left.play)?.order ?? 0) - (plays.get(right.play)?.order ?? 0) ||
    inOrder(left.due, right.due) ||
    inOrder(left.id, right.id)
  );
}
