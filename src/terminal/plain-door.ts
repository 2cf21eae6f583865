import type { Printer } from '../world.ts';
import type { Dress } from './dress.ts';
import { undressed } from './dress.ts';

/** The way out without colour, which needs nothing loaded. */
export function doorWith(out: { write(text: string): unknown }, dress: Dress = undressed): Printer {
  return {
    print(text) {
      out.write(dress(text));
    },
  };
}
