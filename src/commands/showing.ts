import { dayOf } from '../domain/day.ts';
import { dealsNow, finder } from '../domain/deals.ts';
import { goldOf } from '../domain/gold.ts';
import type { Ledger } from '../domain/ledger.ts';
import { withoutGaps } from '../domain/loss.ts';
import type { Loss } from '../domain/loss-record.ts';
import { lessonOf, numberCounting } from '../domain/other-debriefs.ts';
import { letterWidth } from '../render/letter.ts';
import type { ShowScreen } from '../render/show.ts';
import { debriefsWords } from '../render/two-windows.ts';
import type { World } from '../world.ts';
import { letterFor } from './letter.ts';
import { debriefNumbered } from './which-debrief.ts';

/** One loss, whole; its own part only where it is wished for, and of two debriefs the one that counts unless another is named. */
export async function lossScreen(
  world: World,
  ledger: Ledger,
  kept: Loss,
  wished: { readonly private?: boolean | undefined; readonly debrief?: string | undefined } = {},
): Promise<ShowScreen> {
  const shown = wished.debrief ?? String(numberCounting(kept));
  const { loss, lesson } =
    wished.debrief === undefined
      ? { loss: kept, lesson: lessonOf(ledger, kept.id)?.text }
      : debriefNumbered(kept, ledger, shown);
  const [causes, facts, plays, { deals: won }] = await Promise.all([
    world.playbook.causes(),
    world.playbook.facts(),
    world.playbook.plays(),
    ledger.wins.length === 0 ? world.pipeline.readSome({ status: 'won' }) : world.pipeline.read(),
  ]);
  const about = finder([loss.deal], (deal) => deal);
  const letter = await letterFor(world, loss, ledger.followUps);
  return {
    loss,
    facts: ledger.facts.filter((answer) => about(answer.deal) !== undefined),
    followUps: ledger.followUps.filter((one) => one.loss === loss.id),
    ...withoutGaps({ lesson, debriefs: debriefsWords(kept, Number(shown)) }),
    ...(letter === undefined ? {} : { letter }),
    gold: goldOf([kept], ledger, dealsNow({ deals: won }, ledger)),
    book: { causes, facts, plays },
    withPrivate: wished.private ?? false,
    today: dayOf(world.now()),
    width: world.width,
    letterWidth: letterWidth(world.onScreen, world.width),
  };
}
