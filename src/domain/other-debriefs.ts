import type { Day } from './day.ts';
import { sameDeal } from './deals.ts';
import type { Finished } from './debrief.ts';
import type { Id } from './ids.ts';
import type { FactAnswer, FollowUp, Ledger, Lesson } from './ledger.ts';
import type { Debrief, Loss, OtherDebrief } from './loss-record.ts';
import { answersAbout } from './similar.ts';

/** The number of the debrief that counts: the one that no other has. */
export function numberCounting(loss: Loss): number {
  const taken = new Set((loss.otherDebriefs ?? []).map((one) => one.number));
  const numbers = Array.from({ length: taken.size + 1 }, (_, at) => at + 1);
  return numbers.find((number) => !taken.has(number)) ?? 1;
}

/** The loss as it would stand if the debrief of that number counted, and the lesson that goes with it; undefined when there is none such. */
export function lossWith(
  loss: Loss,
  lesson: string | undefined,
  number: number,
): { readonly loss: Loss; readonly lesson: string | undefined } | undefined {
  if (loss.debrief === undefined) return undefined;
  if (number === numberCounting(loss)) return { loss, lesson };
  const { otherDebriefs: others = [] } = loss;
  const chosen = others.find((one) => one.number === number);
  if (chosen === undefined) return undefined;
  const before = withLesson(loss.debrief, numberCounting(loss), lesson);
  const rest = [...others.filter((one) => one !== chosen), before].sort(byNumber);
  const { number: _number, lesson: sentence, ...debrief } = chosen;
  return { loss: { ...loss, debrief, otherDebriefs: rest }, lesson: sentence };
}

/** The number under which a debrief with this content stands in the loss; undefined when none has it. */
export function numberOf(
  loss: Loss,
  lesson: string | undefined,
  debrief: Debrief,
  sentence: string | undefined,
) {
  const wanted = contentOf(debrief, sentence);
  if (loss.debrief !== undefined && contentOf(loss.debrief, lesson) === wanted) return numberCounting(loss);
  return loss.otherDebriefs?.find((one) => contentOf(one, one.lesson) === wanted)?.number;
}

/**
 * Keeps a debrief of a loss that another window debriefed meanwhile: that one goes on counting, this one stands beside it, unless it says
 * the same. Its facts count as the newest; of its plan and its calls only what is not there yet is added, and nothing is let go.
 */
export function keepBeside(ledger: Ledger, finished: Finished): Ledger {
  const lesson = lessonOf(ledger, finished.loss)?.text;
  const beside = (loss: Loss): Loss => {
    if (numberOf(loss, lesson, finished.debrief, finished.lesson?.text) !== undefined) return loss;
    const others = loss.otherDebriefs ?? [];
    const other = withLesson(finished.debrief, others.length + 2, finished.lesson?.text);
    return { ...loss, rev: loss.rev + 1, otherDebriefs: [...others, other] };
  };
  const own = ledger.followUps.filter((one) => one.loss === finished.loss);
  return {
    ...ledger,
    losses: ledger.losses.map((loss) => (loss.id === finished.loss ? beside(loss) : loss)),
    facts: [...ledger.facts, ...finished.facts.filter((fact) => isNew(fact, ledger.facts))],
    followUps: [
      ...ledger.followUps,
      ...finished.followUps.filter((one) => !own.some((other) => isSameAct(one, other))),
    ],
  };
}

/** Lets the debrief of that number count, with its lesson; nothing changes where it does already, or where there is none such. */
export function useDebrief(ledger: Ledger, lossId: Id, number: number, newLesson: Id, today: Day): Ledger {
  const loss = ledger.losses.find((one) => one.id === lossId);
  const kept = lessonOf(ledger, lossId);
  const chosen = loss && lossWith(loss, kept?.text, number);
  if (chosen === undefined || chosen.loss === loss) return ledger;
  const { text, ...same } = { text: chosen.lesson, loss: lossId, on: today, retired: false };
  const lesson: Lesson | undefined =
    text === undefined ? undefined : { id: newLesson, rev: 1, ...same, text };
  return {
    ...ledger,
    losses: ledger.losses.map((one) => (one.id === lossId ? { ...chosen.loss, rev: one.rev + 1 } : one)),
    lessons: [...ledger.lessons.filter((one) => one !== kept), ...(lesson === undefined ? [] : [lesson])],
  };
}

/** The lesson of the debrief that counts. */
export function lessonOf(ledger: Ledger, loss: Id): Lesson | undefined {
  return ledger.lessons.findLast((one) => one.loss === loss);
}

function withLesson(debrief: Debrief, number: number, lesson: string | undefined): OtherDebrief {
  return { ...debrief, number, ...(lesson === undefined ? {} : { lesson }) };
}

function byNumber(left: OtherDebrief, right: OtherDebrief): number {
  return left.number - right.number;
}

const plainFields = [
  'pulse',
  'pulseAfter',
  'forecast',
  'freeWrite',
  'heldWith',
  'theirGoal',
  'believed',
  'didWell',
] as const;

/** What was said, whenever it was said. */
function contentOf(debrief: Debrief, lesson: string | undefined): string {
  const { reasons, causes, ownPart, partner } = debrief;
  const part = ownPart?.kind === 'part' ? [ownPart.lastMoment, ownPart.sign, ownPart.wouldDo] : ownPart?.kind;
  return JSON.stringify([
    plainFields.map((field) => debrief[field]),
    [partner?.name, partner?.on, lesson],
    reasons.map((reason) => [reason.text, reason.theirs]),
    causes.map((cause) => [cause.cause, cause.source, cause.control, cause.confidence]),
    part,
  ]);
}

function isNew(fact: FactAnswer, facts: readonly FactAnswer[]): boolean {
  return answersAbout(fact.deal, facts).get(fact.fact) !== fact.value;
}

/** The same play of the loss, however it ended; of calls, to the same deal for the same sign. */
function isSameAct(one: FollowUp, other: FollowUp): boolean {
  if (one.play !== other.play || one.sign?.fact !== other.sign?.fact) return false;
  if (one.deal === undefined || other.deal === undefined) return one.deal === other.deal;
  return sameDeal(one.deal, other.deal);
}
