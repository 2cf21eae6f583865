import { writeSync } from 'node:fs';
import type { Deal } from '../../../src/domain/pipeline.ts';
import { newId } from '../../../src/store/ids.ts';
import { openLedger } from '../../../src/store/stores.ts';
import { surroundingsHere } from '../homes.ts';

/** Adds deals to the ledger of a folder, and says the account of each once it is kept: `writer.ts <folder> <name> <first number> [<how many>]`. */
const [, , folder = '', name = '', first = '0', count = 'Infinity'] = process.argv;
const ledger = openLedger({ folder, surroundings: surroundingsHere });

void save();

async function save(): Promise<void> {
  for (let at = Number(first); at < Number(first) + Number(count); at += 1) {
    const deal: Deal = {
      id: newId(surroundingsHere.random),
      account: `${name}, ${at}`,
      status: 'open',
      attributes: {},
      inLastImport: false,
    };
    await ledger.change((value) => ({ ...value, deals: [...value.deals, deal] }));
    writeSync(1, `${deal.account}\n`);
  }
}
