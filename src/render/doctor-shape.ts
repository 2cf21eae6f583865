import type { Ailment } from '../domain/ailments.ts';
import type { FileKind, Health } from '../domain/health.ts';
import { headlineOf } from './doctor-ailments.ts';
import type { DoctorScreen } from './doctor-commands.ts';
import { commandsFor } from './doctor-commands.ts';
import { record } from './layout.ts';

/** The stable shape of `doctor --json`. */
export function doctorShape({ health, ailments, today }: DoctorScreen) {
  const { folders, files, copies, lock, drafts, open, strays, syncedBy } = health;
  return {
    well: ailments.length === 0,
    needs: ailments.map((ailment) => ({
      what: ailment.kind,
      file: fileOf(ailment),
      message: headlineOf(ailment, today),
      commands: commandsFor(ailment, ailments),
    })),
    folders,
    files: files.map(({ kind, path, state, reason, bytes, writtenAt, counts, seen }) => ({
      kind,
      path,
      state,
      reason,
      bytes,
      writtenAt,
      counts,
      seen: seen?.counts,
    })),
    copies: copies.map(({ kind, path, from, isGood, writtenAt, counts }) => ({
      kind,
      path,
      from,
      good: isGood,
      writtenAt,
      counts,
    })),
    saving: { state: lock.state, since: lock.since },
    drafts,
    open,
    strays,
    syncedBy,
  };
}

function fileOf(ailment: Ailment): FileKind | undefined {
  if (ailment.kind === 'file') return ailment.condition.kind;
  return ailment.kind === 'twins' ? ailment.file : undefined;
}

/** One record a line, tab-separated: what it is, of which file, its state, when it was saved, losses, deals, path. */
export function doctorPlain({ files, copies, lock, drafts, open, strays }: Health): string {
  const rows: readonly (readonly (string | number | undefined)[])[] = [
    ...files.map((one) => ['file', one.kind, one.state, ...savedCells(one), one.path]),
    ...copies.map((one) => [
      one.from,
      one.kind,
      one.isGood ? 'good' : 'damaged',
      ...savedCells(one),
      one.path,
    ]),
    ['saving', '', lock.state, lock.since, '', '', lock.path],
    ...drafts.map((one) => ['draft', one.verb, one.lost === 0 ? 'good' : 'damaged', '', '', '', one.path]),
    ...open.map((path) => ['open', '', '', '', '', '', path]),
    ...strays.map((path) => ['stray', '', '', '', '', '', path]),
  ];
  return rows.map((row) => record(row.map((cell) => String(cell ?? '')))).join('');
}

type Saved = Pick<Health['copies'][number], 'writtenAt' | 'counts'>;

function savedCells({ writtenAt, counts }: Saved): readonly (string | number | undefined)[] {
  return [writtenAt, counts?.losses, counts?.deals];
}
