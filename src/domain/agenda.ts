import { blockerClause } from './blocker.ts';
import type { Day, Instant } from './day.ts';
import { addDays, dayOf, daysBetween, hoursBetween } from './day.ts';
import { finder } from './deals.ts';
import type { Id } from './ids.ts';
import type { DealRef } from './kept.ts';
import type { FollowUp, Ledger } from './ledger.ts';
import type { Loss } from './loss-record.ts';
import type { Money } from './money.ts';
import { sizeOf } from './money.ts';
import { inOrder } from './order.ts';
import type { Contact, Deal } from './pipeline.ts';
import { hasLapsed } from './plan.ts';
import type { Fact, Play } from './playbook.ts';
import { contactFor, reachFor } from './reach.ts';
import { contactWords, filled, typeable, unnamedWords } from './words.ts';

export type AgendaState = 'clock' | 'call' | 'signal' | 'overdue' | 'today' | 'upcoming';

/** One line of the day: what, whom, why now and the first words. `hoursLeft` only while a clock runs, `daysLate` when overdue. */
export interface AgendaItem {
  readonly id: Id;
  readonly account: string;
  readonly loss?: Id;
  readonly play: string;
  readonly mark: string;
  readonly label: string;
  readonly due: Day;
  readonly until?: Instant;
  readonly state: AgendaState;
  readonly hoursLeft?: number;
  readonly daysLate?: number;
  readonly amount?: Money;
  readonly closeDate?: Day;
  readonly sign?: string;
  readonly contact?: Contact;
  /** The number or address that fits the act. */
  readonly reach?: string;
  readonly why: string;
  readonly words: string;
}

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
  const live = input.ledger.followUps.filter((one) => isLive(one, today, known) && isWithin(one, input.upTo));
  const items = live.flatMap((followUp) => itemOf(followUp, known, input.now, today));
  const sorted = items.sort((left, right) => compare(left, right, known));
  const soon = addDays(today, daysAhead);
  return {
    today,
    items: sorted.filter((item) => item.state !== 'upcoming'),
    week: sorted.filter((item) => item.state === 'upcoming' && item.due <= soon),
    later: sorted.filter((item) => item.state === 'upcoming' && item.due > soon),
  };
}

/** Everything a line may speak of, each found at once. */
interface Known {
  readonly plays: ReadonlyMap<string, Play>;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly losses: ReadonlyMap<string, Loss>;
  readonly dealOf: DealOf;
}

function knownOf(input: AgendaInput): Known {
  return {
    plays: new Map(input.plays.map((play) => [play.id, play])),
    facts: new Map(input.facts.map((fact) => [fact.id, fact])),
    losses: new Map(input.ledger.losses.map((loss) => [loss.id, loss])),
    dealOf: finder(input.deals.filter(isMeant(input.ledger)), (deal) => deal),
  };
}

function isWithin(one: FollowUp, upTo: Day | undefined): boolean {
  return upTo === undefined || one.due <= upTo;
}

type DealOf = (ref: DealRef) => Deal | undefined;

/** Only deals that a follow-up may be about are looked up: an index over 100,000 others would cost the morning. */
function isMeant(ledger: Ledger): (deal: Deal) => boolean {
  const refs = ledger.followUps.flatMap((one) => (one.status === 'open' && one.deal ? [one.deal] : []));
  const named = finder(refs, (ref) => ref);
  return refs.length === 0 ? () => false : (deal) => named(deal) !== undefined;
}

function isLive(one: FollowUp, today: Day, { dealOf, plays }: Known): boolean {
  if (one.status !== 'open' || hasLapsed(one, plays.get(one.play), today)) return false;
  return one.deal === undefined || (dealOf(one.deal)?.status ?? 'open') === 'open';
}

function itemOf(followUp: FollowUp, known: Known, now: Instant, today: Day): readonly AgendaItem[] {
  const play = known.plays.get(followUp.play);
  if (play === undefined) return [];
  const loss = known.losses.get(followUp.loss ?? '');
  const deal = followUp.deal && known.dealOf(followUp.deal);
  const fact = known.facts.get(followUp.sign?.fact ?? '');
  const whom = followUp.deal === undefined ? whomInLoss(play, loss) : whomInDeal(play, deal);
  const words = {
    ...wordsOf(loss, whom.contact, followUp),
    ...(fact === undefined ? {} : { question: fact.question, sign: fact.short }),
  };
  return [
    {
      id: followUp.id,
      account: followUp.account,
      play: play.id,
      mark: play.mark,
      label: play.label.replace(/^the /, ''),
      due: followUp.due,
      ...timing(followUp, now, today),
      why: filled(filled(play.why, words), words),
      words: filled(filled(play.words, words), words),
      ...(followUp.loss === undefined ? {} : { loss: followUp.loss }),
      ...(followUp.until === undefined ? {} : { until: followUp.until }),
      ...(deal?.amount === undefined ? {} : { amount: deal.amount }),
      ...(deal?.closeDate === undefined ? {} : { closeDate: deal.closeDate }),
      ...(fact === undefined ? {} : { sign: fact.short }),
      ...whom,
    },
  ];
}

type Whom = Pick<AgendaItem, 'contact' | 'reach'>;

function whomInLoss(play: Play, loss: Loss | undefined): Whom {
  return loss === undefined ? {} : whomOf(play, contactFor(play, loss), loss.leaveRefused);
}

function whomInDeal(play: Play, deal: Deal | undefined): Whom {
  return whomOf(play, deal?.contact, false);
}

function whomOf(play: Play, contact: Contact | undefined, callsRefused: boolean): Whom {
  const reach = reachFor(play.reach, contact, callsRefused);
  return { ...(contact === undefined ? {} : { contact }), ...(reach === undefined ? {} : { reach }) };
}

function wordsOf(loss: Loss | undefined, contact: Contact | undefined, followUp: FollowUp) {
  return {
    account: followUp.account,
    ...contactWords(contact?.name),
    rival: loss?.winner ?? unnamedWords.rival,
    blocker: loss?.blocker === undefined ? 'do that one thing' : blockerClause(loss.blocker),
    typed: typeable(followUp.account),
    partner: loss?.debrief?.partner?.name ?? 'someone you trust',
  };
}

function timing(
  followUp: FollowUp,
  now: Instant,
  today: Day,
): Pick<AgendaItem, 'state' | 'hoursLeft' | 'daysLate'> {
  if (followUp.due > today) return { state: 'upcoming' };
  const hoursLeft = followUp.until === undefined ? undefined : hoursBetween(now, followUp.until);
  if (hoursLeft !== undefined && hoursLeft >= 0)
    return { state: 'clock', hoursLeft: Math.floor(hoursLeft * 10) / 10 };
  if (followUp.deal !== undefined) return { state: 'call' };
  const dueBy = followUp.until === undefined ? followUp.due : dayOf(followUp.until);
  return dueBy < today ? { state: 'overdue', daysLate: daysBetween(dueBy, today) } : { state: 'today' };
}

function compare(left: AgendaItem, right: AgendaItem, { plays }: Known): number {
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
