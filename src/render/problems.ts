import { dayOf } from '../domain/day.ts';
import type { Id } from '../domain/ids.ts';
import { shortIds, shortOf } from '../domain/ids.ts';
import type { FollowUp } from '../domain/ledger.ts';
import type { Loss } from '../domain/loss-record.ts';
import { bySoonest } from '../domain/lost-scene.ts';
import type { Deal } from '../domain/pipeline.ts';
import { Problem } from '../domain/problem.ts';
import { plainName, quoted } from '../domain/words.ts';
import { dealLabels } from './deal-labels.ts';
import { didYouMean } from './did-you-mean.ts';
import { wholeDay } from './saying.ts';

const listed = 6;

/** Nothing in the deals, or in the losses, goes by what was typed. */
export function noSuchAccount(
  typed: string,
  near: readonly string[],
  what: 'deal' | 'open deal' | 'loss' | 'open deal or loss',
  hint?: string,
): Problem {
  return new Problem(
    'not-found',
    `No ${what} is called "${typed}".${didYouMean(near)}`,
    hint ?? 'Your deals: recover deals --all',
  );
}

/** Several deals go by what was typed; off a terminal one must be named. */
export function severalDeals(typed: string, found: readonly Deal[]): Problem {
  const ids = shortIds(found.map((deal) => deal.id));
  const shown = [...found].sort(bySoonest).slice(0, listed);
  const labels = dealLabels(shown);
  const lines = shown.map((deal, at) => `  ${shortOf(ids, deal.id)}  ${labels[at] ?? ''}`);
  const more = found.length > listed ? [`  and ${found.length - listed} more`] : [];
  return new Problem(
    'ambiguous',
    `${found.length} deals go by "${typed}".`,
    ['Name one by its id:', ...lines, ...more].join('\n'),
  );
}

/** What names this loss alone: its account, else its shortest id. */
function toType({ id, deal }: Loss, losses: readonly Loss[]): string {
  const namesakes = losses.filter((one) => plainName(one.deal.account) === plainName(deal.account));
  const ids = shortIds(losses.map((one) => one.id));
  return namesakes.length > 1 ? shortOf(ids, id) : `"${deal.account}"`;
}

/** The deal is among the losses already. */
export function alreadyLost(loss: Loss, losses: readonly Loss[]): Problem {
  const { deal, debrief } = loss;
  const name = toType(loss, losses);
  const next =
    debrief === undefined ? `Its debrief: recover debrief ${name}` : `To read it: recover show ${name}`;
  return new Problem(
    'refused',
    `${deal.account} is among your losses already.`,
    `${next}\nIf this is another deal there: recover add ${quoted(deal.account)} --name "…", then recover lost`,
  );
}

/** The one thing they named is still to be answered. */
export function callWaiting({ id, account }: FollowUp, followUps: readonly FollowUp[]): Problem {
  const short = shortOf(shortIds(followUps.map((one) => one.id)), id);
  return new Problem(
    'refused',
    `${account} is kept already, and the call back about the one thing they named is open.`,
    `If they said no: recover done ${short} no\nIf they said yes: recover done ${short} yes`,
  );
}

/** The loss has its debrief already; with `begun`, another one waits to be gone on with. */
export function alreadyDebriefed(loss: Loss, losses: readonly Loss[], begun = false): Problem {
  const name = toType(loss, losses);
  const goOn = `\nYou began another, and its answers are kept. To go on, on a terminal: recover debrief ${name}`;
  return new Problem(
    'refused',
    `${loss.deal.account} has its debrief already.`,
    `To read it: recover show ${name}${begun ? goOn : ''}`,
  );
}

/** A loss in one line: its day, account and short id. */
export function lossLine(loss: Loss, ids: ReadonlyMap<Id, string>): string {
  return `${loss.deal.account}  ${wholeDay(dayOf(loss.newsAt))}  ${shortOf(ids, loss.id)}`;
}

/** Several losses go by what was typed; off a terminal one must be named. */
export function severalLosses(typed: string, found: readonly Loss[]): Problem {
  const ids = shortIds(found.map((loss) => loss.id));
  const lines = found.slice(0, listed).map((loss) => `  ${lossLine(loss, ids)}`);
  return new Problem(
    'ambiguous',
    `${found.length} losses go by "${typed}".`,
    ['Name one by its id:', ...lines].join('\n'),
  );
}

/** Several losses wait for their debrief; off a terminal one must be named. */
export function severalWaiting(waiting: readonly Loss[]): Problem {
  const { hint } = severalLosses('', waiting);
  return new Problem('ambiguous', `${waiting.length} losses wait for their debrief.`, hint);
}

/** How to bring in a deal that is not known yet, off a terminal. */
export function addFirst(account: string): string {
  return `Your open deals: recover deals --open\nOne that is not there yet: recover add ${quoted(account)}`;
}

/** Without a debrief there is no sign to look for. */
export function notDebriefed(account: string): Problem {
  return new Problem(
    'refused',
    `${account} has no debrief yet, so there is no sign to look for.`,
    `First: recover debrief ${quoted(account)}`,
  );
}

/** The person left a choice; there was nothing to keep yet. */
export function nothingChanged(): Problem {
  return new Problem('left', 'Nothing was changed.');
}

/** The person left an interview; what was answered is on the disk. */
export function leftKept(goOn: string): Problem {
  return new Problem('left', 'Kept as far as you came.', `To go on where you stopped: ${goOn}`);
}

/** The loss was taken back in another window while its debrief was under way; with `kept`, the answers stay in their draft. */
export function lossTakenBack(account: string, kept: boolean): Problem {
  const answers = kept ? 'Your answers are kept.' : 'Nothing was kept.';
  return new Problem(
    'refused',
    `The loss of ${account} was taken back in another window; its debrief belongs to nothing now. ${answers}`,
    `To put the loss back: recover undo --redo\nTo take it up anew, ${kept ? 'and go on with your answers' : 'and debrief it'}: recover debrief ${quoted(account)}`,
  );
}

/** Another window kept the loss of the same deal at the same moment. */
export function keptElsewhere(account: string): Problem {
  return new Problem(
    'refused',
    `Another window kept the loss of ${account} at the same time. That one counts, and nothing was changed here.`,
    `To read it: recover show ${quoted(account)}`,
  );
}
