import { agendaOf } from '../domain/agenda.ts';
import { closest } from '../domain/closest.ts';
import type { CrmExport } from '../domain/crm-export.ts';
import { noteTable, taskTable } from '../render/export-crm.ts';
import { forWhichCrm, whatForCrm } from '../render/export-crm-problems.ts';
import type { Table } from '../render/export-deals.ts';
import type { World } from '../world.ts';
import { rightNow } from './right-now.ts';
import { readAll } from './view.ts';

/** What a CRM takes. */
export const crmTables = ['tasks', 'notes'] as const;

/** Tasks or notes in the import layout of a CRM, and how they are counted (G29). Throws `Problem` usage. */
export async function crmTable(
  world: World,
  what: string | undefined,
  crm: string | undefined,
): Promise<{ readonly table: Table; readonly counted: (typeof crmTables)[number] }> {
  const named = crmTables.find((one) => one === what);
  if (named === undefined) throw whatForCrm(what, what === undefined ? [] : closest(what, crmTables));
  const layout = layoutNamed(await world.playbook.crmExports(), crm);
  const { ledger, deals } = await readAll(world);
  const [plays, facts, causes, { rhythm }] = await Promise.all([
    world.playbook.plays(),
    world.playbook.facts(),
    world.playbook.causes(),
    world.settings(),
  ]);
  const { items, week, later } = agendaOf({
    ledger,
    deals,
    plays,
    facts,
    now: rightNow(world, ledger),
    rhythm,
  });
  const source = { ledger, deals, items: [...items, ...week, ...later], plays, causes };
  return { table: named === 'tasks' ? taskTable(layout, source) : noteTable(layout, source), counted: named };
}

function layoutNamed(layouts: readonly CrmExport[], crm: string | undefined): CrmExport {
  const found = layouts.find(({ value }) => value === crm?.toLowerCase());
  const names = layouts.map(({ value }) => value);
  if (found === undefined) throw forWhichCrm(crm, names, crm === undefined ? [] : closest(crm, names));
  return found;
}
