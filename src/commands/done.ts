import type { Command } from 'commander';
import { afterDone } from '../domain/afterwards.ts';
import { completeFollowUp } from '../domain/closing.ts';
import { dayOf, usualRhythm } from '../domain/day.ts';
import { shortIds, shortOf } from '../domain/ids.ts';
import { withoutGaps } from '../domain/loss.ts';
import { nextThere } from '../domain/next-there.ts';
import { doneText } from '../render/done.ts';
import { alreadyClosed, unknownPlay } from '../render/follow-up-problems.ts';
import { jsonText } from '../render/json.ts';
import type { World } from '../world.ts';
import { examples } from './options.ts';
import { whatCame } from './outcome.ts';
import { followUpMeant } from './which-follow-up.ts';

interface DoneOptions {
  readonly note?: string;
  readonly use?: string;
  readonly treated?: string;
  readonly thanked?: string;
  readonly relationship?: string;
  readonly keep?: string;
  readonly json?: boolean;
}

/** `recover done [follow-up] [outcome]`. */
export function declare(command: Command, world: World): void {
  command
    .argument('[follow-up]', 'its id as `due` shows it, or the account')
    .argument('[outcome]', 'what came of it')
    .option('--note <words>', 'what was said, in a line')
    .option('--use <what>', 'of what they advised: do, park or so (it is so already)')
    .option('--treated <how>', 'of a needs check: good, mixed or poor')
    .option('--thanked <answer>', 'did the other side thank them: yes or no')
    .option('--relationship <how>', 'how things are between you: warmer, kept or colder')
    .option('--keep <how>', 'of the first check-in: mine, list or let-go')
    .option('--json', 'for scripts: the follow-up as JSON');
  examples(command, [
    ['recover done k3f9', 'it is done'],
    ['recover done k3f9 talked --note "price was never it"', 'with what came of it'],
  ]);
  command.action((typed: string | undefined, outcome: string | undefined, options: DoneOptions) =>
    runDone(world, typed, outcome, options),
  );
}

async function runDone(
  world: World,
  typed: string | undefined,
  outcome: string | undefined,
  options: DoneOptions,
): Promise<void> {
  const now = world.now();
  const before = await world.ledger.read();
  const plays = await world.playbook.plays();
  const followUp = await followUpMeant(world, typed, before, plays, dayOf(now));
  const play = plays.find((one) => one.id === followUp.play);
  if (play === undefined) throw unknownPlay(followUp);
  const ids = shortIds(before.followUps.map((one) => one.id));
  const came = await whatCame(world, play, followUp, {
    typed: outcome,
    note: options.note,
    use: options.use,
    given: { ...options, json: undefined },
    loss: before.losses.find((loss) => loss.id === followUp.loss),
    id: shortOf(ids, followUp.id),
  });
  const closing = { id: followUp.id, at: now, ...came };
  const newId = () => world.newId();
  const after = await world.ledger.change(
    (ledger) => {
      const current = ledger.followUps.find((one) => one.id === followUp.id);
      if (current?.status !== 'open') throw alreadyClosed(current ?? followUp);
      const closed = completeFollowUp(ledger, closing, play, newId, usualRhythm);
      return afterDone(closed, { followUp, closing, plays, newId, rhythm: usualRhythm });
    },
    { verb: 'done', thing: play.label, account: followUp.account },
  );
  const kept = after.followUps.find((one) => one.id === followUp.id) ?? followUp;
  if (options.json) return world.out.print(jsonText('done', kept));
  const next = nextThere(after, followUp, { plays, today: dayOf(now), rhythm: usualRhythm });
  const screen = {
    closed: kept,
    play,
    plays,
    today: dayOf(now),
    width: world.width,
    ...withoutGaps({ next }),
  };
  world.out.print(doneText(screen));
}
