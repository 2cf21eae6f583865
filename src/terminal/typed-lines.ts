import { createInterface } from 'node:readline';
import { left } from './left.ts';

/** Lines that the person types, one after the other; nothing is drawn. */
export interface TypedLines {
  /** The next line. Throws `Problem` left when the input ends or the program is told to stop. */
  next(): Promise<string>;
  /** Lines that came right behind the last one, as only a paste does. */
  rest(): Promise<readonly string[]>;
  close(): void;
}

/** Milliseconds of silence after which a paste is over. */
const silence = 60;

/** Reads lines from the input until it is closed. */
export function typedLines(input: NodeJS.ReadableStream, signal: AbortSignal | undefined): TypedLines {
  const readline = createInterface({ input, terminal: false });
  const waiting: string[] = [];
  let wake = () => {};
  let over = signal?.aborted ?? false;
  const stop = () => {
    over = true;
    wake();
  };
  readline.on('line', (line) => {
    waiting.push(line);
    wake();
  });
  readline.on('close', stop);
  signal?.addEventListener('abort', stop);
  return {
    async next() {
      while (waiting.length === 0 && !over) await new Promise<void>((resolve) => (wake = resolve));
      const line = waiting.shift();
      if (line === undefined || signal?.aborted) throw left();
      return line;
    },
    async rest() {
      const lines: string[] = [];
      do {
        lines.push(...waiting.splice(0));
        await new Promise((resolve) => setTimeout(resolve, silence));
      } while (waiting.length > 0);
      return lines;
    },
    close() {
      signal?.removeEventListener('abort', stop);
      readline.close();
    },
  };
}
