import type { Day } from './day.ts';
import type { Money } from './money.ts';
import type { Deal, PastValue } from './pipeline.ts';

/** So much is remembered of one deal: a weekly import for a good while, in a pipeline of any size. */
const remembered = 20;

/** The history of a deal after an import of that day: what it replaced comes last, the oldest beyond twenty is let go. */
export function historyAfter(before: Deal, after: Deal, on: Day): readonly PastValue[] | undefined {
  const fresh = replaced(before, after, on);
  if (fresh.length === 0) return before.history;
  return [...(before.history ?? []), ...fresh].slice(-remembered);
}

function replaced(before: Deal, after: Deal, until: Day): readonly PastValue[] {
  const { stage, amount, closeDate } = before;
  const past: PastValue[] = [];
  if (stage !== after.stage)
    past.push({
      field: 'stage',
      until: changedOn(before, after, until),
      ...(stage === undefined ? {} : { was: stage }),
    });
  if (!isAsMuch(amount, after.amount))
    past.push({ field: 'amount', until, ...(amount === undefined ? {} : { was: amount }) });
  if (closeDate !== after.closeDate)
    past.push({ field: 'closeDate', until, ...(closeDate === undefined ? {} : { was: closeDate }) });
  return past;
}

/** The day that the CRM tells, where it lies between what was known before and the import; else that of the import. */
function changedOn({ stageSince, firstSeenOn }: Deal, after: Deal, on: Day): Day {
  const told = after.stageSince;
  const known = stageSince ?? firstSeenOn;
  return told !== undefined && told <= on && (known === undefined || told >= known) ? told : on;
}

/** The same money; a currency that was not known before is no change of it. */
function isAsMuch(before: Money | undefined, after: Money | undefined): boolean {
  if (before === undefined || after === undefined) return before === after;
  const unknown = before.currency === undefined || after.currency === undefined;
  return before.amount === after.amount && (unknown || before.currency === after.currency);
}
