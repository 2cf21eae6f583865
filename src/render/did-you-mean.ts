/** " Did you mean …?" with the two nearest, or nothing. */
export function didYouMean(near: readonly string[]): string {
  return near.length === 0 ? '' : ` Did you mean ${near.slice(0, 2).join(' or ')}?`;
}
