import { enter, leave } from '../world/asker.ts';
import type { FakeDraft } from '../world/drafts.ts';
import type { Home } from '../world.ts';
import { openHome } from '../world.ts';

/** The first answers of a debrief, which then is left. */
export const begun = { pulse: 4, theirGoal: 'Stop the queue on Monday.', reasons: leave };
/** The other answers of it. */
export const rest = {
  later: false,
  reasons: null,
  believed: 'They wanted to start in January.',
  causes: ['decision-maker-not-reached'],
  fact: false,
  ownMoment: false,
  didWell: null,
  partner: null,
  lesson: 'Ask for the calendar.',
  sweep: null,
  calls: enter,
  plan: enter,
};
/** All that a capture asks of a deal of the sample. */
export const capture = { channel: 'email', toldBy: enter, stands: 'no', said: null };
/** Half an hour after the news. */
export const evening = { now: '2026-11-23T18:12:00' };

/** The home as it was, with these drafts lying there. */
export function withDrafts(home: Home, ...drafts: readonly FakeDraft[]): Home {
  return openHome({ ledger: home.ledger(), pipeline: home.pipeline(), drafts, idsAfter: 500 });
}

/** A draft as it stands now. */
export function copied(draft: FakeDraft | undefined): FakeDraft {
  if (draft === undefined) throw new Error('there is no draft to copy');
  return { ...draft, answers: new Map(draft.answers) };
}
