import type { Loss, NamedCause } from './loss-record.ts';
import type { Ground, Play } from './playbook.ts';
import { contactFor } from './reach.ts';
import type { Standing } from './standing.ts';
import { contactWords, filled, plainName, unnamedWords } from './words.ts';

/** Whether a play is right for a loss, or what stands in its way and why, in words for the rep. */
export type Permission =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly ground: Ground; readonly reason: string };

const allowed: Permission = { allowed: true };

/** Whether that play may be made now: the table of data/states.json read for where the loss stands, its kind, and what they wished. */
export function mayPlay(play: Play, loss: Loss, standing: Standing): Permission {
  return permission(play, loss, [...groundsIn(play, loss, standing), ...groundsOf(loss)]);
}

/** The same by the loss alone, whatever they wished since: what a plan may hold. */
export function fitsLoss(play: Play, loss: Loss): boolean {
  return permission(play, loss, groundsOf(loss)).allowed;
}

function permission(play: Play, loss: Loss, found: readonly Ground[]): Permission {
  const ground = found.find((one) => play.forbidden[one] !== undefined);
  const reason = ground === undefined ? undefined : play.forbidden[ground];
  if (ground === undefined || reason === undefined) return allowed;
  return { allowed: false, ground, reason: filled(reason, wordsOf(loss)) };
}

function wordsOf({ deal, contact, winner }: Loss): Readonly<Record<string, string>> {
  return { account: deal.account, ...contactWords(contact?.name), rival: winner ?? unnamedWords.rival };
}

/** Their wish comes first, for nothing else matters beside it. */
function groundsIn(play: Play, loss: Loss, standing: Standing): readonly Ground[] {
  const answered = standing.conversations + standing.messages > 0;
  return [
    ...(isLeftAlone(contactFor(play, loss)?.name, standing) ? (['left-alone'] as const) : []),
    ...(standing.quiet ? (['quiet'] as const) : []),
    ...(answered ? [] : (['not-answered'] as const)),
  ];
}

/** True where that person, or the whole account, asked not to be contacted; a wish without a name is the contact's. */
export function isLeftAlone(person: string | undefined, { leftAlone }: Standing): boolean {
  if (leftAlone === undefined || leftAlone.whole) return leftAlone !== undefined;
  return leftAlone.people.some((one) => one === '' || person === undefined || one === plainName(person));
}

/** The kind stands before the state: a tender stays a tender wherever it stands. */
function groundsOf(loss: Loss): readonly Ground[] {
  return [
    ...(loss.kind === undefined ? [] : [loss.kind]),
    ...(loss.kind === 'tender' ? [] : (['no-tender'] as const)),
    loss.state,
    ...(loss.leaveRefused ? (['calls-refused'] as const) : []),
    ...(loss.blocker === undefined ? (['no-one-thing'] as const) : []),
    ...(isFitNamed(loss.debrief?.causes ?? [], loss.heard) ? [] : (['fit-not-named'] as const)),
  ];
}

const personalFit = 'personal-fit';

/** True when the buyer, or someone who knows them, said that the two of them do not get on (G10). */
export function isFitNamed(causes: readonly NamedCause[], heard: Loss['heard'] = []): boolean {
  const told = causes.filter(({ source }) => source === 'buyer' || source === 'third-party');
  return (
    told.some(({ cause }) => cause === personalFit) ||
    heard.some(({ causes = [] }) => causes.includes(personalFit))
  );
}
