import { widthOf } from '../render/width.ts';
import { undressed } from './dress.ts';
import type { Frame } from './look.ts';

/** Takes away the lines that end right above the cursor, which stands at the start of its row; nothing for no lines. */
export function erasingAbove(lines: readonly string[], columns: number): string {
  const rows = rowsOn(lines, columns);
  return rows === 0 ? '' : `\r\u001B[${rows}A\u001B[J`;
}

/**
 * Takes away a frame that the window broke into more rows when it became narrower, and leaves the cursor where the frame
 * would have it: below as many rows as it has lines above, so that it is drawn anew from where it began.
 */
export function erasingFrame({ above, below }: Frame, columns: number): string {
  const up = rowsOn(above, columns);
  const home = up === 0 ? '\r' : `\r\u001B[${up}A`;
  const down = '\n'.repeat(above.length + below.length);
  return `${home}\u001B[J${down}${below.length === 0 ? '' : `\u001B[${below.length}A`}`;
}

function rowsOn(lines: readonly string[], columns: number): number {
  return lines.reduce((rows, line) => rows + Math.max(1, Math.ceil(widthOf(undressed(line)) / columns)), 0);
}
