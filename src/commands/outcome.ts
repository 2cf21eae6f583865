import type { AdviceUse } from '../domain/advice.ts';
import { adviceUses, bringsAdvice } from '../domain/advice.ts';
import type { FollowUp } from '../domain/ledger.ts';
import { withoutGaps } from '../domain/loss.ts';
import type { Play } from '../domain/playbook.ts';
import { adviceNote, adviceQuestion, noAdvice, noSuchUse } from '../render/advice.ts';
import { noSuchOutcome } from '../render/follow-up-problems.ts';
import { noteQuestion, outcomeQuestion } from '../render/picking.ts';
import type { World } from '../world.ts';
import { choiceMade } from './pick.ts';

/** What was given on the command line; `id` is how the follow-up is named there. */
interface Told {
  readonly typed: string | undefined;
  readonly note: string | undefined;
  /** What becomes of what they advised, as typed. */
  readonly use: string | undefined;
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
  if (told.use !== undefined && !bringsAdvice(play.id, outcome)) throw noAdvice(told.use);
  const use = note !== undefined && bringsAdvice(play.id, outcome) ? await useOf(world, told.use) : undefined;
  return withoutGaps({ outcome, note: note && use ? adviceNote(note, use) : note });
}

/** What becomes of advice: as typed, else asked; unasked it is parked, and said to be so (G52). */
async function useOf(world: World, typed: string | undefined): Promise<AdviceUse> {
  const asked = typed === undefined && world.interactive ? await choiceMade(world, adviceQuestion) : typed;
  const use = adviceUses.find((one) => one === (asked ?? 'park'));
  if (use === undefined) throw noSuchUse(asked ?? '', adviceUses);
  return use;
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
