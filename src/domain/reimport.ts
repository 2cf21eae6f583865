import type { Day, Instant } from './day.ts';
import { dayOf } from './day.ts';
import type { OlderFile } from './file-age.ts';
import { dayInName, newestDay, olderFile } from './file-age.ts';
import type { Id } from './ids.ts';
import type { Imported, RowDeal } from './intake.ts';
import type { Deal, DealStatus, ImportNote, Pipeline } from './pipeline.ts';
import { retold, toldIn } from './retold.ts';
import { matchedRows } from './row-match.ts';

/** One deal that the file brought or changed; `before` is how it stood until then. */
export interface DealChange {
  readonly deal: Deal;
  readonly before?: Deal;
}

/** What an import did. Added, updated and unchanged are the deals of the file, as are open, won and lost; missing are the others. */
export interface Merged {
  readonly pipeline: Pipeline;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly missing: number;
  readonly open: number;
  readonly won: number;
  readonly lost: number;
  /** Added and updated deals in the order of the file. */
  readonly changes: readonly DealChange[];
  /** Deals that are not in the file, those that were in the one before first. */
  readonly gone: readonly Deal[];
  /** Where the file looks older than the one before. */
  readonly older?: OlderFile;
}

/** When and from which file, and where new ids come from. */
export interface Importing {
  readonly at: Instant;
  readonly file: string;
  readonly newId: () => Id;
}

/**
 * The pipeline after an import. A row is the deal with its CRM id, else with our id, else the one of its account and name (the first of
 * several for the first row, and so on); fields whose column is not in this file stay as they were, and deals that are
 * not in it stay, marked. Doing it twice changes nothing more. Known deals keep their places; new ones follow in file order.
 */
export function mergeImport(pipeline: Pipeline, imported: Imported, importing: Importing): Merged {
  const on = dayOf(importing.at);
  const { after, fresh, changes } = brought(pipeline, imported, importing, on);
  const lastImport = noteOf(imported, importing, on);
  const older = pipeline.lastImport && olderFile(pipeline.lastImport, lastImport);
  const gone = pipeline.deals.filter((_, place) => after[place] === undefined);
  return {
    pipeline: {
      schema: 2,
      lastImport,
      ...withAfterClosing(pipeline, imported),
      deals: arranged(pipeline.deals, after, fresh),
    },
    added: fresh.length,
    updated: changes.length - fresh.length,
    unchanged: imported.deals.length - changes.length,
    missing: gone.length,
    ...counts(after, fresh),
    changes,
    gone: [...gone.filter((deal) => deal.inLastImport), ...gone.filter((deal) => !deal.inLastImport)],
    ...(older === undefined ? {} : { older }),
  };
}

/** How the file has the known deals, each in its place, and the deals that are new; `changes` tells of both in the order of the file. */
interface Brought {
  readonly after: readonly (Deal | undefined)[];
  readonly fresh: readonly Deal[];
  readonly changes: readonly DealChange[];
}

function brought({ deals }: Pipeline, imported: Imported, { newId }: Importing, on: Day): Brought {
  const told = toldIn(imported);
  const matches = matchedRows(imported.deals, deals);
  const ids = new Set(imported.deals.some(({ id }) => id !== undefined) ? deals.map(({ id }) => id) : []);
  const after = new Array<Deal | undefined>(deals.length).fill(undefined);
  const fresh: Deal[] = [];
  const changes: DealChange[] = [];
  for (const [at, row] of imported.deals.entries()) {
    const place = matches[at] ?? deals.length;
    const before = deals[place];
    const deal = before ? retold(before, row, told, on) : added(row, ids, newId, on);
    if (before) after[place] = deal;
    else fresh.push(deal);
    if (row.id !== undefined) ids.add(deal.id);
    if (deal !== before) changes.push(before ? { deal, before } : { deal });
  }
  return { after, fresh, changes };
}

function noteOf({ crm, rows, deals }: Imported, { at, file }: Importing, on: Day): ImportNote {
  const [named, newest] = [dayInName(file, on), newestDay(deals, on)];
  return {
    at,
    file,
    crm,
    rows,
    ...(named === undefined ? {} : { named }),
    ...(newest === undefined ? {} : { newest }),
  };
}

/** What one file told of its columns holds for deals that are not in the next. */
function withAfterClosing(pipeline: Pipeline, imported: Imported): Pick<Pipeline, 'afterClosing'> {
  const names = new Set([...(pipeline.afterClosing ?? []), ...imported.afterClosing]);
  return names.size === 0 ? {} : { afterClosing: [...names] };
}

/** A deal that was not known, under our id where its row tells one that no other deal has. */
function added(row: RowDeal, ids: ReadonlySet<Id>, newId: () => Id, on: Day): Deal {
  const id = row.id === undefined || ids.has(row.id) ? newId() : row.id;
  // The row comes last: to add to a copy of it takes ten times as long.
  const deal = { id, inLastImport: true, firstSeenOn: on, ...row };
  return deal.id === id ? deal : { ...deal, id };
}

/** The known deals in their places, then the new ones; the list itself where nothing changed. */
function arranged(before: readonly Deal[], after: Brought['after'], fresh: readonly Deal[]): readonly Deal[] {
  const stayed = before.map(
    (deal, place) => after[place] ?? (deal.inLastImport ? { ...deal, inLastImport: false } : deal),
  );
  const isAsBefore = fresh.length === 0 && stayed.every((deal, at) => deal === before[at]);
  return isAsBefore ? before : [...stayed, ...fresh];
}

function counts(...lists: readonly Brought['after'][]): Readonly<Record<DealStatus, number>> {
  const found = { open: 0, won: 0, lost: 0 };
  for (const deals of lists) for (const deal of deals) if (deal) found[deal.status] += 1;
  return found;
}
