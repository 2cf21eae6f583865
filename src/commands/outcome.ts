import type { FollowUp } from '../domain/ledger.ts';
import { withoutGaps } from '../domain/loss.ts';
import type { Play } from '../domain/playbook.ts';
import { noSuchOutcome } from '../render/follow-up-problems.ts';
import { noteQuestion, outcomeQuestion } from '../render/picking.ts';
import type { World } from '../world.ts';
import { choiceMade } from './pick.ts';

/** What was given on the command line; `id` is how the follow-up is named there. */
interface Told {
  readonly typed: string | undefined;
  readonly note: string | undefined;
  readonly id: string;
}

/** What came of a follow-up, in one key, and the words that belong to it where it has some (G89); both asked on a terminal only. */
export async function whatCame(
  world: World,
  play: Play,
  followUp: FollowUp,
  told: Told,
): Promise<{ readonly outcome?: string; readonly note?: string }> {
  const outcome = await outcomeOf(world, play, followUp, told);
  const ask = play.outcomes.find((one) => one.value === outcome)?.ask;
  const asked = told.note === undefined && told.typed === undefined && ask !== undefined && world.interactive;
  const note = asked ? ((await choiceMade(world, noteQuestion(ask))) ?? undefined) : told.note;
  return withoutGaps({ outcome, note });
}

async function outcomeOf(
  world: World,
  play: Play,
  followUp: FollowUp,
  { typed, id }: Told,
): Promise<string | undefined> {
  const values = play.outcomes.map((outcome) => outcome.value);
  if (typed !== undefined) {
    if (!values.includes(typed)) throw noSuchOutcome(typed, values, `recover done ${id}`);
    return typed;
  }
  if (values.length === 0 || !world.interactive) return undefined;
  return (await choiceMade(world, outcomeQuestion(play, followUp.account))) ?? undefined;
}
