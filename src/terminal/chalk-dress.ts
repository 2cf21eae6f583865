import { Chalk } from 'chalk';
import type { ColourLevel } from './colour.ts';
import type { Dress } from './dress.ts';
import { dressWith, undressed } from './dress.ts';

/** The dress for one colour level. */
export function dressFor(colour: ColourLevel): Dress {
  if (colour === 0) return undressed;
  const paint = new Chalk({ level: colour });
  return dressWith({ strong: paint.bold, quiet: paint.dim, alarm: paint.magenta, good: paint.green });
}
