import { checkAnswer } from '../domain/answer.ts';
import type { Day } from '../domain/day.ts';
import { dayOf } from '../domain/day.ts';
import type { Interview } from '../domain/question.ts';
import { noTerminal, wrongFlag } from '../render/answer-problems.ts';
import type { World } from '../world.ts';
import type { Given } from './answers.ts';
import { answersIn, refuseUnknown } from './answers.ts';
import { dayTyped } from './day-meant.ts';
import type { Asking } from './options.ts';

/** What a command that asks was given on its line. */
export interface OnTheLine {
  readonly verb: string;
  readonly interview: Interview;
  readonly options: Asking & Readonly<Record<string, unknown>>;
  /** Flag → question id. */
  readonly flags: Readonly<Record<string, string>>;
  /** The answer that the argument gives. */
  readonly argument?: readonly [question: string, value: string | undefined];
  /** What was typed for the account, for the message. */
  readonly typed?: string;
  /** Ids that `each` questions may take. */
  readonly possible: readonly string[];
}

/**
 * The answers given beforehand, and whether the rest may be asked: a file gives all of them, and off a terminal nothing is asked.
 * Throws `Problem` answers for a flag that cannot be used, no-terminal when nothing was given and nothing can be asked.
 */
export async function givenBy(
  world: World,
  line: OnTheLine,
): Promise<{ readonly given: Given; readonly asks: boolean }> {
  const today = dayOf(world.now());
  const byFlags = await withDaysRead(fromFlags(line), line.interview, today);
  const file = line.options.answers;
  if (file === undefined && byFlags.size === 0 && !world.interactive)
    throw noTerminal(line.verb, usageOf(line));
  const written: Given = file === undefined ? new Map() : await answersIn(world, file);
  const inFile = await withDaysRead(written, line.interview, today);
  refuseUnknown(inFile, line.interview, line.possible);
  refuseWrongFlags(line, byFlags, today);
  return { given: new Map([...inFile, ...byFlags]), asks: world.interactive && file === undefined };
}

/** Days in natural words as days; what cannot be read stays as it is, for the question to refuse. */
async function withDaysRead(given: Given, { questions }: Interview, today: Day): Promise<Given> {
  const read = new Map(given);
  for (const { id, kind, past } of questions) {
    const typed = given.get(id);
    if (kind !== 'day' || typeof typed !== 'string') continue;
    const meant = await dayTyped(typed, today, past ? 'past' : 'ahead');
    if (meant !== undefined && 'day' in meant) read.set(id, meant.day);
  }
  return read;
}

function fromFlags(line: OnTheLine): Given {
  const flags = Object.entries(line.flags).map(([flag, question]) => [question, line.options[flag]] as const);
  const all = line.argument === undefined ? flags : [...flags, line.argument];
  return new Map(all.filter(([, value]) => value !== undefined));
}

/** A flag is refused by its own name, before anything is asked. */
function refuseWrongFlags({ flags, interview }: OnTheLine, given: Given, today: Day): void {
  for (const [flag, id] of Object.entries(flags)) {
    const question = interview.questions.find((one) => one.id === id);
    const value = given.get(id);
    if (question === undefined || value === undefined) continue;
    const checked = checkAnswer({ ...question, required: true, title: '', steps: 0 }, value, today);
    if (!checked.ok) throw wrongFlag(spelled(flag), checked.problem);
  }
}

/** `toldBy` → `--told-by`. */
function spelled(flag: string): string {
  return `--${flag.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

function usageOf(line: OnTheLine): string {
  const argument = line.argument?.[1] ?? line.typed;
  return `recover ${line.verb}${argument === undefined ? '' : ` "${argument}"`}`;
}

/** The interview in which every question that was given its answer arises, whatever the other answers. */
export function withGiven(interview: Interview, given: Given): Interview {
  return {
    ...interview,
    questions: interview.questions.map(({ when, ...one }) =>
      when === undefined || given.has(one.id) ? one : { ...one, when },
    ),
  };
}
