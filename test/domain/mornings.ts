import { agendaOf } from '../../src/domain/agenda.ts';
import { usualRhythm } from '../../src/domain/day.ts';
import { refTo } from '../../src/domain/deals.ts';
import type { FollowUp, Ledger } from '../../src/domain/ledger.ts';
import type { Deal } from '../../src/domain/pipeline.ts';
import { aDay, aDeal, aFollowUp, aLedger, aLoss, anId, anInstant, someMoney } from '../builders.ts';
import { facts, plays } from '../playbook/shipped.ts';

/** Tuesday, the day after the news. */
const now = anInstant('2026-11-24 09:40');
export const today = aDay('2026-11-24');
/** Two open deals, the larger first. */
export const nordhaus = aDeal({
  id: anId('nord'),
  account: 'Nordhaus Foods',
  amount: someMoney('EUR 118000'),
});
export const kessel = aDeal({ id: anId('kesse1'), account: 'Kessel & Sons', amount: someMoney('EUR 64000') });

/** A call on an open deal, due today, whose signer was not met. */
export function aCall(deal: Deal, given: Partial<FollowUp> = {}): FollowUp {
  return aFollowUp({
    id: anId(`ca11${deal.id}`.slice(0, 9)),
    play: 'call',
    account: deal.account ?? '',
    deal: refTo(deal),
    sign: { cause: 'decision-maker-not-reached', fact: 'signer-met' },
    due: today,
    ...given,
  });
}

/** The morning after the news, with that loss in the ledger. */
export function agenda(ledger: Partial<Ledger>, deals: readonly Deal[] = [nordhaus, kessel], at = now) {
  return agendaOf({
    ledger: aLedger({ losses: [aLoss()], ...ledger }),
    deals,
    plays,
    facts,
    now: at,
    rhythm: usualRhythm,
  });
}
