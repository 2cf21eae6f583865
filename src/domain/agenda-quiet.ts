import type { Day } from './day.ts';
import { addDays } from './day.ts';
import { refTo } from './deals.ts';
import type { Ledger } from './ledger.ts';
import { inOrder } from './order.ts';
import type { Deal } from './pipeline.ts';
import type { Cause, Fact } from './playbook.ts';
import { answersAbout, byStake } from './similar.ts';
import { signsFirst, weighedSigns } from './weighed-signs.ts';

/** One thing worth knowing of an open deal, and whether a deal was lost by it before. */
export interface Unknown {
  readonly deal: Deal;
  readonly fact: Fact;
  readonly isSign: boolean;
}

/** What a quiet day looks at. */
export interface QuietDay {
  readonly open: readonly Deal[];
  readonly ledger: Pick<Ledger, 'losses' | 'facts'>;
  readonly causes: readonly Cause[];
  readonly facts: readonly Fact[];
  readonly today: Day;
}

/** What to find out on a day without anything due: of the largest deal that closes next, first what a deal was lost by (G74–77, G83). */
export function unknownOf({ open, ledger, causes, facts, today }: QuietDay): Unknown | undefined {
  const debriefed = ledger.losses.filter(({ debrief }) => debrief !== undefined).slice(-lossesAsked);
  const signs = weighedSigns(debriefed, ledger, causes, facts, today).map(({ fact }) => fact);
  const inTurn = signsFirst(facts, signs);
  for (const deal of closingNext(open, today)) {
    const known = answersAbout(refTo(deal), ledger.facts);
    const fact = inTurn.find(({ id }) => !known.has(id));
    if (fact !== undefined) return { deal, fact, isSign: signs.includes(fact.id) };
  }
  return undefined;
}

/** The newest losses tell what to look for; all of them would cost the morning. */
const lossesAsked = 10;
/** Days within which a deal closes soon. */
export const soon = 30;

/** Those that close within a month by what is at stake, then the later ones by their day; without a day last. */
function closingNext(open: readonly Deal[], today: Day): readonly Deal[] {
  const until = addDays(today, soon);
  const rank = ({ closeDate }: Deal) =>
    closeDate !== undefined && closeDate >= today && closeDate <= until ? today : (closeDate ?? later);
  const ahead = ({ closeDate }: Deal) => closeDate === undefined || closeDate >= today;
  return [...open].sort(
    (left, right) =>
      Number(ahead(right)) - Number(ahead(left)) || inOrder(rank(left), rank(right)) || byStake(left, right),
  );
}

/** Compares later than any day. */
const later = '9999';
