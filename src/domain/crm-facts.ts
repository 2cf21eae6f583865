import type { Day } from './day.ts';
import { addDays, dayOf } from './day.ts';
import type { FactValue } from './ledger.ts';
import type { Loss } from './loss-record.ts';
import { headerWords } from './past-columns.ts';
import type { Deal, ImportNote, Pipeline } from './pipeline.ts';
import type { CrmRule, Fact } from './playbook.ts';
import { plainName } from './words.ts';

/** What the CRM file tells of a fact: `on` is the day of the file, `column` a field of the deal or the header, `quote` what stands there. */
export interface CrmAnswer {
  readonly fact: string;
  readonly value: FactValue;
  readonly on: Day;
  readonly from: 'crm';
  readonly column: string;
  readonly quote?: string;
}

/** What must be known of the file as a whole to read one of its deals. */
export interface CrmFile {
  readonly day: Day;
  /** An empty next step says something only where others have one. */
  readonly hasNextSteps: boolean;
  /** Whom deals were lost to, as plain names. */
  readonly rivals: ReadonlySet<string>;
}

/** The day whose state a CRM file shows: the one in its name, else the day of the import. */
export function fileDay({ named, at }: ImportNote): Day {
  return named ?? dayOf(at);
}

/** The last CRM file beside these losses; undefined where nothing was imported. */
export function crmFileOf({ lastImport, deals }: Pipeline, losses: readonly Loss[]): CrmFile | undefined {
  if (lastImport === undefined) return undefined;
  return {
    day: fileDay(lastImport),
    hasNextSteps: deals.some((deal) => deal.status === 'open' && deal.nextStep !== undefined),
    rivals: new Set(losses.flatMap(({ winner }) => (winner === undefined ? [] : [plainName(winner)]))),
  };
}

/** What the file tells of an open deal in it, fact by fact; of one that it no longer holds it tells nothing. Days are measured from the day of the file. */
export function crmFactsOf(deal: Deal, file: CrmFile, facts: readonly Fact[]): readonly CrmAnswer[] {
  if (!deal.inLastImport) return [];
  return facts.flatMap(({ id, sign, crm }) => {
    const seen = crm && seenIn(deal, crm, file);
    if (seen === undefined) return [];
    const { shows, ...where } = seen;
    return [{ fact: id, value: shows ? sign : healthy[sign], on: file.day, from: 'crm', ...where } as const];
  });
}

const healthy = { yes: 'no', no: 'yes' } as const;

interface Seen {
  /** True where the sign is there, false where its opposite is; what tells neither is not seen. */
  readonly shows: boolean;
  readonly column: string;
  readonly quote?: string;
}

function seenIn(deal: Deal, crm: CrmRule, file: CrmFile): Seen | undefined {
  switch (crm.rule) {
    case 'no-next-step':
      return file.hasNextSteps && deal.nextStep === undefined
        ? { shows: true, column: 'nextStep' }
        : undefined;
    case 'close-passed':
      return dated(deal.closeDate, 'closeDate', file.day);
    case 'quiet':
      return dated(deal.lastActivityOn, 'lastActivityOn', addDays(file.day, -crm.days));
    case 'rival':
      return rivalIn(deal, file);
    case 'count':
      return counted(deal, crm.columns, (count) => (count <= crm.atMost ? true : undefined));
    case 'pushed':
      return (
        counted(deal, crm.columns, (count) => count >= crm.atLeast) ?? pushedInHistory(deal, crm.atLeast)
      );
  }
}

function dated(day: Day | undefined, column: string, before: Day): Seen | undefined {
  return day && { shows: day < before, column, quote: day };
}

function rivalIn({ competitor }: Deal, { rivals }: CrmFile): Seen | undefined {
  const again = competitor?.split(/[;,/|]/).find((name) => rivals.has(plainName(name)));
  return again === undefined ? undefined : { shows: true, column: 'competitor', quote: again.trim() };
}

/** The count in the first column of one of these headers. */
function counted(
  { attributes }: Deal,
  columns: readonly string[],
  judged: (count: number) => boolean | undefined,
): Seen | undefined {
  const found = Object.entries(attributes).find(([header]) => columns.includes(headerWords(header)));
  if (found === undefined || !/^\d+(?:\.0+)?$/.test(found[1].trim())) return undefined;
  const shows = judged(Number(found[1]));
  return shows === undefined ? undefined : { shows, column: found[0], quote: found[1].trim() };
}

/** Only what imports saw is known, so that too few moves tell nothing. */
function pushedInHistory({ history = [], closeDate }: Deal, atLeast: number): Seen | undefined {
  const days = history.flatMap((past) => (past.field === 'closeDate' && past.was ? [past.was] : []));
  const all = [...days, ...(closeDate === undefined ? [] : [closeDate])];
  const pushes = all.filter((day, at) => at > 0 && day > (all[at - 1] ?? day)).length;
  return pushes < atLeast ? undefined : { shows: true, column: 'closeDate', quote: all.join(', ') };
}
