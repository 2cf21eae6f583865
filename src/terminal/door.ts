import type { Printer } from '../world.ts';
import { dressFor } from './chalk-dress.ts';
import type { ColourLevel } from './colour.ts';
import { doorWith } from './plain-door.ts';

/** The one way out to the person: whatever is printed is made harmless, and shown in colour where `colour` allows. */
export function doorFor(out: { write(text: string): unknown; colour: ColourLevel }): Printer {
  return doorWith(out, dressFor(out.colour));
}
