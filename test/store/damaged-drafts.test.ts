import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Instant } from '../../src/domain/day.ts';
import type { Answer } from '../../src/domain/question.ts';
import { apply, draftIn } from '../../src/store/draft-answers.ts';
import type { DraftLine } from '../../src/store/draft-lines.ts';
import { headText, lineText } from '../../src/store/draft-lines.ts';

const head = { verb: 'debrief', subject: 'x', startedAt: '2026-11-21T09:00:00Z' as Instant };

/** An interview in which the person went back twice, and said something else. */
const secondThoughts: readonly DraftLine[] = [
  { question: 'pulse', answer: 4 },
  { question: 'goal', answer: 'kein Rückstau\nam Montag' },
  { question: 'reasons', answer: ['one supplier', 'live in six weeks'] },
  { question: 'goal', forgotten: true },
  { question: 'goal', answer: 'no queue on Monday' },
  { question: 'believed', answer: 'the price' },
  { question: 'causes', answer: ['value-not-believed'] },
  { question: 'causes', forgotten: true },
  { question: 'believed', forgotten: true },
  { question: 'believed', answer: 'the director never met us' },
  { question: 'causes', answer: ['decision-maker-not-reached'] },
  { question: 'fact.signer-met', answer: false },
  { question: 'partner', answer: null },
];

describe('a draft of which something was damaged', () => {
  test('gives no answer that was never given, and is not silent about one that is gone or was changed since', () => {
    const bytes = draftOf(secondThoughts);
    const states = secondThoughts.map((_, at) => standingAfter(secondThoughts.slice(0, at + 1)));
    const cutOff = [standingAfter([]), ...states];
    let told = 0;
    fc.assert(
      fc.property(damage(bytes), (damaged) => {
        const found = draftIn(damaged);
        if (found === undefined) return;
        for (const [question, answer] of found.answers) expect(given(question)).toContainEqual(answer);
        if (found.lost > 0) told += 1;
        else expect(cutOff).toContain(written(found.answers));
      }),
      { numRuns: 4000, seed: 7 },
    );
    expect(told).toBeGreaterThan(1000);
  });

  test('with any one bit turned over loses one answer at the most, puts at the most one more in doubt, and says so', () => {
    const lines = [answered('how', 'phone'), answered('who', 'Ann'), answered('said', 'too dear')];
    const bytes = draftOf(lines);
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const found = draftIn(turned(bytes, bit));
      const gone = 3 - (found?.answers.size ?? 0);
      expect([0, 1, 2], `bit ${bit}`).toContain(gone);
      expect(found?.lost, `bit ${bit}`).toBe(gone);
    }
  });

  test('does not bring back an answer whose change cannot be read', () => {
    const lines = [
      answered('how', 'phone'),
      forgotten('how'),
      answered('how', 'email'),
      answered('who', 'Ann'),
    ];
    const text = draftOf(lines).toString();
    const named = text.replace('forgotten', 'forgottem').replace('email', 'e-mail');
    const unnamed = named.replaceAll('"question":"how"', (found, at) =>
      at > text.indexOf('"at":2') ? '' : found,
    );
    expect(standingIn(text)).toEqual({ answers: { how: 'email', who: 'Ann' }, lost: 0 });
    for (const damaged of [named, unnamed])
      expect(standingIn(damaged)).toMatchObject({ answers: { who: 'Ann' } });
    expect([standingIn(named).lost, standingIn(unnamed).lost]).toEqual([2, 3]);
  });

  test('is whole again, and says nothing more, once the lost answers were given anew', () => {
    const lines = [answered('how', 'phone'), answered('who', 'Ann'), answered('said', 'too dear')];
    const damaged = draftOf(lines).toString().replace('Ann', 'Any');
    expect(standingIn(damaged)).toEqual({ answers: { how: 'phone', said: 'too dear' }, lost: 1 });
    const { missing, next } = draftIn(Buffer.from(damaged)) ?? { missing: [], next: 0 };
    expect({ missing, next }).toEqual({ missing: [2], next: 4 });
    expect(standingIn(`${damaged}${lineText(2, answered('who', 'Ann'))}`)).toEqual({
      answers: { how: 'phone', said: 'too dear', who: 'Ann' },
      lost: 0,
    });
  });

  test('is found by the second of its first two lines when the first is damaged, and the other way round', () => {
    const text = draftOf([answered('how', 'phone')]).toString();
    const second = text.indexOf('debrief', text.indexOf('debrief') + 1);
    const twice = `${text.slice(0, second)}lost${text.slice(second + 7)}`;
    for (const damaged of [text.replace('debrief', 'lost'), twice])
      expect(draftIn(Buffer.from(damaged))).toMatchObject({ head, lost: 0, next: 2 });
  });
});

