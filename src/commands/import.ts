import type { Command } from 'commander';
import { closest } from '../domain/closest.ts';
import type { DateOrder } from '../domain/dates.ts';
import { dayOf } from '../domain/day.ts';
import type { DealField, Reading } from '../domain/intake.ts';
import { dealFields } from '../domain/intake.ts';
import { lookalikeNames } from '../domain/lookalikes.ts';
import type { Deal } from '../domain/pipeline.ts';
import type { Merged } from '../domain/reimport.ts';
import { mergeImport } from '../domain/reimport.ts';
import { fieldMeant } from '../render/field-words.ts';
import { badDates, badMapping } from '../render/file-problems.ts';
import { importText, rejectLines } from '../render/import.ts';
import { previewText } from '../render/import-preview.ts';
import { importShape } from '../render/import-shape.ts';
import { jsonText } from '../render/json.ts';
import type { World } from '../world.ts';
import { examples } from './options.ts';

interface ImportOptions {
  readonly map?: readonly string[];
  readonly dates?: string;
  readonly accounts?: string;
  readonly dryRun?: boolean;
  readonly changes?: boolean;
  readonly json?: boolean;
}

const dateOrders: readonly DateOrder[] = ['ymd', 'dmy', 'mdy'];

/** `recover import <file>`. */
export function declare(command: Command, world: World): void {
  command
    .argument('<file>', 'the file your CRM exported, as CSV; or - for standard input')
    .option(
      '--map <column=field>',
      'name a column yourself, like "Due=close date"; once for each column',
      each,
    )
    .option('--dates <order>', 'dmy, mdy or ymd, where no date in the file decides')
    .option('--accounts <file>', 'the file of accounts, where deals hold only their ids')
    .option('--dry-run', 'show how it would be read, and keep nothing')
    .option('--changes', 'name each deal that changed, and what')
    .option('--json', 'for scripts: the result as JSON');
  examples(command, [
    ['recover import deals.csv --dry-run', 'look first'],
    ['recover import deals.csv', 'then keep it'],
    ['recover import deals.csv --changes', 'see what moved since the last time'],
    ['recover import deals.csv --map "Deal Value=amount"', 'name a column yourself'],
  ]);
  command.action((file: string, options: ImportOptions) => runImport(world, file, options));
}

async function runImport(world: World, file: string, options: ImportOptions): Promise<void> {
  const reading = await readingOf(world, file, options);
  const imported = await world.intake.read(await world.files.read(file), reading);
  const now = world.now();
  const order = { at: now, file, newId: () => world.newId() };
  let merged: Merged | undefined;
  if (options.dryRun) merged = mergeImport(await world.pipeline.read(), imported, order);
  else {
    await world.pipeline.change((pipeline) => {
      merged = mergeImport(pipeline, imported, order);
      return merged.pipeline;
    });
  }
  if (merged === undefined) return;
  const report = {
    file,
    imported,
    merged,
    lookalikes: lookalikeNames(accountsIn(imported.deals), accountsIn(merged.pipeline.deals)),
    dryRun: options.dryRun ?? false,
    withChanges: options.changes ?? false,
    today: dayOf(now),
    width: world.width,
    ...(world.onScreen ? { rows: world.height } : {}),
  };
  if (options.json) return world.out.print(jsonText('import', importShape(report)));
  world.err.print(rejectLines(report));
  world.out.print(options.dryRun ? previewText(report) : importText(report));
}

function accountsIn(deals: readonly Pick<Deal, 'account'>[]): readonly string[] {
  return deals.flatMap(({ account }) => account ?? []);
}

/** An option that stands several times gives a list; one that swallowed the words behind it would swallow the file. */
function each(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

async function readingOf(world: World, file: string, options: ImportOptions): Promise<Reading> {
  const dates = dateOrders.find((order) => order === options.dates);
  if (options.dates !== undefined && dates === undefined) throw badDates(options.dates);
  return {
    file,
    map: new Map((options.map ?? []).map(mapped)),
    ...(dates === undefined ? {} : { dates }),
    ...(options.accounts === undefined ? {} : { accounts: await world.files.read(options.accounts) }),
  };
}

function mapped(pair: string): readonly [string, DealField] {
  const cut = pair.lastIndexOf('=');
  const name = pair.slice(cut + 1).trim();
  const field = fieldMeant(name);
  if (cut < 1 || field === undefined) throw badMapping(pair, closest(name, dealFields), dealFields);
  return [pair.slice(0, cut).trim(), field];
}
