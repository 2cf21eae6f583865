import type { Instant } from '../domain/day.ts';
import { instantOf } from '../domain/day.ts';

/** That many milliseconds after 1970 began, in the local zone. */
export function instantAt(milliseconds: number): Instant {
  return instantOf(new Date(milliseconds));
}
