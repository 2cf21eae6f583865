import { harmless } from '../render/harmless.ts';
import { cut } from '../render/layout.ts';
import type { Progress } from '../world.ts';

/** The terminal that shows it. */
export interface Watched {
  write(text: string): void;
  columns(): number | undefined;
}

/** Short work is over before anybody wonders, and nobody reads faster than this; in milliseconds. */
const [patience, pause] = [600, 250];

const eraseLine = '\r\x1b[K';

/** One line on that terminal, replaced a few times a second at most and gone at the end; `clock` counts milliseconds. */
export function progressOn(terminal: Watched, clock: () => number): Progress {
  let begun: number | undefined;
  let shownAt: number | undefined;
  return {
    tell(line) {
      const now = clock();
      begun ??= now;
      if (now - (shownAt ?? begun) < (shownAt === undefined ? patience : pause)) return;
      shownAt = now;
      terminal.write(`${eraseLine}${cut(harmless(line), (terminal.columns() || 80) - 1)}`);
    },
    end() {
      if (shownAt !== undefined) terminal.write(eraseLine);
      shownAt = undefined;
    },
  };
}
