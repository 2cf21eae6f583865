/** The candidates nearest to what was typed, best first: those within a third of its length in single slips, at most `most`. */
export function closest(typed: string, candidates: readonly string[], most = 3): readonly string[] {
  // Nobody slips in a name as long as this, and to compare it with every account would take its time.
  if (typed.length > longest) return [];
  const wanted = typed.toLowerCase();
  const limit = Math.max(1, Math.floor(Math.max(wanted.length, 3) / 3)) + (wanted.length > 3 ? 1 : 0);
  return [...new Set(candidates)]
    .map((candidate) => ({ candidate, slips: nearness(wanted, candidate.toLowerCase()) }))
    .filter(({ slips }) => slips <= limit)
    .sort((left, right) => left.slips - right.slips || (left.candidate < right.candidate ? -1 : 1))
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

const longest = 100;

function nearness(typed: string, candidate: string): number {
  const start = candidate.slice(0, typed.length + 1);
  return candidate.length > typed.length + 3
    ? slipsBetween(typed, start) + 0.5
    : slipsBetween(typed, candidate);
}

/** How many insertions, deletions, replacements or swaps of neighbours turn one word into the other (Damerau 1964, optimal string alignment). */
export function slipsBetween(left: string, right: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let row = 1; row <= left.length; row += 1) {
    const next = nextRow(left, right, row, last, beforeLast);
    beforeLast = last;
    last = next;
  }
  return last[right.length] ?? 0;
}

function nextRow(
  left: string,
  right: string,
  row: number,
  last: readonly number[],
  beforeLast: readonly number[],
): readonly number[] {
  const current = [row];
  for (let column = 1; column <= right.length; column += 1) {
    const replaced = (last[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
    const best = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, replaced);
    const swapped = isSwap(left, right, row, column) ? (beforeLast[column - 2] ?? 0) + 1 : best;
    current.push(Math.min(best, swapped));
  }
  return current;
}

function isSwap(left: string, right: string, row: number, column: number): boolean {
  if (row < 2 || column < 2) return false;
  return left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
}
