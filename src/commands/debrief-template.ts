import { waitingForDebrief } from '../domain/callback.ts';
import { accountOf } from '../domain/deals.ts';
import { debriefScene } from '../domain/debrief-scene.ts';
import type { Interview } from '../domain/question.ts';
import { emptyScene } from '../domain/scene.ts';
import { byStake } from '../domain/similar.ts';
import { sweepSize } from '../domain/sweep.ts';
import { unnamedWords } from '../domain/words.ts';
import { saying } from '../render/asking.ts';
import type { World } from '../world.ts';
import { answersTemplate } from './answers.ts';
import { debriefSetting } from './debrief-setting.ts';
import { lostTemplate } from './lost-template.ts';
import type { View } from './view.ts';
import { openDeals } from './view.ts';
import { lossesMeant } from './which-loss.ts';

/** The questions of a debrief as a file to fill in; those of the capture stand before them where there is no loss yet. */
export async function debriefTemplate(
  world: World,
  view: View,
  account: string | undefined,
  [lost, debrief]: readonly [Interview, Interview],
) {
  const waiting = waitingForDebrief(view.ledger);
  const meant = account === undefined ? waiting : lossesMeant(account, waiting);
  const [loss] = meant;
  const causes = await causeItems(world);
  const everyFact = {
    facts: await factItems(world),
    sweep: sweepItems(view),
    chosen: causes.map((cause) => ({ ...cause, words: { cause: cause.label } })),
    called: sweepItems(view),
  };
  if (loss !== undefined && (account !== undefined || meant.length === 1)) {
    const scene = debriefScene(await debriefSetting(world, view.pipeline, loss))(new Map());
    return answersTemplate(unlimited(debrief), { ...scene, lists: { ...scene.lists, ...everyFact } });
  }
  const capture = lostTemplate(lost, view, account);
  const rest = answersTemplate(unlimited(debrief), {
    ...emptyScene,
    words: { ...unnamedWords, account: 'the account', deal: 'the deal', money: '' },
    lists: { causes, ...everyFact },
  });
  return { verb: 'debrief', questions: [...capture.questions, ...rest.questions] };
}

/** The facts stand all in the file: which five arise hangs on the causes. */
function unlimited(interview: Interview): Interview {
  return {
    ...interview,
    questions: interview.questions.map((one) => (one.each ? { ...one, atMost: 1000 } : one)),
  };
}

async function causeItems(world: World) {
  const causes = await world.playbook.causes();
  return causes.map(({ id, label }) => ({ value: id, label }));
}

async function factItems(world: World) {
  const facts = await world.playbook.facts();
  return facts.map((fact) => ({ value: fact.id, label: fact.short, words: { asked: fact.asked } }));
}

function sweepItems(view: View) {
  const largest = [...openDeals(view.deals)].sort(byStake).slice(0, sweepSize);
  return largest.map((deal) => ({
    value: deal.id,
    label: accountOf(deal),
    words: {
      account: accountOf(deal),
      sweep: 'Does it show the same sign?',
      money: saying.money(deal.amount),
      closes: '',
    },
  }));
}
