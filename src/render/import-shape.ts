import { fieldChanges, updatedDeals } from '../domain/deal-changes.ts';
import type { Deal } from '../domain/pipeline.ts';
import type { ImportReport } from './import.ts';
import { rejectReason } from './reject-reasons.ts';
import { toldDecision } from './takings.ts';

/** The stable shape of `import --json`; the changes stand in it where they were asked for. */
export function importShape(report: ImportReport) {
  const { file, imported, merged, lookalikes } = report;
  const { crm, encoding, delimiter, dateOrder, mapping, decisions, rows, dropped, rejected } = imported;
  const { added, updated, unchanged, missing, open, won, lost, older } = merged;
  return {
    file,
    crm,
    encoding,
    delimiter,
    dateOrder,
    mapping,
    decisions: decisions.map(toldDecision),
    rows,
    dropped,
    rejected: rejected.map(({ line, reason }) => ({ line, reason: rejectReason(reason) })),
    added,
    updated,
    unchanged,
    missing,
    open,
    won,
    lost,
    lookalikes,
    older,
    savedMapping: report.savedMapping,
    rejectsFile: report.rejectsFile,
    ...(report.withChanges ? changesShape(report) : {}),
  };
}

function changesShape({ merged }: ImportReport) {
  return {
    changes: updatedDeals(merged.changes).map(({ deal, before }) => ({
      ...named(deal),
      fields: fieldChanges(before, deal),
    })),
    gone: merged.gone.map(named),
  };
}

function named({ id, account, name }: Deal) {
  return { deal: id, account, name };
}
