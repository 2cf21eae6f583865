import type { Instant } from '../domain/day.ts';
import { dayOf } from '../domain/day.ts';
import { dealsNow, sameDeal } from '../domain/deals.ts';
import { debriefFrom } from '../domain/debrief.ts';
import { planBeforehand } from '../domain/debrief-plan.ts';
import type { DebriefSetting } from '../domain/debrief-scene.ts';
import { debriefScene } from '../domain/debrief-scene.ts';
import type { Depth } from '../domain/interview.ts';
import { depthNamed, heldAs, textOf } from '../domain/interview.ts';
import type { Ledger } from '../domain/ledger.ts';
import { dealByHand, withoutGaps } from '../domain/loss.ts';
import type { Loss } from '../domain/loss-record.ts';
import { lessonOf, numberOf } from '../domain/other-debriefs.ts';
import type { Deal, Pipeline } from '../domain/pipeline.ts';
import type { Planned } from '../domain/plan.ts';
import type { Cause, Play } from '../domain/playbook.ts';
import { contactWords, quoted } from '../domain/words.ts';
import { lessonSentence, planItem, saying } from '../render/asking.ts';
import type { Draft, World } from '../world.ts';
import type { Given } from './answers.ts';
import type { Talk } from './conversation.ts';
import type { Purpose } from './resume.ts';
import { draftFor } from './resume.ts';
import { rightNow } from './right-now.ts';
import { openDeals } from './view.ts';

/** What the debrief knows beforehand, with the plays and the dated plan behind its last step. */
export interface Setting extends DebriefSetting {
  readonly plays: readonly Play[];
  readonly planned: readonly Planned[];
  readonly all: readonly Deal[];
  readonly kept: Ledger;
}

/** All that the debrief of this loss needs; the ledger is read anew, as the loss may just have been kept. */
export async function debriefSetting(world: World, pipeline: Pipeline, loss: Loss): Promise<Setting> {
  const ledger = await world.ledger.read();
  const deals = dealsNow(pipeline, ledger);
  const [causes, facts, plays, { rhythm }] = await Promise.all([
    world.playbook.causes(),
    world.playbook.facts(),
    world.playbook.plays(),
    world.settings(),
  ]);
  const now = rightNow(world, ledger, false);
  const deal =
    deals.find((one) => sameDeal(one, loss.deal)) ??
    dealByHand(loss.deal.id, { ...loss.deal, status: 'lost', amount: loss.amount });
  const planned = planBeforehand(loss, ledger, { plays, now, rhythm });
  const words = {
    account: loss.deal.account,
    ...contactWords(loss.contact?.name),
  };
  return {
    loss,
    deal: { ...deal, ...(loss.contact === undefined ? {} : { contact: loss.contact }) },
    open: openDeals(deals).filter((one) => !sameDeal(one, loss.deal)),
    answers: ledger.facts,
    causes,
    facts,
    plan: planned.flatMap((one) => itemOf(one, plays, words, now)),
    now,
    rhythm,
    saying,
    lesson: lessonSentence,
    plays,
    planned,
    all: deals,
    kept: ledger,
  };
}

function itemOf(
  planned: Planned,
  plays: readonly Play[],
  words: Readonly<Record<string, string>>,
  now: Instant,
) {
  const play = plays.find((one) => one.id === planned.play);
  return play === undefined ? [] : [planItem(planned, play, words, dayOf(now))];
}

/** The interview as it is held: as deep as was asked for, or as it was begun, and taken up again where answers are kept. */
export async function debriefTalk(
  world: World,
  setting: Setting,
  how: {
    readonly given: Given;
    readonly asks: boolean;
    /** As it was asked for; without it, that of the draft. */
    readonly depth?: Depth;
    /** The draft to go on with, where that was asked already. */
    readonly draft?: Draft;
  },
): Promise<Talk & { readonly depth: Depth }> {
  const whole = await world.playbook.interview('debrief');
  const draft = how.asks ? (how.draft ?? (await draftFor(world, purposeOf(setting, how.depth)))) : undefined;
  if (draft?.answers.get('later') === true) draft.keep('later', false);
  const together = how.given.has('heldWith') || textOf(draft?.answers ?? new Map(), 'heldWith') !== undefined;
  const depth = how.depth ?? (how.asks ? depthNamed(draft?.depth) : 'deep');
  return {
    depth,
    interview: heldAs(whole, { depth, together }),
    sceneOf: debriefScene(setting),
    coaching: await world.playbook.coaching(),
    today: dayOf(setting.now),
    given: how.given,
    asks: how.asks,
    goOn: `recover debrief ${quoted(setting.loss.deal.account)}`,
    ...(draft === undefined ? {} : { draft }),
  };
}

function purposeOf({ loss, causes, kept }: Setting, depth: Depth | undefined): Purpose {
  return {
    verb: 'debrief',
    subject: loss.id,
    about: loss.deal.account,
    ...withoutGaps({ depth }),
    isKept: (draft) => isDebriefKept(draft, kept, causes),
    isGone: (draft) => !kept.losses.some((one) => one.id === draft.subject),
  };
}

/** True when the loss that the draft is about has a debrief of just these answers. */
export function isDebriefKept(draft: Draft, ledger: Ledger, causes: readonly Cause[]): boolean {
  const loss = ledger.losses.find((one) => one.id === draft.subject);
  if (loss?.debrief === undefined) return false;
  const debrief = debriefFrom(draft.answers, causes, draft.startedAt, draft.startedAt);
  return (
    numberOf(loss, lessonOf(ledger, loss.id)?.text, debrief, textOf(draft.answers, 'lesson')) !== undefined
  );
}
