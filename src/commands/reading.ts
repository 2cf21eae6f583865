import { closest } from '../domain/closest.ts';
import type { DateOrder } from '../domain/dates.ts';
import type { DealField, Reading } from '../domain/intake.ts';
import { dealFields } from '../domain/intake.ts';
import type { SavedMapping } from '../domain/saved-mapping.ts';
import { isMappingName } from '../domain/saved-mapping.ts';
import { checkedSetting } from '../domain/settings.ts';
import { fieldMeant } from '../render/field-words.ts';
import { badCurrency, badDates, badMapping } from '../render/file-problems.ts';
import { badMappingName, noSuchMapping } from '../render/mapping-problems.ts';
import type { World } from '../world.ts';

/** How the rep wants a file read, as typed. */
export interface ReadingOptions {
  readonly map?: readonly string[];
  readonly mapping?: string;
  readonly dates?: string;
  readonly currency?: string;
  readonly accounts?: string;
  readonly rejects?: string;
}

const dateOrders: readonly DateOrder[] = ['ymd', 'dmy', 'mdy'];

/** How a file is to be read; what is typed goes over a saved mapping. Throws `Problem` usage, not-found or unreadable. */
export async function readingOf(world: World, file: string, options: ReadingOptions): Promise<Reading> {
  const saved = options.mapping === undefined ? undefined : await savedMapping(world, options.mapping);
  const dates = dateOrder(options.dates) ?? saved?.dates;
  const currency = currencyNamed(options.currency) ?? (await world.settings()).currency;
  const kept = (saved?.columns ?? []).map(({ header, field }) => [header, field] as const);
  return {
    file,
    map: new Map([...kept, ...(options.map ?? []).map(mapped)]),
    ...(dates === undefined ? {} : { dates }),
    ...(currency === undefined ? {} : { currency }),
    ...(options.accounts === undefined ? {} : { accounts: await world.files.read(options.accounts) }),
    ...(options.rejects === undefined ? {} : { keepsRejects: true }),
  };
}

/** What is worth keeping of how a file was read. */
export function mappingOf({ map, dates }: Reading): SavedMapping {
  const columns = [...map].map(([header, field]) => ({ header, field }));
  return { columns, ...(dates === undefined ? {} : { dates }) };
}

/** Throws `Problem` usage for what is no name for a file. */
export function checkName(name: string): void {
  if (!isMappingName(name)) throw badMappingName(name);
}

async function savedMapping(world: World, name: string): Promise<SavedMapping> {
  const saved = isMappingName(name) ? await world.mappings.read(name) : undefined;
  if (saved !== undefined) return saved;
  const names = await world.mappings.names();
  throw noSuchMapping(name, closest(name, names), names);
}

function dateOrder(typed: string | undefined): DateOrder | undefined {
  const order = dateOrders.find((one) => one === typed);
  if (typed !== undefined && order === undefined) throw badDates(typed);
  return order;
}

function currencyNamed(typed: string | undefined): string | undefined {
  if (typed === undefined) return undefined;
  const checked = checkedSetting('currency', typed);
  if ('wrong' in checked) throw badCurrency(typed);
  return checked.text;
}

function mapped(pair: string): readonly [string, DealField] {
  const cut = pair.lastIndexOf('=');
  const name = pair.slice(cut + 1).trim();
  const field = fieldMeant(name);
  if (cut < 1 || field === undefined) throw badMapping(pair, closest(name, dealFields), dealFields);
  return [pair.slice(0, cut).trim(), field];
}
