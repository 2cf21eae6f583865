/** How well scores tell lost from won: the chance that a lost deal scores above a won one, ties half; 0.5 tells nothing. */
export function areaUnder(scores: readonly number[], lost: readonly boolean[]): number {
  const order = scores
    .map((score, at) => ({ score, lost: lost[at] === true }))
    .sort((a, b) => a.score - b.score);
  let ranks = 0;
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && order[to]?.score === order[from]?.score) to += 1;
    const rank = (from + 1 + to) / 2;
    for (let at = from; at < to; at += 1) if (order[at]?.lost) ranks += rank;
    from = to;
  }
  const losses = lost.filter(Boolean).length;
  const wins = order.length - losses;
  return losses === 0 || wins === 0 ? 0.5 : (ranks - (losses * (losses + 1)) / 2) / (losses * wins);
}

/** How far such an area lies from one of pure chance, in standard deviations (Mann and Whitney 1947). */
export function beyondChance(area: number, losses: number, wins: number): number {
  return losses === 0 || wins === 0
    ? 0
    : (area - 0.5) / Math.sqrt((losses + wins + 1) / (12 * losses * wins));
}

/** The chance of `lost` or more losses among so many deals where each is lost with this chance (the upper tail of the binomial). */
export function tailOf(lost: number, deals: number, chance: number): number {
  const odds = chance / (1 - chance);
  let term = Math.exp(
    logChoose(deals, lost) + lost * Math.log(chance) + (deals - lost) * Math.log1p(-chance),
  );
  let sum = term;
  for (let many = lost; many < deals; many += 1) {
    term *= ((deals - many) / (many + 1)) * odds;
    sum += term;
    if (many > deals * chance && term < sum * tiny) break;
  }
  return Math.min(1, sum);
}

/** What is so small beside a sum does not change it. */
const tiny = 1e-17;

function logChoose(of: number, many: number): number {
  return logFactorial(of) - logFactorial(many) - logFactorial(of - many);
}

const small: readonly number[] = Array.from({ length: 32 }, (_, of) => {
  let sum = 0;
  for (let one = 2; one <= of; one += 1) sum += Math.log(one);
  return sum;
});

/** Stirling's series beyond the first; right to 1e-12. */
function logFactorial(of: number): number {
  const known = small[of];
  if (known !== undefined) return known;
  const root = 0.5 * Math.log(2 * Math.PI * of);
  return of * Math.log(of) - of + root + 1 / (12 * of) - 1 / (360 * of ** 3) + 1 / (1260 * of ** 5);
}
