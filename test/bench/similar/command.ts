import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { areaUnder } from '../../../src/domain/by-chance.ts';
import { historyOf, historyScore } from '../../../src/domain/history.ts';
import type { Deal } from '../../../src/domain/pipeline.ts';
import { chanceFrom } from '../../torture/chance.ts';
import { ownEnvironment } from '../ratio.ts';
import type { Drawn } from './sets.ts';
import { dealSets, drawn } from './sets.ts';
import type { Line } from './table.ts';

/** As much of `similar --json` as is looked at. */
interface Said {
  readonly data: {
    readonly accounts: readonly {
      readonly account: string;
      readonly scores: { readonly history?: number };
    }[];
  };
}

const program = join(import.meta.dirname, '../../../dist/recover.js');
const losses = 50;

/** The same draw through the program itself: the history and the open deals imported, and told apart by `similar --all --json`. */
export function commandLines(seed: number): readonly Line[] {
  if (!existsSync(program)) throw new Error('There is no dist/recover.js: run "npm run build" first.');
  return dealSets(chanceFrom(seed, 'noise'))
    .filter(({ name }) => name === 'salvirt' || name === 'ibm')
    .flatMap(({ name, rows }) => {
      const some = drawn(rows, losses, chanceFrom(seed, name));
      if (some === undefined) return [];
      const { told, deals } = throughTheProgram(some);
      const here = areaOf(deals, some);
      const drawnDeals = [
        ...some.history,
        ...some.open.map((deal, at) => ({ ...deal, account: nameOf(at) })),
      ];
      return [
        {
          name: `${name}, ${losses} losses`,
          cells: [told, here, areaOf(drawnDeals, some)].map((area) => area.toFixed(4)),
          falls: Math.abs(told - here) > 1e-9 ? ['not the same'] : [],
        },
      ];
    });
}

function nameOf(at: number): string {
  return `Open ${at}`;
}

/** The area by the functions, each open deal found by its account. */
function areaOf(deals: readonly Deal[], { open, lost }: Drawn): number {
  const past = historyOf(deals, { afterClosing: [], headers: [] });
  const scores = new Map(deals.map((deal) => [deal.account, historyScore(deal, past) ?? 0]));
  return areaUnder(
    open.map((_, at) => scores.get(nameOf(at)) ?? Number.NaN),
    lost,
  );
}

/** The area by what the program prints, and the deals as it imported them. */
function throughTheProgram(some: Drawn): { readonly told: number; readonly deals: readonly Deal[] } {
  const folder = mkdtempSync(join(tmpdir(), 'recover-similar-'));
  try {
    const file = join(folder, 'deals.csv');
    writeFileSync(file, csvOf(some));
    const env = { ...ownEnvironment(), RECOVER_HOME: join(folder, 'home'), TZ: 'UTC' };
    const run = (...argv: readonly string[]) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...argv], {
        env,
        encoding: 'utf8',
        maxBuffer: 1e9,
      });
      if (status !== 0) throw new Error(`${argv[0]} ended with ${status}: ${stderr}`);
      return stdout;
    };
    run('import', file);
    const { data } = JSON.parse(run('similar', '--all', '--json')) as Said;
    const scores = new Map(data.accounts.map(({ account, scores: { history } }) => [account, history ?? 0]));
    const told = areaUnder(
      some.open.map((_, at) => scores.get(nameOf(at)) ?? Number.NaN),
      some.lost,
    );
    const kept = JSON.parse(readFileSync(join(folder, 'home/pipeline.json'), 'utf8')) as {
      readonly data: { readonly deals: readonly Deal[] };
    };
    return { told, deals: kept.data.deals };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function csvOf({ history, open }: Drawn): string {
  const names = Object.keys(open[0]?.attributes ?? {});
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const row = (cells: readonly string[]) => cells.map(cell).join(',');
  const status = { won: 'Won', lost: 'Lost', open: 'Open' };
  const line = (account: string, deal: (typeof open)[number]) =>
    row([account, 'Deal', status[deal.status], ...names.map((name) => deal.attributes[name] ?? '')]);
  return [
    row(['Account', 'Deal Name', 'Status', ...names.map((name) => `Ours ${name}`)]),
    ...history.map((deal, at) => line(`Past ${at}`, deal)),
    ...open.map((deal, at) => line(nameOf(at), deal)),
    '',
  ].join('\n');
}
