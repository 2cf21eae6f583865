import { accountOf, finder, sameDeal } from '../domain/deals.ts';
import { knownOf } from '../domain/known-customer.ts';
import type { Known } from '../domain/leaks.ts';
import { soundsOf } from '../domain/leaks.ts';
import type { FollowUp } from '../domain/ledger.ts';
import type { WordsKnown } from '../domain/letters.ts';
import { isAcquainted, openerFor } from '../domain/opener.ts';
import type { Deal } from '../domain/pipeline.ts';
import type { Fact } from '../domain/playbook.ts';
import { answersAbout } from '../domain/similar.ts';
import { firstName } from '../domain/words.ts';
import { sellerOf } from '../render/message-words.ts';
import type { World } from '../world.ts';
import type { About } from './draft-about.ts';
import { signerOf } from './letter.ts';
import { callsOpen, openDealNamed } from './open-deal.ts';
import type { View } from './view.ts';

/** The open deal that a text is about, with the question of its sign, and all that must not be told there. Throws `Problem` usage | not-found | ambiguous. */
export async function aboutDeal(world: World, view: View, account: string | undefined): Promise<About> {
  const deal = await openDealNamed(world, view, account);
  const call = callsOpen(view).find((one) => one.deal !== undefined && sameDeal(one.deal, deal));
  return aboutFact(world, view, deal, signOf(deal, call, view, await world.playbook.facts()));
}

/** The same for a deal that is found already and what is to be asked of it; `plain` where nobody else may be spoken of. */
export async function aboutFact(
  world: World,
  view: View,
  deal: Deal,
  fact: Fact | undefined,
  plain = false,
): Promise<About> {
  const call = callsOpen(view).find((one) => one.deal !== undefined && sameDeal(one.deal, deal));
  const common = await world.playbook.text('common-words.txt');
  const rep = await signerOf(world, () => deal);
  const own = [deal.account, deal.contact?.name, rep, sellerOf(deal)];
  const harmless = { common: soundsOf([common]), own: soundsOf(own) };
  const secrets = secretsOf(view, deal);
  const opener = fact && openerFor(fact, plain || isAcquainted(deal, secrets, harmless));
  return {
    account: accountOf(deal),
    deal,
    ...(deal.contact === undefined ? {} : { to: deal.contact }),
    ...(call === undefined ? {} : { followUp: call }),
    words: { ...dealWords(deal, call, view), rep, question: opener?.question, learned: opener?.learned },
    occasion: {},
    secrets,
    own,
  };
}

/** The lost customers, the one behind this call among them; the reader is no secret to themselves. */
function secretsOf({ ledger, deals }: View, here: Deal): readonly Known[] {
  const dealOf = finder(deals, (deal) => deal);
  const others = ledger.losses.filter((loss) => loss.deal.account !== accountOf(here));
  return others.map((loss) => knownOf(loss, dealOf(loss.deal), ledger.touches));
}

/** The sign for which the call was named, else the first one that is known of the deal. */
function signOf(
  deal: Deal,
  call: FollowUp | undefined,
  { ledger }: View,
  facts: readonly Fact[],
): Fact | undefined {
  const named = facts.find(({ id }) => id === call?.sign?.fact);
  const answers = answersAbout({ ...deal, account: accountOf(deal) }, ledger.facts);
  return named ?? facts.find(({ id, sign }) => answers.get(id) === sign);
}

function dealWords(deal: Deal, call: FollowUp | undefined, { ledger }: View): WordsKnown {
  const name = deal.contact?.name;
  const talked = ledger.followUps.findLast(
    (one) =>
      one.play === 'call' && one.note !== undefined && one.deal !== undefined && sameDeal(one.deal, deal),
  );
  return {
    account: accountOf(deal),
    contact: name,
    first: firstName(name),
    voice: call?.thirdVoice,
    concern: talked?.note,
  };
}
