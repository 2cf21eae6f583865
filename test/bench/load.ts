import { afterDone } from '../../src/domain/afterwards.ts';
import { agendaOf } from '../../src/domain/agenda.ts';
import type { AgendaItem } from '../../src/domain/agenda-item.ts';
import { completeFollowUp } from '../../src/domain/closing.ts';
import type { Day } from '../../src/domain/day.ts';
import { addDays, dayOf, daysBetween, isBusinessDay, usualRhythm } from '../../src/domain/day.ts';
import { followUpsFor } from '../../src/domain/follow-ups.ts';
import type { Id } from '../../src/domain/ids.ts';
import { keepingAsked, keptSoFar } from '../../src/domain/keeping.ts';
import type { Ledger } from '../../src/domain/ledger.ts';
import { emptyLedger } from '../../src/domain/ledger.ts';
import { recordLoss } from '../../src/domain/loss.ts';
import type { Keeping, Loss } from '../../src/domain/loss-record.ts';
import { mailedWith } from '../../src/domain/mailing.ts';
import { planFor } from '../../src/domain/plan.ts';
import { aDay, aLoss, anInstant, idsInTurn } from '../builders.ts';
import { plays } from '../playbook/shipped.ts';

/**
 * A simulated rep over three years through the rules as they are: so many losses a year, everything that is shown worked off on its day.
 * Printed: how many lines a workday, on average, on the 95th of a hundred days, at most. The goal is under 4 at 120 losses a year.
 */
const years = 3;
/** Of work. */
const daysOfYear = 261;
const start = aDay('2024-01-01');
const goal = 4;

interface Mind {
  /** How the rep keeps accounts: of ten, so many by hand and so many on the list; the rest is let go. */
  readonly name: string;
  readonly mine: number;
  readonly list: number;
  /** Says so after the talk about advice already, not only when asked at the first check-in. */
  readonly early?: true;
}

const minds: readonly Mind[] = [
  { name: 'everyone by hand', mine: 10, list: 0 },
  { name: 'three of ten by hand, four on the list', mine: 3, list: 4 },
  { name: 'one of ten by hand, four on the list', mine: 1, list: 4 },
  { name: 'three of ten by hand, four on the list, said after the talk', mine: 3, list: 4, early: true },
];

/** Numbers that look like chance and are the same each time. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Course {
  ledger: Ledger;
  readonly newId: () => Id;
  readonly next: () => number;
  readonly mind: Mind;
}

function simulated(
  perYear: number,
  mind: Mind,
): { readonly counts: readonly number[]; readonly byPlay: ReadonlyMap<string, number> } {
  // Of the last year alone: what grows with the accounts shows there.
  const course: Course = { ledger: emptyLedger, newId: idsInTurn(), next: chance(7), mind };
  const counts: number[] = [];
  const byPlay = new Map<string, number>();
  let lost = 0;
  for (let day = start; daysBetween(start, day) < 365 * years; day = addDays(day, 1)) {
    if (!isBusinessDay(day, usualRhythm)) continue;
    const due = (perYear * (daysBetween(start, day) + 1)) / 365;
    while (lost < due) {
      lose(course, day, lost);
      lost += 1;
    }
    if (counts.length === daysOfYear * (years - 1)) byPlay.clear();
    counts.push(workedOff(course, day, byPlay));
  }
  return { counts, byPlay };
}

const states: readonly Loss['state'][] = [
  'signed-elsewhere',
  'signed-elsewhere',
  'signed-elsewhere',
  'verbal-no',
  'nobody-decides',
];

function lose(course: Course, day: Day, number: number): void {
  const at = anInstant(`${day} 09:30`);
  const account = `Account ${number}`;
  const state = states[Math.floor(course.next() * states.length)] ?? 'verbal-no';
  const address = course.next() < 0.3 ? { address: 'Hafenstr. 1' } : {};
  const id = course.newId();
  const loss = aLoss({
    id,
    deal: { id, account },
    contact: { name: 'Anna Roth', ...address },
    newsAt: at,
    state,
    thanked: true,
  });
  const plan = planFor(loss, plays, usualRhythm);
  const debrief = { play: 'debrief', due: addDays(day, 1) };
  course.ledger = recordLoss(course.ledger, loss, followUpsFor(loss, [...plan, debrief], at, course.newId));
}

/** Does each line once; how many there were. A line that comes up because another was done counts as well. */
function workedOff(course: Course, day: Day, byPlay: Map<string, number>): number {
  const now = anInstant(`${day} 10:00`);
  const seen = new Set<string>();
  for (;;) {
    const open = itemsOf(course.ledger, now).filter((item) => !seen.has(item.id));
    if (open.length === 0) return seen.size;
    for (const item of open) {
      seen.add(item.id);
      byPlay.set(item.play, (byPlay.get(item.play) ?? 0) + 1);
      course.ledger = closed(course, item, now);
    }
  }
}

