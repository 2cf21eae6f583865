import { accountOf } from '../domain/deals.ts';
import type { Ranked } from '../domain/ranking.ts';
import { quitting } from '../render/acting.ts';
import type { SimilarScreen } from '../render/similar.ts';
import { sameSignOf, similarText } from '../render/similar.ts';
import { asideText, calledText, listQuestion, nothingUnknownText } from '../render/similar-acting.ts';
import { explainedText } from '../render/similar-explain.ts';
import type { World } from '../world.ts';
import { callThem, putAside } from './similar-acts.ts';
import type { Looking } from './similar-screen.ts';
import { similarScreen } from './similar-screen.ts';
import { sweepNow } from './sweep.ts';

/** What an act did: the list is drawn anew where something was kept that it hangs on. */
type Act = (
  world: World,
  at: { readonly look: Looking; readonly screen: SimilarScreen },
  deal?: Ranked,
) => Promise<'changed' | 'read'>;

const acts: Readonly<Record<string, Act>> = { call, answer, not, why };

/** The list acted on by keys, until the rep quits; each act is kept before the list is drawn anew. Throws `Problem` left on Ctrl-C. */
export async function actOnList(
  world: World,
  first: SimilarScreen,
  look: () => Promise<Looking>,
): Promise<void> {
  let screen = first;
  for (
    let deals = numberedIn(screen);
    deals.length + screen.found.notKnown.length > 0;
    deals = numberedIn(screen)
  ) {
    const reply = await world.ask(listQuestion(deals.length));
    const [number = '', named] =
      reply.kind === 'answer' ? String(reply.value ?? 'list').split(' ') : ['list'];
    const act = named ?? number;
    if (act === quitting) return;
    const done = await acts[act]?.(world, { look: await look(), screen }, deals[Number(number) - 1]);
    if (done === 'read') continue;
    screen = await similarScreen(world, await look());
    world.out.print(`\n${similarText(screen)}`);
  }
}

/** The deals that stand there with a number. */
function numberedIn(screen: SimilarScreen): readonly Ranked[] {
  return [...sameSignOf(screen).slice(0, screen.most), ...screen.likeTheLost.slice(0, screen.most)];
}

async function call(world: World, { look, screen }: Parameters<Act>[1]): Promise<'read'> {
  const calls = await callThem(world, sameSignOf(screen).slice(0, screen.most), look.losses);
  world.out.print(calledText(calls, screen.today, world.width));
  return 'read';
}

async function answer(world: World, { look, screen }: Parameters<Act>[1]): Promise<'changed' | 'read'> {
  const said = await sweepNow(world, look.view, screen);
  if (said) return 'changed';
  world.out.print(nothingUnknownText(world.width));
  return 'read';
}

async function not(world: World, { look, screen }: Parameters<Act>[1], one?: Ranked): Promise<'changed'> {
  if (one === undefined) return 'changed';
  await putAside(world, one.deal, look.losses, screen.today);
  world.out.print(asideText(accountOf(one.deal), world.width));
  return 'changed';
}

async function why(world: World, { screen }: Parameters<Act>[1], one?: Ranked): Promise<'read'> {
  if (one !== undefined) world.out.print(explainedText([one], screen));
  return 'read';
}
