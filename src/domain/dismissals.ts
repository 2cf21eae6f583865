import type { Day } from './day.ts';
import { finder, refTo, sameDeal } from './deals.ts';
import type { Id } from './ids.ts';
import type { Dismissal, Ledger } from './ledger.ts';
import type { Deal } from './pipeline.ts';
import { answersAbout } from './similar.ts';

type Known = Pick<Ledger, 'dismissals' | 'facts'>;

/** "Not this one": the deal stays out of the list of that loss until an answer about it changes; said again, it holds for what is known now. */
export function dismiss(ledger: Ledger, loss: Id, deal: Deal, today: Day, newId: () => Id): Ledger {
  const before = ledger.dismissals.find((one) => one.loss === loss && sameDeal(one.deal, deal));
  const now = { loss, deal: refTo(deal), on: today, knew: knownOf(deal, ledger) };
  const dismissals =
    before === undefined
      ? [...ledger.dismissals, { id: newId(), rev: 1, ...now }]
      : ledger.dismissals.map((one) => (one === before ? { ...now, id: one.id, rev: one.rev + 1 } : one));
  return { ...ledger, dismissals };
}

/** True for the deals that stay out of the list of that loss: what the rep knows of them is what they knew when they put them aside. */
export function dismissedFrom(loss: Id, ledger: Known): (deal: Deal) => boolean {
  const own = ledger.dismissals.filter((one) => one.loss === loss);
  if (own.length === 0) return () => false;
  const aside = finder<Dismissal>(own, (one) => one.deal);
  return (deal) => {
    const found = aside(deal);
    return found !== undefined && found.knew.join('\n') === knownOf(deal, ledger).join('\n');
  };
}

function knownOf(deal: Deal, { facts }: Pick<Ledger, 'facts'>): readonly string[] {
  return [...answersAbout(refTo(deal), facts)].map(([fact, value]) => `${fact}=${value}`).sort();
}
