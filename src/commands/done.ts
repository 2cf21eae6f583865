import type { Command } from 'commander';
import { afterCall } from '../domain/callback.ts';
import { dayOf } from '../domain/day.ts';
import { completeFollowUp } from '../domain/follow-ups.ts';
import type { FollowUp, Ledger } from '../domain/ledger.ts';
import { withoutGaps } from '../domain/loss.ts';
import type { Play } from '../domain/playbook.ts';
import { Problem } from '../domain/problem.ts';
import { doneText } from '../render/done.ts';
import { alreadyClosed, noSuchOutcome } from '../render/follow-up-problems.ts';
import { jsonText } from '../render/json.ts';
import { outcomeQuestion } from '../render/picking.ts';
import type { World } from '../world.ts';
import { noHolidays } from './capture.ts';
import { examples } from './options.ts';
import { choiceMade } from './pick.ts';
import { followUpMeant } from './which-follow-up.ts';

interface DoneOptions {
  readonly note?: string;
  readonly json?: boolean;
}

/** `recover done [follow-up] [outcome]`. */
export function declare(command: Command, world: World): void {
  command
    .argument('[follow-up]', 'its id as `due` shows it, or the account')
    .argument('[outcome]', 'what came of it')
    .option('--note <words>', 'what was said, in a line')
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
  if (play === undefined)
    throw new Problem('not-found', `This follow-up is of a kind that is not known here: ${followUp.play}.`);
  const chosen = await outcomeOf(world, play, followUp, outcome);
  const closing = {
    id: followUp.id,
    at: now,
    ...(chosen === undefined ? {} : { outcome: chosen }),
    ...(options.note === undefined ? {} : { note: options.note }),
  };
  const newId = () => world.newId();
  const after = await world.ledger.change((ledger) => {
    const current = ledger.followUps.find((one) => one.id === followUp.id);
    if (current?.status !== 'open') throw alreadyClosed(current ?? followUp);
    const closed = completeFollowUp(ledger, closing, play, newId, noHolidays);
    return afterCall(closed, { followUp, closing, plays, newId, holidays: noHolidays });
  });
  const kept = after.followUps.find((one) => one.id === followUp.id) ?? followUp;
  if (options.json) return world.out.print(jsonText('done', kept));
  const next = nextCheckIn(after, followUp);
  const screen = { closed: kept, play, today: dayOf(now), width: world.width, ...withoutGaps({ next }) };
  world.out.print(doneText(screen));
}

function nextCheckIn(ledger: Ledger, { loss, deal }: FollowUp): FollowUp | undefined {
  if (deal !== undefined) return undefined;
  return ledger.followUps.find(
    (one) => one.status === 'open' && one.play === 'check-in' && one.loss === loss,
  );
}

async function outcomeOf(
  world: World,
  play: Play,
  followUp: FollowUp,
  typed: string | undefined,
): Promise<string | undefined> {
  const values = play.outcomes.map((outcome) => outcome.value);
  if (typed !== undefined) {
    if (!values.includes(typed))
      throw noSuchOutcome(typed, values, `recover done ${followUp.id.slice(0, 6)}`);
    return typed;
  }
  if (values.length === 0 || !world.interactive) return undefined;
  return (await choiceMade(world, outcomeQuestion(play, followUp.account))) ?? undefined;
}
