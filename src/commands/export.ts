import type { Command } from 'commander';
import { closest } from '../domain/closest.ts';
import { calendarCount } from '../render/calendar.ts';
import { csvText } from '../render/csv.ts';
import type { TableName } from '../render/export.ts';
import {
  ledgerCount,
  noSuchFormat,
  noSuchTable,
  oneFileOnly,
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
import { keepFile } from './keep-file.ts';
import { examples } from './options.ts';
import { readAll } from './view.ts';

interface ExportOptions {
  readonly yes?: boolean;
  readonly raw?: boolean;
}

/** What is to be written, how much it is, and what has to be said of it. */
interface Exported {
  readonly text: string;
  readonly count: string;
  readonly notice: string;
}

/** By this a spreadsheet knows that the letters are UTF-8. */
const byteOrderMark = '\uFEFF';

/** `recover export json [file]`, `recover export csv <table> [file]` and `recover export ics [file]`. */
export function declare(command: Command, world: World): void {
  command
    .argument('<format>', 'json, all you said, for yourself; csv, a table; ics, for your calendar')
    .argument('[words...]', `with csv the table (${tables.join(', ')}); then the file, else it is printed`)
    .option('--yes', 'replace the file if it is there already')
    .option('--raw', 'with csv: the cells as they are, even those that a spreadsheet would run');
  examples(command, [
    ['recover export json backup.json', 'all that you said, as a copy for yourself'],
    ['recover export csv deals deals.csv', 'your deals, for a spreadsheet'],
    ['recover export csv losses', 'the losses, printed'],
    ['recover export ics follow-ups.ics', 'what is due, for your calendar'],
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
  if (format !== 'json' && format !== 'csv' && format !== 'ics')
    throw noSuchFormat(format, closest(format, ['json', 'csv', 'ics']));
  const [table, files] = format === 'csv' ? [tableNamed(words[0]), words.slice(1)] : [undefined, words];
  if (files.length > 1) throw oneFileOnly(files);
  if (table === undefined && options.raw) throw onlyForTables();
  const made = table === undefined ? await whole[format](world) : await tableOf(world, table, options);
  const [file = '-'] = files;
  if (file === '-') world.out.print(made.text);
  else
    await keepFile(
      world,
      file,
      table === undefined ? made.text : `${byteOrderMark}${made.text}`,
      options.yes,
    );
  world.err.print(made.notice);
  if (file !== '-') world.out.print(writtenText(file, made.count, world.width));
}

function tableNamed(typed: string | undefined): TableName {
  const table = tables.find((one) => one === typed);
  if (table === undefined) throw noSuchTable(typed, typed === undefined ? [] : closest(typed, tables));
  return table;
}

/** What is no table. */
const whole: Readonly<Record<'json' | 'csv' | 'ics', (world: World) => Promise<Exported>>> = {
  json: everything,
  csv: everything,
  ics: async (world) => {
    const { text, open } = await calendarText(world);
    return { text, count: calendarCount(open), notice: '' };
  },
};

async function everything(world: World): Promise<Exported> {
  const ledger = await world.ledger.read();
  return {
    text: jsonText('export', { ledger }),
    count: ledgerCount(ledger),
    notice: privateNotice(world.width),
  };
}

async function tableOf(world: World, name: TableName, { raw = false }: ExportOptions): Promise<Exported> {
  const { headers, rows } = await makers[name](world, raw);
  return {
    text: csvText([headers, ...rows], raw),
    count: tableCount(name, rows.length),
    notice: raw ? rawNotice(world.width) : '',
  };
}

const makers: Readonly<Record<TableName, (world: World, raw: boolean) => Promise<Table>>> = {
  deals: async (world, raw) => dealTable((await readAll(world)).deals, raw),
  losses: async (world) => lossTable(await world.ledger.read(), await world.playbook.causes()),
  'follow-ups': async (world) =>
    followUpTable(await world.ledger.read(), await world.playbook.plays(), await world.playbook.facts()),
  touches: async (world) => touchTable(await world.ledger.read()),
};
