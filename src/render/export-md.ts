import { causeLabel } from '../domain/cause-label.ts';
import { dayOf } from '../domain/day.ts';
import type { FollowUp } from '../domain/ledger.ts';
import type { Loss } from '../domain/loss-record.ts';
import { inOrder } from '../domain/order.ts';
import { inwardPlays } from '../domain/plan.ts';
import type { Cause, Play } from '../domain/playbook.ts';
import { Problem } from '../domain/problem.ts';
import type { Question } from '../domain/question.ts';
import { hanging, page } from './layout.ts';
import { stateWords } from './losses.ts';
import { plainly, quotation } from './markdown.ts';
import { sources } from './packet.ts';
import { money, wholeDay } from './saying.ts';
import { channelWords } from './show.ts';
import { dayMeant } from './show-plan.ts';

/** One loss for a manager. What the rep felt, his own part, whose it was and what he was sure of are no part of it. */
export interface HandOver {
  readonly loss: Loss;
  readonly lesson?: string;
  /** Those of the loss itself and of the calls that came of it. */
  readonly followUps: readonly FollowUp[];
  readonly causes: readonly Cause[];
  readonly plays: readonly Play[];
}

/** The loss as Markdown: what they said, what decided it, the lesson and the plan with its days. Ends with one line end. */
export function lossMarkdown({ loss, lesson, followUps, causes, plays }: HandOver): string {
  const sections = [
    [`# Lost: ${plainly(loss.deal.account)}`, newsWords(loss)],
    ['## What they said', saidWords(loss)],
    ['## What decided it', decidedWords(loss, causes)],
    ['## The lesson', lesson === undefined ? '' : plainly(lesson)],
    ['## What is planned', planWords(followUps, plays)],
  ];
  return `${sections
    .filter(([, text]) => text !== '')
    .map((section) => section.join('\n\n'))
    .join('\n\n')}\n`;
}

function newsWords({ deal, amount, newsAt, channel, state, winner, toldBy }: Loss): string {
  const what = [deal.name === undefined ? '' : plainly(deal.name), money(amount)].filter(Boolean).join(', ');
  const told = toldBy === undefined ? '' : `, from ${plainly(toldBy)}`;
  const sentences = [
    what === '' ? '' : `${what}.`,
    `The news came on ${wholeDay(dayOf(newsAt))}, ${channelWords[channel]}${told}.`,
    `Where it stands: ${stateWords[state]}.`,
    winner === undefined ? '' : `They chose ${plainly(winner)}.`,
  ];
  return sentences.filter(Boolean).join(' ');
}

function saidWords({ stated, blocker, heard = [], debrief }: Loss): string {
  const parts = [
    ...(stated === undefined ? [] : [quotation(stated)]),
    ...(blocker === undefined ? [] : [`One thing would have saved it: ${plainly(blocker)}.`]),
    ...(debrief?.theirGoal === undefined
      ? []
      : [`What they want to get done: ${plainly(debrief.theirGoal)}`]),
    ...heard.map(
      ({ text, on, from }) =>
        `${from === 'buyer' ? 'They said' : 'Others said'} on ${wholeDay(on)}:\n\n${quotation(text)}`,
    ),
  ];
  return parts.length === 0 ? 'Nothing was given as a reason.' : parts.join('\n\n');
}

const said = { ...sources, 'my-guess': 'not confirmed' };

function decidedWords({ debrief }: Loss, causes: readonly Cause[]): string {
  if (debrief === undefined) return 'Not looked at yet.';
  return debrief.causes
    .map(({ cause, source }) => `- ${plainly(causeLabel(cause, causes))} (${said[source]})`)
    .join('\n');
}

/** What is still open, by its day; what concerns the rep alone is left out, and calls are counted without a name. */
function planWords(followUps: readonly FollowUp[], plays: readonly Play[]): string {
  const open = followUps.filter(({ status, play }) => status === 'open' && !inwardPlays.includes(play));
  const own = open
    .filter(({ deal }) => deal === undefined)
    .map(
      (one) =>
        [dayMeant(one), one.what ?? plays.find(({ id }) => id === one.play)?.label ?? one.play] as const,
    )
    .sort((left, right) => inOrder(left[0], right[0]) || inOrder(left[1], right[1]))
    .map(([day, what]) => `- ${wholeDay(day)}: ${plainly(what)}`);
  const calls = open.length - own.length;
  const called =
    calls === 0
      ? []
      : [`- ${calls === 1 ? 'a call on an open deal' : `calls on ${calls} open deals`} with the same sign`];
  return [...own, ...called].join('\n');
}

/** The same on the screen, before it is written. */
export function shownText(text: string, width: number): string {
  const lines = text.split('\n').flatMap((line) => (line === '' ? [''] : hanging('', line, width)));
  return page(lines, width);
}

/** Whether what was just shown is to be written. */
export function handOverQuestion(file: string): Question {
  return {
    id: 'write',
    step: 0,
    steps: 0,
    title: '',
    prompt: `Write this to ${file}?`,
    hint: 'yes or no',
    why: 'It is what others will read. Your own part, how you felt and whose it was are not in it.',
    kind: 'yes-no',
    required: true,
  };
}

/** It must be said which loss. */
export function whichHandOver(): Problem {
  return new Problem(
    'usage',
    'Which loss should it be?',
    'Type recover export md <account>. Your losses: recover losses',
  );
}
