import type { Day } from '../../../src/domain/day.ts';
import type { Ledger } from '../../../src/domain/ledger.ts';
import { openLedger } from '../../../src/store/stores.ts';
import { yearsOf } from '../../bench/years.ts';
import { memoryDisk } from './memory-disk.ts';
import { processNumbered } from './process.ts';
import { folder, openingOn, ranOn } from './stored-home.ts';
import type { Tree } from './tree.ts';
import { bytesAt, emptyTree, withFolder } from './tree.ts';

/** A file of a home that is to be damaged. */
export interface Fixture {
  readonly name: string;
  readonly kind: 'ledger' | 'pipeline';
  readonly path: string;
  readonly tree: Tree;
  readonly bytes: Buffer;
  /** Every run of letters in its records, to find out a message that quotes them. */
  readonly pieces: ReadonlySet<string>;
}

const accounts = [
  'Ægir Ñandú',
  '北海道工業 株式会社',
  'Ωμέγα Ναυτιλία',
  '🦊🚢 Füchse',
  'Ząbkowice Śl. Huta',
  'שלום בע״מ',
];

/** A small and a large ledger, a small and a large pipeline, with wide letters in all of them. */
export async function fixtures(): Promise<readonly Fixture[]> {
  const small = await homeWith({ losses: 4, rows: 12 });
  const large = await homeWith({ losses: 300, rows: 3_000 });
  return [
    fixture('a small ledger', 'ledger', small),
    fixture('a small pipeline', 'pipeline', small),
    fixture('a large ledger', 'ledger', large),
    fixture('a large pipeline', 'pipeline', large),
  ];
}

/** Every run of eight letters. */
export function piecesOf(text: string): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - 7) }, (_, at) => text.slice(at, at + 8));
}

function fixture(name: string, kind: Fixture['kind'], tree: Tree): Fixture {
  const path = `${folder}/${kind}.json`;
  const bytes = bytesAt(tree, path);
  if (bytes === undefined) throw new Error(`${path} was not made`);
  const records = bytes.toString();
  const pieces = new Set(piecesOf(records.slice(records.indexOf('\n'))));
  return { name, kind, path, tree, bytes, pieces };
}

async function homeWith({ losses, rows }: { losses: number; rows: number }): Promise<Tree> {
  const { disk, tree } = memoryDisk(withFolder(emptyTree, '/home/robin'));
  const where = { disk, surroundings: processNumbered(12) };
  await openLedger(openingOn(where)).change(() => wideYears(losses));
  const files = { 'wide.csv': wideTable(rows) };
  const { code, err } = await ranOn(where, {
    argv: ['import', 'wide.csv'],
    at: '2026-11-28T09:00:00',
    files,
  });
  if (code !== 0) throw new Error(err);
  return tree();
}

/** Years of losses; each of their accounts and names written in wide letters. */
function wideYears(losses: number): Ledger {
  const years = yearsOf(losses, '2026-11-28' as Day);
  const wide = (ref: { readonly account: string }) => ({ account: `${accounts[0]} ${ref.account}` });
  return {
    ...years,
    losses: years.losses.map((loss) => ({
      ...loss,
      deal: { ...loss.deal, ...wide(loss.deal) },
      winner: accounts.join(', '),
    })),
    touches: years.touches.map((touch) => ({
      ...touch,
      ...wide(touch),
      note: '“c’était très bien” – 価格ではない',
    })),
  };
}

function wideTable(rows: number): string {
  const lines = Array.from({ length: rows }, (_, at) => {
    const account = accounts[at % accounts.length];
    return `${account} ${at},Vörhäben ${at},Proposal,${at + 1}00.00`;
  });
  return ['Account Name,Opportunity Name,Stage,Amount', ...lines, ''].join('\n');
}
