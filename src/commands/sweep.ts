import { dayOf } from '../domain/day.ts';
import { factAnswers, sweptFacts } from '../domain/debrief.ts';
import type { Ledger } from '../domain/ledger.ts';
import { withoutGaps } from '../domain/loss.ts';
import type { Deal } from '../domain/pipeline.ts';
import type { Fact } from '../domain/playbook.ts';
import type { Interview, Scene } from '../domain/question.ts';
import { emptyScene, sweepItem } from '../domain/scene.ts';
import { sweepOf } from '../domain/sweep.ts';
import { quoted } from '../domain/words.ts';
import { saying } from '../render/asking.ts';
import type { SimilarScreen } from '../render/similar.ts';
import type { Draft, World } from '../world.ts';
import type { Given } from './answers.ts';
import { answersIn, answersTemplate, refuseUnknown } from './answers.ts';
import { converse } from './conversation.ts';
import { oneByOne, possibleInSweep } from './debrief-answers.ts';
import type { Asking } from './options.ts';
import { draftFor } from './resume.ts';
import type { View } from './view.ts';
import { openDeals } from './view.ts';

interface Sweep {
  readonly fact: Fact;
  readonly deals: readonly Deal[];
  readonly scene: Scene;
}

/** Asks the first sign of the largest open deals where it is not known, and keeps what was said; answers with the notes as they are kept, undefined when nothing was asked (G83). */
export async function sweep(
  world: World,
  view: View,
  screen: SimilarScreen,
  options: Asking & { readonly sweep?: boolean },
): Promise<Ledger | undefined> {
  const reading = options.json || options.plain || options.sweep === false;
  const asks = options.answers === undefined && world.interactive && !reading;
  if (options.answers === undefined && (!asks || isSeen(screen))) return undefined;
  const interview = await world.playbook.interview('similar');
  const given = await givenFor(world, view, interview, options.answers);
  return swept(world, view, screen, { given, asks });
}

/** The same, asked for: whatever is known already. */
export function sweepNow(world: World, view: View, screen: SimilarScreen): Promise<Ledger | undefined> {
  return swept(world, view, screen, { given: new Map(), asks: true });
}

/** With a deal that shows the sign there is something to do already. */
function isSeen({ found }: SimilarScreen): boolean {
  return found.sameSign.length > 0;
}

async function swept(
  world: World,
  view: View,
  screen: SimilarScreen,
  { given, asks }: { readonly given: Given; readonly asks: boolean },
): Promise<Ledger | undefined> {
  const asked = sweepFor(view, screen);
  if (asked === undefined) return undefined;
  const interview = await world.playbook.interview('similar');
  const today = dayOf(world.now());
  const draft = asks ? await sweepDraft(world, view, asked.fact) : undefined;
  const answers = await converse(world, {
    interview,
    sceneOf: () => asked.scene,
    today,
    given,
    asks,
    ...withoutGaps({ draft, goOn: goOnWith(screen) }),
  });
  const said = sweptFacts(answers, view.deals, asked.fact.id);
  const ids = draft === undefined ? [] : [draft.id];
  const kept = factAnswers(said, 'sweep', today, () => ids.shift() ?? world.newId());
  const ledger = await world.ledger.change((before) => ({ ...before, facts: [...before.facts, ...kept] }), {
    verb: 'sweep',
    thing: asked.fact.short,
  });
  draft?.finish();
  return ledger;
}

/** The first fact of a sweep goes by the id of its draft: so a draft that was only not removed any more is known. */
function sweepDraft(world: World, { ledger }: View, fact: Fact): Promise<Draft> {
  return draftFor(world, {
    verb: 'similar',
    subject: fact.id,
    isKept: (draft) => ledger.facts.some((one) => one.id === draft.id),
    isGone: () => false,
  });
}

function goOnWith({ about }: SimilarScreen): string {
  return about === undefined ? 'recover similar' : `recover similar ${quoted(about.account)}`;
}

async function givenFor(
  world: World,
  view: View,
  interview: Interview,
  path: string | undefined,
): Promise<Given> {
  if (path === undefined) return new Map();
  const given = await answersIn(world, path);
  refuseUnknown(given, interview, possibleInSweep(view));
  return oneByOne(given, view, possibleInSweep(view));
}

function sweepFor(view: View, screen: SimilarScreen): Sweep | undefined {
  const fact = screen.facts.find((one) => one.id === screen.signs[0]?.fact);
  if (fact === undefined) return undefined;
  const deals = sweepOf(openDeals(view.deals), fact.id, view.ledger.facts);
  const items = deals.map((deal) => sweepItem(deal, fact, saying));
  return deals.length === 0 ? undefined : { fact, deals, scene: { ...emptyScene, lists: { sweep: items } } };
}

/** The sweep's questions as a file to fill in. */
export async function sweepTemplate(world: World, view: View, screen: SimilarScreen) {
  const interview = await world.playbook.interview('similar');
  return answersTemplate(interview, sweepFor(view, screen)?.scene ?? emptyScene);
}
