import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Id } from '../../../src/domain/ids.ts';
import type { Deal, DealStatus } from '../../../src/domain/pipeline.ts';
import type { Chance } from '../../torture/stage.ts';

/** A closed deal of a set: what was known of it while it was open, and how it ended. */
export interface Row {
  readonly values: Readonly<Record<string, string>>;
  readonly lost: boolean;
}

/** Closed deals to draw histories from. `one` is the column that "the same industry" looks at. */
export interface DealSet {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly one: string;
}

const folder = join(import.meta.dirname, '../../../../shared/data');

/** The sets that are here, and pure chance, which always is. */
export function dealSets(chance: Chance): readonly DealSet[] {
  const read = (name: string, file: string, one: string, rowsOf: (path: string) => readonly Row[]) => {
    const path = join(folder, file);
    if (existsSync(path)) return [{ name, rows: rowsOf(path), one }];
    console.log(`${name} is not here and was left out.`);
    return [];
  };
  return [
    ...read('salvirt', 'salvirt-b2b/Salvirt_B2B_ML_dataset.csv', 'Comp_size', salvirt),
    ...read('ibm', 'ibm-winloss/WA_Fn-UseC_-Sales-Win-Loss.csv', 'Supplies Group', ibm),
    ...read('maven', 'maven-crm/maven-zip', 'sector', maven),
    { name: 'noise', rows: noise(chance), one: 'column 1' },
  ];
}

function table(path: string, delimiter = ','): readonly Readonly<Record<string, string>>[] {
  return parse(readFileSync(path, 'utf8'), { columns: true, delimiter, bom: true });
}

/** The 365 distinct ones. */
function salvirt(path: string): readonly Row[] {
  const distinct = new Map(table(path, ';').map((row) => [JSON.stringify(row), row]));
  return [...distinct.values()].map(({ Status, ...values }) => ({ values, lost: Status === 'Lost' }));
}

/** What is known while a deal is open. */
const ibmColumns = [
  'Supplies Subgroup',
  'Supplies Group',
  'Region',
  'Route To Market',
  'Opportunity Amount USD',
  'Client Size By Revenue',
  'Client Size By Employee Count',
  'Revenue From Client Past Two Years',
  'Competitor Type',
  'Deal Size Category',
];

function ibm(path: string): readonly Row[] {
  return table(path).map((row) => ({
    values: Object.fromEntries(ibmColumns.map((name) => [name, row[name] ?? ''])),
    lost: row['Opportunity Result'] === 'Loss',
  }));
}

function maven(path: string): readonly Row[] {
  const accounts = new Map(table(join(path, 'accounts.csv')).map((row) => [row['account'], row]));
  return table(join(path, 'sales_pipeline.csv'))
    .filter(({ deal_stage }) => deal_stage === 'Won' || deal_stage === 'Lost')
    .map(({ sales_agent = '', product = '', account, deal_stage }) => {
      const { sector = '', employees = '', office_location = '' } = accounts.get(account) ?? {};
      return {
        values: { sales_agent, product, sector, employees, office_location },
        lost: deal_stage === 'Lost',
      };
    });
}

function noise(chance: Chance): readonly Row[] {
  const columns = Array.from({ length: 10 }, (_, at) => ({ name: `column ${at + 1}`, kinds: 2 + (at % 5) }));
  return Array.from({ length: 3000 }, () => ({
    values: Object.fromEntries(columns.map(({ name, kinds }) => [name, `v${Math.floor(chance() * kinds)}`])),
    lost: chance() < 0.6,
  }));
}

/** A history of so many losses with wins in proportion, and what is left to be told by it, at most 3,000 of them. */
export interface Drawn {
  readonly history: readonly Deal[];
  readonly open: readonly Deal[];
  /** Of each open deal, whether it was lost in truth. */
  readonly lost: readonly boolean[];
}

const mostOpen = 3000;

/** One draw without putting back; undefined where the set has too few losses. */
export function drawn(rows: readonly Row[], losses: number, chance: Chance): Drawn | undefined {
  const lost = shuffled(
    rows.filter((row) => row.lost),
    chance,
  );
  const won = shuffled(
    rows.filter((row) => !row.lost),
    chance,
  );
  const wins = Math.max(1, Math.round((losses * won.length) / lost.length));
  if (losses > lost.length / 2) return undefined;
  const history = [...lost.slice(0, losses), ...won.slice(0, wins)];
  const rest = shuffled([...lost.slice(losses), ...won.slice(wins)], chance).slice(0, mostOpen);
  return {
    history: history.map((row, at) => dealOf(row, `h${at}`, row.lost ? 'lost' : 'won')),
    open: rest.map((row, at) => dealOf(row, `o${at}`, 'open')),
    lost: rest.map((row) => row.lost),
  };
}

function dealOf({ values }: Row, name: string, status: DealStatus): Deal {
  return { id: name.padEnd(16, 'a') as Id, status, attributes: values, inLastImport: true };
}

/** In any order (Fisher and Yates). */
export function shuffled<T>(items: readonly T[], chance: Chance): readonly T[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(chance() * (last + 1));
    const [mine, theirs] = [order[last], order[other]];
    if (mine !== undefined && theirs !== undefined) [order[last], order[other]] = [theirs, mine];
  }
  return order;
}
