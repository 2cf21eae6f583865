import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recover } from './process.ts';

const program = join(import.meta.dirname, '../../dist/recover.js');

/** Names that would harm a shell which reads them as its own. */
export const hostile = [
  'Ahab $(touch harmed)',
  'Bolt `touch harmed`',
  'Cato "quoted" & Sons',
  "Dirk's; touch harmed",
  'Elan  * ? [a] {b,c} ~ # !x \\ |',
  'Faro <in >harmed',
];

/** A folder with a home full of hostile names, and `recover` as a program that is found in the path. */
export function hostileShell(folder: string): { readonly home: string; readonly path: string } {
  const home = join(folder, 'home');
  const path = join(folder, 'path');
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'recover'), `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`);
  chmodSync(join(path, 'recover'), 0o755);
  for (const name of hostile) recover(home, ['add', name]);
  for (const shell of ['bash', 'zsh'])
    writeFileSync(join(folder, `${shell}.txt`), recover(home, ['completion', shell]).out);
  return { home, path };
}
