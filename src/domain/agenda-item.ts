import { blockerClause } from './blocker.ts';
import type { Day, Instant } from './day.ts';
import { dayOf, daysBetween, hoursBetween } from './day.ts';
import type { Id } from './ids.ts';
import type { DealRef } from './kept.ts';
import type { FollowUp } from './ledger.ts';
import { lossAt } from './loss-at.ts';
import type { Loss } from './loss-record.ts';
import type { Turn } from './mailing.ts';
import type { Money } from './money.ts';
import { inOrder } from './order.ts';
import { outcomesFor } from './outcomes.ts';
import type { Contact, Deal } from './pipeline.ts';
import type { Fact, Play } from './playbook.ts';
import { contactFor, reachFor } from './reach.ts';
import { reminderPlay } from './reminder.ts';
import { contactWords, filled, typeable, unnamedWords } from './words.ts';

export type AgendaState = 'clock' | 'call' | 'signal' | 'overdue' | 'today' | 'upcoming';

/** One line of the day: what, whom, why now and the first words. `hoursLeft` only while a clock runs, `daysLate` when overdue. */
export interface AgendaItem {
  readonly id: Id;
  readonly account: string;
  /** Of a mailing, everyone it goes to, by name. */
  readonly accounts?: readonly string[];
  readonly loss?: Id;
  readonly play: string;
  readonly mark: string;
  readonly label: string;
  readonly due: Day;
  /** The day on which it was due before it was put off. */
  readonly ownDue?: Day;
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
  /** The day that `why` is about, where it is about one: of a signal, of the end of a contract. */
  readonly about?: Day;
  readonly why: string;
  readonly words: string;
  /** They asked not to be contacted: the line is for the rep alone. */
  readonly leftAlone?: true;
}

/** Everything a line may speak of, each found at once. */
export interface KnownForDay {
  readonly plays: ReadonlyMap<string, Play>;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly losses: ReadonlyMap<string, Loss>;
  readonly dealOf: (ref: DealRef) => Deal | undefined;
}

/** The line of a follow-up; none where its play is not known here. */
export function itemOf(followUp: Turn, known: KnownForDay, now: Instant, today: Day): readonly AgendaItem[] {
  const play = known.plays.get(followUp.play);
  if (play === undefined) return [];
  const loss =
    play.id === reminderPlay
      ? lossAt({ losses: [...known.losses.values()] }, followUp.account)
      : known.losses.get(followUp.loss ?? '');
  const deal = followUp.deal && known.dealOf(followUp.deal);
  const fact = known.facts.get(followUp.sign?.fact ?? '');
  const whom = whomOfTurn(play, followUp, loss, deal);
  const words = {
    ...wordsOf(play, loss, whom.contact, followUp),
    ...(fact === undefined ? {} : { question: fact.question, sign: fact.short }),
  };
  return [
    {
      id: followUp.id,
      account: followUp.account,
      ...accountsOf(followUp),
      play: play.id,
      mark: play.mark,
      label: play.label.replace(/^the /, ''),
      due: followUp.due,
      ...(followUp.ownDue === undefined ? {} : { ownDue: followUp.ownDue }),
      ...timing(followUp, now, today),
      why: filled(filled(play.why, words), words),
      words: filled(filled(play.words, words), words),
      ...(followUp.loss === undefined ? {} : { loss: followUp.loss }),
      ...(followUp.until === undefined ? {} : { until: followUp.until }),
      ...(deal?.amount === undefined ? {} : { amount: deal.amount }),
      ...(deal?.closeDate === undefined ? {} : { closeDate: deal.closeDate }),
      ...(fact === undefined ? {} : { sign: fact.short }),
      ...aboutOf(play, loss, followUp),
      ...whom,
    },
  ];
}

/** What has changed at an account: it is seen at once, whenever something may go out there again (G25). */
export const signalPlay = 'signal';

type Whom = Pick<AgendaItem, 'contact' | 'reach'>;

/** A mailing has many readers, and names none. */
function whomOfTurn(
  play: Play,
  { deal: ref, together }: Turn,
  loss: Loss | undefined,
  deal: Deal | undefined,
): Whom {
  if (together !== undefined) return {};
  return ref === undefined ? whomInLoss(play, loss) : whomInDeal(play, deal);
}

function accountsOf({ together }: Turn): Pick<AgendaItem, 'accounts'> {
  if (together === undefined) return {};
  return { accounts: [...new Set(together.map(({ account }) => account))].sort(inOrder) };
}

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

function wordsOf(play: Play, loss: Loss | undefined, contact: Contact | undefined, followUp: FollowUp) {
  return {
    account: followUp.account,
    ...contactWords(contact?.name),
    rival: loss?.winner ?? unnamedWords.rival,
    menu: menuOf(play, loss),
    signal: followUp.about?.text ?? 'something has changed there',
    blocker: loss?.blocker === undefined ? 'do that one thing' : blockerClause(loss.blocker),
    typed: typeable(followUp.account),
    what: followUp.what ?? '',
    partner: loss?.debrief?.partner?.name ?? 'someone you trust',
  };
}

function aboutOf({ due }: Play, loss: Loss | undefined, { about }: FollowUp): Pick<AgendaItem, 'about'> {
  const day = 'before' in due ? loss?.contractEnd : about?.on;
  return day === undefined ? {} : { about: day };
}

/** What can be done of a play as things stand, in a row: `your notes, a name, hand-over help`. */
function menuOf(play: Play, loss: Loss | undefined): string {
  return outcomesFor(play, loss)
    .flatMap(({ short }) => (short === undefined ? [] : [short]))
    .join(', ');
}

function timing(
  followUp: FollowUp,
  now: Instant,
  today: Day,
): Pick<AgendaItem, 'state' | 'hoursLeft' | 'daysLate'> {
  if (followUp.play === signalPlay && (followUp.snoozedTo ?? today) <= today) return { state: 'signal' };
  if (followUp.due > today) return { state: 'upcoming' };
  const hoursLeft = followUp.until === undefined ? undefined : hoursBetween(now, followUp.until);
  if (hoursLeft !== undefined && hoursLeft >= 0)
    return { state: 'clock', hoursLeft: Math.floor(hoursLeft * 10) / 10 };
  if (followUp.deal !== undefined) return { state: 'call' };
  const dueBy = followUp.until === undefined ? followUp.due : dayOf(followUp.until);
  return dueBy < today ? { state: 'overdue', daysLate: daysBetween(dueBy, today) } : { state: 'today' };
}
