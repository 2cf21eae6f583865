import type { Day } from '../domain/day.ts';
import type { TrackRecord } from '../domain/named.ts';
import type { Question } from '../domain/question.ts';
import { quoted } from '../domain/words.ts';
import { actOn, quitting } from './acting.ts';
import { hanging, page } from './layout.ts';
import { painted } from './paint.ts';
import { counted, nearDay } from './saying.ts';

/** What can be done with a list: `calls` where a deal on it shows the sign, `unknown` where something is left to ask. */
export interface ListActs {
  /** How many deals have a number. */
  readonly deals: number;
  readonly calls: boolean;
  readonly unknown: boolean;
}

/** Which of the deals, by its number, and what to do with it, by a letter; some letters stand alone, and only what can be done is offered. */
export function listQuestion({ deals, calls, unknown }: ListActs): Question {
  const offered = [
    ...(calls ? [call] : []),
    ...(unknown ? [answer] : []),
    ...(deals > 0 ? [numbered] : []),
    quit,
  ];
  return actOn(deals, {
    prompt: offered.map(({ prompt }) => prompt).join('  '),
    hint: offered.map(({ hint }) => hint).join(' '),
    why: 'The calls stand in recover due afterwards. Not this one: it stays away until you know more of it.',
    choices: offered.flatMap(({ choices }) => choices),
  });
}

const call = {
  prompt: '[c]all list',
  hint: 'c puts those with the same sign on your call list.',
  choices: [{ value: 'call', label: 'call list: those with the same sign', key: 'c', alone: true }],
};
const answer = {
  prompt: '[a]nswer the unknown',
  hint: 'a asks about the unknown.',
  choices: [{ value: 'answer', label: 'answer: ask me about the unknown', key: 'a', alone: true }],
};
const numbered = {
  prompt: 'number, then [n]ot this one or [w]hy',
  hint: 'A number first: n or w.',
  choices: [
    { value: 'not', label: 'not this one', key: 'n' },
    { value: 'why', label: 'why: what speaks for it', key: 'w' },
  ],
};
const quit = {
  prompt: '[q]uit',
  hint: 'q leaves.',
  choices: [{ value: quitting, label: 'quit', key: 'q', alone: true }],
};

/** How the deals that show the sign, of one loss or of all, come onto the call list. */
export function toCallText(account: string | undefined, width: number): string {
  const of = account === undefined ? '' : ` ${quoted(account)}`;
  return page(
    hanging('', painted('quiet', `Onto your call list: recover similar${of} --call`), width),
    width,
  );
}

/** What stands on the call list now. */
export function calledText(
  { made, of, due }: { readonly made: number; readonly of: number; readonly due: Day },
  today: Day,
  width: number,
): string {
  return page(hanging('', calledWords(made, of, nearDay(due, today)), width), width);
}

function calledWords(made: number, of: number, when: string): string {
  if (of === 0) return 'No open deal shows the sign, so there is nobody to call for it.';
  if (made === 0) return 'They are all on your call list already: recover due';
  return `On your call list for ${when}: ${counted(made, 'deal')}. See them: recover due`;
}

/** A deal that was put aside, and how long. */
export function asideText(account: string, width: number): string {
  return page(
    hanging('', `Put aside: ${account}, until you know more of it. Take it back: recover undo`, width),
    width,
  );
}

/** Nothing is unknown that could be asked. */
export function nothingUnknownText(width: number): string {
  return page(
    hanging('', 'Nothing is left to ask: each of your largest open deals has an answer.', width),
    width,
  );
}

const enough = 5;

/** How often the tool was right this year; silent while it named too few to tell. */
export function recordLines({ named, hit }: TrackRecord, width: number): readonly string[] {
  if (named < enough) return [];
  return hanging('', `Of ${named} deals named this year, ${hit} had the problem.`, width);
}