function itemsOf(ledger: Ledger, now: ReturnType<typeof anInstant>): readonly AgendaItem[] {
  return agendaOf({ ledger, deals: [], plays, facts: [], now, rhythm: usualRhythm }).items;
}

const silence = 0.45;

/** Half of what is tried is answered; how the account is kept is said at its first check-in, and anew after two that nobody answered, and after a year. */
function closed(
  { ledger, newId, next, mind }: Course,
  item: AgendaItem,
  at: ReturnType<typeof anInstant>,
): Ledger {
  const play = plays.find(({ id }) => id === item.play);
  const followUp = ledger.followUps.find(({ id }) => id === item.id);
  if (play === undefined || followUp?.status !== 'open') return ledger;
  const silent = next() < silence;
  const fitting = play.outcomes.filter(({ answer }) => (answer === 'none') === silent);
  const outcome = fitting[Math.floor(next() * fitting.length)]?.value;
  const loss = ledger.losses.find(({ id }) => id === followUp.loss);
  const moment = mind.early && play.id === 'advice' && !silent;
  const today = dayOf(at);
  const asks =
    (moment && loss?.keeping === undefined) ||
    keepingAsked(play, outcome, keptSoFar(ledger, followUp, today)) !== undefined;
  const closing = {
    id: item.id,
    at,
    ...(outcome === undefined ? {} : { outcome }),
    ...(asks ? { keeping: keepingBy(mind, next) } : {}),
  };
  const turning = { plays, today, rhythm: usualRhythm };
  return mailedWith(followUp, ledger, turning).reduce((so, one) => {
    const how = { ...closing, id: one.id };
    const after = completeFollowUp(so, how, play, newId, usualRhythm);
    return afterDone(after, { followUp: one, closing: how, plays, newId, rhythm: usualRhythm });
  }, ledger);
}

function keepingBy({ mine, list }: Mind, next: () => number): Keeping {
  const drawn = next() * 10;
  if (drawn < mine) return 'mine';
  return drawn < mine + list ? 'list' : 'let-go';
}

for (const perYear of [40, 120]) {
  for (const mind of minds) {
    const { counts, byPlay } = simulated(perYear, mind);
    const sorted = [...counts].sort((left, right) => left - right);
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    const thirdYear = counts.slice(daysOfYear * (years - 1));
    const last = thirdYear.reduce((sum, count) => sum + count, 0) / thirdYear.length;
    const at95 = sorted[Math.floor(sorted.length * 0.95)];
    const most = [...byPlay].sort(([, left], [, right]) => right - left).slice(0, 8);
    const shares = most.map(([play, count]) => `${play} ${(count / thirdYear.length).toFixed(2)}`).join(', ');
    process.stdout.write(
      `${perYear} losses a year, ${mind.name}\n  ${mean.toFixed(2)} a workday (${last.toFixed(2)} in the third year), 95 % ${at95}, most ${sorted.at(-1)}${perYear === 120 ? `, goal under ${goal}` : ''}\n  in the third year: ${shares}\n`,
    );
  }
}
