import type { Unknown } from '../domain/agenda-quiet.ts';
import { soon, unknownOf } from '../domain/agenda-quiet.ts';
import type { Ahead } from '../domain/ahead.ts';
import { aheadOf } from '../domain/ahead.ts';
import { dayOf, daysFrom } from '../domain/day.ts';
import { accountOf, dealsNow } from '../domain/deals.ts';
import { factAnswers } from '../domain/debrief.ts';
import type { FactValue } from '../domain/ledger.ts';
import type { Answer } from '../domain/question.ts';
import { wantedOf } from '../domain/some-deals.ts';
import { unknownAnswered, unknownQuestion } from '../render/due-quiet.ts';
import type { World } from '../world.ts';
import type { DayView } from './view.ts';
import { lastLost, openDeals } from './view.ts';

/** What a day is good for on which nothing is due: what to do, and one thing to find out. */
export async function quietDay(
  world: World,
  { lost }: DayView,
): Promise<{ readonly ahead: Ahead; readonly unknown?: Unknown }> {
  const ledger = await world.ledger.read();
  const ahead = aheadOf(ledger, lost ?? (await world.pipeline.readSome(lastLost(ledger.losses))));
  const today = dayOf(world.now());
  // Those that close soon come first, and are few among many.
  for (const wanted of [{ closesOn: daysFrom(today, soon) }, { status: 'open' }] as const) {
    const imported = await world.pipeline.readSome(wanted);
    const open = wantedOf(openDeals(dealsNow(imported, ledger)), wanted);
    if (open.length === 0) continue;
    const [causes, facts] = await Promise.all([world.playbook.causes(), world.playbook.facts()]);
    const unknown = unknownOf({ open, ledger, causes, facts, today });
    if (unknown !== undefined) return { ahead, unknown };
  }
  return { ahead };
}

/** Asks it, one key, and keeps what was said; going back leaves it for another day. */
export async function askUnknown(world: World, unknown: Unknown): Promise<void> {
  const reply = await world.ask(unknownQuestion(unknown));
  if (reply.kind !== 'answer') return;
  const { deal, fact } = unknown;
  const value = factValue(reply.value);
  if (value !== undefined) {
    const on = dayOf(world.now());
    const kept = factAnswers([{ deal, fact: fact.id, value }], 'facts', on, () => world.newId());
    await world.ledger.change((before) => ({ ...before, facts: [...before.facts, ...kept] }), {
      verb: 'sweep',
      thing: fact.short,
      account: accountOf(deal),
    });
  }
  world.out.print(unknownAnswered(unknown, value));
}

function factValue(answer: Answer): FactValue | undefined {
  if (typeof answer !== 'boolean') return undefined;
  return answer ? 'yes' : 'no';
}
