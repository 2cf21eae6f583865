import type { Ailment } from '../domain/ailments.ts';
import { remedyFor } from '../domain/ailments.ts';
import type { Day } from '../domain/day.ts';
import type { FileKind, Health } from '../domain/health.ts';
import type { Choice, Question } from '../domain/question.ts';
import { twinWords } from './doctor-ailments.ts';
import type { OfKind } from './doctor-commands.ts';
import { copyWords, rivals } from './doctor-copies.ts';
import { capital, fileNames } from './home-words.ts';
import { pickQuestion } from './picking.ts';

/** What can be chosen with one key at most. */
const mostChoices = 5;

/** What to do about one ailment; Enter leaves all as it is. Undefined where nothing can be done from here. The copies go by their paths. */
export function ailmentQuestion(ailment: Ailment, health: Health, today: Day): Question | undefined {
  switch (ailment.kind) {
    case 'lock':
      return unlockQuestion;
    case 'file':
      return fileQuestion(ailment, today);
    case 'twins':
      return twinsQuestion(ailment, health, today);
    case 'open':
      return closeQuestion;
    case 'drafts':
      return undefined;
  }
}

/** Yes or no before something is done; Enter is no. */
export function sureQuestion(id: string, prompt: string, why: string): Question {
  const frame = { step: 0, steps: 0, title: '', required: true } as const;
  return { ...frame, id, prompt, why, kind: 'yes-no', proposal: false };
}

/** Frees the folder of what another computer left. */
export const unlockQuestion: Question = sureQuestion(
  'unlock',
  'Free the folder? Only when recover runs on no other computer now.',
  'Where two computers save at the same moment, what one of them saved may be lost.',
);

/** Closes folder and files to others. */
export const closeQuestion: Question = sureQuestion(
  'close',
  'Close them to everybody but you?',
  'What you noted about customers, and about yourself, is nobody else’s business.',
);

function choiceQuestion(id: string, prompt: string, choices: readonly Choice[]): Question {
  return {
    ...sureQuestion(
      id,
      prompt,
      'Whatever you choose, nothing is deleted: what lies there now is kept or set aside.',
    ),
    kind: 'choice',
    choices: [...choices, { value: 'leave', label: 'leave everything as it is' }],
    proposal: 'leave',
  };
}

const remedyLabels = {
  accept: 'take them as they are now',
  'start-afresh': 'begin afresh; what lies there is set aside',
} as const;

function fileQuestion({ condition, copies }: OfKind<'file'>, today: Day): Question | undefined {
  const { kind, state, seen } = condition;
  if (state === 'newer' || state === 'unreadable') return undefined;
  const remedy = remedyFor(state);
  const others = remedy === 'leave' ? [] : [{ value: remedy, label: remedyLabels[remedy] }];
  const offered = copies.slice(0, mostChoices - 1 - others.length).map((copy) => ({
    value: copy.path,
    label: `the copy of ${copyWords(copy, rivals(copy, copies, seen?.counts), today)}`,
  }));
  if (offered.length + others.length === 0) return undefined;
  return choiceQuestion(kind, `${capital(fileNames[kind])}: what shall be done?`, [...offered, ...others]);
}

function twinsQuestion({ file, copies }: OfKind<'twins'>, health: Health, today: Day): Question {
  const inUse = health.files.find((one) => one.kind === file)?.counts;
  const offered = copies.slice(0, mostChoices - 1).map((copy) => ({
    value: copy.path,
    label: `the copy of ${twinWords(copy, inUse, today)}`,
  }));
  return choiceQuestion(
    `twins.${file}`,
    `Which ${fileNames[file].replace('your ', '')} shall count?`,
    offered,
  );
}

/** Whether that is to be done to the file. */
export function cureQuestion(remedy: 'accept' | 'start-afresh', kind: FileKind): Question {
  return remedy === 'accept'
    ? sureQuestion(
        'accept',
        `Take ${fileNames[kind]} as they are now?`,
        'They were changed outside recover. As they were found they stay set aside, never deleted.',
      )
    : sureQuestion(
        'start-afresh',
        `Begin ${fileNames[kind]} afresh?`,
        'What lies there is set aside, never deleted, so that it can still be put back.',
      );
}

/** Which of the files is meant. */
export function whichFileQuestion(kinds: readonly FileKind[]): Question {
  return pickQuestion(
    kinds.map((kind) => ({ value: kind, label: fileNames[kind] })),
    'Which of them?',
  );
}
