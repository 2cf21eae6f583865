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
import { draftFor } from './resume.ts';
import type { View } from './view.ts';
import { openDeals } from './view.ts';

interface Sweep {
  readonly fact: Fact;
  readonly deals: readonly Deal[];
  readonly scene: Scene;
}

/** What a sweep is made of: the signs to ask of, and for which loss. */
type ForSweep = Pick<SimilarScreen, 'signs' | 'facts' | 'about'>;

/**
 * Asks the first sign of the largest open deals where it is not known – or takes it from a file of answers – and keeps what was said;
 * answers with the notes as they are kept, undefined when there was nothing to ask (G83).
 */
export async function sweep(
  world: World,
  view: View,
  sought: ForSweep,
  answers?: string,
): Promise<Ledger | undefined> {
  const interview = await world.playbook.interview('similar');
  const given = await givenFor(world, view, interview, answers);
  const asked = sweepFor(view, sought);
  if (asked === undefined) return undefined;
  const asks = answers === undefined;
  const today = dayOf(world.now());
  const draft = asks ? await sweepDraft(world, view, asked.fact) : undefined;
  const replies = await converse(world, {
    interview,
    sceneOf: () => asked.scene,
    today,
    given,
    asks,
    ...withoutGaps({ draft, goOn: goOnWith(sought) }),
  });
  const said = sweptFacts(replies, view.deals, asked.fact.id);
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

function goOnWith({ about }: ForSweep): string {
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

function sweepFor(view: View, sought: ForSweep): Sweep | undefined {
  const fact = sought.facts.find((one) => one.id === sought.signs[0]?.fact);
  if (fact === undefined) return undefined;
  const deals = sweepOf(openDeals(view.deals), fact.id, view.ledger.facts);
  const items = deals.map((deal) => sweepItem(deal, fact, saying));
  return deals.length === 0 ? undefined : { fact, deals, scene: { ...emptyScene, lists: { sweep: items } } };
}

/** The sweep's questions as a file to fill in. */
export async function sweepTemplate(world: World, view: View, sought: ForSweep) {
  const interview = await world.playbook.interview('similar');
  return answersTemplate(interview, sweepFor(view, sought)?.scene ?? emptyScene);
}
