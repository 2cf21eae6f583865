import { dayOf } from '../domain/day.ts';
import type { Ledger } from '../domain/ledger.ts';
import type { Loss } from '../domain/loss-record.ts';
import { lessonOf, lossWith, numberCounting, useDebrief } from '../domain/other-debriefs.ts';
import { isProblem } from '../domain/problem.ts';
import { jsonText } from '../render/json.ts';
import { lossShape } from '../render/losses.ts';
import { countsNow, leftBeside, noSuchDebrief, useOfWhich, whichDebrief } from '../render/two-windows.ts';
import type { World } from '../world.ts';
import type { Kept } from './debrief-keep.ts';
import type { Format } from './output.ts';
import { choiceMade } from './pick.ts';
import { lossMeant } from './which-loss.ts';

/** Lets the debrief of that number count for the loss that was typed, and says so. Throws `Problem` usage | not-found | ambiguous. */
export async function letCount(
  world: World,
  typed: string | undefined,
  number: string,
  format: Format,
): Promise<void> {
  if (typed === undefined) throw useOfWhich(number);
  const ledger = await world.ledger.read();
  const loss = await lossMeant(world, typed, ledger.losses);
  const { loss: chosen } = debriefNumbered(loss, ledger, number);
  const counts = chosen === loss ? loss : await use(world, loss, Number(number));
  world.out.print(
    format.json
      ? jsonText('debrief', { ...lossShape(counts), followUps: ledger.followUps.filter(isOf(counts)) })
      : countsNow(counts, numberCounting(loss), world.width),
  );
}

/** The loss with the debrief of that number, and its lesson. Throws `Problem` not-found when there is none such. */
export function debriefNumbered(loss: Loss, ledger: Ledger, number: string) {
  const found = lossWith(loss, lessonOf(ledger, loss.id)?.text, Number(number));
  if (found === undefined) throw noSuchDebrief(loss, number);
  return found;
}

/** On a terminal, asks which of two debriefs counts; elsewhere the one that was finished first does. Throws `Problem` left, both being kept. */
export async function settleBeside(world: World, kept: Kept, asks: boolean): Promise<Kept> {
  const { beside, ...rest } = kept;
  if (beside === undefined || !asks) return kept;
  const lesson = lessonOf(await world.ledger.read(), kept.loss.id)?.text;
  const chosen = await choiceOf(world, kept.loss, lesson, beside);
  return chosen === String(beside) ? { ...rest, loss: await use(world, kept.loss, beside) } : kept;
}

async function choiceOf(world: World, loss: Loss, lesson: string | undefined, beside: number) {
  try {
    return await choiceMade(world, whichDebrief(loss, lesson, beside));
  } catch (error) {
    throw isProblem(error) && error.code === 'left' ? leftBeside(loss, beside) : error;
  }
}

async function use(world: World, loss: Loss, number: number): Promise<Loss> {
  const today = dayOf(world.now());
  const ledger = await world.ledger.change(
    (before) => useDebrief(before, loss.id, number, world.newId(), today),
    { verb: 'debrief-use', thing: `debrief ${number}`, account: loss.deal.account },
  );
  return ledger.losses.find((one) => one.id === loss.id) ?? loss;
}

function isOf({ id }: Loss) {
  return (one: { readonly loss?: Loss['id'] }) => one.loss === id;
}
