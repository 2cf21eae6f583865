import type { Instant } from './day.ts';
import type { Id } from './ids.ts';
import type { Change, Edit, Ledger, PartName, Parts } from './ledger.ts';
import { partNames } from './ledger.ts';

/** How a change is named: the verb that made it, what it was about, and at which account. */
export interface Note {
  readonly verb: string;
  readonly thing?: string;
  readonly account?: string;
}

/** A note with its id and moment. */
export interface Stamped extends Note {
  readonly id: Id;
  readonly at: Instant;
}

const remembered = 50;

type Kept = Parts[PartName][number];

/**
 * `after` with its change remembered, the last 50 being kept; `before` itself where nothing differs. What was taken back of the same
 * records can no longer be put back then, and is forgotten.
 */
export function noted(before: Ledger, after: Ledger, note: Stamped): Ledger {
  const edits = partNames.flatMap((part) => editsBetween(part, before[part], after[part]));
  if (edits.length === 0) return before;
  const change: Change = { ...note, undone: false, edits };
  const others = before.changes.filter((one) => !(one.undone && meet(one, change)));
  return { ...after, changes: [...others, change].slice(-remembered) };
}

/** The newest change that still stands, or of those taken back the one to put back first. */
export function newest(changes: readonly Change[], undone: boolean): Change | undefined {
  return undone ? changes.find((one) => one.undone) : changes.findLast((one) => !one.undone);
}

/**
 * What stands in the way of turning `change` around: a later change of the same record that stands, or, when it is to be put back,
 * an earlier one that was taken back.
 */
export function inTheWay(changes: readonly Change[], change: Change): Change | undefined {
  const place = changes.indexOf(change);
  const later = changes.findLast((other, at) => at > place && !other.undone && meet(other, change));
  if (later !== undefined || !change.undone) return later;
  return changes.find((other, at) => at < place && other.undone && meet(other, change));
}

/** The ledger with that change taken back, or put back where it was taken back: every record to the letter as it was, in its place. */
export function turned(ledger: Ledger, change: Change): Ledger {
  const { parts, edits } = turnedParts(ledger, change.edits);
  const changes = ledger.changes.map((one) =>
    one.id === change.id ? { ...one, undone: !one.undone, edits } : one,
  );
  return { ...ledger, ...parts, changes };
}

function editsBetween<Part extends PartName>(
  part: Part,
  before: readonly Kept[],
  after: readonly Kept[],
): readonly Edit[] {
  if (before === after) return [];
  const there = new Map(after.map((record) => [record.id, record]));
  const was = new Set(before.map((record) => record.id));
  const gone = before.flatMap((record, at) =>
    there.get(record.id) === record ? [] : [editOf(part, record.id, record, at)],
  );
  const made = after.filter((record) => !was.has(record.id)).map((record) => editOf(part, record.id));
  return [...gone, ...made];
}

/** What an edit of a part holds is a record of that part, for it was read from there. */
function editOf(part: PartName, id: Id, record?: Kept, at?: number): Edit {
  return (record === undefined ? { part, id } : { part, id, at, record }) as Edit;
}

function turnedParts(
  ledger: Ledger,
  edits: readonly Edit[],
): { parts: Partial<Parts>; edits: readonly Edit[] } {
  const parts: Partial<Record<PartName, readonly Kept[]>> = {};
  const back: Edit[] = [];
  for (const part of partNames) {
    const own = edits.filter((edit) => edit.part === part);
    if (own.length === 0) continue;
    parts[part] = replaced(ledger[part], own);
    back.push(...mirrored(part, ledger[part], own));
  }
  return { parts: parts as Partial<Parts>, edits: back };
}

/** The records with those of the edits as they were: changed ones in place, missing ones put back in theirs, made ones gone. */
function replaced(now: readonly Kept[], edits: readonly Edit[]): readonly Kept[] {
  const edited = new Map(edits.map((edit) => [edit.id, edit.record]));
  const stays = now.flatMap((record) => (edited.has(record.id) ? (edited.get(record.id) ?? []) : [record]));
  const there = new Set(now.map((record) => record.id));
  const missing = edits
    .filter((edit) => !there.has(edit.id))
    .sort((left, right) => (left.at ?? 0) - (right.at ?? 0));
  for (const { at, record } of missing) if (record !== undefined) stays.splice(at ?? stays.length, 0, record);
  return stays;
}

function mirrored(part: PartName, now: readonly Kept[], edits: readonly Edit[]): readonly Edit[] {
  const places = new Map(now.map((record, at) => [record.id, at]));
  return edits.map(({ id }) => {
    const at = places.get(id);
    return at === undefined ? editOf(part, id) : editOf(part, id, now[at], at);
  });
}

/** True when both are of one record. */
function meet(one: Change, other: Change): boolean {
  const touched = new Set(one.edits.map(nameOf));
  return other.edits.some((edit) => touched.has(nameOf(edit)));
}

function nameOf({ part, id }: Edit): string {
  return `${part} ${id}`;
}
