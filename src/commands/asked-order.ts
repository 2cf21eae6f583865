import type { DateOrder } from '../domain/dates.ts';
import type { Imported, Reading } from '../domain/intake.ts';
import { isFileRefused, undecidedIn } from '../domain/refusal.ts';
import { refusedFile } from '../render/file-refusals.ts';
import { readingWords } from '../render/import.ts';
import { orderQuestion } from '../render/order-question.ts';
import type { World } from '../world.ts';
import { choiceMade } from './pick.ts';

/** A file as it was read, and how: with the order of its dates where that had to be asked. */
export interface Read {
  readonly imported: Imported;
  readonly reading: Reading;
}

const orders: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];

/**
 * Reads a file, and asks where only the person can tell the order of its dates.
 * Throws `Problem` unreadable, usage or – where nothing may be asked – ambiguous for a file that is refused.
 */
export async function readAsking(
  world: World,
  bytes: Uint8Array,
  reading: Reading,
  asks: boolean,
): Promise<Read> {
  try {
    return { imported: await readTelling(world, bytes, reading), reading };
  } catch (error) {
    if (!isFileRefused(error)) throw error;
    const refused = refusedFile(error, reading.file);
    const undecided = asks && world.interactive ? undecidedIn(error.refusal) : undefined;
    if (undecided === undefined) throw refused;
    const chosen = await choiceMade(world, orderQuestion(undecided));
    const order = orders.find((one) => one === chosen);
    if (order === undefined || reading.columnDates?.has(undecided.header)) throw refused;
    return readAsking(world, bytes, withOrder(reading, undecided.header, order), asks);
  }
}

/** The first answer counts for the whole file, a further one for the column that it did not fit. */
function withOrder(reading: Reading, header: string, order: DateOrder): Reading {
  return reading.dates === undefined
    ? { ...reading, dates: order }
    : { ...reading, columnDates: new Map([...(reading.columnDates ?? []), [header, order]]) };
}

/** Reads a file and tells how far it has come. */
async function readTelling(world: World, bytes: Uint8Array, reading: Reading): Promise<Imported> {
  const onRows = (done: number, all: number) => world.progress.tell(readingWords(reading.file, done, all));
  world.progress.tell(readingWords(reading.file));
  try {
    return await world.intake.read(bytes, { ...reading, onRows });
  } finally {
    world.progress.end();
  }
}
