import type { AdviceUse } from '../domain/advice.ts';
import { adviceUses, bringsAdvice } from '../domain/advice.ts';
import type { Closing } from '../domain/closing.ts';
import type { KeptSoFar } from '../domain/keeping.ts';
import { keepingAsked } from '../domain/keeping.ts';
import type { FollowUp } from '../domain/ledger.ts';
import { withoutGaps } from '../domain/loss.ts';
import type { Keeping, Loss } from '../domain/loss-record.ts';
import { outcomesFor } from '../domain/outcomes.ts';
import type { Play } from '../domain/playbook.ts';
import { adviceNote, adviceQuestion, noAdvice, noSuchUse } from '../render/advice.ts';
import { wrongFlag } from '../render/answer-problems.ts';
import { noSuchOutcome, nothingToKeep } from '../render/follow-up-problems.ts';
import { asideQuestion, keepingQuestion, noteQuestion, outcomeQuestion } from '../render/picking.ts';
import type { World } from '../world.ts';
import { choiceMade } from './pick.ts';

/** What was given on the command line; `id` is how the follow-up is named there. */
interface Told {
  readonly typed: string | undefined;
  readonly note: string | undefined;
  /** What becomes of what they advised, as typed. */
  readonly use: string | undefined;
  readonly id: string;
  /** The loss it is of; what is offered has to fit it. */
  readonly loss: Loss | undefined;
  readonly soFar: KeptSoFar;
  /** How many accounts are kept in touch with by hand. */
  readonly byHand: number;
  /** Further answers by their flags. */
  readonly given: Readonly<Record<string, string | undefined>>;
}

/** What came of a follow-up, in one key, and the words that belong to it where it has some (G89); both asked on a terminal only. */
export async function whatCame(
  world: World,
  play: Play,
  followUp: FollowUp,
  told: Told,
): Promise<Omit<Closing, 'id' | 'at'>> {
  const outcome = await outcomeOf(world, play, followUp, told);
  const ask = play.outcomes.find((one) => one.value === outcome)?.ask;
  const asked = told.note === undefined && told.typed === undefined && ask !== undefined && world.interactive;
  const note = asked ? ((await choiceMade(world, noteQuestion(ask))) ?? undefined) : told.note;
  if (told.use !== undefined && !bringsAdvice(play.id, outcome)) throw noAdvice(told.use);
  const use = note !== undefined && bringsAdvice(play.id, outcome) ? await useOf(world, told.use) : undefined;
  const asides = await asidesOf(world, play, outcome, told);
  const keeping = await keepingOf(world, { play, followUp, ...withoutGaps({ outcome }) }, told);
  return withoutGaps({ outcome, note: note && use ? adviceNote(note, use) : note, keeping, asides });
}

/** What becomes of advice: as typed, else asked; unasked it is parked, and said to be so (G52). */
async function useOf(world: World, typed: string | undefined): Promise<AdviceUse> {
  const asked = typed === undefined && world.interactive ? await choiceMade(world, adviceQuestion) : typed;
  const use = adviceUses.find((one) => one === (asked ?? 'park'));
  if (use === undefined) throw noSuchUse(asked ?? '', adviceUses);
  return use;
}

/** What else is asked after that outcome, one key each, unless it was given (G32, G56, G58). */
async function asidesOf(
  world: World,
  { asides = [] }: Play,
  outcome: string | undefined,
  { given, typed }: Told,
): Promise<Closing['asides']> {
  const answers: Record<string, string> = {};
  for (const aside of asides.filter(({ after }) => outcome !== undefined && after.includes(outcome))) {
    const named = given[aside.id];
    const values = aside.choices.map(({ value }) => value);
    if (named !== undefined && !values.includes(named))
      throw wrongFlag(`--${aside.id}`, `It takes one of: ${values.join(', ')}`);
    const asks = named === undefined && typed === undefined && world.interactive;
    const answer = asks ? await choiceMade(world, asideQuestion(aside)) : named;
    if (answer !== null && answer !== undefined) answers[aside.id] = answer;
  }
  return Object.keys(answers).length === 0 ? undefined : answers;
}

const waysToKeep: readonly Keeping[] = ['mine', 'list', 'let-go'];

/** How the account is to be kept: said with any act, else asked when the moment has come and nothing was told beforehand. */
async function keepingOf(
  world: World,
  {
    play,
    followUp,
    outcome,
  }: { readonly play: Play; readonly followUp: FollowUp; readonly outcome?: string },
  { given, typed, loss, soFar, byHand }: Told,
): Promise<Keeping | undefined> {
  const named = given['keep'];
  const known = waysToKeep.find((one) => one === named);
  if (named !== undefined && known === undefined)
    throw wrongFlag('--keep', `It takes one of: ${waysToKeep.join(', ')}`);
  if (known !== undefined && (loss === undefined || followUp.deal !== undefined))
    throw nothingToKeep(followUp);
  if (known !== undefined || typed !== undefined || !world.interactive) return known;
  const asked = keepingAsked(play, outcome, soFar);
  if (asked === undefined) return undefined;
  const chosen = await choiceMade(world, keepingQuestion(followUp.account, asked, byHand));
  return waysToKeep.find((one) => one === chosen);
}

/** One that fits is offered; whatever else was really done can be typed. */
async function outcomeOf(
  world: World,
  play: Play,
  followUp: FollowUp,
  { typed, id, loss }: Told,
): Promise<string | undefined> {
  const fitting = outcomesFor(play, loss);
  const values = fitting.map((outcome) => outcome.value);
  if (typed !== undefined) {
    if (!play.outcomes.some(({ value }) => value === typed))
      throw noSuchOutcome(typed, values, `recover done ${id}`);
    return typed;
  }
  if (values.length === 0 || !world.interactive) return undefined;
  return (await choiceMade(world, outcomeQuestion(play, fitting, followUp.account))) ?? undefined;
}
