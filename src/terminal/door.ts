import type { Printer } from '../world.ts';
import type { ColourLevel } from './colour.ts';
import { dressFor } from './dress.ts';

/** The one way out to the person: whatever is printed is made harmless, and shown in colour where `colour` allows. */
export function doorFor(out: { write(text: string): unknown; colour: ColourLevel }): Printer {
  const dress = dressFor(out.colour);
  return {
    print(text) {
      out.write(dress(text));
    },
  };
}
