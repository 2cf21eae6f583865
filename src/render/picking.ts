import type { Instant } from '../domain/day.ts';
import { dayOf, laterFirst, timeOf } from '../domain/day.ts';
import { accountOf } from '../domain/deals.ts';
import type { KeepingAsked } from '../domain/keeping.ts';
import type { Loss } from '../domain/loss-record.ts';
import type { Deal } from '../domain/pipeline.ts';
import type { Aside, Play } from '../domain/playbook.ts';
import type { Choice, Question } from '../domain/question.ts';
import { columns, cut } from './layout.ts';
import { counted, dayWithMonth, money } from './saying.ts';

const nameWidth = 30;

/** The question which of several names is meant; typing narrows them. */
export function pickQuestion(choices: readonly Choice[], prompt = 'Which one do you mean?'): Question {
  return { ...keyQuestion(choices, prompt), search: true };
}

/** A question outside an interview, answered by one key. */
function keyQuestion(choices: readonly Choice[], prompt: string): Question {
  return {
    id: 'which',
    step: 0,
    steps: 0,
    title: '',
    prompt,
    why: 'More than one fits what you typed.',
    kind: 'choice',
    choices,
    required: true,
  };
}

/** Whether to go on with answers kept earlier; Enter goes on. */
export function goOnQuestion(kept: number, startedAt: Instant): Question {
  return {
    ...keyQuestion(
      [
        { value: 'go-on', label: 'go on where you stopped' },
        { value: 'anew', label: 'begin again; the earlier answers are dropped' },
      ],
      `You began this on ${dayWithMonth(dayOf(startedAt))} at ${timeOf(startedAt)}; ${counted(kept, 'answer')} kept. Go on?`,
    ),
    id: 'resume',
    why: 'Every answer is kept as you give it, so nothing has to be typed twice.',
    proposal: 'go-on',
  };
}

/** Nothing is called that: one of the near names, or a new account. */
export function notFoundQuestion(typed: string, near: readonly string[]): Question {
  const choices = near.map((name) => ({ value: name, label: name }));
  const all = [...choices, { value: typed, label: `a new account: ${typed}` }];
  return {
    ...pickQuestion(all, `No open deal is called "${typed}". Which one is it?`),
    otherwise: typed,
    why: 'A slip in the name would make a second account of it.',
  };
}

/** Which loss to debrief: those waiting, the latest lost deals of the CRM, or one that was just lost. */
export function debriefChoice(waiting: readonly Loss[], unspoken: readonly Deal[]): Question {
  const latest = [...waiting].sort((left, right) => laterFirst(left.newsAt, right.newsAt));
  const rows = [
    ...latest.map((loss) => [
      loss.deal.account,
      money(loss.amount),
      `lost ${dayWithMonth(dayOf(loss.newsAt))}`,
    ]),
    ...unspoken.map((deal) => [accountOf(deal), money(deal.amount), 'lost in your CRM']),
  ];
  const labels = columns(rows.map(([name = '', ...more]) => [cut(name, nameWidth), ...more]));
  const values = [...latest, ...unspoken].map((one) => one.id);
  const choices = [
    ...values.map((value, at) => ({ value, label: labels[at] ?? value })),
    { value: 'another', label: 'another one' },
  ];
  return {
    ...pickQuestion(choices, 'Which loss would you like to look at?'),
    otherwise: 'another',
    why: 'One loss at a time. A deal that is not here yet is taken up first.',
  };
}

/** What came of a follow-up, one key; `outcomes` are those that fit. */
export function outcomeQuestion(play: Play, outcomes: readonly Choice[], account: string): Question {
  return {
    ...keyQuestion(outcomes, `${account}, ${play.label}: what came of it?`),
    id: 'outcome',
    required: false,
    why: 'What came of it decides what is next, and whether the account rests or comes back.',
  };
}

/** A further question of a play that was done, one key. */
export function asideQuestion({ id, prompt, choices, why }: Aside): Question {
  return { ...keyQuestion(choices, prompt), id, required: false, why };
}

/** How an account is kept in touch with from now on, and how many are kept by hand already (G23, G55). */
export function keepingQuestion(account: string, asked: KeepingAsked, byHand: number): Question {
  const choices = [
    { value: 'mine', label: 'by hand, once a quarter, with a reason' },
    { value: 'list', label: 'on the list, in one mailing a quarter' },
    { value: 'let-go', label: 'let them go' },
  ];
  return {
    ...keyQuestion(choices, keepingPrompts[asked](account)),
    id: 'keep',
    required: false,
    ...(byHand === 0 ? {} : { hint: `by hand so far: ${byHand}` }),
    why: 'A few accounts deserve your own hand, the others a good letter: forty by hand are three notes a week. You are asked at the first check-in, once a year, and when nobody answers twice in a row.',
  };
}

const keepingPrompts: Readonly<Record<KeepingAsked, (account: string) => string>> = {
  first: (account) => `How would you like to keep in touch with ${account}?`,
  year: (account) => `A year by hand. How would you like to go on with ${account}?`,
  silence: (account) => `Twice in a row without an answer. How would you like to go on with ${account}?`,
};

/** The words that belong to an outcome: what is on their mind, what is missing. */
export function noteQuestion(prompt: string): Question {
  return {
    ...keyQuestion([], prompt),
    id: 'note',
    kind: 'text',
    required: false,
    hint: 'in a line; Enter passes',
    why: 'It is kept with the follow-up, in their words, for the next time you talk.',
  };
}

/** The day to which a follow-up is put off. */
export function whenQuestion(account: string, label: string): Question {
  return {
    ...keyQuestion([], `${account}, ${label}: until when?`),
    id: 'when',
    kind: 'day',
    ahead: true,
    hint: 'a day, like tomorrow, next tue or in 2 weeks',
    why: 'It comes back on that day. The day on which it was due stays with it.',
  };
}
