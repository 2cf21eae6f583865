import { closest } from '../domain/closest.ts';
import type { Day } from '../domain/day.ts';
import { idsLike, shortIds } from '../domain/ids.ts';
import type { FollowUp, Ledger } from '../domain/ledger.ts';
import { inOrder } from '../domain/order.ts';
import type { Play } from '../domain/playbook.ts';
import type { Problem } from '../domain/problem.ts';
import { comesOn } from '../domain/snooze.ts';
import { plainName } from '../domain/words.ts';
import type { ClosingVerb } from '../render/follow-up-problems.ts';
import {
  alreadyClosed,
  followUpLine,
  noSuchFollowUp,
  nothingToDo,
  severalFollowUps,
  whichAsked,
  whichFollowUp,
} from '../render/follow-up-problems.ts';
import { pickQuestion } from '../render/picking.ts';
import type { World } from '../world.ts';
import { picked } from './pick.ts';

/** The one open follow-up meant: by its id, or by the account; several are asked about on a terminal. Throws `Problem` not-found | ambiguous | usage. */
export async function followUpMeant(
  world: World,
  typed: string | undefined,
  ledger: Ledger,
  plays: readonly Play[],
  today: Day,
  verb: ClosingVerb = 'done',
): Promise<FollowUp> {
  const open = ledger.followUps.filter((one) => one.status === 'open');
  const found = typed === undefined ? dueFirst(open, today) : meant(typed, open, today);
  const [only] = found;
  if (only === undefined) throw nothingFits(typed, ledger.followUps);
  if (typed !== undefined && found.length === 1) return only;
  if (!world.interactive && typed === undefined) throw whichFollowUp(verb);
  const ids = shortIds(open.map((one) => one.id));
  const lineOf = (one: FollowUp) =>
    followUpLine(
      one,
      plays.find((play) => play.id === one.play),
      ids,
      today,
    );
  if (!world.interactive) throw severalFollowUps(typed ?? '', found.map(lineOf));
  const question = pickQuestion(
    found.map((one) => ({ value: one.id, label: lineOf(one) })),
    whichAsked[verb],
  );
  return picked(world, question, found);
}

function nothingFits(typed: string | undefined, all: readonly FollowUp[]): Problem {
  if (typed === undefined) return nothingToDo();
  const closed = all.find((one) => one.status !== 'open' && isNamed(one, typed));
  if (closed !== undefined) return alreadyClosed(closed);
  const accounts = all.filter((one) => one.status === 'open').map((one) => one.account);
  return noSuchFollowUp(typed, closest(typed, accounts));
}

function isNamed(one: FollowUp, typed: string): boolean {
  return one.id === typed || idsLike(typed, [one.id]).length > 0;
}

function dueFirst(open: readonly FollowUp[], today: Day): readonly FollowUp[] {
  const due = open.filter((one) => comesOn(one) <= today);
  return [...(due.length > 0 ? due : open)].sort(byDue);
}

function meant(typed: string, open: readonly FollowUp[], today: Day): readonly FollowUp[] {
  const byId = open.filter((one) => isNamed(one, typed));
  if (byId.length > 0) return byId;
  const wanted = plainName(typed);
  const whole = open.filter((one) => plainName(one.account) === wanted);
  const found =
    whole.length > 0 || wanted === ''
      ? whole
      : open.filter((one) => plainName(one.account).startsWith(wanted));
  return dueFirst(found, today);
}

function byDue(left: FollowUp, right: FollowUp): number {
  return inOrder(comesOn(left), comesOn(right)) || inOrder(left.id, right.id);
}
