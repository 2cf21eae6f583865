import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonText } from '../../src/render/json.ts';

it('wraps the data in a versioned envelope, two spaces deep, with one line end', () => {
  expect(jsonText('due', { items: [] })).toBe(
    '{\n  "recover": 1,\n  "kind": "due",\n  "data": {\n    "items": []\n  }\n}\n',
  );
});

it('writes characters that a terminal might obey as escapes', () => {
  expect(jsonText('x', 'a\x1b\x7f\x9b\u2028\u202e\ud800b')).toContain(
    '"a\\u001b\\u007f\\u009b\\u2028\\u202e\\ud800b"',
  );
});

it('gives the same value back, and nothing hidden on the way', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const json = jsonText('x', text);
      expect(JSON.parse(json)).toEqual({ recover: 1, kind: 'x', data: text });
      expect(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]/u.test(json.replaceAll('\n', ''))).toBe(false);
    }),
  );
});
