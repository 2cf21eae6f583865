import type { DateOrder } from './dates.ts';
import type { DealField } from './intake.ts';

/** How a file was read, to read the next one the same way. */
export interface SavedMapping {
  /** What `--map` said, in its order. */
  readonly columns: readonly { readonly header: string; readonly field: DealField }[];
  readonly dates?: DateOrder;
}

const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** True for a name that every system takes for a file: letters, digits, blanks, - and _, up to 40. */
export function isMappingName(name: string): boolean {
  return /^[\p{L}\p{N}](?:[\p{L}\p{N} _-]{0,38}[\p{L}\p{N}_-])?$/u.test(name) && !reserved.test(name);
}
