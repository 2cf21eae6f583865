import { dayOf, timeOf } from '../domain/day.ts';
import type { Loss } from '../domain/loss-record.ts';
import { lossWith, numberCounting } from '../domain/other-debriefs.ts';
import { Problem } from '../domain/problem.ts';
import type { Choice, Question } from '../domain/question.ts';
import { quoted, typeable } from '../domain/words.ts';
import { cut, hanging, page } from './layout.ts';
import { stateWords } from './losses.ts';
import { painted } from './paint.ts';
import { pickQuestion } from './picking.ts';
import { counted, dayWithMonth } from './saying.ts';
import { channelWords } from './show.ts';

const labelWidth = 60;

/** Whose answers count, where two windows kept the loss of one deal; Enter leaves the first. */
export function whichNews(kept: Loss, mine: Loss): Question {
  const choices = [
    { value: 'other', label: `the other window's: ${newsWords(kept)}` },
    { value: 'this', label: `what I said here: ${newsWords(mine)}` },
  ];
  return {
    ...keyed(
      choices,
      `Another window kept the loss of ${kept.deal.account} at the same time. Which answers count?`,
    ),
    why: 'A deal is lost once. The answers that you choose stand; the plan is made from them.',
  };
}

function newsWords({ channel, state, winner }: Loss): string {
  return [channelWords[channel], stateWords[state], winner].filter((part) => part !== undefined).join(', ');
}

/** Which of two debriefs of one loss counts; Enter leaves the one that was finished first. */
export function whichDebrief(loss: Loss, lesson: string | undefined, mine: number): Question {
  const first = numberCounting(loss);
  const choices = [
    { value: String(first), label: `the other window's: ${debriefWords(loss, lesson, first)}` },
    { value: String(mine), label: `this one: ${debriefWords(loss, lesson, mine)}` },
  ];
  return {
    ...keyed(choices, `Another window finished a debrief of ${loss.deal.account} first. Which one counts?`),
    why: 'Both are kept. The one that counts gives the causes, the lesson and the signs to look for.',
  };
}

/** Two choices of a key each, of which Enter takes the first. */
function keyed(choices: readonly Choice[], prompt: string): Question {
  const { search: _search, ...question } = pickQuestion(choices, prompt);
  return { ...question, proposal: choices[0]?.value ?? null };
}

function debriefWords(loss: Loss, lesson: string | undefined, number: number): string {
  const found = lossWith(loss, lesson, number);
  const { finishedAt, believed } = found?.loss.debrief ?? {};
  const when = finishedAt === undefined ? '' : `${dayWithMonth(dayOf(finishedAt))}, ${timeOf(finishedAt)}`;
  const words = found?.lesson ?? believed;
  return words === undefined ? when : `${when}, ${cut(words, labelWidth)}`;
}

/** What to type to read the debrief of that number, and to let it count. */
function howTo({ deal }: Loss, number: number): readonly string[] {
  const name = typeable(deal.account);
  return [
    `To read it: recover show ${name} --debrief ${number}`,
    `To let it count: recover debrief ${name} --use ${number}`,
  ];
}

/** The debrief is kept, and the one of another window counts. */
export function keptBeside(loss: Loss, mine: number, width: number): string {
  const said = `${painted('good', 'Kept.')} Another window finished a debrief of ${loss.deal.account} first. That one counts; yours is kept beside it as debrief ${mine}, and its facts and calls with the others.`;
  const next = howTo(loss, mine).map((line) => painted('quiet', line));
  return page([...hanging('', said, width), ...next], width);
}

/** The person left the choice: both are kept. */
export function leftBeside(loss: Loss, mine: number): Problem {
  return new Problem(
    'left',
    `Both debriefs of ${loss.deal.account} are kept. The one finished first counts; yours is debrief ${mine}.`,
    howTo(loss, mine).join('\n'),
  );
}

/** Another debrief counts now. */
export function countsNow(loss: Loss, before: number, width: number): string {
  const now = numberCounting(loss);
  const said = `Debrief ${now} of ${loss.deal.account} counts now, with its causes and its lesson. ${before === now ? '' : `Debrief ${before} is kept beside it.`}`;
  return page([...hanging('', said.trim(), width), painted('quiet', 'Take it back: recover undo')], width);
}

/** Several debriefs of one loss: which of them is shown, and how to see the others. */
export function debriefsWords(loss: Loss, shown: number): string | undefined {
  const others = (loss.otherDebriefs ?? []).length;
  if (others === 0) return undefined;
  const counting = numberCounting(loss);
  const numbers = Array.from({ length: others + 1 }, (_, at) => at + 1).filter((one) => one !== shown);
  const name = typeable(loss.deal.account);
  const which = shown === counting ? 'which counts' : `beside ${counting}, which counts`;
  const use = shown === counting ? '' : `\nto let this one count: recover debrief ${name} --use ${shown}`;
  return `${shown} of ${others + 1}, ${which}; another: recover show ${name} --debrief ${numbers[0]}${use}`;
}

/** There is no debrief of that number. */
export function noSuchDebrief(loss: Loss, typed: string): Problem {
  const count = loss.debrief === undefined ? 0 : 1 + (loss.otherDebriefs ?? []).length;
  const there = count < 2 ? '' : `, numbered from 1 to ${count}`;
  return new Problem(
    'not-found',
    `${loss.deal.account} has no debrief "${typed}": it has ${count === 0 ? 'none yet' : `${counted(count, 'debrief')}${there}`}.`,
    count === 0
      ? `First: recover debrief ${quoted(loss.deal.account)}`
      : `To read it: recover show ${quoted(loss.deal.account)}`,
  );
}

/** Which loss a debrief is to count for was not said. */
export function useOfWhich(typed: string): Problem {
  return new Problem('usage', 'Name the loss, too.', `Like this: recover debrief brandt --use ${typed}`);
}
