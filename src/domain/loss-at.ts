import type { Ledger } from './ledger.ts';
import type { Loss } from './loss-record.ts';
import { inOrder } from './order.ts';
import { plainName } from './words.ts';

/** The loss that a contact with the account is about: the one of the latest news, won back or not. */
export function lossAt({ losses }: Pick<Ledger, 'losses'>, account: string): Loss | undefined {
  const wanted = plainName(account);
  return losses
    .filter((loss) => plainName(loss.deal.account) === wanted)
    .sort((left, right) => inOrder(left.newsAt, right.newsAt) || inOrder(left.id, right.id))
    .at(-1);
}
