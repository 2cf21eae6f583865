import type { Day, Instant } from './day.ts';
import { asDay, dayOf } from './day.ts';
import { refTo } from './deals.ts';
import { isOpenOf, letGo } from './follow-ups.ts';
import type { Id } from './ids.ts';
import { listOf, textOf } from './interview.ts';
import type { FactAnswer, FactValue, FollowUp, Ledger, Lesson } from './ledger.ts';
import { nameIn, withoutGaps } from './loss.ts';
import type { CauseSource, Confidence, Control, Debrief, Loss, NamedCause, OwnPart } from './loss-record.ts';
import type { Deal } from './pipeline.ts';
import type { Cause } from './playbook.ts';
import type { Answers } from './question.ts';

/** The causes chosen, with what price turned out to mean among them (G73–77). */
export function causesChosen(answers: Answers): readonly string[] {
  const meant = textOf(answers, 'priceMeans');
  return [...new Set([...listOf(answers, 'causes'), ...(meant === undefined ? [] : [meant])])];
}

/** Yes / no answers of one kind (`fact` or `sweep`), by what stands behind the dot; not known is left out. */
export function saidOf(answers: Answers, kind: string): ReadonlyMap<string, FactValue> {
  const said = new Map<string, FactValue>();
  for (const [id, answer] of answers) {
    if (id.startsWith(`${kind}.`) && typeof answer === 'boolean')
      said.set(id.slice(kind.length + 1), answer ? 'yes' : 'no');
  }
  return said;
}

/** The causes chosen, with all that was said of each. */
export function causesNamed(answers: Answers, causes: readonly Cause[]): readonly NamedCause[] {
  return causesChosen(answers).map((id) => named(id, answers, causes));
}

/** The gold digging as the answers tell it. A cause is the rep's guess unless something else was said of it. */
export function debriefFrom(
  answers: Answers,
  causes: readonly Cause[],
  startedAt: Instant,
  now: Instant,
): Debrief {
  const forecast = answers.get('forecast');
  const optional = {
    pulse: numberIn(answers, 'pulse'),
    pulseAfter: numberIn(answers, 'pulseAfter'),
    forecast: typeof forecast === 'boolean' ? forecast : undefined,
    freeWrite: textOf(answers, 'freeWrite'),
    heldWith: nameIn(answers, 'heldWith'),
    theirGoal: textOf(answers, 'theirGoal'),
    believed: textOf(answers, 'believed'),
    ownPart: ownPartFrom(answers),
    didWell: textOf(answers, 'didWell'),
    partner: partnerFrom(answers),
  };
  const theirs = new Set(listOf(answers, 'theirs'));
  return {
    startedAt,
    finishedAt: now,
    reasons: listOf(answers, 'reasons').map((text) => ({ text, theirs: theirs.has(text) })),
    causes: causesNamed(answers, causes),
    ...withoutGaps(optional),
  };
}

function numberIn(answers: Answers, id: string): number | undefined {
  const answer = answers.get(id);
  return typeof answer === 'number' ? answer : undefined;
}

const sources: readonly CauseSource[] = ['buyer', 'evidence', 'third-party', 'my-guess'];
const confidences: readonly Confidence[] = ['sure', 'likely', 'unsure'];
const controls: readonly Control[] = ['mine', 'partly', 'not-mine'];

/** What was not said: the source is a guess, the control that of the book. */
function named(id: string, answers: Answers, causes: readonly Cause[]): NamedCause {
  const oneIn = <T extends string>(question: string, values: readonly T[]) =>
    values.find((value) => value === answers.get(`${question}.${id}`));
  const confidence = oneIn('confidence', confidences);
  return {
    cause: id,
    source: oneIn('source', sources) ?? 'my-guess',
    control: oneIn('control', controls) ?? controlIn(causes, id),
    ...(confidence === undefined ? {} : { confidence }),
  };
}

