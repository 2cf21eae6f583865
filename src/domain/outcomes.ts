import type { Loss, LossKind, LossState } from './loss-record.ts';
import type { Outcome, Play } from './playbook.ts';

/** What makes sense in some states only, and not for every kind of loss. */
interface Fitting {
  readonly states?: readonly LossState[];
  readonly notFor?: readonly LossKind[];
}

/** True where it makes sense for a loss that stands like this; what is not known does not count against it. */
export function makesSense(
  { states, notFor = [] }: Fitting,
  { state, kind }: { readonly state?: LossState; readonly kind?: LossKind },
): boolean {
  const inState = state === undefined || (states?.includes(state) ?? true);
  return inState && !notFor.some((one) => one === kind);
}

/** What can come of a play by where the loss stands and what kind it is; without a loss, all of it. */
export function outcomesFor({ outcomes }: Play, loss: Loss | undefined): readonly Outcome[] {
  return outcomes.filter((outcome) => makesSense(outcome, loss ?? {}));
}
