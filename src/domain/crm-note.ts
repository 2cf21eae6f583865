import { dayOf } from './day.ts';
import type { FollowUp, Ledger, Touch } from './ledger.ts';
import { lossAt } from './loss-at.ts';
import type { Loss } from './loss-record.ts';
import { inOrder } from './order.ts';
import { plainName } from './words.ts';

/** What was last done or learnt at an account: a contact, with the follow-up that it closed; else the loss itself. */
export type LastThere =
  | { readonly kind: 'contact'; readonly touch: Touch; readonly closed?: FollowUp }
  | { readonly kind: 'loss'; readonly loss: Loss };

/** The account where something was last done or learnt; undefined where nothing was yet. */
export function lastAccount({ touches, losses }: Ledger): string | undefined {
  const events = [
    ...losses.map((loss) => ({ on: dayOf(loss.recordedAt), account: loss.deal.account })),
    ...touches.map(({ on, account }) => ({ on, account })),
  ];
  return events.sort((left, right) => inOrder(left.on, right.on)).at(-1)?.account;
}

/** What there is to note of that account; undefined where nothing was done or learnt. */
export function lastThere(ledger: Ledger, account: string): LastThere | undefined {
  const wanted = plainName(account);
  const own = ledger.touches.filter((touch) => plainName(touch.account) === wanted);
  const [touch] = own.toReversed().sort((left, right) => inOrder(right.on, left.on));
  const loss = lossAt(ledger, account);
  if (touch === undefined) return loss && { kind: 'loss', loss };
  const closed = closedBy(touch, ledger);
  return { kind: 'contact', touch, ...(closed === undefined ? {} : { closed }) };
}

/** The follow-up that was done by that contact. */
export function closedBy(touch: Touch, { followUps }: Ledger): FollowUp | undefined {
  return followUps.find((one) => isClosedBy(touch, one));
}

function isClosedBy(touch: Touch, { account, play, status, closedAt }: FollowUp): boolean {
  return (
    status === 'done' &&
    closedAt !== undefined &&
    dayOf(closedAt) === touch.on &&
    play === touch.play &&
    plainName(account) === plainName(touch.account)
  );
}
