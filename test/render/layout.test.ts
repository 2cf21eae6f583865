import { describe, expect, it } from 'vitest';
import { columns, hanging, padded, page, record } from '../../src/render/layout.ts';
import { marks, painted, unpainted } from '../../src/render/paint.ts';

describe('columns', () => {
  it('stand two blanks apart, as wide as their widest cell, style marks and all', () => {
    expect(
      columns([
        ['a', 'b'],
        ['漢字', 'c'],
        [painted('strong', 'x'), 'd'],
      ]).map(unpainted),
    ).toEqual(['a     b', '漢字  c', 'x     d']);
  });

  it('may be fewer in one row than in another, and end without blanks', () => {
    expect(columns([['a'], ['bb', '', ''], ['c', 'd']])).toEqual(['a', 'bb', 'c   d']);
    expect(columns([])).toEqual([]);
  });
});

describe('a page', () => {
  it('goes on below a line that is too wide, two columns further in', () => {
    expect(page(['one two three four', '  five six seven', 'eight'], 10)).toBe(
      'one two\n  three\n  four\n  five six\n    seven\neight\n',
    );
  });

  it('keeps lines of their own, and knows no tabs', () => {
    expect(page(['a\n\tb', ''], 20)).toBe('a\n b\n\n');
  });
});

it('a hanging text leaves no blanks where its own lines are empty', () => {
  expect(hanging('They said  ', 'Too late.\n\nSorry.', 40)).toEqual([
    'They said  Too late.',
    '',
    '           Sorry.',
  ]);
});

it('a record is one line, whatever stands in its cells', () => {
  expect(record(['a\tb', 'c\r\nd', ''])).toBe('a b\tc d\t\n');
});

it('a style is put on and off in each line by itself, and not on an empty one', () => {
  expect(painted('quiet', 'a\n\nb')).toBe(`${marks.quiet}a${marks.end}\n\n${marks.quiet}b${marks.end}`);
  expect(padded(painted('quiet', 'a'), 3)).toBe(`${marks.quiet}a${marks.end}  `);
});
