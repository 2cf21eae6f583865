import { expect, test } from 'vitest';
import { chanceFrom } from '../chance.ts';
import { committing } from './committing.ts';
import { crashesOf } from './crashes.ts';
import type { Before } from './memory-disk.ts';

const [add] = committing.filter((command) => command.name === 'add');
const size = { states: 100, nextInEvery: 50 };
const patience = { timeout: 60_000 };

/** What power cuts do to `recover add` on a disk that answers so. */
function crashesWith(before?: Before) {
  if (add === undefined) throw new Error('there is no add');
  return crashesOf(add, size, chanceFrom(1), before);
}

test(
  'a power cut at any instant of an add leaves the old value or the new one, and the new one once it was said',
  patience,
  async () => {
    expect(await crashesWith()).toMatchObject({ neither: 0, lost: 0, answersLost: 0, stuck: 0 });
  },
);

test('a disk that only says that the bytes are there is found out', patience, async () => {
  const { neither } = await crashesWith(unconfirming((path) => path.includes('.')));
  expect(neither).toBeGreaterThan(0);
});

test('a disk that only says that the names are there is found out', patience, async () => {
  const { lost } = await crashesWith(unconfirming((path) => !path.includes('.')));
  expect(lost).toBeGreaterThan(0);
});

test(
  'a disk that takes half of the bytes and speaks of all is stopped by the size that it tells',
  patience,
  async () => {
    await expect(crashesWith(halfOf((call) => call === 'writeSync'))).rejects.toThrow('the disk is full');
  },
);

test('a disk that lies about the size as well is found out', patience, async () => {
  const { neither } = await crashesWith(halfOf(() => true));
  expect(neither).toBeGreaterThan(0);
});

/** A disk that does not do what fsync asks of some paths. */
function unconfirming(isIgnored: (path: string) => boolean): Before {
  const paths = new Map<unknown, string>();
  return (call, given, act) => {
    if (call === 'openSync') {
      const answer = act();
      paths.set(answer, String(given[0]));
      return { answer };
    }
    return call === 'fsyncSync' && isIgnored(paths.get(given[0]) ?? '') ? { answer: undefined } : undefined;
  };
}

/** A disk that takes half of what is written to a copy in the making, and lies about it in the calls named. */
function halfOf(lies: (call: string) => boolean): Before {
  const told = { handle: undefined as unknown, size: 0n };
  return (call, given, act) => {
    if (call === 'openSync' && String(given[0]).endsWith('.tmp')) {
      told.handle = act();
      return { answer: told.handle };
    }
    if (told.handle === undefined || given[0] !== told.handle || !lies(call)) return undefined;
    if (call === 'fstatSync') return { answer: Object.assign(act() ?? {}, { size: told.size }) };
    return call === 'writeSync' ? { answer: halfTaken(given, act, told) } : undefined;
  };
}

function halfTaken(
  [handle, bytes, offset, length]: readonly unknown[],
  act: (given: readonly unknown[]) => unknown,
  told: { size: bigint },
): unknown {
  act([handle, bytes, offset, Number(length) >> 1]);
  told.size = BigInt(Number(length));
  return length;
}
