import type { Care, Health } from '../../src/domain/health.ts';
import { homes } from '../render/ailing.ts';
import { aHealth, copies, fewerNotes, notes } from '../render/healths.ts';
import type { Circumstances } from '../world/circumstances.ts';
import { ran } from '../world.ts';

const [kept] = copies;
/** Where the newest copy of the notes lies. */
export const keptAt = kept?.path ?? '';
/** A home in which all is well. */
export const well = aHealth();
/** A home of that name, to which something needs to be done. */
export const ailing = (name: string): Health => homes[name] ?? well;

/** A care that finds these homes one after the other, the last one from then on, and remembers what it was told to do. */
export function caring(...found: readonly Health[]) {
  const did: string[] = [];
  const doing = (what: string) => did.push(what);
  let looks = 0;
  const care: Partial<Care> = {
    async look() {
      looks += 1;
      return found[Math.min(looks, found.length) - 1] ?? well;
    },
    async restore(_bytes, path) {
      doing(`restore ${path}`);
      return { kind: 'ledger', counts: notes, setAside: 'quarantine/ledger.x.json' };
    },
    async accept(kind) {
      doing(`accept ${kind}`);
      return { kind, counts: fewerNotes };
    },
    async startAfresh(kind) {
      doing(`start-afresh ${kind}`);
      return { setAside: 'quarantine/x.json' };
    },
    async unlock() {
      doing('unlock');
    },
    async close() {
      doing('close');
      return ['ledger.json'];
    },
  };
  return { care, did, files: { [keptAt]: 'a copy' } };
}

/** Runs `recover doctor` on homes as they are found one after another. */
export async function doctor(
  found: readonly Health[],
  argv: readonly string[] = [],
  how: Circumstances = {},
): Promise<{ code: number; out: string; err: string; did: readonly string[] }> {
  const { did, ...given } = caring(...found);
  return { ...(await ran(['doctor', ...argv], { ...given, ...how })), did };
}
