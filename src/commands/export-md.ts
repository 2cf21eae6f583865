import { dayOf } from '../domain/day.ts';
import { withoutGaps } from '../domain/loss.ts';
import type { Loss } from '../domain/loss-record.ts';
import { lessonOf } from '../domain/other-debriefs.ts';
import { hasLapsed } from '../domain/play-days.ts';
import { handOverQuestion, lossMarkdown, shownText, whichHandOver } from '../render/export-md.ts';
import type { World } from '../world.ts';
import { sure } from './sure.ts';
import { lossMeant } from './which-loss.ts';

/** One loss as Markdown, by its account or id. Throws `Problem` usage | not-found | ambiguous. */
export async function markdownOf(world: World, typed: string | undefined): Promise<string> {
  if (typed === undefined) throw whichHandOver();
  const ledger = await world.ledger.read();
  const loss: Loss = await lossMeant(world, typed, ledger.losses);
  const [causes, plays, { rhythm }] = await Promise.all([
    world.playbook.causes(),
    world.playbook.plays(),
    world.settings(),
  ]);
  const today = dayOf(world.now());
  const playOf = (id: string) => plays.find((one) => one.id === id);
  return lossMarkdown({
    loss,
    ...withoutGaps({ lesson: lessonOf(ledger, loss.id)?.text }),
    followUps: ledger.followUps.filter(
      (one) => one.loss === loss.id && !hasLapsed(one, playOf(one.play), today, rhythm),
    ),
    causes,
    plays,
  });
}

/** Shows it before it is written; it is for other eyes. Throws `Problem` no-terminal where nobody can look and --yes was not typed, left on a no. */
export async function shownFirst(
  world: World,
  text: string,
  file: string,
  { typed, yes }: { readonly typed: string; readonly yes: boolean | undefined },
): Promise<void> {
  if (!yes && world.interactive) world.err.print(shownText(text, world.width));
  await sure(world, handOverQuestion(file), { typed: `recover export md ${typed} ${file}`, yes });
}
