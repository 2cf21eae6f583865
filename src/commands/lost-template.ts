import { dealsMeant } from '../domain/deals.ts';
import { lostScene, newDeal } from '../domain/lost-scene.ts';
import type { Interview } from '../domain/question.ts';
import { anotherDeal, saying } from '../render/asking.ts';
import { answersTemplate } from './answers.ts';
import type { View } from './view.ts';
import { openDeals } from './view.ts';

const dealsListed = 50;

/** The questions of the capture as a file to fill in. With no open deal to choose from, the account is asked at once. */
export function lostTemplate(interview: Interview, view: View, account: string | undefined) {
  const open = account === undefined ? openDeals(view.deals) : dealsMeant(account, openDeals(view.deals));
  const sceneOf = lostScene({
    open: open.slice(0, dealsListed),
    saying,
    another: anotherDeal,
    askWhen: true,
  });
  const fixed = open.length === 0 ? new Map([['deal', newDeal]]) : new Map<string, string>();
  return answersTemplate(interview, sceneOf(new Map()), fixed);
}
