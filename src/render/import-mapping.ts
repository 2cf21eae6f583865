import type { DealField, Imported, MappedColumn } from '../domain/intake.ts';
import { fieldWords } from './field-words.ts';
import { columns, cut, hanging } from './layout.ts';
import { widthOf } from './width.ts';

/** What a rep would miss first, in the order in which it is shown. */
const main: readonly DealField[] = [
  'account',
  'name',
  'stage',
  'status',
  'amount',
  'currency',
  'closeDate',
  'crmId',
];
const headerWidth = 30;
const gap = '     ';

/** Columns and what each is taken for, two in a row where there is room; `most` names at a time where there are many. */
export function mappingLines(imported: Imported, most: number, width: number): readonly string[] {
  const named = imported.mapping.filter(({ by }) => by === 'name');
  const first = main.flatMap((field) => named.filter((column) => column.field === field));
  const guessed = imported.mapping.filter(({ by }) => by === 'content');
  const others = named.filter((column) => !first.includes(column));
  return [
    ...twoInARow(first.map(taken), width),
    ...listed('Also: ', others.map(briefly), most, width),
    ...listed('Guessed from what stands in it: ', guessed.map(taken), most, width),
    ...listed('Kept as they are: ', unused(imported), most, width),
    ...missingLines(imported),
  ];
}

function taken({ header, field }: MappedColumn): string {
  return `${cut(header, headerWidth)} = ${fieldWords[field]}`;
}

/** The header alone where it says what it is. */
function briefly(column: MappedColumn): string {
  const words = fieldWords[column.field];
  return column.header.toLowerCase() === words ? cut(column.header, headerWidth) : taken(column);
}

function twoInARow(entries: readonly string[], width: number): readonly string[] {
  const half = Math.ceil(entries.length / 2);
  const pairs = entries.slice(0, half).map((entry, at) => [`  ${entry}`, entries[half + at] ?? '']);
  const lines = columns(
    pairs.map(([left = '', right = '']) => (right === '' ? [left] : [left, `${gap}${right}`])),
  );
  return lines.every((line) => widthOf(line) <= width) ? lines : entries.map((entry) => `  ${entry}`);
}

function listed(head: string, entries: readonly string[], most: number, width: number): readonly string[] {
  if (entries.length === 0) return [];
  const rest = entries.length - most;
  const shown = rest > 0 ? [...entries.slice(0, most), `${rest} more`] : entries;
  return hanging(`  ${head}`, shown.join(', '), width);
}

/** Columns that tell nothing the program knows by name; they are kept beside the deal. */
function unused({ deals, mapping }: Imported): readonly string[] {
  const known = new Set(mapping.map(({ header }) => header));
  const kept = new Set<string>();
  for (const { attributes } of deals) for (const name of Object.keys(attributes)) kept.add(name);
  return [...kept].filter((name) => !known.has(name)).map((name) => cut(name, headerWidth));
}

/** What no column tells, where a rep would miss it. */
function missingLines({ mapping }: Imported): readonly string[] {
  const told = new Set(mapping.map(({ field }) => field));
  const missed = (['amount', 'closeDate'] as const).filter((field) => !told.has(field));
  return missed.map((field) => `  No column was taken for the ${fieldWords[field]}.`);
}
