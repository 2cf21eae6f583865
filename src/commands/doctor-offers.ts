import type { Ailment } from '../domain/ailments.ts';
import { ailmentsOf } from '../domain/ailments.ts';
import type { Health } from '../domain/health.ts';
import type { Answer } from '../domain/question.ts';
import { headlineOf } from '../render/doctor-ailments.ts';
import type { DoctorScreen } from '../render/doctor-commands.ts';
import { curedText } from '../render/doctor-done.ts';
import { ailmentQuestion } from '../render/doctor-questions.ts';
import type { World } from '../world.ts';
import { close, cure, putInPlace, unlock } from './doctor-acts.ts';
import { keepCalendar } from './keep-calendar.ts';

/** Asks about one ailment after another, and does what is chosen; true when nothing is left that needs the rep. */
export async function offerRemedies(world: World, screen: DoctorScreen): Promise<boolean> {
  let acted = false;
  for (const ailment of screen.ailments) {
    if (isSettledByAnother(ailment, screen.ailments)) continue;
    acted = (await offered(world, screen, ailment)) || acted;
  }
  if (!acted) return false;
  await keepCalendar(world);
  const left = ailmentsOf(await world.care.look());
  world.out.print(
    curedText(
      left.map((ailment) => headlineOf(ailment, screen.today)),
      screen.width,
    ),
  );
  return left.length === 0;
}

/** The copies that a synced folder made are among those offered where the file itself ails. */
function isSettledByAnother(ailment: Ailment, all: readonly Ailment[]): boolean {
  return (
    ailment.kind === 'twins' && all.some((one) => one.kind === 'file' && one.condition.kind === ailment.file)
  );
}

/** True when something was done about it. */
async function offered(world: World, { health, today }: DoctorScreen, ailment: Ailment): Promise<boolean> {
  const question = ailmentQuestion(ailment, health, today);
  if (question === undefined) return false;
  const reply = await world.ask(question);
  const chosen = reply.kind === 'answer' ? reply.value : null;
  const said = await done(world, health, ailment, chosen);
  if (said !== undefined) world.out.print(said);
  return said !== undefined;
}

/** The words for what was done; undefined where it was left as it is. */
async function done(
  world: World,
  health: Health,
  ailment: Ailment,
  chosen: Answer,
): Promise<string | undefined> {
  if (ailment.kind === 'lock' && chosen === true) return unlock(world);
  if (ailment.kind === 'open' && chosen === true) return close(world);
  if (ailment.kind === 'file' && (chosen === 'accept' || chosen === 'start-afresh'))
    return cure(world, chosen, ailment.condition.kind, health);
  const copies = ailment.kind === 'file' || ailment.kind === 'twins' ? ailment.copies : [];
  const copy = copies.find((one) => one.path === chosen);
  return copy && putInPlace(world, copy.path, health);
}
