import { accountOf } from '../domain/deals.ts';
import type { Ledger } from '../domain/ledger.ts';
import type { Ranked } from '../domain/ranking.ts';
import { quitting } from '../render/acting.ts';
import type { SimilarScreen } from '../render/similar.ts';
import { likeOnScreen, signsOnScreen, similarText } from '../render/similar.ts';
import type { ListActs } from '../render/similar-acting.ts';
import { asideText, calledText, listQuestion, nothingUnknownText } from '../render/similar-acting.ts';
import { explainedText } from '../render/similar-explain.ts';
import type { World } from '../world.ts';
import { callThem, putAside } from './similar-acts.ts';
import type { Looking } from './similar-screen.ts';
import { similarScreen, soughtIn } from './similar-screen.ts';
import { sweep } from './sweep.ts';

/** Where the rep stands: what is looked for, and what is seen of it. */
interface Standing {
  readonly look: Looking;
  readonly screen: SimilarScreen;
}

/** An act answers with the notes as they are kept, so that the list is drawn anew by them; undefined where it only told something. */
type Act = (world: World, at: Standing, deal?: Ranked) => Promise<Ledger | undefined>;

const acts: Readonly<Record<string, Act>> = {
  call,
  answer,
  not,
  why,
  list: async (_world, { look }) => look.view.ledger,
};

/** The list acted on by keys, until the rep quits; each act is kept before the list is drawn anew. Throws `Problem` left on Ctrl-C. */
export async function actOnList(world: World, first: Standing): Promise<void> {
  let at = first;
  for (let deals = numberedIn(at.screen); isOpen(at.screen, deals); deals = numberedIn(at.screen)) {
    const reply = await world.ask(listQuestion(actsOn(at.screen, deals.length)));
    const [number = '', named] =
      reply.kind === 'answer' ? String(reply.value ?? 'list').split(' ') : ['list'];
    const act = named ?? number;
    if (act === quitting) return;
    const ledger = await acts[act]?.(world, at, deals[Number(number) - 1]);
    if (ledger === undefined) continue;
    const look = { ...at.look, view: { ...at.look.view, ledger } };
    at = act === 'call' ? { ...at, look } : await drawn(world, look);
  }
}

/** The list anew, by what was kept. */
async function drawn(world: World, look: Looking): Promise<Standing> {
  const screen = await similarScreen(world, look, await soughtIn(world, look));
  world.out.print(`\n${similarText(screen)}`);
  return { look, screen };
}

function actsOn(screen: SimilarScreen, deals: number): ListActs {
  return {
    deals,
    calls: signsOnScreen(screen).length > 0,
    unknown: screen.signs.length > 0 && screen.found.notKnown.length > 0,
  };
}

function isOpen({ found }: SimilarScreen, deals: readonly Ranked[]): boolean {
  return deals.length + found.notKnown.length > 0;
}

/** The deals that stand there with a number. */
function numberedIn(screen: SimilarScreen): readonly Ranked[] {
  return [...signsOnScreen(screen), ...likeOnScreen(screen)];
}

async function call(world: World, { look, screen }: Standing): Promise<Ledger> {
  const calls = await callThem(world, look, signsOnScreen(screen));
  world.out.print(calledText(calls, screen.today, world.width));
  return calls.ledger;
}

async function answer(world: World, { look, screen }: Standing): Promise<Ledger | undefined> {
  const ledger = await sweep(world, look.view, screen);
  if (ledger === undefined) world.out.print(nothingUnknownText(world.width));
  return ledger;
}

async function not(world: World, { look }: Standing, one?: Ranked): Promise<Ledger | undefined> {
  if (one === undefined) return look.view.ledger;
  const ledger = await putAside(world, look, one.deal);
  world.out.print(asideText(accountOf(one.deal), world.width));
  return ledger;
}

async function why(world: World, { screen }: Standing, one?: Ranked): Promise<undefined> {
  if (one !== undefined) world.out.print(explainedText([one], screen));
}
