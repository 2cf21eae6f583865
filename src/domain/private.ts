import type { Debrief, NamedCause, OtherDebrief } from './loss-record.ts';

/** Whether a field may be seen by others, or stays with the rep for ever. */
type Openness = 'open' | 'private';

/**
 * What of a debrief never leaves the laptop: not in a list, a table, a packet, a report or a message. Only `show --private` and the
 * rep's own backup hold it. A field that is not named here does not compile.
 */
export const debriefOpenness: Readonly<Record<keyof OtherDebrief, Openness>> = {
  startedAt: 'open',
  finishedAt: 'open',
  pulse: 'private',
  pulseAfter: 'private',
  forecast: 'private',
  freeWrite: 'private',
  ownPart: 'private',
  heldWith: 'open',
  theirGoal: 'open',
  reasons: 'open',
  believed: 'open',
  causes: 'open',
  didWell: 'open',
  partner: 'open',
  number: 'open',
  lesson: 'open',
};

/** The same for a cause named in it: whose it was to change is nobody else's business. */
export const causeOpenness: Readonly<Record<keyof NamedCause, Openness>> = {
  cause: 'open',
  source: 'open',
  confidence: 'open',
  control: 'private',
};

/** A debrief without what is private in it. */
export function openPart(debrief: Debrief | OtherDebrief) {
  const { causes, ...kept } = opened(debrief, debriefOpenness);
  return { ...kept, causes: debrief.causes.map((cause) => opened(cause, causeOpenness)) };
}

/** True when the debrief holds something that only `show --private` shows. */
export function hasPrivatePart(debrief: Debrief): boolean {
  return Object.keys(opened(debrief, debriefOpenness)).length < Object.keys(debrief).length;
}

function opened<T extends object>(
  record: T,
  openness: Readonly<Record<string, Openness>>,
): { readonly [K in keyof T]?: T[K] } {
  const kept = Object.entries(record).filter(([field]) => openness[field] === 'open');
  return Object.fromEntries(kept) as { readonly [K in keyof T]?: T[K] };
}
