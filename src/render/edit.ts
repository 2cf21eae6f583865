import type { Day } from '../domain/day.ts';
import { asDay, asInstant, dayOf, timeOf } from '../domain/day.ts';
import type { FollowUp } from '../domain/ledger.ts';
import type { Loss } from '../domain/loss-record.ts';
import type { Play } from '../domain/playbook.ts';
import { Problem } from '../domain/problem.ts';
import type { Answer, Question } from '../domain/question.ts';
import { standsOtherwise } from '../domain/replan.ts';
import { typeable } from '../domain/words.ts';
import { clipped, hanging, padded, page } from './layout.ts';
import { stateWords } from './losses.ts';
import { painted } from './paint.ts';
import { dayNear, dayWithMonth, money } from './saying.ts';
import { widthOf } from './width.ts';

/** What each answer is called where it can be changed. */
export const editNames: Readonly<Record<string, string>> = {
  amount: 'the amount',
  when: 'when the news came',
  channel: 'how the news came',
  tender: 'whether it was a tender',
  customer: 'whether they are a customer',
  courtesy: 'thanks and permission',
  toldBy: 'who told you',
  stands: 'where it stands',
  winner: 'who won it',
  blocker: 'the one thing',
  said: 'what they said',
  pulse: 'how you were',
  forecast: 'whether it was counted on',
  freeWrite: 'what you wrote freely',
  theirGoal: 'what they wanted done',
  reasons: 'what spoke for buying',
  theirs: 'the reasons they named',
  believed: 'what you believe decided it',
  causes: 'the causes',
  priceMeans: 'what price stood for',
  source: 'how you know',
  confidence: 'how sure you are',
  control: 'whose it was',
  fact: 'a fact',
  ownMoment: 'a moment to turn it',
  lastMoment: 'the last such moment',
  sign: 'what could be noticed',
  wouldDo: 'what you would do',
  didWell: 'what you did well',
  partner: 'who looks at it with you',
  partnerOn: 'on which day',
  lesson: 'the lesson',
  pulseAfter: 'how you were afterwards',
};

const nameWidth = 28;

/** What can be changed, with what stands there now; marked is what will be asked. */
export function whatToChange(
  arising: readonly Question[],
  answers: ReadonlyMap<string, Answer>,
  width: number,
): Question {
  const choices = arising.map((question) => ({
    value: question.id,
    label: clipped(
      `${padded(nameOf(question), nameWidth)}  ${presentWords(question, answers.get(question.id) ?? null).replace(/\s+/g, ' ')}`,
      width - 10,
    ),
  }));
  return {
    id: 'change',
    step: 0,
    steps: 0,
    title: '',
    kind: 'choices',
    prompt: 'What would you like to change?',
    hint: 'mark it; the questions follow: Enter keeps what stands there, - empties it',
    why: 'Only what you mark is asked again. Everything else stays to the letter.',
    choices,
    required: false,
  };
}

function nameOf({ id, prompt }: Question): string {
  const [kind = '', thing] = id.split('.');
  return thing === undefined ? (editNames[kind] ?? kind) : prompt;
}

function presentWords(question: Question, answer: Answer): string {
  if (answer === null) return 'not known';
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no';
  if (typeof answer === 'number') return String(answer);
  if (typeof answer === 'string') return labelOf(question, answer);
  return 'amount' in answer
    ? money(answer)
    : answer.map((one) => labelOf(question, one)).join(', ') || 'none';
}

function labelOf({ kind, choices = [] }: Question, value: string): string {
  const day = kind === 'day' ? asDay(value) : undefined;
  if (day !== undefined) return dayWithMonth(day);
  const moment = kind === 'instant' ? asInstant(value) : undefined;
  if (moment !== undefined) return `${dayWithMonth(dayOf(moment))}, ${timeOf(moment)}`;
  const state = Object.entries(stateWords).find(([name]) => name === value)?.[1];
  return choices.find((choice) => choice.value === value)?.label ?? state ?? value;
}

/** What was changed, and what the plan made of it. */
export interface EditedScreen {
  readonly loss: Loss;
  readonly changed: readonly string[];
  readonly before: readonly FollowUp[];
  readonly after: readonly FollowUp[];
  readonly plays: readonly Play[];
  readonly today: Day;
  readonly width: number;
}

/** A loss was said anew: what was changed in it, and what the plan gained and let go. */
export function editedText(screen: EditedScreen): string {
  const { loss, changed, width } = screen;
  if (changed.length === 0)
    return page(hanging('', `Nothing is different. ${loss.deal.account} stays as it was.`, width), width);
  const named = [...new Set(changed.map((id) => editNames[id.split('.')[0] ?? ''] ?? id))];
  return page(
    [
      ...hanging('', `${painted('good', 'Kept.')} ${loss.deal.account}: ${named.join(', ')}.`, width),
      ...planLines(screen),
      painted(
        'quiet',
        `The whole of it: recover show ${typeable(loss.deal.account)}     take back: recover undo`,
      ),
    ],
    width,
  );
}

function planLines({ before, after, plays, today, width }: EditedScreen): readonly string[] {
  const wordsOf = (one: FollowUp) => plays.find((play) => play.id === one.play)?.label ?? one.play;
  const added = after.filter((one) => !before.some((other) => other.id === one.id));
  const gone = after.filter(
    (one) =>
      one.outcome === standsOtherwise &&
      before.some((other) => other.id === one.id && other.status === 'open'),
  );
  const moved = after.filter((one) => before.some((other) => other.id === one.id && other.due !== one.due));
  const dated = (ones: readonly FollowUp[]) =>
    ones.map((one) => `${wordsOf(one)}, ${dayNear(one.due, today)}`);
  return [
    ...listed('New in the plan:  ', dated(added), width),
    ...listed('Moved:  ', dated(moved), width),
    ...listed('Let go:  ', gone.map(wordsOf), width),
  ];
}

function listed(head: string, entries: readonly string[], width: number): readonly string[] {
  return entries.length === 0 ? [] : hanging(padded(head, widthOf(head)), entries.join(' · '), width);
}

/** Nothing was said that could be changed, and it cannot be asked here. */
export function whatToEdit(account: string, flags: readonly string[]): Problem {
  return new Problem(
    'no-terminal',
    `Say what to change of ${account}; there is no terminal here to ask on.`,
    `Give it by ${flags.join(', ')}; or by --answers FILE. All there is to change: --answers-template`,
  );
}
