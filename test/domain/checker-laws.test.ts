import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkerOf } from '../../src/domain/checker.ts';
import { checkerBook } from '../playbook/checker-shipped.ts';

const check = checkerOf(checkerBook);
const rulesIn = (text: string) => [...new Set(check(text).map(({ rule }) => rule))].sort();
const bad = checkerBook.rules.flatMap((rule) => rule.bad);
const fine = checkerBook.rules.flatMap((rule) => rule.fine);
/** Gaps of a template are told by their very shape, capitals and blanks included. */
const worded = checkerBook.rules.filter(({ id }) => id !== 'placeholder').flatMap((rule) => rule.bad);

describe('the laws of the message checker', () => {
  it('two clean texts make a clean one', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fine), fc.constantFrom(...fine), (one, other) => {
        fc.pre([one, other].filter((text) => /sorry|apolog/i.test(text)).length < 2);
        expect(check(`${one} ${other}`)).toEqual([]);
        expect(check(`${one}\n\n${other}`)).toEqual([]);
      }),
    );
  });

  it('what is found in a sentence is found in any letter that holds it', () => {
    // A second apology is one to the whole message.
    const around = fine.filter((text) => !/sorry|apolog/i.test(text));
    fc.assert(
      fc.property(
        fc.constantFrom(...around),
        fc.constantFrom(...bad),
        fc.constantFrom(...around),
        (before, text, after) => {
          expect(rulesIn(`${before}\n\n${text}\n\n${after}`)).toEqual(rulesIn(text));
        },
      ),
    );
  });

  it.each<[string, (text: string) => string]>([
    ['capitals', (text) => text.toUpperCase()],
    ['curly quotes', (text) => text.replaceAll("'", '’')],
    ['lines broken by a mail program', (text) => text.replaceAll(' ', '\n')],
    ['lines broken as Windows does', (text) => text.replaceAll(' ', '\r\n')],
    ['two blanks', (text) => text.replaceAll(' ', '  ')],
  ])('%s change nothing', (_, written) => {
    for (const text of worded.filter((one) => !/[A-Z]\w+ [A-Z]/.test(one)))
      expect(rulesIn(written(text)), written(text)).toEqual(rulesIn(text));
  });

  it('offsets point at the words quoted, in their order, within the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...bad, ...fine)),
        fc.constantFrom(' ', '\n\n', ' – '),
        (texts, gap) => {
          const text = texts.join(gap);
          const findings = check(text);
          for (const { from, to, text: quoted } of findings) expect(text.slice(from, to)).toBe(quoted);
          const places = findings.map(({ from }) => from);
          expect(places).toEqual([...places].sort((left, right) => left - right));
          expect(findings.every(({ text: quoted }) => quoted.trim() !== '')).toBe(true);
        },
      ),
    );
  });

  it('no text makes it stumble', () => {
    const pieces = fc.constantFrom(
      'not',
      'your',
      'price',
      '.',
      '?',
      '…',
      "'",
      '’',
      '{',
      '[',
      '<',
      '%',
      '_',
      '\n\n',
      '\u0000',
      '🙂',
      'ß',
    );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void check(text)));
    fc.assert(
      fc.property(
        fc.array(pieces).map((all) => all.join(' ')),
        (text) => void check(text),
      ),
    );
  });

  it('a long text is read as its parts are: nothing runs on from one to the next', () => {
    // A second apology is one to the whole message.
    const letter = [...bad, ...fine].filter((text) => !/sorry|apolog/i.test(text)).join('\n\n');
    expect(check(`${letter}\n\n`.repeat(20))).toHaveLength(20 * check(letter).length);
  });
});
