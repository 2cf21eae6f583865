import type { FileKind } from '../domain/health.ts';
import type { Problem } from '../domain/problem.ts';
import { inNewestShape, objectIn, recordAt } from './edited.ts';
import { notOurs, notWhole, offeredNewer, wrongShape } from './offer-problems.ts';
import { fits, shelves } from './plans.ts';
import { verified } from './snapshot.ts';

/** What bytes offered to be put in place hold, in the newest shape; `id` is the store's they come from, where they tell. */
export interface Offer {
  readonly kind: FileKind;
  readonly value: object;
  readonly id: string | undefined;
}

/** What they hold: a file of ours, or what `export json` wrote. Throws `Problem` refused when neither, or newer; `path` is for the words. */
export async function offerIn(given: Uint8Array, path: string): Promise<Offer> {
  const bytes = Buffer.from(given);
  const ours = (await sealedIn(bytes, 'ledger', path)) ?? (await sealedIn(bytes, 'pipeline', path));
  if (ours !== undefined) return ours;
  const exported = objectIn(bytes);
  if (exported?.['recover'] !== 1 || exported['kind'] !== 'export') throw foreign(exported, path);
  const ledger = recordAt(recordAt(exported, 'data'), 'ledger');
  const schema = ledger['schema'];
  if (typeof schema === 'number' && schema > shelves.ledger.schema) throw offeredNewer(path);
  const value = await inNewestShape(ledger, shelves.ledger, schema);
  if (value === undefined) throw wrongShape(path);
  return { kind: 'ledger', value, id: undefined };
}

/** Undefined when it is no file of ours of that kind. */
async function sealedIn(bytes: Buffer, kind: FileKind, path: string): Promise<Offer | undefined> {
  const found = verified(bytes, shelves[kind]);
  if (found.state === 'newer') throw offeredNewer(path);
  if (found.state === 'damaged') {
    if (found.how === 'foreign') return undefined;
    throw notWhole(path);
  }
  if (!(await fits(kind, found.value))) throw wrongShape(path);
  return { kind, value: found.value, id: found.head.id };
}

function foreign(object: Readonly<Record<string, unknown>> | undefined, path: string): Problem {
  return object !== undefined && Object.hasOwn(object, '$recover') ? notWhole(path) : notOurs(path);
}
