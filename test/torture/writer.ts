import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Deal } from '../../src/domain/pipeline.ts';
import { newId } from '../../src/store/ids.ts';
import { openLedger } from '../../src/store/stores.ts';

/** Adds deals to the ledger of a folder for ever, and says the account of each once it is kept: `tsx writer.ts <folder> <name>`. */
const [, , folder = '', name = ''] = process.argv;
const ledger = openLedger({
  folder,
  surroundings: {
    pid: process.pid,
    platform: process.platform,
    random: (bytes) => randomBytes(bytes),
    monotonic: () => performance.now(),
    pause,
    alive: isAlive,
    notice: () => undefined,
  },
});

for (let at = 0; ; at += 1) {
  const deal: Deal = {
    id: newId((bytes) => randomBytes(bytes)),
    account: `${name}, ${at}`,
    status: 'open',
    attributes: {},
    inLastImport: false,
  };
  await ledger.change((value) => ({ ...value, deals: [...value.deals, deal] }));
  writeSync(1, `${deal.account}\n`);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
