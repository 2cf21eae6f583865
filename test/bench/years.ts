import type { Day } from '../../src/domain/day.ts';
import { addDays, atHour } from '../../src/domain/day.ts';
import type { Id } from '../../src/domain/ids.ts';
import type { DealRef } from '../../src/domain/kept.ts';
import type { FactAnswer, FollowUp, Ledger, Touch } from '../../src/domain/ledger.ts';
import { emptyLedger } from '../../src/domain/ledger.ts';
import type { Loss } from '../../src/domain/loss-record.ts';

/** The ledger of a rep who recorded that many losses up to today, two days apart, all debriefed; the same bytes each time. */
export function yearsOf(losses: number, today: Day): Ledger {
  const numbers = Array.from({ length: losses }, (_, number) => number);
  return {
    ...emptyLedger,
    losses: numbers.map((number) => lossOf(number, today)),
    facts: numbers.flatMap((number) => factsOf(number, today)),
    touches: numbers.flatMap((number) => touchesOf(number, today)),
    followUps: numbers.flatMap((number) => followUpsOf(number, today)),
    lessons: numbers.map((number) => ({
      ...kept('e', number),
      loss: idOf('a', number),
      text: 'If nobody has named the person who signs, then I will ask for the meeting before I send an offer.',
      on: newsDay(number, today),
      retired: number > 20,
    })),
  };
}

function lossOf(number: number, today: Day): Loss {
  const day = newsDay(number, today);
  return {
    ...kept('a', number),
    deal: dealOf(number),
    amount: { amount: `${1000 + number * 37}.00`, currency: 'EUR' },
    contact: { name: `Person ${number}`, phone: '+49 30 1234567', email: `person${number}@example.com` },
    newsAt: atHour(day, 9),
    recordedAt: atHour(day, 10),
    channel: 'phone',
    thanked: true,
    leaveGiven: true,
    leaveRefused: false,
    state: 'signed-elsewhere',
    winner: `Rival ${number % 7}`,
    stated: 'They liked our people, but the other offer covered the warehouse and could start in January.',
    debrief: {
      startedAt: atHour(day, 16),
      finishedAt: atHour(day, 17),
      theirGoal: 'Ship on the day the order comes in',
      reasons: [{ text: 'One system for both halls', theirs: number % 2 === 0 }],
      causes: [{ cause: 'decision-maker-not-reached', source: 'my-guess', control: 'mine' }],
      ownPart: { kind: 'none' },
      didWell: 'Kept every date',
    },
  };
}

function factsOf(number: number, today: Day): readonly FactAnswer[] {
  return ['first', 'second', 'third'].map((fact, at) => ({
    ...kept('b', number * 3 + at),
    deal: dealOf(number),
    fact,
    value: at % 2 === 0 ? 'no' : 'yes',
    on: newsDay(number, today),
    from: 'debrief',
  }));
}

function touchesOf(number: number, today: Day): readonly Touch[] {
  return [1, 20].map((later, at) => ({
    ...kept('c', number * 2 + at),
    account: dealOf(number).account,
    loss: idOf('a', number),
    on: addDays(newsDay(number, today), Math.min(later, number * 2)),
    what: 'call',
  }));
}

/** What is due: the plays of the newest losses, and for the others a check-in some weeks ahead; the rest is done. */
function followUpsOf(number: number, today: Day): readonly FollowUp[] {
  const day = newsDay(number, today);
  return ['act', 'advice', 'needs-met', 'check-in'].map((play, at) => {
    const due = addDays(day, [1, 5, 28, 92][at] ?? 0);
    return {
      ...kept('d', number * 4 + at),
      play,
      account: dealOf(number).account,
      loss: idOf('a', number),
      due,
      status: due >= addDays(today, -3) ? 'open' : 'done',
      madeAt: atHour(day, 17),
    };
  });
}

function newsDay(number: number, today: Day): Day {
  return addDays(today, -2 * number);
}

function dealOf(number: number): DealRef {
  return {
    id: idOf('f', number),
    crmId: `CRM-${number}`,
    account: `Account ${number}`,
    name: `Deal ${number}`,
  };
}

function kept(kind: string, number: number): { readonly id: Id; readonly rev: number } {
  return { id: idOf(kind, number), rev: 1 };
}

function idOf(kind: string, number: number): Id {
  return `${kind}${String(number * 7919).padStart(14, '0')}z` as Id;
}
