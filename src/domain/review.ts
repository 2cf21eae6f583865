import type { Instant } from './day.ts';
import { addHours } from './day.ts';
import { finderOf } from './deals.ts';
import type { FollowUp, Ledger } from './ledger.ts';
import { latestFirst } from './loss.ts';
import type { Loss } from './loss-record.ts';
import type { Deal } from './pipeline.ts';
import type { Cause } from './playbook.ts';
import { lastRelations } from './relations.ts';
import { causeFinder } from './signs.ts';
import { plainName } from './words.ts';

/** What several losses have in common, with those losses, the latest first. */
export interface Group {
  /** What is the same: the id of a cause, a channel, the name of a rival or of a stage as it was last written. */
  readonly what: string;
  readonly losses: readonly Loss[];
}

/** Some of the losses that can tell something, beside all of those. */
export interface Part {
  readonly some: readonly Loss[];
  readonly of: readonly Loss[];
}

/** What a rep's losses tell when they are laid side by side; every figure is a list of the losses behind it. */
export interface Review {
  readonly losses: readonly Loss[];
  readonly debriefed: readonly Loss[];
  readonly causes: readonly Group[];
  /** Causes in which the rep saw a part of his own: private. */
  readonly own: readonly Group[];
  readonly rivals: readonly Group[];
  /** The stages in which the deals died. */
  readonly stages: readonly Group[];
  readonly channels: readonly Group[];
  /** Where the reason that was stated fell: it pointed to causes, and the debrief found none of them (G8). */
  readonly guessFell: Part;
  /** Where the reply went out within 24 hours, of those where one was planned (G1). */
  readonly clockKept: Part;
  /** Where they talked or wrote later on: of those with the reply in time, and of the others. */
  readonly heardAfterKept: Part;
  readonly heardAfterMissed: Part;
  /** How things are between the rep and them, by the last answer: warmer, kept or colder. */
  readonly relations: readonly Group[];
}

/** What a review is made of, beside the losses. */
export interface ReviewInput {
  readonly ledger: Pick<Ledger, 'followUps' | 'touches'>;
  /** As the CRM has them. */
  readonly deals: readonly Deal[];
  readonly causes: readonly Cause[];
  /** A clock that still runs then is neither kept nor missed. */
  readonly now: Instant;
}

/** The review of these losses. */
export function reviewOf(given: readonly Loss[], { ledger, deals, causes, now }: ReviewInput): Review {
  const losses = latestFirst(given);
  const debriefed = losses.filter(({ debrief }) => debrief !== undefined);
  const guessOf = guessFinder(debriefed, causes);
  const guessed = debriefed.filter((loss) => guessOf(loss).length > 0);
  const clocks = clocksOf(losses, ledger.followUps, now);
  const kept = losses.filter(({ id }) => clocks.get(id) === true);
  const missed = losses.filter(({ id }) => clocks.get(id) === false);
  const heard = heardFrom(ledger);
  const stageOf = stageFinder(losses, deals);
  return {
    losses,
    debriefed,
    causes: grouped(debriefed, ({ debrief }) => debrief?.causes.map(({ cause }) => cause) ?? []),
    own: ownGroups(debriefed),
    rivals: grouped(losses, ({ winner }) => (winner === undefined ? [] : [winner])),
    stages: grouped(losses, (loss) => stageOf(loss) ?? []),
    channels: grouped(losses, ({ channel }) => [channel]),
    guessFell: { some: guessed.filter((loss) => guessFell(loss, guessOf(loss))), of: guessed },
    clockKept: { some: kept, of: latestFirst([...kept, ...missed]) },
    heardAfterKept: { some: kept.filter(heard), of: kept },
    heardAfterMissed: { some: missed.filter(heard), of: missed },
    relations: relationsOf(losses, ledger.followUps),
  };
}

/** The causes of these losses in which the rep saw a part of his own. */
export function ownGroups(losses: readonly Loss[]): readonly Group[] {
  return grouped(latestFirst(losses), ownCauses);
}

/** The largest group first, then the one with the latest loss; a loss is in a group once. */
function grouped(
  losses: readonly Loss[],
  whatOf: (loss: Loss) => readonly string[] | string,
): readonly Group[] {
  const groups = new Map<string, { what: string; losses: Loss[] }>();
  for (const loss of losses) {
    for (const what of new Set([whatOf(loss)].flat())) {
      const group = groups.get(plainName(what)) ?? { what, losses: [] };
      if (group.losses.at(-1) !== loss) group.losses.push(loss);
      groups.set(plainName(what), group);
    }
  }
  return [...groups.values()].sort((left, right) => right.losses.length - left.losses.length);
}

function ownCauses({ debrief }: Loss): readonly string[] {
  return (debrief?.causes ?? []).filter(({ control }) => control !== 'not-mine').map(({ cause }) => cause);
}

/** The causes to which the reason that was stated pointed. */
function guessFinder(losses: readonly Loss[], causes: readonly Cause[]): (loss: Loss) => readonly string[] {
  const causesOf = causeFinder(causes);
  const guesses = new Map(losses.map(({ id, stated = '' }) => [id, stated === '' ? [] : causesOf(stated)]));
  return ({ id }) => guesses.get(id) ?? [];
}

function guessFell({ debrief }: Loss, guess: readonly string[]): boolean {
  const found = new Set(debrief?.causes.map(({ cause }) => cause));
  return guess.every((cause) => !found.has(cause));
}

/** Of each loss whose clock was kept or has run out, whether the reply was out by then. */
function clocksOf(
  losses: readonly Loss[],
  followUps: readonly FollowUp[],
  now: Instant,
): ReadonlyMap<string, boolean> {
  const ends = new Map<string, string>(losses.map(({ id, newsAt }) => [id, addHours(newsAt, 24)]));
  const clocks = new Map<string, boolean>();
  for (const { play, loss, status, closedAt } of followUps) {
    const end = loss === undefined ? undefined : ends.get(loss);
    if (play !== 'reply' || loss === undefined || end === undefined) continue;
    const isKept = status === 'done' && closedAt !== undefined && closedAt <= end;
    if (isKept || end < now) clocks.set(loss, isKept);
  }
  return clocks;
}

/** Tells whether they talked or wrote after the news of that loss. */
function heardFrom({ touches }: Pick<Ledger, 'touches'>): (loss: Loss) => boolean {
  const byAccount = new Map<string, string>();
  for (const { account, on, from, answered } of touches) {
    if (from !== 'them' && answered === undefined) continue;
    const name = plainName(account);
    if (on > (byAccount.get(name) ?? '')) byAccount.set(name, on);
  }
  return ({ deal, newsAt }) => (byAccount.get(plainName(deal.account)) ?? '') > newsAt.slice(0, 10);
}

/** The stage in which a deal ended: the one it has where the CRM still takes it for open, else the last one before. */
function stageFinder(losses: readonly Loss[], deals: readonly Deal[]): (loss: Loss) => string | undefined {
  const dealOf = finderOf(
    losses.map(({ deal }) => deal),
    deals,
  );
  return ({ deal }) => {
    const found = dealOf(deal);
    if (found?.status === 'open') return found.stage;
    const last = found?.history?.findLast(({ field, was }) => field === 'stage' && was !== undefined);
    return last?.field === 'stage' ? last.was : undefined;
  };
}

function relationsOf(losses: readonly Loss[], followUps: readonly FollowUp[]): readonly Group[] {
  const last = lastRelations(followUps);
  return grouped(losses, ({ id }) => last.get(id)?.asides?.['relationship'] ?? []);
}
