import type { Instant } from './day.ts';
import { momentNumber } from './day.ts';
import { accountOf, finder, refTo } from './deals.ts';
import type { Id } from './ids.ts';
import { textOf } from './interview.ts';
import type { FollowUp, Ledger } from './ledger.ts';
import type { Channel, Loss, LossState } from './loss-record.ts';
import { inOrder } from './order.ts';
import type { Contact, Deal } from './pipeline.ts';
import type { Answers } from './question.ts';
import { onOneLine } from './words.ts';

const stateOf: Readonly<Record<string, LossState>> = {
  signed: 'signed-elsewhere',
  no: 'verbal-no',
  nobody: 'nobody-decides',
  'one-thing': 'alive',
};

const channels: readonly Channel[] = ['phone', 'email', 'meeting', 'portal', 'silence'];

/** The loss that the answers of `lost` tell (G101–108); the amount and the contact come from the deal. */
export function lossFrom(answers: Answers, deal: Deal, id: Id, now: Instant): Loss {
  const courtesy = textOf(answers, 'courtesy');
  const toldBy = nameIn(answers, 'toldBy');
  const optional = {
    amount: deal.amount,
    contact: contactOf(deal, toldBy),
    toldBy,
    winner: nameIn(answers, 'winner'),
    blocker: textOf(answers, 'blocker'),
    stated: textOf(answers, 'said') ?? deal.stated,
  };
  return {
    id,
    rev: 1,
    deal: refTo(deal),
    newsAt: (textOf(answers, 'when') as Instant | undefined) ?? now,
    recordedAt: now,
    channel: channels.find((channel) => channel === textOf(answers, 'channel')) ?? 'phone',
    thanked: courtesy === 'both' || courtesy === 'thanks',
    leaveGiven: courtesy === 'both' || courtesy === 'leave',
    leaveRefused: courtesy === 'refused',
    state: stateOf[textOf(answers, 'stands') ?? 'no'] ?? 'verbal-no',
    ...withoutGaps(optional),
  };
}

/** What was typed for a name, on one line. */
export function nameIn(answers: Answers, question: string): string | undefined {
  const name = textOf(answers, question);
  return name === undefined ? undefined : onOneLine(name);
}

function contactOf(deal: Deal, toldBy: string | undefined): Contact | undefined {
  return deal.contact ?? (toldBy === undefined ? undefined : { name: toldBy });
}

/** The object without the fields that have no value. */
export function withoutGaps<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** Keeps the loss with its follow-ups, and the deal itself when it was new. */
export function recordLoss(
  ledger: Ledger,
  loss: Loss,
  followUps: readonly FollowUp[],
  newDeal?: Deal,
): Ledger {
  return {
    ...ledger,
    deals: newDeal === undefined ? ledger.deals : [...ledger.deals, newDeal],
    losses: [...ledger.losses, loss],
    followUps: [...ledger.followUps, ...followUps],
  };
}

/** A deal that no CRM file told of: what is known of it, and nothing else. */
export function dealByHand(id: Id, known: { readonly [K in keyof Deal]?: Deal[K] | undefined }): Deal {
  return { status: 'open', attributes: {}, inLastImport: false, ...withoutGaps(known), id };
}

/** Keeps a deal added by hand. */
export function addDeal(ledger: Ledger, deal: Deal): Ledger {
  return { ...ledger, deals: [...ledger.deals, deal] };
}

/** The losses by the moment of their news, the latest first. */
export function latestFirst(losses: readonly Loss[]): readonly Loss[] {
  const moments = new Map(losses.map((loss) => [loss, momentNumber(loss.newsAt)]));
  const momentOf = (loss: Loss) => moments.get(loss) ?? 0;
  return [...losses].sort((left, right) => momentOf(right) - momentOf(left) || inOrder(left.id, right.id));
}

/** Lost deals of the pipeline that the rep has not spoken about yet, the latest closed first. */
export function unspokenLosses(deals: readonly Deal[], losses: readonly Loss[]): readonly Deal[] {
  const lossOf = finder(losses, (loss) => loss.deal);
  return deals
    .filter((deal) => deal.status === 'lost' && lossOf(deal) === undefined)
    .sort(
      (left, right) =>
        inOrder(right.closeDate ?? '', left.closeDate ?? '') || inOrder(accountOf(left), accountOf(right)),
    );
}
