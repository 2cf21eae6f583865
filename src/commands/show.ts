import type { Command } from 'commander';
import { dayOf } from '../domain/day.ts';
import { dealsNow, finder } from '../domain/deals.ts';
import { goldOf } from '../domain/gold.ts';
import { withoutGaps } from '../domain/loss.ts';
import { lessonOf, numberCounting } from '../domain/other-debriefs.ts';
import { emptyPipeline } from '../domain/pipeline.ts';
import { letterWidth } from '../render/letter.ts';
import { showShape, showText } from '../render/show.ts';
import { debriefsWords } from '../render/two-windows.ts';
import type { World } from '../world.ts';
import { letterFor } from './letter.ts';
import { examples } from './options.ts';
import type { Format } from './output.ts';
import { show } from './output.ts';
import { debriefNumbered } from './which-debrief.ts';
import { lossMeant } from './which-loss.ts';

interface ShowOptions extends Format {
  readonly private?: boolean;
  readonly debrief?: string;
}

/** `recover show <loss>`. */
export function declare(command: Command, world: World): void {
  command
    .argument('<loss>', 'the account, the deal, or the id of a loss')
    .option('--private', 'with your own part, which is otherwise left out')
    .option('--debrief <number>', 'where there are two debriefs of it: which one to show')
    .option('--json', 'for scripts: the result as JSON');
  examples(command, [
    ['recover show brandt', 'what was lost, and why'],
    ['recover show brandt --private', 'with what only you should see'],
  ]);
  command.action((typed: string, options: ShowOptions) => runShow(world, typed, options));
}

async function runShow(world: World, typed: string, options: ShowOptions): Promise<void> {
  const [ledger, { deals: won }] = await Promise.all([
    world.ledger.read(),
    world.pipeline.readSome({ status: 'won' }),
  ]);
  const kept = await lossMeant(world, typed, ledger.losses);
  const shown = options.debrief ?? String(numberCounting(kept));
  const { loss, lesson } =
    options.debrief === undefined
      ? { loss: kept, lesson: lessonOf(ledger, kept.id)?.text }
      : debriefNumbered(kept, ledger, shown);
  const [causes, facts, plays] = await Promise.all([
    world.playbook.causes(),
    world.playbook.facts(),
    world.playbook.plays(),
  ]);
  const about = finder([loss.deal], (deal) => deal);
  const letter = await letterFor(world, loss, ledger.followUps);
  const screen = {
    loss,
    facts: ledger.facts.filter((answer) => about(answer.deal) !== undefined),
    followUps: ledger.followUps.filter((one) => one.loss === loss.id),
    ...withoutGaps({ lesson, debriefs: debriefsWords(kept, Number(shown)) }),
    ...(letter === undefined ? {} : { letter }),
    gold: goldOf([kept], ledger, dealsNow({ ...emptyPipeline, deals: won }, ledger)),
    book: { causes, facts, plays },
    withPrivate: options.private ?? false,
    today: dayOf(world.now()),
    width: world.width,
    letterWidth: letterWidth(world.onScreen, world.width),
  };
  const text = () => showText(screen);
  show(world, options, { kind: 'show', shape: () => showShape(screen), plain: text, text });
}
