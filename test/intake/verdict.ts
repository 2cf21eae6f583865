import { isDeepStrictEqual } from 'node:util';
import type { RowDeal } from '../../src/domain/intake.ts';
import { isFileRefused, undecidedIn } from '../../src/domain/refusal.ts';
import type { ToldDecision } from '../../src/render/takings.ts';
import type { DialectHeaders } from './dialect-headers.ts';
import type { Manner, PlainDeal } from './manners.ts';
import type { ReadFile } from './reading.ts';
import { readOrRefused } from './reading.ts';
import { isPlain, padded } from './written-days.ts';
import { amountHeader, stages, writtenFile } from './written-file.ts';
import { meantMoney } from './written-money.ts';

/**
 * What came of a file: the same deals without a word of doubt, the same with one, others with the doubt told, its date order
 * asked for first; or what is different and was not told.
 */
export type Verdict = 'same' | 'same, with a doubt' | 'told' | 'asked' | { readonly silent: string };

/** Writes the deals in that manner, reads them and judges. */
export function verdictOn(
  deals: readonly PlainDeal[],
  how: Manner,
  dialects: readonly DialectHeaders[],
): Verdict {
  const dialect = dialects[how.dialect % dialects.length];
  if (dialect === undefined) return { silent: 'there is no dialect' };
  const file = writtenFile(deals, how, dialect);
  try {
    return compared(readOrRefused(file), deals, how, dialect);
  } catch (error) {
    const undecided = isFileRefused(error) ? undecidedIn(error.refusal) : undefined;
    if (undecided === undefined) return { silent: `refused: ${String(error)}` };
    return askedFor(undecided.header, file, deals, how, dialect);
  }
}

/** Nothing may be asked that is plain; with the answers all is as it was. */
function askedFor(
  header: string,
  file: Uint8Array,
  deals: readonly PlainDeal[],
  how: Manner,
  dialect: DialectHeaders,
): Verdict {
  const isClose = header === dialect.headers.closeDate;
  const column = isClose ? how.closes : how.began;
  const days = deals.map(({ closes, began }) => (isClose ? closes : began));
  if (isPlain(days, column)) return { silent: `"${header}" is plain and was asked for` };
  const other = isClose ? how.began : how.closes;
  const columnDates = new Map([
    [dialect.headers.closeDate, how.closes.order],
    [dialect.headers.createdOn, how.began.order],
  ]);
  const answered = other.form === 'numbers' ? { columnDates } : {};
  const verdict = compared(readOrRefused(file, { dates: column.order, ...answered }), deals, how, dialect);
  return typeof verdict === 'string' ? 'asked' : verdict;
}

function compared(
  found: ReadFile,
  deals: readonly PlainDeal[],
  how: Manner,
  dialect: DialectHeaders,
): Verdict {
  const doubts = found.decisions.filter(({ sure }) => !sure);
  const wanted = deals.map((deal) => dealMeant(deal, how));
  const rejects = found.rejected.map(({ reason }) => reason);
  if (isDeepStrictEqual(found.deals, wanted) && rejects.length === 0)
    return doubts.length === 0 ? 'same' : 'same, with a doubt';
  const different = differences(found.deals, wanted).filter((field) => !isTold(field, doubts, how, dialect));
  if (different.length === 0 && found.deals.length + rejects.length === deals.length) return 'told';
  return { silent: JSON.stringify({ different, rejects, found: found.deals[0], wanted: wanted[0], doubts }) };
}

/** The names of the fields in which some deals differ. */
function differences(found: readonly RowDeal[], wanted: readonly RowDeal[]): readonly string[] {
  if (found.length !== wanted.length) return ['count'];
  const fields = new Set<string>();
  for (const [at, deal] of wanted.entries()) {
    const other = found[at];
    for (const field of new Set([...Object.keys(deal), ...Object.keys(other ?? {})])) {
      const same = isDeepStrictEqual(Reflect.get(other ?? {}, field), Reflect.get(deal, field));
      if (!same) fields.add(field);
    }
  }
  return [...fields];
}

/** True where a doubt was told of the column that gives the field, or of the letters of the whole file. */
function isTold(
  field: string,
  doubts: readonly ToldDecision[],
  how: Manner,
  dialect: DialectHeaders,
): boolean {
  const headers: Readonly<Record<string, string>> = {
    amount: amountHeader(dialect, how),
    closeDate: dialect.headers.closeDate,
    createdOn: dialect.headers.createdOn,
  };
  return doubts.some(({ column }) => column === (headers[field] ?? ''));
}

function dealMeant(deal: PlainDeal, how: Manner): RowDeal {
  return {
    account: deal.account,
    name: deal.name,
    status: deal.status,
    stage: stages[deal.status],
    amount: meantMoney(deal, how.money),
    closeDate: dayMeant(deal.closes),
    createdOn: dayMeant(deal.began),
    ...(deal.notes === '' ? {} : { notes: deal.notes }),
    attributes: { Zone: deal.zone },
  };
}

function dayMeant([year, month, date]: PlainDeal['closes']): NonNullable<RowDeal['closeDate']> {
  return `${year}-${padded(month)}-${padded(date)}` as NonNullable<RowDeal['closeDate']>;
}
