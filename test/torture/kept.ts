import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a kept file holds, read without the program: its number of commits, and the account of every deal in it. */
export interface KeptFile {
  readonly rev: number;
  readonly accounts: readonly string[];
}

const sumLength = 64;

/** The file of that kind in a home; undefined when its bytes are not what its head says. No file yet counts as an empty one. */
export function keptIn(home: string, kind: 'ledger' | 'pipeline'): KeptFile | undefined {
  const path = join(home, `${kind}.json`);
  if (!existsSync(path)) return { rev: 0, accounts: [] };
  try {
    const bytes = readFileSync(path);
    const { $recover, data }: Written = JSON.parse(bytes.toString());
    const sumAt = bytes.indexOf($recover.sha256);
    const sum = createHash('sha256')
      .update(bytes.subarray(0, sumAt))
      .update(bytes.subarray(sumAt + sumLength))
      .digest('hex');
    if (sum !== $recover.sha256 || bytes.length !== $recover.bytes) return undefined;
    return { rev: $recover.rev, accounts: data.deals.map((deal) => deal.account) };
  } catch {
    return undefined;
  }
}

interface Written {
  readonly $recover: { readonly rev: number; readonly bytes: number; readonly sha256: string };
  readonly data: { readonly deals: readonly { readonly account: string }[] };
}
