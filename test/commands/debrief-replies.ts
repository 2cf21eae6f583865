import { enter } from '../world/asker.ts';

/** What is typed at the usual questions after the loss of Thornbury, in few words; Harlow Dairies shows the sign. */
export const usual = {
  pulse: 2,
  later: false,
  theirGoal: null,
  reasons: [],
  believed: 'The board had never heard of us, and the managing director never met us.',
  causes: ['trust', 'decision-maker-not-reached'],
  fact: false,
  ownMoment: false,
  didWell: null,
  partner: null,
  lesson: enter,
  sweep: (question: { prompt: string }) => (question.prompt.startsWith('Harlow') ? false : null),
  calls: enter,
  plan: enter,
};
