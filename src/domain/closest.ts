/** The candidates nearest to what was typed, best first: those within a third of its length in single slips, at most `most`. */
export function closest(typed: string, candidates: readonly string[], most = 3): readonly string[] {
  const wanted = typed.toLowerCase();
  const limit = Math.max(1, Math.floor(Math.max(wanted.length, 3) / 3)) + (wanted.length > 3 ? 1 : 0);
  return [...new Set(candidates)]
    .map((candidate) => ({ candidate, slips: nearness(wanted, candidate.toLowerCase()) }))
    .filter(({ slips }) => slips <= limit)
    .sort((left, right) => left.slips - right.slips || (left.candidate < right.candidate ? -1 : 1))
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

function nearness(typed: string, candidate: string): number {
  const start = candidate.slice(0, typed.length + 1);
  return candidate.length > typed.length + 3 ? slipsBetween(typed, start) + 0.5 : slipsBetween(typed, candidate);
}

/** How many insertions, deletions, replacements or swaps of neighbours turn one word into the other (Damerau 1964, optimal string alignment). */
export function slipsBetween(left: string, right: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      const best = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      current.push(swapped ? Math.min(best, (beforeLast[column - 2] ?? 0) + 1) : best);
    }
    beforeLast = last;
    last = current;
  }
  return last[right.length] ?? 0;
}
