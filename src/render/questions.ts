import { accountOf } from '../domain/deals.ts';
import type { Deal } from '../domain/pipeline.ts';
import type { Fact } from '../domain/playbook.ts';
import { contactWords, filled } from '../domain/words.ts';
import { money } from './saying.ts';

/** The fact's question with the deal's own words in it. */
export function questionFor(
  deal: Deal,
  fact: string | undefined,
  facts: readonly Fact[],
): string | undefined {
  const found = facts.find((one) => one.id === fact);
  const contact = deal.contact?.name;
  const words = {
    account: accountOf(deal),
    ...contactWords(contact),
    money: money(deal.amount) || 'this amount',
  };
  return found && filled(found.question, words);
}
