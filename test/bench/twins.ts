import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
const plainStore = 'test/bench/plain-store.ts';

const plainStores = `import { emptyLedger } from '../domain/ledger.ts';
  import { emptyPipeline } from '../domain/pipeline.ts';
  import { plainStore } from '../../${plainStore}';
  export const openLedger = ({ folder }) => plainStore(folder, 'ledger', emptyLedger);
  export const openPipeline = ({ folder }) => plainStore(folder, 'pipeline', emptyPipeline);
`;

/** Two programs of the sources as they stand, each built in a folder of its own: ours, and the same with plain lowdb as its store. */
export interface Twins {
  readonly ours: string;
  readonly plain: string;
}

/** Builds both below `folder`; the answer is where they start. Throws when a build fails. */
export function buildTwins(folder: string): Twins {
  return {
    ours: built(join(folder, 'ours'), {}),
    plain: built(join(folder, 'plain'), {
      'src/store/stores.ts': plainStores,
      [plainStore]: readFileSync(join(root, plainStore), 'utf8'),
    }),
  };
}

function built(folder: string, replaced: Readonly<Record<string, string>>): string {
  mkdirSync(join(folder, 'test/bench'), { recursive: true });
  for (const part of ['bin', 'src', 'data', 'package.json'])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const [path, text] of Object.entries(replaced)) writeFileSync(join(folder, path), text);
  const { status, stderr } = spawnSync(process.execPath, [tsx, 'bin/build.ts'], { cwd: folder });
  if (status !== 0) throw new Error(`The build in ${folder} ended with ${status}: ${stderr}`);
  return join(folder, 'dist/recover.js');
}
