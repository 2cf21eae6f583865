import type { Day, Instant } from './day.ts';
import { dayOf } from './day.ts';
import type { Ledger, Touch } from './ledger.ts';
import { withoutGaps } from './loss.ts';
import { lossAt } from './loss-at.ts';
import type { Loss } from './loss-record.ts';
import type { Making } from './restate.ts';
import { restated } from './restate.ts';
import { afterTouch } from './touch-plan.ts';

/** A contact as it was told, with whatever was new. */
export interface Told {
  readonly touch: Omit<Touch, 'id' | 'rev' | 'loss'>;
  /** The causes that the reason now given points to. */
  readonly causes?: readonly string[];
  readonly stands?: 'signed-elsewhere' | 'alive' | 'invited-back';
  readonly winner?: string;
  readonly contractEnd?: Day;
  readonly noticeDays?: number;
  readonly goLive?: Day;
  /** The day they named for the advice talk. */
  readonly callOn?: Day;
}

/**
 * Keeps a contact with what was new in it. The clock of the account starts anew unless nobody answered; a reason stands beside what was
 * stated and believed (G8); a signal comes up the list (G25); a wish stops what is planned; and whatever the buyer does moves the loss
 * to where it stands now, from anywhere (G41).
 */
export function logTouch(ledger: Ledger, told: Told, making: Making): Ledger {
  const loss = lossAt(ledger, told.touch.account);
  const touch: Touch = {
    ...told.touch,
    id: making.newId(),
    rev: 1,
    ...(loss === undefined ? {} : { loss: loss.id }),
  };
  const kept = { ...ledger, touches: [...ledger.touches, touch] };
  const known = loss === undefined ? kept : withNews(kept, loss, told, making);
  return afterTouch(known, touch, told, making);
}

function withNews(ledger: Ledger, loss: Loss, told: Told, making: Making): Ledger {
  const change = changeOf(loss, told);
  if (Object.keys(change).length === 0) return ledger;
  return restated(ledger, loss.id, change, { ...making, at: momentOf(told.touch.on, making.at) });
}

function changeOf(loss: Loss, { touch, causes, stands, ...rest }: Told): Partial<Loss> {
  const { winner, contractEnd, noticeDays, goLive } = rest;
  const { reason, on } = touch;
  const heard =
    reason === undefined
      ? undefined
      : [...(loss.heard ?? []), { text: reason, on, from: 'buyer' as const, ...named(causes) }];
  return withoutGaps({ state: stands, winner, contractEnd, noticeDays, goLive, heard });
}

function named(causes: readonly string[] = []) {
  return causes.length === 0 ? {} : { causes };
}

/** What happened on an earlier day counts from that day. */
function momentOf(on: Day, at: Instant): Instant {
  return on < dayOf(at) ? (`${on}${at.slice(10)}` as Instant) : at;
}
