import type { Command } from 'commander';
import { closest } from '../domain/closest.ts';
import { calendarCount } from '../render/calendar.ts';
import { csvText } from '../render/csv.ts';
import type { TableName } from '../render/export.ts';
import {
  calendarNext,
  ledgerCount,
  noSuchFormat,
  noSuchTable,
  oneFileOnly,
  onlyForCrm,
  onlyForTables,
  privateNotice,
  rawNotice,
  tableCount,
  tables,
  writtenText,
} from '../render/export.ts';
import type { Table } from '../render/export-deals.ts';
import { dealTable } from '../render/export-deals.ts';
import { followUpTable, lossTable, touchTable } from '../render/export-records.ts';
import { jsonText } from '../render/json.ts';
import type { World } from '../world.ts';
import { calendarText } from './calendar-file.ts';
import { crmTable } from './export-crm.ts';
import { markdownOf, shownFirst } from './export-md.ts';
import { keepFile } from './keep-file.ts';
import { examples } from './options.ts';
import { readAll } from './view.ts';

interface ExportOptions {
  readonly yes?: boolean;
  readonly raw?: boolean;
  readonly for?: string;
}

/** What is to be written, how much it is, and what has to be said of it. */
interface Exported {
  readonly text: string;
  readonly count: string;
  readonly notice: string;
  /** What may be done next, where it was written to a file. */
  readonly next?: string;
}

/** By this a spreadsheet knows that the letters are UTF-8. */
const byteOrderMark = '\uFEFF';

/** `recover export json [file]`, `csv <table> [file]`, `md <loss> [file]`, `ics [file]` and `crm <tasks|notes> [file]`. */
export function declare(command: Command, world: World): void {
  command
    .argument(
      '<format>',
      'json, all you said, for yourself; csv, a table; md, one loss to hand on; ics, for your calendar; or crm',
    )
    .argument(
      '[words...]',
      `with csv the table (${tables.join(', ')}), with md the loss, with crm tasks or notes; then the file, else it is printed`,
    )
    .option('--yes', 'do not ask: write, and replace the file if it is there already')
    .option('--for <crm>', 'with crm: salesforce or hubspot')
    .option('--raw', 'of a table: the cells as they are, even those that a spreadsheet would run');
  examples(command, [
    ['recover export json backup.json', 'all that you said, as a copy for yourself'],
    ['recover export csv deals deals.csv', 'your deals, for a spreadsheet'],
    ['recover export csv losses', 'the losses, printed'],
    ['recover export md brandt brandt.md', 'one loss, for your manager; you see it first'],
    ['recover export ics follow-ups.ics', 'what is due, for your calendar'],
    ['recover export crm tasks --for hubspot', 'what is to be done, for its import'],
  ]);
  command.action((format: string, words: readonly string[], options: ExportOptions) =>
    runExport(world, format, words, options),
  );
}

async function runExport(
  world: World,
  format: string,
  words: readonly string[],
  options: ExportOptions,
): Promise<void> {
  const make = Object.hasOwn(formats, format) ? formats[format] : undefined;
  if (make === undefined) throw noSuchFormat(format, closest(format, Object.keys(formats)));
  const files = isTable(format) || format === 'md' ? words.slice(1) : words;
  if (files.length > 1) throw oneFileOnly(files);
  refuseMisplaced(format, options);
  const made = await make(world, words[0], options);
  const [file = '-'] = files;
  if (file === '-') world.out.print(made.text);
  else await write(world, file, made, { format, typed: words[0] ?? '', yes: options.yes });
  world.err.print(made.notice);
  if (file === '-') return;
  world.out.print(`${writtenText(file, made.count, world.width)}${made.next ?? ''}`);
}

/** A table begins with what tells a spreadsheet its letters; what others will read is shown before it is written. */
async function write(
  world: World,
  file: string,
  { text }: Exported,
  {
    format,
    typed,
    yes,
  }: { readonly format: string; readonly typed: string; readonly yes: boolean | undefined },
): Promise<void> {
  if (format === 'md') await shownFirst(world, text, file, { typed, yes });
  await keepFile(world, file, isTable(format) ? `${byteOrderMark}${text}` : text, yes);
}

function isTable(format: string): boolean {
  return format === 'csv' || format === 'crm';
}

function refuseMisplaced(format: string, options: ExportOptions): void {
  if (!isTable(format) && options.raw) throw onlyForTables();
  if (format !== 'crm' && options.for !== undefined) throw onlyForCrm();
}

type Make = (world: World, table: string | undefined, options: ExportOptions) => Promise<Exported>;

const formats: Readonly<Record<string, Make>> = {
  json: everything,
  csv: (world, table, options) => tableOf(world, tableNamed(table), options),
  ics: async (world) => {
    const { text, open } = await calendarText(world, true);
    const keepsUp = (await world.settings()).calendar !== undefined;
    const next = keepsUp ? {} : { next: calendarNext(world.width) };
    return { text, count: calendarCount(open), notice: '', ...next };
  },
  md: async (world, loss) => ({
    text: await markdownOf(world, loss),
    count: tableCount('losses', 1),
    notice: '',
  }),
  crm: async (world, what, options) => {
    const { table, counted } = await crmTable(world, what, options.for);
    return written(world, table, tableCount(counted, table.rows.length), options);
  },
};

function tableNamed(typed: string | undefined): TableName {
  const table = tables.find((one) => one === typed);
  if (table === undefined) throw noSuchTable(typed, typed === undefined ? [] : closest(typed, tables));
  return table;
}

async function everything(world: World): Promise<Exported> {
  const ledger = await world.ledger.read();
  return {
    text: jsonText('export', { ledger }),
    count: ledgerCount(ledger),
    notice: privateNotice(world.width),
  };
}

async function tableOf(world: World, name: TableName, options: ExportOptions): Promise<Exported> {
  const table = await makers[name](world, options.raw ?? false);
  return written(world, table, tableCount(name, table.rows.length), options);
}

function written(
  world: World,
  { headers, rows }: Table,
  count: string,
  { raw = false }: ExportOptions,
): Exported {
  return { text: csvText([headers, ...rows], raw), count, notice: raw ? rawNotice(world.width) : '' };
}

const makers: Readonly<Record<TableName, (world: World, raw: boolean) => Promise<Table>>> = {
  deals: async (world, raw) => dealTable((await readAll(world)).deals, raw),
  losses: async (world) => lossTable(await world.ledger.read(), await world.playbook.causes()),
  'follow-ups': async (world) =>
    followUpTable(await world.ledger.read(), await world.playbook.plays(), await world.playbook.facts()),
  touches: async (world) => touchTable(await world.ledger.read()),
};
