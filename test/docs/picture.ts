import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { morning } from './morning.ts';
import { pictureOf } from './svg.ts';

/** The file that README shows at its top. */
export const pictureFile = join(import.meta.dirname, '../../docs/morning.svg');

/** A morning as README shows it, drawn from the built program in a real terminal. */
export async function drawnNow(): Promise<string> {
  return pictureOf('recover due', await morning(), {
    title: 'A morning with recover',
    tells:
      'The terminal after recover due: a reply to a lost deal, due at 15:40, two calls on open deals with the money, the question and the number, the days ahead, and the lesson for today.',
  });
}

if (process.argv[1] === import.meta.filename)
  void drawnNow().then((text) => writeFileSync(pictureFile, text));
