import type { Command } from 'commander';
import { dayOf } from '../domain/day.ts';
import type { Imported } from '../domain/intake.ts';
import { lookalikeNames } from '../domain/lookalikes.ts';
import { withoutGaps } from '../domain/loss.ts';
import type { Deal } from '../domain/pipeline.ts';
import type { Merged } from '../domain/reimport.ts';
import { mergeImport } from '../domain/reimport.ts';
import type { ImportReport } from '../render/import.ts';
import { importText, keepingWords, rejectLines } from '../render/import.ts';
import { previewText } from '../render/import-preview.ts';
import { importShape } from '../render/import-shape.ts';
import { jsonText } from '../render/json.ts';
import { nothingToSave, rejectsOverFile } from '../render/mapping-problems.ts';
import { rejectsText } from '../render/rejects.ts';
import type { World } from '../world.ts';
import { readAsking } from './asked-order.ts';
import { keepCalendar } from './keep-calendar.ts';
import { keepFile } from './keep-file.ts';
import { examples } from './options.ts';
import type { ReadingOptions } from './reading.ts';
import { checkName, mappingOf, readingOf } from './reading.ts';

interface ImportOptions extends ReadingOptions {
  readonly saveMapping?: string;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly changes?: boolean;
  readonly json?: boolean;
}

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
    .option('--currency <code>', 'the currency of amounts that name none, like EUR')
    .option('--accounts <file>', 'the file of accounts, where deals hold only their ids')
    .option('--save-mapping <name>', 'keep what --map and --dates say, under a name')
    .option('--mapping <name>', 'read the file as kept under that name')
    .option('--rejects <file>', 'write the rows that cannot be read to a file, with the reasons')
    .option('--yes', 'replace the file of --rejects if it is there already')
    .option('--dry-run', 'show how it would be read, and keep nothing')
    .option('--changes', 'name each deal that changed, and what')
    .option('--json', 'for scripts: the result as JSON');
  examples(command, [
    ['recover import deals.csv --dry-run', 'look first'],
    ['recover import deals.csv', 'then keep it'],
    ['recover import deals.csv --changes', 'see what moved'],
    ['recover import deals.csv --map "Deal Value=amount"', 'name a column'],
    ['recover import deals.csv --dates dmy --save-mapping work', 'keep that as "work"'],
    ['recover import deals.csv --mapping work', 'read the next so'],
  ]);
  command.action((file: string, options: ImportOptions) => runImport(world, file, options));
}

async function runImport(world: World, file: string, options: ImportOptions): Promise<void> {
  if (options.saveMapping !== undefined) checkName(options.saveMapping);
  if (options.rejects === file) throw rejectsOverFile(file);
  const typed = await readingOf(world, file, options);
  const asks = !options.json && file !== '-';
  const { imported, reading } = await readAsking(world, await world.files.read(file), typed, asks);
  const saves = options.saveMapping !== undefined && !options.dryRun;
  if (saves && reading.map.size === 0 && reading.dates === undefined) throw nothingToSave();
  const rejects = await writtenRejects(world, imported, options);
  const merged = await mergedInto(world, imported, file, options.dryRun ?? false);
  if (saves) await world.mappings.keep(options.saveMapping, mappingOf(reading));
  const report: ImportReport = {
    file,
    imported,
    merged,
    lookalikes: lookalikeNames(accountsIn(imported.deals), accountsIn(merged.gone)),
    dryRun: options.dryRun ?? false,
    withChanges: options.changes ?? false,
    today: dayOf(world.now()),
    width: world.width,
    ...withoutGaps({
      rows: world.onScreen ? world.height : undefined,
      savedMapping: saves ? options.saveMapping : undefined,
      rejectsFile: rejects,
    }),
  };
  show(world, options, report);
}

/** Writes the rows that were left out where that was asked for, and answers with the file; none is written where none was left out. */
async function writtenRejects(
  world: World,
  imported: Imported,
  { rejects, yes }: ImportOptions,
): Promise<string | undefined> {
  if (rejects === undefined || imported.rejected.length === 0) return undefined;
  await keepFile(world, rejects, rejectsText(imported), yes);
  return rejects;
}

async function mergedInto(world: World, imported: Imported, file: string, dryRun: boolean): Promise<Merged> {
  const order = { at: world.now(), file, newId: () => world.newId() };
  if (dryRun) return mergeImport(await world.pipeline.read(), imported, order);
  let merged: Merged | undefined;
  world.progress.tell(keepingWords(imported.deals.length));
  try {
    await world.pipeline.change((pipeline) => {
      merged = mergeImport(pipeline, imported, order);
      world.progress.tell(keepingWords(imported.deals.length));
      return merged.pipeline;
    });
  } finally {
    world.progress.end();
  }
  if (merged === undefined) throw new Error('The pipeline was not changed.');
  await keepCalendar(world);
  return merged;
}

function show(world: World, { json, dryRun }: ImportOptions, report: ImportReport): void {
  if (!json) world.err.print(rejectLines(report));
  const text = () => (dryRun ? previewText(report) : importText(report));
  world.out.print(json ? jsonText('import', importShape(report)) : text());
}

function accountsIn(deals: readonly Pick<Deal, 'account'>[]): ReadonlySet<string> {
  const accounts = new Set<string>();
  for (const { account } of deals) if (account !== undefined) accounts.add(account);
  return accounts;
}

/** An option that stands several times gives a list; one that swallowed the words behind it would swallow the file. */
function each(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