describe('a draft that was begun with an earlier version', () => {
  const old = `${JSON.stringify(head)}\n{"question":"how","answer":"phone"}\n{"question":"who","answer":"Ann"}\n`;

  test('keeps its answers, and goes on with lines that have a sum', () => {
    expect(standingIn(old)).toEqual({ answers: { how: 'phone', who: 'Ann' }, lost: 0 });
    expect(standingIn(`${old}${lineText(1, forgotten('who'))}${lineText(2, answered('who', 'Bo'))}`)).toEqual(
      {
        answers: { how: 'phone', who: 'Bo' },
        lost: 0,
      },
    );
  });

  test('says so when a line cannot be read', () => {
    expect(standingIn(old.replace('"Ann"}', '"Ann'))).toEqual({ answers: { how: 'phone' }, lost: 1 });
    expect(standingIn(old.replace('"phone"}', '"phone'))).toEqual({ answers: { who: 'Ann' }, lost: 1 });
  });
});

function answered(question: string, answer: Answer): DraftLine {
  return { question, answer };
}

function forgotten(question: string): DraftLine {
  return { question, forgotten: true };
}

function draftOf(lines: readonly DraftLine[]): Buffer {
  const texts = lines.map((line, at) => lineText(at + 1, line));
  return Buffer.from([headText(head), '\n', headText(head), ...texts].join(''));
}

function standingIn(text: string) {
  const { answers = new Map<string, Answer>(), lost } = draftIn(Buffer.from(text)) ?? {};
  return { answers: Object.fromEntries(answers), lost };
}

function standingAfter(lines: readonly DraftLine[]): string {
  const answers = new Map<string, Answer>();
  for (const line of lines) apply(answers, line);
  return written(answers);
}

function written(answers: ReadonlyMap<string, Answer>): string {
  return JSON.stringify([...answers]);
}

function given(question: string): readonly Answer[] {
  return secondThoughts.flatMap((line) =>
    line.question === question && 'answer' in line ? [line.answer] : [],
  );
}

function turned(bytes: Buffer, bit: number): Buffer {
  const changed = Buffer.from(bytes);
  changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return changed;
}

/** The bytes with one thing done to them: a bit, a byte, something put in, left out, cut off, swapped, zeroed. */
function damage(bytes: Buffer): fc.Arbitrary<Buffer> {
  const place = fc.nat(bytes.length - 1);
  const range = fc
    .tuple(place, place)
    .map(([left, right]) => [Math.min(left, right), Math.max(left, right) + 1]);
  const without = (from: number, to: number, between: Buffer) =>
    Buffer.concat([bytes.subarray(0, from), between, bytes.subarray(to)]);
  return fc.oneof(
    fc.nat(bytes.length * 8 - 1).map((bit) => turned(bytes, bit)),
    fc.tuple(place, fc.nat(255)).map(([at, byte]) => without(at, at + 1, Buffer.from([byte]))),
    fc.tuple(place, fc.uint8Array({ maxLength: 40 })).map(([at, put]) => without(at, at, Buffer.from(put))),
    fc.tuple(range, place).map(([[from = 0, to = 0], at]) => without(at, at, bytes.subarray(from, to))),
    range.map(([from = 0, to = 0]) => without(from, to, Buffer.alloc(0))),
    range.map(([from = 0, to = 0]) => without(from, to, Buffer.alloc(to - from))),
    place.map((at) => bytes.subarray(0, at)),
    fc.tuple(range, range).map(([[a = 0, b = 0], [c = 0, d = 0]]) => {
      const [[from, to], [start, end]] =
        a <= c
          ? [
              [a, b],
              [Math.max(b, c), Math.max(b, d)],
            ]
          : [
              [c, d],
              [Math.max(d, a), Math.max(d, b)],
            ];
      return Buffer.concat([
        bytes.subarray(0, from),
        bytes.subarray(start, end),
        bytes.subarray(to, start),
        bytes.subarray(from, to),
        bytes.subarray(end),
      ]);
    }),
  );
}
