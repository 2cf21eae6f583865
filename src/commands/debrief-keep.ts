import type { Instant } from '../domain/day.ts';
import { dayOf } from '../domain/day.ts';
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
import { isPlanned } from '../domain/debrief-plan.ts';
import { dealsCalled, signsChosen } from '../domain/debrief-scene.ts';
import { callDay, followUpsFor, followUpsForCalls, tomorrowMorning } from '../domain/follow-ups.ts';
import { listOf, textOf } from '../domain/interview.ts';
import type { FactAnswer, FollowUp, Ledger } from '../domain/ledger.ts';
import { nameIn, withoutGaps } from '../domain/loss.ts';
import type { Debrief, Loss } from '../domain/loss-record.ts';
import { closedIn, largestShare } from '../domain/odds.ts';
import { keepBeside, lessonOf, numberCounting, numberOf } from '../domain/other-debriefs.ts';
import type { Deal } from '../domain/pipeline.ts';
import type { Answers } from '../domain/question.ts';
import { byStake } from '../domain/similar.ts';
import type { EndingScreen } from '../render/ending.ts';
import { lossTakenBack } from '../render/problems.ts';
import type { Draft, World } from '../world.ts';
import type { Setting } from './debrief-setting.ts';
import { rightNow } from './right-now.ts';

/** What was kept at the end of a debrief, as its last screen needs it; `beside` is its number where the debrief of another window counts. */
export type Kept = Omit<EndingScreen, 'plays' | 'facts' | 'today' | 'width'> & { readonly beside?: number };

/**
 * Keeps the whole debrief in one step: facts, causes, lesson, plan and calls. When another window was faster, both are kept and that one
 * counts. Throws `Problem` refused when the loss was taken back meanwhile.
 */
export async function keepDebrief(
  world: World,
  setting: Setting,
  answers: Answers,
  draft: Draft | undefined,
): Promise<Kept> {
  const now = rightNow(world, setting.kept, false);
  const { startedAt = now } = draft ?? {};
  const calls = dealsCalled(setting, answers);
  const finished = finishedWith(world, setting, answers, { startedAt, now });
  const ledger = await world.ledger.change(
    (before) => {
      const current = before.losses.find((loss) => loss.id === setting.loss.id);
      if (current === undefined) throw lossTakenBack(setting.loss.deal.account, draft !== undefined);
      const callsMade = followUpsForCalls(
        callsFor(setting, answers, calls),
        before,
        callDay(now, setting.rhythm),
        now,
        () => world.newId(),
      );
      const whole = { ...finished, followUps: [...finished.followUps, ...callsMade] };
      return current.debrief === undefined ? recordDebrief(before, whole) : keepBeside(before, whole);
    },
    { verb: 'debrief', account: setting.loss.deal.account },
  );
  return keptOf(setting, ledger, answers, { calls, debrief: finished.debrief });
}

function finishedWith(
  world: World,
  setting: Setting,
  answers: Answers,
  { startedAt, now }: { readonly startedAt: Instant; readonly now: Instant },
): Finished {
  const debrief = debriefFrom(answers, setting.causes, startedAt, now);
  const lesson = lessonFrom(textOf(answers, 'lesson'), setting.loss.id, world.newId(), now);
  const whole = setting.planned.map((one) => one.play).filter((play) => isPlanned(play, answers, setting));
  const plays = (answers.get('plan') ?? null) === null ? whole : listOf(answers, 'plan');
  const partner = debrief.partner && {
    play: 'partner',
    due: debrief.partner.on ?? tomorrowMorning(dayOf(now), setting.rhythm),
  };
  const planned = [
    ...setting.planned.filter((one) => plays.includes(one.play)),
    ...(partner === undefined ? [] : [partner]),
  ];
  return {
    loss: setting.loss.id,
    debrief,
    facts: factsSaid(world, setting, answers),
    plays: [...plays, 'partner'],
    followUps: followUpsFor(setting.loss, planned, now, () => world.newId()),
    ...(lesson === undefined ? {} : { lesson }),
  };
}

function callsFor(setting: Setting, answers: Answers, deals: readonly Deal[]) {
  const [sign] = signsChosen(setting, answers);
  return sign === undefined
    ? []
    : deals.map((deal) => ({
        loss: setting.loss.id,
        deal: refTo(deal),
        ...sign,
        ...withoutGaps({
          thirdVoice: nameIn(answers, `thirdVoice.${deal.id}`),
          offer: textOf(answers, `offer.${deal.id}`),
        }),
      }));
}

function factsSaid(world: World, setting: Setting, answers: Answers): readonly FactAnswer[] {
  const today = dayOf(setting.now);
  const own = [...saidOf(answers, 'fact')].map(([fact, value]) => ({ deal: setting.deal, fact, value }));
  const [sign] = signsChosen(setting, answers);
  const swept = sweptFacts(answers, setting.open, sign?.fact);
  const newId = () => world.newId();
  return [...factAnswers(own, 'debrief', today, newId), ...factAnswers(swept, 'sweep', today, newId)];
}

function keptOf(
  setting: Setting,
  ledger: Ledger,
  answers: Answers,
  { calls, debrief }: { readonly calls: readonly Deal[]; readonly debrief: Debrief },
): Kept {
  const loss: Loss = ledger.losses.find((one) => one.id === setting.loss.id) ?? setting.loss;
  const followUps = ledger.followUps.filter((one) => one.loss === loss.id);
  const [sign] = signsChosen(setting, answers);
  const lesson = textOf(answers, 'lesson');
  const called = followUps.find((one) => one.deal !== undefined && one.status === 'open');
  const next = setting.open.filter((deal) => !calls.includes(deal)).sort(byStake)[0];
  const share = largestShare(setting.open);
  const number = numberOf(loss, lessonOf(ledger, loss.id)?.text, debrief, lesson);
  return {
    loss,
    followUps,
    calls,
    closed: closedIn(setting.all),
    ...(share === undefined ? {} : { share }),
    ...(number === undefined || number === numberCounting(loss) ? {} : { beside: number }),
    ...(lesson === undefined ? {} : { lesson }),
    ...(sign === undefined ? {} : { sign }),
    ...(called === undefined ? {} : { callsOn: called.due }),
    ...(next === undefined ? {} : { nextDeal: next }),
  };
}

/** Keeps only a reminder for the next business morning; the answers so far stay in the draft (G66). Throws `Problem` refused when the loss was taken back meanwhile. */
export async function keepForLater(
  world: World,
  setting: Setting,
  draft: Draft | undefined,
): Promise<FollowUp | undefined> {
  const now = rightNow(world, setting.kept, false);
  const due = tomorrowMorning(dayOf(now), setting.rhythm);
  const [reminder] = followUpsFor(setting.loss, [{ play: 'debrief', due }], now, () => world.newId());
  const ledger = await world.ledger.change(
    (before) => {
      if (!before.losses.some((loss) => loss.id === setting.loss.id))
        throw lossTakenBack(setting.loss.deal.account, draft !== undefined);
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
