import type { Instant, Rhythm } from '../domain/day.ts';
import { atHour, dayOf } from '../domain/day.ts';
import { accountOf } from '../domain/deals.ts';
import { followUpsFor, tomorrowMorning } from '../domain/follow-ups.ts';
import type { Id } from '../domain/ids.ts';
import { textOf } from '../domain/interview.ts';
import { kindOf } from '../domain/kind.ts';
import { dealByHand, lossFrom, nameIn, withoutGaps } from '../domain/loss.ts';
import { lostScene, newDeal } from '../domain/lost-scene.ts';
import type { Money } from '../domain/money.ts';
import type { Deal } from '../domain/pipeline.ts';
import type { Planned } from '../domain/plan.ts';
import { planFor } from '../domain/plan.ts';
import type { Play } from '../domain/playbook.ts';
import type { Answer, Answers, Interview } from '../domain/question.ts';
import { quoted } from '../domain/words.ts';
import { anotherDeal, saying } from '../render/asking.ts';
import { dealGone } from '../render/going-on.ts';
import { lostOpening } from '../render/opening.ts';
import type { Draft, World } from '../world.ts';
import type { Given } from './answers.ts';
import { converse } from './conversation.ts';
import { withGiven } from './given.ts';
import type { Captured, NewLoss } from './loss-keep.ts';
import { keepLoss } from './loss-keep.ts';
import type { Purpose } from './resume.ts';
import { draftFor } from './resume.ts';
import { rightNow } from './right-now.ts';
import type { View } from './view.ts';
import { openDeals } from './view.ts';
import { callAbout, dealNamed, losing } from './which-deal.ts';

/** What a capture is given: what was typed for the deal, and answers beforehand. */
export interface CaptureOrder {
  readonly typed: string | undefined;
  readonly given: Given;
  readonly asks: boolean;
}

/** Asks for the loss and keeps it with its plan (G101–108). Throws `Problem` not-found | answers | ambiguous | left. */
export async function capture(world: World, view: View, order: CaptureOrder): Promise<Captured> {
  const { known, given } = await dealNamed(world, view, order, losing);
  const now = rightNow(world, view.ledger, false);
  const open = openDeals(view.deals).filter(
    (deal) => view.ledger.losses.length === 0 || !callAbout(deal, view),
  );
  const choices = known === undefined || open.includes(known) ? open : [known, ...open];
  const interview = withKind(await world.playbook.interview('lost'), given);
  const subject = known?.id ?? accountGiven(given) ?? '';
  if (order.asks) world.err.print(lostOpening(known, accountGiven(given), world.width));
  const about = known === undefined ? accountGiven(given) : accountOf(known);
  const draft = order.asks
    ? await draftFor(world, { ...purposeIn(view), subject, ...withoutGaps({ about }) })
    : undefined;
  if (draft !== undefined) askGoneDeal(world, draft, choices);
  const sceneOf = lostScene({
    open: choices,
    saying,
    another: anotherDeal,
    askWhen: given.has('when') || closedOn(known) !== undefined,
    ...withoutGaps({ deal: known, news: closedOn(known) }),
  });
  const goOn = goOnWith(about);
  const talk = {
    interview,
    sceneOf,
    today: dayOf(now),
    given,
    asks: order.asks,
    goOn,
    ...withoutGaps({ draft }),
  };
  const answers = await converse(world, talk);
  const captured = await lossOf(world, answers, {
    known,
    choices,
    all: view.deals,
    id: draft?.id ?? world.newId(),
    now,
  });
  return keepLoss(world, view, captured, draft);
}

/** A tender or a customer may be told of whatever the channel. */
function withKind(interview: Interview, given: Given): Interview {
  return withGiven(interview, new Map([...given].filter(([id]) => id === 'tender' || id === 'customer')));
}

/** A loss goes by the id of the draft it was answered in: so a draft that was only not removed any more is known. */
function purposeIn({ ledger, deals }: View): Omit<Purpose, 'subject'> {
  return {
    verb: 'lost',
    isKept: (draft) => ledger.losses.some((loss) => loss.id === draft.id),
    isGone: (draft) => !deals.some((deal) => deal.id === draft.subject),
  };
}

/** A deal that was chosen last time and is not open any more is asked for again. */
function askGoneDeal(world: World, draft: Draft, choices: readonly Deal[]): void {
  const chosen = textOf(draft.answers, 'deal');
  if (chosen === undefined || chosen === newDeal || choices.some((deal) => deal.id === chosen)) return;
  draft.forget('deal');
  if (draft.subject === '') world.err.print(dealGone(world.width));
}

function goOnWith(account: string | undefined): string {
  return account === undefined ? 'recover lost' : `recover lost ${quoted(account)}`;
}

function accountGiven(given: Given): string | undefined {
  const account = given.get('account');
  return typeof account === 'string' ? account : undefined;
}

/** When the CRM says a lost deal was closed; the news is taken to be of that day. */
function closedOn(deal: Deal | undefined): Instant | undefined {
  return deal?.status === 'lost' && deal.closeDate !== undefined ? atHour(deal.closeDate, 12) : undefined;
}

/** What a loss is made of, besides its answers. */
interface Making {
  readonly known: Deal | undefined;
  readonly choices: readonly Deal[];
  /** Every deal, for what was won before. */
  readonly all: readonly Deal[];
  readonly id: Id;
  readonly now: Instant;
}

async function lossOf(
  world: World,
  answers: Answers,
  { known, choices, all, id, now }: Making,
): Promise<NewLoss> {
  const chosen = known ?? choices.find((deal) => deal.id === answers.get('deal'));
  const deal = chosen ?? newDealFrom(answers, world);
  const told = lossFrom(withNews(answers, chosen, now), deal, id, now);
  const kind = kindOf(answers, deal, all, await world.playbook.kinds());
  const loss = kind === undefined ? told : { ...told, kind };
  const [plays, { rhythm }] = await Promise.all([world.playbook.plays(), world.settings()]);
  const plan = [...planFor(loss, plays, rhythm), ...reminder(plays, now, rhythm)];
  const followUps = followUpsFor(loss, plan, now, () => world.newId());
  return { loss, followUps, deal, isNew: chosen === undefined };
}

/** The debrief is asked for on the next business day. */
function reminder(plays: readonly Play[], now: Instant, rhythm: Rhythm): readonly Planned[] {
  return plays.some((play) => play.id === 'debrief')
    ? [{ play: 'debrief', due: tomorrowMorning(dayOf(now), rhythm) }]
    : [];
}

function newDealFrom(answers: Answers, world: World): Deal {
  return dealByHand(world.newId(), {
    account: nameIn(answers, 'account'),
    amount: (answers.get('amount') ?? undefined) as Money | undefined,
  });
}

/** The moment of the news: as answered, else as the CRM has it, else now; never later than now. */
function withNews(answers: Answers, deal: Deal | undefined, now: Instant): Answers {
  const when = (textOf(answers, 'when') as Instant | undefined) ?? closedOn(deal) ?? now;
  const news: Answer = Date.parse(when) > Date.parse(now) ? now : when;
  return new Map([...answers, ['when', news]]);
}
