import type { AgendaItem } from '../domain/agenda-item.ts';
import type { Id } from '../domain/ids.ts';
import { shortIds, shortOf } from '../domain/ids.ts';
import { isProblem } from '../domain/problem.ts';
import { actQuestion, quitting } from '../render/acting.ts';
import { leftInPlace } from '../render/due-problems.ts';
import { alreadyClosed, unknownPlay } from '../render/follow-up-problems.ts';
import type { World } from '../world.ts';
import { acts } from './due-acts.ts';
import type { Line } from './finishing.ts';

/** Shows the day and answers with the lines that are on the screen. */
export type Drawing = () => Promise<readonly AgendaItem[]>;

/**
 * The lines of the day acted on where they stand, until the rep quits or none is left; each act is kept before the list is drawn anew.
 * Throws `Problem` left on Ctrl-C.
 */
export async function actInPlace(world: World, first: readonly AgendaItem[], draw: Drawing): Promise<void> {
  let kept = 0;
  let lines = first;
  while (lines.length > 0) {
    const chosen = await asked(world, lines.length, kept);
    if (chosen === quitting) return;
    const [number = '', act = ''] = (chosen ?? '').split(' ');
    const item = lines[Number(number) - 1];
    const done = item === undefined ? 'list' : await acted(world, item.id, act, kept);
    kept += Number(done === 'kept');
    if (done === 'read') continue;
    world.out.print('\n');
    lines = await draw();
  }
}

async function asked(world: World, lines: number, kept: number): Promise<string | undefined> {
  try {
    const reply = await world.ask(actQuestion(lines));
    return reply.kind === 'answer' && typeof reply.value === 'string' ? reply.value : undefined;
  } catch (error) {
    throw isLeaving(error) ? leftInPlace(kept) : error;
  }
}

/** What became of it: kept, only read, or left so that the list is shown again. What cannot be done is told, and the day goes on. */
async function acted(world: World, id: Id, act: string, kept: number): Promise<'kept' | 'read' | 'list'> {
  try {
    const how = acts[act];
    return how === undefined ? 'list' : await how(steppingBack(world), await lineOf(world, id));
  } catch (error) {
    if (error instanceof SteppedBack) return 'list';
    if (isLeaving(error)) throw leftInPlace(kept);
    if (!isProblem(error)) throw error;
    world.err.print(`${[error.message, error.hint].filter(Boolean).join('\n')}\n`);
    return 'read';
  }
}

async function lineOf(world: World, id: Id): Promise<Line> {
  const [ledger, plays] = await Promise.all([world.ledger.read(), world.playbook.plays()]);
  const followUp = ledger.followUps.find((one) => one.id === id);
  const play = plays.find((one) => one.id === followUp?.play);
  if (followUp === undefined) throw new SteppedBack();
  if (followUp.status !== 'open') throw alreadyClosed(followUp);
  if (play === undefined) throw unknownPlay(followUp);
  const ids = shortIds(ledger.followUps.map((one) => one.id));
  return { followUp, play, plays, ledger, id: shortOf(ids, id) };
}

/** Going back from a question of an act leads to the list again. */
class SteppedBack extends Error {}

function steppingBack(world: World): World {
  return Object.create(world, {
    ask: {
      value: async (question: Parameters<World['ask']>[0]) => {
        const reply = await world.ask(question);
        if (reply.kind !== 'answer') throw new SteppedBack();
        return reply;
      },
    },
  });
}

function isLeaving(error: unknown): boolean {
  return isProblem(error) && error.code === 'left';
}
