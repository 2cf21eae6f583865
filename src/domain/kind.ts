import { accountOf } from './deals.ts';
import type { LossKind } from './loss-record.ts';
import type { Deal } from './pipeline.ts';
import type { Answers } from './question.ts';
import { plainName } from './words.ts';

/** data/kinds.json: the columns in which a CRM keeps the type of a deal, and the types that mean an existing customer. */
export interface KindWords {
  readonly columns: readonly string[];
  readonly customer: readonly string[];
}

/**
 * What makes a loss one of its own kind: what the rep said; else the type that the CRM gives the deal, or an earlier deal won with that
 * account. Undefined for a new customer.
 */
export function kindOf(
  answers: Answers,
  deal: Deal,
  deals: readonly Deal[],
  words: KindWords,
): LossKind | undefined {
  const said = kindSaid(answers);
  if (said !== undefined || answers.get('customer') === false) return said;
  return isExtension(deal, words) || wonBefore(deal, deals) ? 'customer' : undefined;
}

/** The kind that the rep's own answers tell; undefined where they call it neither. */
export function kindSaid(answers: Answers): LossKind | undefined {
  if (answers.get('tender') === true) return 'tender';
  return answers.get('customer') === true ? 'customer' : undefined;
}

function isExtension({ attributes }: Deal, { columns, customer }: KindWords): boolean {
  return Object.entries(attributes).some(
    ([name, value]) => columns.includes(plain(name)) && customer.includes(plain(value)),
  );
}

function wonBefore(deal: Deal, deals: readonly Deal[]): boolean {
  const account = plainName(accountOf(deal));
  return deals.some(
    (one) => one.status === 'won' && one.id !== deal.id && plainName(accountOf(one)) === account,
  );
}

function plain(text: string): string {
  return plainName(text).replaceAll('_', ' ');
}
