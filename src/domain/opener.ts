import type { Harmless } from './leak-names.ts';
import type { Known } from './leaks.ts';
import { leaksIn } from './leaks.ts';
import type { Deal } from './pipeline.ts';
import type { Fact } from './playbook.ts';

/** What a call to an open deal begins with; `learned` only where another customer may be spoken of. */
export interface Opener {
  readonly question: string;
  readonly learned?: string;
}

/**
 * The first words for an open deal (G87–88). Another customer is spoken of only where we have an answer to the concern, and to nobody
 * who may know that customer. Else it is a plain question that mentions nobody: a deal in good health must not learn a fear from us.
 */
export function openerFor({ question, learned }: Fact, isAcquainted: boolean): Opener {
  return learned === undefined || isAcquainted ? { question } : { question, learned };
}

/** True where the records of an open deal name one of the lost customers: the two may know each other. */
export function isAcquainted(deal: Deal, known: readonly Known[], harmless: Harmless): boolean {
  const records = recordsOf(deal);
  return known.some((one) => leaksIn(records, namesAlone(one), harmless).length > 0);
}

function recordsOf({ name, nextStep, notes, source, attributes }: Deal): string {
  return [name, nextStep, notes, source, ...Object.values(attributes)].filter(Boolean).join('\n');
}

function namesAlone({ names, people, domains }: Known): Known {
  return { names, people, domains, emails: [], phones: [], amounts: [], places: [], said: [] };
}
