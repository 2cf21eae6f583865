import { enter } from './asker.ts';

/** What a person answers who lost a deal by phone. */
export const lostReplies = {
  channel: 'phone',
  courtesy: 'thanks',
  toldBy: enter,
  stands: 'signed',
  winner: 'Ferrowan Systems',
  said: 'The board decided.',
};

/** What a person answers who debriefs it. */
export const debriefReplies = {
  pulse: 4,
  theirGoal: 'Stop the queue on Monday.',
  reasons: ['one supplier', 'live in six weeks'],
  theirs: ['live in six weeks'],
  believed: 'The managing director never met us.',
  causes: ['decision-maker-not-reached'],
  fact: false,
  ownMoment: true,
  lastMoment: 'Friday',
  sign: 'My contact takes it up alone.',
  wouldDo: 'Ask to come along.',
  didWell: 'The list was answered the same evening.',
  partner: 'Norah Beck',
  partnerOn: enter,
  lesson: enter,
  sweep: false,
  calls: enter,
  plan: enter,
};
