import type { Command } from 'commander';
import { dayOf } from '../domain/day.ts';
import { sameDeal } from '../domain/deals.ts';
import { withoutGaps } from '../domain/loss.ts';
import { recordWin } from '../domain/wins.ts';
import { wonScene } from '../domain/won-scene.ts';
import { jsonText } from '../render/json.ts';
import { wonShape, wonText } from '../render/won.ts';
import type { World } from '../world.ts';
import { answersTemplate } from './answers.ts';
import { converse } from './conversation.ts';
import { givenBy, withGiven } from './given.ts';
import type { Asking } from './options.ts';
import { askingOptions, examples } from './options.ts';
import { rightNow } from './right-now.ts';
import { readAll } from './view.ts';
import { dealNamed, winning } from './which-deal.ts';
import { choicesRead } from './won-given.ts';
import { newWin, wonSetting } from './won-win.ts';

/** Flag → question. */
const flags: Readonly<Record<string, string>> = { on: 'on', amount: 'amount', settledBy: 'settledBy' };

interface WonOptions extends Asking, Readonly<Record<string, unknown>> {
  readonly worry?: string;
  readonly thanksTo?: string;
}

/** `recover won [account]`. */
export function declare(command: Command, world: World): void {
  command
    .argument('[account]', 'the account, the deal, or an id')
    .option('--on <day>', 'when they signed, without it today')
    .option('--amount <money>', 'what it is worth, where it is not what your CRM says')
    .option('--worry <cause>', 'the worry that you settled, by its name')
    .option('--settled-by <words>', 'what settled it')
    .option('--thanks-to <loss>', 'the loss that helped, by its account or id')
    .option('--json', 'for scripts: the win as JSON');
  askingOptions(command);
  examples(command, [
    ['recover won nordhaus', 'two questions, and it counts'],
    ['recover won nordhaus --thanks-to thornbury', 'a loss paid back'],
  ]);
  command.action((typed: string | undefined, options: WonOptions) => runWon(world, typed, options));
}

async function runWon(world: World, typed: string | undefined, options: WonOptions): Promise<void> {
  const [interview, view, causes, facts] = await Promise.all([
    world.playbook.interview('won'),
    readAll(world),
    world.playbook.causes(),
    world.playbook.facts(),
  ]);
  if (options.answersTemplate) {
    const scene = wonScene(wonSetting(view, { causes, facts }, undefined, new Map()));
    return world.out.print(jsonText('answers', answersTemplate(interview, scene(new Map()))));
  }
  const line = { verb: 'won', interview, options, flags, argument: ['deal', typed] as const, possible: [] };
  const { given: typedIn, asks } = await givenBy(world, line);
  const read = choicesRead(typedIn, options, { causes, losses: view.ledger.losses });
  const { known, given } = await dealNamed(world, view, { typed, given: read, asks }, winning);
  const now = rightNow(world, view.ledger);
  const setting = wonSetting(view, { causes, facts }, known, given);
  const answers = await converse(world, {
    interview: withGiven(interview, given),
    sceneOf: wonScene(setting),
    today: dayOf(now),
    given,
    asks,
  });
  const { win, deal, isNew } = newWin(world, answers, setting, now);
  const [plays, { rhythm }] = await Promise.all([world.playbook.plays(), world.settings()]);
  const making = { at: now, plays, newId: () => world.newId(), rhythm };
  const after = await world.ledger.change(
    (before) => recordWin(before, win, making, isNew ? deal : undefined),
    {
      verb: 'won',
      account: win.deal.account,
    },
  );
  const kept = after.wins.find((one) => sameDeal(one.deal, win.deal)) ?? win;
  const helper = view.ledger.losses.find(({ id }) => id === kept.thanksTo);
  const back = view.ledger.losses.find((loss) => loss.state !== 'won-back' && sameDeal(loss.deal, win.deal));
  const screen = { win: kept, causes, today: dayOf(now), width: world.width };
  const amount = kept.amount ?? deal.amount;
  world.out.print(
    options.json
      ? jsonText('won', wonShape(kept))
      : wonText({ ...screen, ...withoutGaps({ helper, amount }), isBack: back !== undefined }),
  );
}
