import type { Day, Instant, Rhythm } from '../src/domain/day.ts';
import { asDay, asInstant, usualRhythm } from '../src/domain/day.ts';
import type { Id } from '../src/domain/ids.ts';
import type { FactAnswer, FollowUp, Ledger, Lesson, Touch } from '../src/domain/ledger.ts';
import { emptyLedger } from '../src/domain/ledger.ts';
import type { Debrief, Loss, NamedCause } from '../src/domain/loss-record.ts';
import type { Money } from '../src/domain/money.ts';
import type { Deal, Pipeline } from '../src/domain/pipeline.ts';
import { emptyPipeline } from '../src/domain/pipeline.ts';

/** The day as typed, `2026-11-27`; throws on one that is not in the calendar. */
export function aDay(text: string): Day {
  const day = asDay(text);
  if (day === undefined) throw new Error(`${text} is no day`);
  return day;
}

/** The usual working days, with these days off. */
export function withHolidays(...days: readonly string[]): Rhythm {
  return { ...usualRhythm, holidays: new Set(days.map(aDay)) };
}

/** The moment as typed, `2026-11-23 15:40`, in the local zone unless it names another. */
export function anInstant(text: string): Instant {
  const instant = asInstant(text);
  if (instant === undefined) throw new Error(`${text} is no moment`);
  return instant;
}

/** An id of 16 letters that begins with the name: `brandt` → `brandtzzzzzzzzzz`. */
export function anId(name: string): Id {
  return name.padEnd(16, 'z') as Id;
}

/** Ids in turn: `new0…1`, `new0…2` and so on. */
export function idsInTurn(): () => Id {
  let count = 0;
  return () => {
    count += 1;
    return `new${String(count).padStart(13, '0')}` as Id;
  };
}

/** `EUR 45000` or `45000`. */
export function someMoney(text: string): Money {
  const [last = '', currency] = text.split(' ').reverse();
  const amount = last.includes('.') ? last : `${last}.00`;
  return currency === undefined ? { amount } : { amount, currency };
}

/** The call ended on Monday 23 November 2026 at 15:40: the news of every loss built here. */
export const news = anInstant('2026-11-23 15:40');

/** An open deal with Brandt Logistics over EUR 45,000; name what matters. */
export function aDeal(given: Partial<Deal> = {}): Deal {
  return {
    id: anId('brandt'),
    account: 'Brandt Logistics',
    status: 'open',
    amount: someMoney('EUR 45000'),
    contact: { name: 'Anna Roth', phone: '+49 40 555 0100', email: 'anna.roth@brandt.example' },
    attributes: {},
    inLastImport: false,
    ...given,
  };
}

/** The loss of that deal, told by phone and recorded at once: a no, nothing signed, neither thanked nor asked for leave. */
export function aLoss(given: Partial<Loss> = {}): Loss {
  return {
    id: anId('1oss'),
    rev: 1,
    deal: { id: anId('brandt'), account: 'Brandt Logistics' },
    amount: someMoney('EUR 45000'),
    contact: { name: 'Anna Roth', phone: '+49 40 555 0100', email: 'anna.roth@brandt.example' },
    newsAt: news,
    recordedAt: given.newsAt ?? news,
    channel: 'phone',
    thanked: false,
    leaveGiven: false,
    leaveRefused: false,
    state: 'verbal-no',
    ...given,
  };
}

/** A debrief of eight minutes on the evening of the news, with one cause that was the rep's guess. */
export function aDebrief(given: Partial<Debrief> = {}): Debrief {
  return {
    startedAt: anInstant('2026-11-23 18:04'),
    finishedAt: anInstant('2026-11-23 18:12'),
    reasons: [],
    causes: [aCause('decision-maker-not-reached')],
    ...given,
  };
}

/** A cause by its name in data/causes.json, guessed and partly the rep's unless told otherwise. */
export function aCause(cause: string, given: Partial<NamedCause> = {}): NamedCause {
  return { cause, source: 'my-guess', control: 'partly', ...given };
}

/** An open advice talk of that loss, due on Friday 27 November. */
export function aFollowUp(given: Partial<FollowUp> = {}): FollowUp {
  return {
    id: anId('adv1ce'),
    rev: 1,
    play: 'advice',
    account: 'Brandt Logistics',
    loss: anId('1oss'),
    due: aDay('2026-11-27'),
    status: 'open',
    madeAt: news,
    ...given,
  };
}

/** A talk with that account on the day of the news. */
export function aTouch(given: Partial<Touch> = {}): Touch {
  return {
    id: anId('t0uch'),
    rev: 1,
    account: 'Brandt Logistics',
    on: aDay('2026-11-23'),
    what: 'a contact',
    ...given,
  };
}

/** What was said in a sweep on the day of the news: the signer of that deal was not met. */
export function aFact(given: Partial<FactAnswer> = {}): FactAnswer {
  return {
    id: anId('fact'),
    rev: 1,
    deal: { id: anId('brandt'), account: 'Brandt Logistics' },
    fact: 'signer-met',
    value: 'no',
    on: aDay('2026-11-23'),
    from: 'sweep',
    ...given,
  };
}

/** The lesson of that loss. */
export function aLesson(given: Partial<Lesson> = {}): Lesson {
  return {
    id: anId('1esson'),
    rev: 1,
    loss: anId('1oss'),
    text: 'If only my contact has seen the price, then I will ask for whoever signs.',
    on: aDay('2026-11-23'),
    retired: false,
    ...given,
  };
}

/** A ledger with just these records. */
export function aLedger(given: Partial<Ledger> = {}): Ledger {
  return { ...emptyLedger, ...given };
}

/** A pipeline of these deals, never imported. */
export function aPipeline(...deals: readonly Deal[]): Pipeline {
  return { ...emptyPipeline, deals };
}
