import type { Instant } from '../domain/day.ts';
import { dayOf, timeOf } from '../domain/day.ts';
import type { Question } from '../domain/question.ts';
import { hanging, page } from './layout.ts';
import { goOnQuestion } from './picking.ts';
import { counted, dayWithMonth } from './saying.ts';

/** What was begun before: how many answers are kept, and since when. */
export interface Begun {
  readonly kept: number;
  readonly startedAt: Instant;
}

/** Whether to go on with answers that were given to a deal or a loss which is gone since; Enter goes on. */
export function goOnElsewhere(about: string, { kept, startedAt }: Begun): Question {
  return {
    ...goOnQuestion(kept, startedAt),
    prompt: `${sinceWhen(startedAt)} you began this for ${about}; what it was about has been taken back since. The ${counted(kept, 'answer')} are kept. Go on with them?`,
  };
}

/** Whether to go on with a second debrief of a loss that has one; Enter goes on. */
export function goOnBeside(account: string, { kept, startedAt }: Begun): Question {
  return {
    ...goOnQuestion(kept, startedAt),
    prompt: `${account} has its debrief already. ${sinceWhen(startedAt)} you began another; ${counted(kept, 'answer')} kept. Go on with it?`,
    choices: [
      { value: 'go-on', label: 'go on; it is kept beside the other, and you choose which counts' },
      { value: 'drop', label: 'drop these answers' },
      { value: 'leave', label: 'leave everything as it is' },
    ],
  };
}

function sinceWhen(at: Instant): string {
  return `On ${dayWithMonth(dayOf(at))} at ${timeOf(at)}`;
}

/** Some of what was kept cannot be read any more. */
export function answersUnread(count: number, width: number): string {
  const [what, again] = count === 1 ? ['1 answer', 'It is'] : [`${count} answers`, 'They are'];
  return page(hanging('', `${what} of last time could not be read. ${again} asked again.`, width), width);
}

/** The deal that was chosen last time is not open any more. */
export function dealGone(width: number): string {
  return page(
    hanging(
      '',
      'The deal you chose last time is no longer open here. You are asked again which one it is.',
      width,
    ),
    width,
  );
}
