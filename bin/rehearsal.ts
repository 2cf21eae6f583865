import { promises, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Instant } from '../src/domain/day.ts';
import { main } from '../src/main.ts';
import type { Rehearsal, World } from '../src/world.ts';

/** A throw-away home in the folder for temporary files; it is gone after `close`. */
export async function rehearsal(
  build: (place: {
    readonly home: string;
    readonly now: Instant;
    readonly silent: boolean;
  }) => Promise<World>,
): Promise<Rehearsal> {
  const folder = await promises.mkdtemp(join(tmpdir(), 'recover-'));
  const home = join(folder, 'home');
  // A program that is told to stop does not get as far as `close`.
  const clear = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', clear);
  return {
    run: async (argv, at, silent = false) => main(argv, await build({ home, now: at, silent })),
    async lay(name, text) {
      const path = join(folder, name);
      await promises.writeFile(path, text, { mode: 0o600 });
      return path;
    },
    async close() {
      await promises.rm(folder, { recursive: true, force: true });
      process.removeListener('exit', clear);
    },
  };
}
