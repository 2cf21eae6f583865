import type { Instant } from '../domain/day.ts';
import { dayOf, noHolidays } from '../domain/day.ts';
import { refTo } from '../domain/deals.ts';
import type { Finished } from '../domain/debrief.ts';
import {
  debriefFrom,
  factAnswers,
  lessonFrom,
  recordDebrief,
  saidOf,
  sweptFacts,
} from '../domain/debrief.ts';
import { sameSignDeals, signsChosen } from '../domain/debrief-scene.ts';
import { callDay, followUpsFor, followUpsForCalls, tomorrowMorning } from '../domain/follow-ups.ts';
import { listOf, textOf } from '../domain/interview.ts';
import type { FactAnswer, FollowUp, Ledger, Loss } from '../domain/ledger.ts';
import type { Deal } from '../domain/pipeline.ts';
import type { Answers } from '../domain/question.ts';
import { byStake } from '../domain/similar.ts';
import type { EndingScreen } from '../render/ending.ts';
import { finishedElsewhere } from '../render/problems.ts';
import type { World } from '../world.ts';
import type { Setting } from './debrief-setting.ts';

/** What was kept at the end of a debrief, as its last screen needs it. */
export type Kept = Omit<EndingScreen, 'plays' | 'facts' | 'today' | 'width'>;

/** Keeps the whole debrief in one step: facts, causes, lesson, plan and calls. Throws `Problem` refused when another window was faster. */
export async function keepDebrief(
  world: World,
  setting: Setting,
  answers: Answers,
  startedAt: Instant,
): Promise<Kept> {
  const now = world.now();
  const debrief = debriefFrom(answers, setting.causes, startedAt, now);
  const plays =
    (answers.get('plan') ?? null) === null ? setting.planned.map((one) => one.play) : listOf(answers, 'plan');
  const lesson = lessonFrom(textOf(answers, 'lesson'), setting.loss.id, world.newId(), now);
  const calls = callsChosen(setting, answers);
  const finished: Omit<Finished, 'followUps'> = {
    loss: setting.loss.id,
    debrief,
    facts: factsSaid(world, setting, answers),
    plays: [...plays, 'partner'],
    ...(lesson === undefined ? {} : { lesson }),
  };
  const planned = [
    ...setting.planned.filter((one) => plays.includes(one.play)),
    ...(debrief.partner === undefined
      ? []
      : [{ play: 'partner', due: debrief.partner.on ?? tomorrowMorning(dayOf(now), noHolidays) }]),
  ];
  const made = followUpsFor(setting.loss, planned, now, () => world.newId());
  const ledger = await world.ledger.change(
    (before) => {
      const current = before.losses.find((loss) => loss.id === setting.loss.id);
      if (current?.debrief !== undefined) throw finishedElsewhere(current.deal.account, world.home);
      const callsMade = followUpsForCalls(
        callsFor(setting, answers, calls),
        before,
        callDay(now, noHolidays),
        now,
        () => world.newId(),
      );
      return recordDebrief(before, { ...finished, followUps: [...made, ...callsMade] });
    },
    { verb: 'debrief', account: setting.loss.deal.account },
  );
  return keptOf(setting, ledger, answers, calls);
}

function callsChosen(setting: Setting, answers: Answers): readonly Deal[] {
  const found = sameSignDeals(setting, answers);
  return (answers.get('calls') ?? null) === null
    ? found
    : found.filter((deal) => listOf(answers, 'calls').includes(deal.id));
}

function callsFor(setting: Setting, answers: Answers, deals: readonly Deal[]) {
  const [sign] = signsChosen(setting, answers);
  return sign === undefined
    ? []
    : deals.map((deal) => ({ loss: setting.loss.id, deal: refTo(deal), ...sign }));
}

function factsSaid(world: World, setting: Setting, answers: Answers): readonly FactAnswer[] {
  const today = dayOf(setting.now);
  const own = [...saidOf(answers, 'fact')].map(([fact, value]) => ({ deal: setting.deal, fact, value }));
  const [sign] = signsChosen(setting, answers);
  const swept = sweptFacts(answers, setting.open, sign?.fact);
  const newId = () => world.newId();
  return [...factAnswers(own, 'debrief', today, newId), ...factAnswers(swept, 'sweep', today, newId)];
}

function keptOf(setting: Setting, ledger: Ledger, answers: Answers, calls: readonly Deal[]): Kept {
  const loss: Loss = ledger.losses.find((one) => one.id === setting.loss.id) ?? setting.loss;
  const followUps = ledger.followUps.filter((one) => one.loss === loss.id);
  const [sign] = signsChosen(setting, answers);
  const lesson = textOf(answers, 'lesson');
  const called = followUps.find((one) => one.deal !== undefined && one.status === 'open');
  const next = setting.open.filter((deal) => !calls.includes(deal)).sort(byStake)[0];
  const won = setting.all.filter((deal) => deal.status === 'won').length;
  return {
    loss,
    followUps,
    calls,
    won,
    ...(lesson === undefined ? {} : { lesson }),
    ...(sign === undefined ? {} : { sign }),
    ...(called === undefined ? {} : { callsOn: called.due }),
    ...(next === undefined ? {} : { nextDeal: next }),
  };
}

/** Keeps only a reminder for the next business morning; the answers so far stay in the draft (G66). */
export async function keepForLater(world: World, setting: Setting): Promise<FollowUp | undefined> {
  const now = world.now();
  const due = tomorrowMorning(dayOf(now), noHolidays);
  const [reminder] = followUpsFor(setting.loss, [{ play: 'debrief', due }], now, () => world.newId());
  const ledger = await world.ledger.change(
    (before) => {
      const waiting = before.followUps.some((one) => isReminder(one, setting.loss));
      const moved = before.followUps.map((one) =>
        isReminder(one, setting.loss) ? { ...one, rev: one.rev + 1, due } : one,
      );
      return { ...before, followUps: waiting || reminder === undefined ? moved : [...moved, reminder] };
    },
    { verb: 'debrief-later', account: setting.loss.deal.account },
  );
  return ledger.followUps.find((one) => isReminder(one, setting.loss));
}

function isReminder(one: FollowUp, loss: Loss): boolean {
  return one.loss === loss.id && one.play === 'debrief' && one.status === 'open';
}
