import type { Decision, MarkReason } from '../domain/decision.ts';
import type { AmountWords, DecimalMark, WrittenAmount } from './amounts.ts';
import { amountFrom, markIn, writtenAmount } from './amounts.ts';

/** An amount as it is kept: a canonical decimal string, and the currencies that the cell can mean where it tells one. */
export interface ReadAmount {
  readonly amount: string;
  readonly currencies: readonly string[] | undefined;
}

/** A column of amounts whose number format is settled. */
export interface AmountColumn {
  /** Undefined for a cell that is no amount. */
  read(cell: string): ReadAmount | undefined;
  readonly decisions: readonly Decision[];
}

/** A cell and the amount in it. */
type Written = readonly [cell: string, amount: WrittenAmount];

/** What the cells of a column prove: mark → how often, and one that proves it. */
type Proofs = Record<DecimalMark, { times: number; cell: string }>;

/**
 * Reads the different cells of one column, each with how often it stands there. Its own marks decide how "1,234" is read, then
 * `usual`, the mark of whatever wrote the file; where nothing decides, three digits after a single mark are thousands.
 */
export function amountColumn(
  header: string,
  cells: Iterable<readonly [cell: string, times: number]>,
  words: AmountWords,
  usual?: DecimalMark,
): AmountColumn {
  const written = new Map<string, WrittenAmount>();
  const proofs: Proofs = { '.': { times: 0, cell: '' }, ',': { times: 0, cell: '' } };
  let open: Written | undefined;
  let rounded: Written | undefined;
  for (const [cell, times] of cells) {
    const amount = writtenAmount(cell, words);
    if (amount === undefined) continue;
    written.set(cell, amount);
    prove(proofs, amount, cell, times);
    if (isOpen(amount)) open ??= [cell, amount];
    if (amount.rounded) rounded ??= [cell, amount];
  }
  const settled = settledMark(proofs) ?? usual;
  return {
    read: (cell) => {
      const found = written.get(cell);
      const amount = found && amountFrom(found, markOf(found, settled));
      return amount === undefined ? undefined : { amount, currencies: found?.currencies };
    },
    decisions: [
      ...(open ? [markDecision(header, open, proofs, settled)] : []),
      ...(rounded ? [roundedDecision(header, rounded)] : []),
    ],
  };
}

function prove(proofs: Proofs, { digits }: WrittenAmount, cell: string, times: number): void {
  const mark = markIn(digits);
  if (mark === undefined) return;
  proofs[mark].times += times;
  proofs[mark].cell ||= cell;
}

/** True for "1,234": thousands or decimals. */
function isOpen({ digits }: WrittenAmount): boolean {
  return markIn(digits) === undefined && /[.,]/.test(digits);
}

function settledMark(proofs: Proofs): DecimalMark | undefined {
  if (proofs['.'].times === proofs[','].times) return undefined;
  return proofs['.'].times > proofs[','].times ? '.' : ',';
}

function markOf({ digits }: WrittenAmount, settled: DecimalMark | undefined): DecimalMark {
  return markIn(digits) ?? settled ?? (digits.includes('.') ? ',' : '.');
}

function markDecision(
  column: string,
  [cell, amount]: Written,
  proofs: Proofs,
  settled: DecimalMark | undefined,
): Decision {
  const mark = markOf(amount, settled);
  const [asThousands, asDecimal] = [amount.digits.replace(/[.,]/, ','), amount.digits.replace(/[.,]/, '.')];
  const isDecimal = amount.digits.includes(mark);
  const taken = isDecimal ? { amount: asDecimal, not: asThousands } : { amount: asThousands };
  const reason = markReason(proofs, settled);
  // Money seldom has three decimals.
  const sure = reason.by === 'program' || (reason.by === 'cell' && !isDecimal);
  return { kind: 'mark', column, cell: cell.trim(), ...taken, reason, sure };
}

function markReason(proofs: Proofs, settled: DecimalMark | undefined): MarkReason {
  const { '.': point, ',': comma } = proofs;
  if (point.times > 0 && comma.times > 0) return { by: 'two cells', like: [point.cell, comma.cell] };
  if (settled === undefined) return { by: 'nothing' };
  return proofs[settled].times > 0 ? { by: 'cell', like: proofs[settled].cell.trim() } : { by: 'program' };
}

function roundedDecision(column: string, [cell, amount]: Written): Decision {
  return { kind: 'rounded', column, cell: cell.trim(), amount: amountFrom(amount, '.') ?? '', sure: false };
}
