/** Order of two texts by their characters' numbers: right for days and ids, and the same on every machine. */
export function inOrder(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
