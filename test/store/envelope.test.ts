import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Pipeline } from '../../src/domain/pipeline.ts';
import { opened, sealed } from '../../src/store/envelope.ts';
import { anyPipeline } from './arbitrary-deal.ts';
import { anyLedger } from './arbitrary-ledger.ts';

const head = { schema: 1, kind: 'pipeline', id: 'abcdefgh01234567', rev: 42 };
const small: Pipeline = {
  schema: 2,
  deals: [
    {
      id: '00000000000000aa' as Pipeline['deals'][0]['id'],
      account: 'Müller',
      status: 'open',
      attributes: {},
      inLastImport: true,
    },
  ],
};
const whole = Buffer.concat(sealed(head, small).pieces);

describe('a sealed file', () => {
  test('is one JSON text with a record on each line', () => {
    expect(whole.toString()).toMatchInlineSnapshot(`
      "{"$recover":{"format":1,"schema":1,"kind":"pipeline","id":"abcdefgh01234567","rev":42,"bytes":308,"sha256":"7515857de98835064297503eb12f2734f291194e0bc95aea90bc0ba5ed5354d7"},
      "data":{"schema":2,
      "deals":[
      {"id":"00000000000000aa","account":"Müller","status":"open","attributes":{},"inLastImport":true}
      ]}}
      "
    `);
    expect(JSON.parse(whole.toString()).data).toEqual(small);
  });

  test('gives back a long list, which is read a piece at a time', () => {
    const [deal] = small.deals;
    const deals = Array.from({ length: 20_000 }, (_, number) => {
      return { ...deal, name: `Nº ${number},\n"deals":[`, notes: 'ü,\n'.repeat(number % 50) };
    });
    const value = { schema: 2, deals, afterClosing: ['Age'] };
    const found = opened(Buffer.concat(sealed(head, value).pieces), 'pipeline', 1);
    expect(found.state === 'whole' && found.value).toStrictEqual(value);
  });

  test('has no line inside a part that begins with a quote, so that each part can be read alone', () => {
    const sealedBytes = Buffer.concat(sealed(head, { ...small, afterClosing: ['Age', 'Score'] }).pieces);
    const starts = sealedBytes.toString().matchAll(/\n"(\w+)":/g);
    expect(Array.from(starts, ([, name]) => name)).toEqual(['data', 'deals', 'afterClosing']);
    expect(sealedBytes.toString().match(/\n"/g)).toHaveLength(3);
  });

  test.for([
    ['ledger', anyLedger],
    ['pipeline', anyPipeline],
  ] as const)('gives back any %s to the letter', ([kind, any]) => {
    fc.assert(
      fc.property(any, fc.integer({ min: 1, max: 1e12 }), (value, rev) => {
        const found = opened(Buffer.concat(sealed({ ...head, kind, rev }, value).pieces), kind, 1);
        expect(found).toMatchObject({ state: 'whole', head: { ...head, kind, rev } });
        expect(found.state === 'whole' && found.value).toStrictEqual(value);
      }),
    );
  });
});

describe('damage is never silent', () => {
  test('each single bit counts', () => {
    const taken = [...whole.keys()].filter((at) => {
      return [1, 2, 4, 8, 16, 32, 64, 128].some((bit) => isWhole(changedAt(at, (byte) => byte ^ bit)));
    });
    expect(taken).toEqual([]);
  });

  test('each other byte in each place is noticed', () => {
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        expect(isWhole(changedAt(at, (byte) => (byte + by) % 256))).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  test('each length that is cut off is noticed, and said to be', () => {
    const lengths = [...whole.keys()];
    expect(lengths.filter((length) => isWhole(whole.subarray(0, length)))).toEqual([]);
    expect(opened(whole.subarray(0, -1), 'pipeline', 1)).toEqual({ state: 'damaged', how: 'short' });
  });

  test('bytes put in, taken out, doubled or blanked anywhere are noticed', () => {
    const spot = fc.record({
      at: fc.nat(whole.length),
      count: fc.integer({ min: 1, max: 64 }),
      fill: fc.uint8Array({ maxLength: 9 }),
    });
    fc.assert(
      fc.property(spot, ({ at, count, fill }) => {
        const changed = Buffer.concat([whole.subarray(0, at), fill, whole.subarray(at + count)]);
        fc.pre(!changed.equals(whole));
        expect(isWhole(changed)).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  test.for([
    ['nothing', ''],
    ['null', 'null'],
    ['a list', '[]'],
    ['another program’s JSON', '{"deals":[]}'],
    ['a byte order mark before it', `\ufeff${whole}`],
    ['line ends of Windows', whole.toString().replaceAll('\n', '\r\n')],
    ['a head in another order', whole.toString().replace('"format":1,"schema":1', '"schema":1,"format":1')],
  ] as const)('%s is no file of ours', ([, text]) => {
    expect(opened(Buffer.from(text), 'pipeline', 1)).toEqual({ state: 'damaged', how: 'foreign' });
  });

  test('the pipeline is not taken for the ledger', () => {
    expect(opened(whole, 'ledger', 1)).toEqual({ state: 'damaged', how: 'foreign' });
  });

  test('bytes that are no text are refused even under a right checksum', () => {
    const marked = Buffer.concat(sealed(head, { schema: 1, deals: ['ÿ'] }).pieces);
    const at = marked.indexOf('ÿ');
    const broken = Buffer.concat([
      marked.subarray(0, at),
      Buffer.from([0xff, 0xfe]),
      marked.subarray(at + 2),
    ]);
    expect(isWhole(resummed(marked))).toBe(true);
    expect(isWhole(resummed(broken))).toBe(false);
  });
});

describe('a newer file', () => {
  test('is told apart from a damaged one, by its schema or its format', () => {
    expect(opened(Buffer.concat(sealed({ ...head, schema: 2 }, small).pieces), 'pipeline', 1)).toEqual({
      state: 'newer',
    });
    expect(opened(Buffer.from('{"$recover":{"format":2,"new":true}}'), 'pipeline', 1)).toEqual({
      state: 'newer',
    });
  });
});

function isWhole(bytes: Buffer): boolean {
  return opened(bytes, 'pipeline', 1).state === 'whole';
}

function changedAt(at: number, change: (byte: number) => number): Buffer {
  const copy = Buffer.from(whole);
  copy[at] = change(copy[at] ?? 0);
  return copy;
}

/** The bytes with the checksum that they should have. */
function resummed(bytes: Buffer): Buffer {
  const at = bytes.indexOf('"sha256":"') + 10;
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at + 64)];
  return Buffer.concat([
    before,
    Buffer.from(createHash('sha256').update(before).update(after).digest('hex')),
    after,
  ]);
}
