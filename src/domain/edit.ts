import type { Instant } from './day.ts';
import { sameDeal } from './deals.ts';
import { debriefFrom, lessonFrom } from './debrief.ts';
import type { Id } from './ids.ts';
import { kindSaid } from './kind.ts';
import type { FactAnswer, Ledger } from './ledger.ts';
import { lossFrom } from './loss.ts';
import type { Debrief, Loss } from './loss-record.ts';
import type { Money } from './money.ts';
import type { Deal } from './pipeline.ts';
import type { Cause } from './playbook.ts';
import type { Answers } from './question.ts';

/** What is needed to say a loss anew. */
export interface Edit {
  readonly loss: Loss;
  readonly deal: Deal;
  readonly causes: readonly Cause[];
  /** What was said otherwise than before; nothing else is touched (G73). */
  readonly changed: readonly string[];
  /** All answers that arise now. */
  readonly answers: Answers;
  readonly now: Instant;
}

const lossFields: Readonly<Record<string, readonly (keyof Loss)[]>> = {
  when: ['newsAt'],
  amount: ['amount'],
  channel: ['channel'],
  tender: ['kind'],
  customer: ['kind'],
  courtesy: ['thanked', 'leaveGiven', 'leaveRefused'],
  toldBy: ['toldBy'],
  stands: ['state', 'winner', 'blocker'],
  winner: ['winner'],
  blocker: ['blocker'],
  said: ['stated'],
};

const debriefFields: Readonly<Record<string, readonly (keyof Debrief)[]>> = {
  pulse: ['pulse'],
  pulseAfter: ['pulseAfter'],
  forecast: ['forecast'],
  freeWrite: ['freeWrite'],
  theirGoal: ['theirGoal'],
  reasons: ['reasons'],
  theirs: ['reasons'],
  believed: ['believed'],
  causes: ['causes'],
  priceMeans: ['causes'],
  source: ['causes'],
  confidence: ['causes'],
  control: ['causes'],
  ownMoment: ['ownPart'],
  lastMoment: ['ownPart'],
  sign: ['ownPart'],
  wouldDo: ['ownPart'],
  didWell: ['didWell'],
  partner: ['partner'],
  partnerOn: ['partner'],
};

/** The loss as it is said now: of each changed answer the fields it fills, all others as they were. */
export function lossEdited({ loss, deal, causes, changed, answers, now }: Edit): Loss {
  const amount = answers.get('amount') as Money | null | undefined;
  const told = {
    ...lossFrom(answers, deal, loss.id, now),
    kind: kindSaid(answers),
    amount: amount ?? undefined,
  };
  const edited = withFields(loss, told, fieldsOf(changed, lossFields));
  const { debrief } = loss;
  if (debrief === undefined) return { ...edited, rev: loss.rev + 1 };
  const dug = debriefFrom(answers, causes, debrief.startedAt, debrief.finishedAt);
  return {
    ...edited,
    rev: loss.rev + 1,
    debrief: withFields(debrief, dug, fieldsOf(changed, debriefFields)),
  };
}

function fieldsOf<K>(
  changed: readonly string[],
  fields: Readonly<Record<string, readonly K[]>>,
): readonly K[] {
  return changed.flatMap((id) => fields[id.split('.')[0] ?? ''] ?? []);
}

/** The record with these fields of another one; what has no value there goes. */
function withFields<T extends object>(
  record: T,
  other: { readonly [K in keyof T]?: T[K] | undefined },
  fields: readonly (keyof T)[],
): T {
  const replaced = new Map(Object.entries(record));
  for (const field of fields) {
    replaced.delete(String(field));
    if (other[field] !== undefined) replaced.set(String(field), other[field]);
  }
  return Object.fromEntries(replaced) as T;
}

/** The facts of the lost deal as they are said now; one that is not known any more is taken back. */
export function factsEdited(
  facts: readonly FactAnswer[],
  { loss, changed, answers }: Edit,
  added: readonly FactAnswer[],
): readonly FactAnswer[] {
  const unsaid = changed
    .filter((id) => id.startsWith('fact.') && (answers.get(id) ?? null) === null)
    .map((id) => id.slice('fact.'.length));
  const kept = facts.filter((one) => !(unsaid.includes(one.fact) && sameDeal(one.deal, loss.deal)));
  return [...kept, ...added];
}

/** The lessons with the one of this loss in its new words. */
export function lessonEdited(
  ledger: Ledger,
  { loss, changed, answers, now }: Edit,
  newId: () => Id,
): Ledger['lessons'] {
  const text = answers.get('lesson');
  if (!changed.includes('lesson') || typeof text !== 'string') return ledger.lessons;
  const kept = ledger.lessons.findLast((one) => one.loss === loss.id);
  if (kept !== undefined)
    return ledger.lessons.map((one) => (one === kept ? { ...one, rev: one.rev + 1, text } : one));
  return [...ledger.lessons, ...[lessonFrom(text, loss.id, newId(), now)].flatMap((one) => one ?? [])];
}
