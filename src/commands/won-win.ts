import type { Book } from '../domain/call-sheet.ts';
import type { Day, Instant } from '../domain/day.ts';
import { dayOf } from '../domain/day.ts';
import { refTo } from '../domain/deals.ts';
import type { Id } from '../domain/ids.ts';
import { shortIds } from '../domain/ids.ts';
import { textOf } from '../domain/interview.ts';
import type { Win } from '../domain/ledger.ts';
import { dealByHand, nameIn, withoutGaps } from '../domain/loss.ts';
import type { Loss } from '../domain/loss-record.ts';
import { newDeal as anotherOne, bySoonest } from '../domain/lost-scene.ts';
import type { Money } from '../domain/money.ts';
import type { Deal } from '../domain/pipeline.ts';
import type { Answers } from '../domain/question.ts';
import { helpersOf, worriesOf } from '../domain/wins.ts';
import type { WonSetting } from '../domain/won-scene.ts';
import { anotherDeal } from '../render/asking.ts';
import { dealLabels } from '../render/deal-labels.ts';
import { lossLine } from '../render/problems.ts';
import type { World } from '../world.ts';
import type { Given } from './answers.ts';
import type { View } from './view.ts';
import { openDeals } from './view.ts';

/** What there is to choose from: open deals the nearest close first; worries and losses, those first that go with the deal. */
export function wonSetting(
  view: View,
  { causes, facts }: Book,
  deal: Deal | undefined,
  given: Given,
): WonSetting {
  const open = [...openDeals(view.deals)].sort(bySoonest);
  const choices = deal === undefined || open.includes(deal) ? open : [deal, ...open];
  const labels = dealLabels(choices);
  const { losses } = view.ledger;
  const ids = shortIds(losses.map(({ id }) => id));
  const all = causes.filter(({ id }) => id !== 'not-known').map(({ id, label }) => ({ value: id, label }));
  return {
    ...withoutGaps({ deal }),
    choices,
    deals: [
      ...choices.map(({ id }, at) => ({ value: id, label: labels[at] ?? id })),
      { value: anotherOne, label: anotherDeal },
    ],
    worriesFor(about) {
      const likely = worriesOf(about, view.ledger, { causes, facts });
      const first = likely.flatMap((id) => all.filter(({ value }) => value === id));
      return [...first, ...all.filter((one) => !first.includes(one))];
    },
    helpersFor(about) {
      const offered: readonly Loss[] = given.has('thanksTo') ? losses : helpersOf(about, view.ledger);
      return offered.map((loss) => ({ value: loss.id, label: lossLine(loss, ids) }));
    },
  };
}

/** The win as it is to be kept, and the deal that it is about. */
export function newWin(
  world: World,
  answers: Answers,
  { deal, choices }: WonSetting,
  now: Instant,
): { readonly win: Win; readonly deal: Deal; readonly isNew: boolean } {
  const amount = (answers.get('amount') ?? undefined) as Money | undefined;
  const chosen = deal ?? choices.find(({ id }) => id === answers.get('deal'));
  const made = chosen ?? dealByHand(world.newId(), { account: nameIn(answers, 'account'), amount });
  const win: Win = {
    id: world.newId(),
    rev: 1,
    deal: refTo(made),
    on: (textOf(answers, 'on') ?? wonOn(chosen, dayOf(now))) as Day,
    toldAt: now,
    ...withoutGaps({
      amount: chosen === undefined ? undefined : amount,
      worry: textOf(answers, 'worry'),
      settledBy: textOf(answers, 'settledBy'),
      thanksTo: textOf(answers, 'thanksTo') as Id | undefined,
    }),
  };
  return { win, deal: made, isNew: chosen === undefined };
}

/** Of a deal that counts as won already the day is known; else it is today. */
function wonOn(deal: Deal | undefined, today: Day): Day {
  const known = deal?.status === 'won' ? deal.closeDate : undefined;
  return known !== undefined && known < today ? known : today;
}