/** Whose a cause usually is to change, by the book. */
export function controlIn(causes: readonly Cause[], id: string): Control {
  return causes.find((cause) => cause.id === id)?.control ?? 'partly';
}

function ownPartFrom(answers: Answers): OwnPart | undefined {
  const moment = answers.get('ownMoment');
  if (moment === false) return { kind: 'none' };
  if (moment !== true) return undefined;
  const parts = {
    lastMoment: textOf(answers, 'lastMoment'),
    sign: textOf(answers, 'sign'),
    wouldDo: textOf(answers, 'wouldDo'),
  };
  return { kind: 'part', ...withoutGaps(parts) };
}

function partnerFrom(answers: Answers): { readonly name: string; readonly on?: Day } | undefined {
  const name = textOf(answers, 'partner');
  const on = asDay(textOf(answers, 'partnerOn') ?? '');
  if (name === undefined) return undefined;
  return on === undefined ? { name } : { name, on };
}

/** Facts as kept records; an answer for each deal that was asked about. */
export function factAnswers(
  asked: readonly { readonly deal: Deal; readonly fact: string; readonly value: FactValue }[],
  from: FactAnswer['from'],
  on: Day,
  newId: () => Id,
): readonly FactAnswer[] {
  return asked.map(({ deal, fact, value }) => ({
    id: newId(),
    rev: 1,
    deal: refTo(deal),
    fact,
    value,
    on,
    from,
  }));
}

/** What a sweep said of these deals, for `factAnswers`. */
export function sweptFacts(answers: Answers, deals: readonly Deal[], fact: string | undefined) {
  return [...saidOf(answers, 'sweep')].flatMap(([id, value]) => {
    const deal = deals.find((one) => one.id === id);
    return deal === undefined || fact === undefined ? [] : [{ deal, fact, value }];
  });
}

/** Everything a finished debrief adds to the ledger. */
export interface Finished {
  readonly loss: Id;
  readonly debrief: Debrief;
  readonly facts: readonly FactAnswer[];
  readonly lesson?: Lesson;
  /** Plays to be kept open; open follow-ups of this loss that are not named here are let go. */
  readonly plays: readonly string[];
  readonly followUps: readonly FollowUp[];
}

/** Keeps a finished debrief: the loss, its facts, the lesson, the plan and the calls, in one step. */
export function recordDebrief(ledger: Ledger, finished: Finished): Ledger {
  const at = finished.debrief.finishedAt;
  const known = new Set(
    ledger.followUps
      .filter((one) => one.loss === finished.loss && one.status !== 'skipped' && !one.deal)
      .map((one) => one.play),
  );
  const added = finished.followUps.filter((one) => one.deal !== undefined || !known.has(one.play));
  return {
    ...ledger,
    losses: ledger.losses.map((loss) =>
      loss.id === finished.loss ? debriefed(loss, finished.debrief) : loss,
    ),
    facts: [...ledger.facts, ...finished.facts],
    lessons: finished.lesson === undefined ? ledger.lessons : [...ledger.lessons, finished.lesson],
    followUps: [...ledger.followUps.map((one) => settled(one, finished, at)), ...added],
  };
}

function debriefed(loss: Loss, debrief: Debrief): Loss {
  return { ...loss, rev: loss.rev + 1, debrief };
}

function settled(one: FollowUp, finished: Finished, at: Instant): FollowUp {
  if (!isOpenOf(one, finished.loss)) return one;
  if (one.play === 'debrief') return { ...one, rev: one.rev + 1, status: 'done', closedAt: at };
  return finished.plays.includes(one.play) ? one : letGo(one, at);
}

/** The lesson of a loss as a record; undefined when no text was kept. */
export function lessonFrom(text: string | undefined, loss: Id, id: Id, now: Instant): Lesson | undefined {
  return text === undefined ? undefined : { id, rev: 1, loss, text, on: dayOf(now), retired: false };
}
