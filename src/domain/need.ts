import { plainName } from './words.ts';

/** What they need, where it divides: so many of one thing, the thing in the plural. */
export interface Need {
  readonly count: number;
  readonly unit: string;
}

/** data/units.json: the columns in which a CRM counts, by the thing counted or with the thing in a column of its own. */
export interface UnitWords {
  /** What may stand before the name of a thing: "number of". */
  readonly before: readonly string[];
  readonly units: readonly string[];
  readonly quantity: readonly string[];
  readonly unit: readonly string[];
}

/** Below it no whole part is near a tenth. */
const fewest = 8;

/** About a tenth of it, in whole ones (G16); undefined where it does not divide. */
export function tenthOf({ count }: Need): number | undefined {
  return Number.isInteger(count) && count >= fewest ? Math.round(count / 10) : undefined;
}

/** The need as the columns of a deal count it; undefined where none does, or where two tell different things. */
export function needOf(attributes: Readonly<Record<string, string>>, words: UnitWords): Need | undefined {
  const columns = Object.entries(attributes).map(([name, value]) => [plainName(name), value.trim()] as const);
  const named = columns.find(([name, value]) => words.unit.includes(name) && /^\p{L}+$/u.test(value))?.[1];
  const found = columns.flatMap(([name, value]) => {
    const unit = words.quantity.includes(name) ? (named?.toLowerCase() ?? 'units') : unitIn(name, words);
    return unit !== undefined && wholeNumber.test(value) ? [{ count: Number.parseInt(value, 10), unit }] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

/** A quantity that is nothing but one: `20`, `20.00`. */
const wholeNumber = /^\d{1,6}(?:[.,]0{1,2})?$/;

function unitIn(name: string, { before, units }: UnitWords): string | undefined {
  const thing = before.find((words) => name.startsWith(`${words} `));
  const bare = thing === undefined ? name : name.slice(thing.length + 1);
  return units.find((unit) => unit === bare);
}
