import type { DateOrder } from '../domain/dates.ts';
import type { Imported, Reading } from '../domain/intake.ts';
import { isUndecidedDates } from '../domain/undecided.ts';
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
 * Reads a file, and asks once where only the person can tell the order of its dates.
 * Throws what reading throws; `UndecidedDates` only where nothing may be asked.
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
    if (!isUndecidedDates(error) || !asks || !world.interactive || reading.dates !== undefined) throw error;
    const chosen = await choiceMade(world, orderQuestion(error.undecided));
    const dates = orders.find((order) => order === chosen);
    if (dates === undefined) throw error;
    return readAsking(world, bytes, { ...reading, dates }, asks);
  }
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
