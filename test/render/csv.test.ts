import { describe, expect, it } from 'vitest';
import { csvText } from '../../src/render/csv.ts';

describe('a table', () => {
  it.each([
    ['a formula', '=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ['a plus', '+49 40 555', "'+49 40 555"],
    ['a minus', '-', "'-"],
    ['an at sign', '@SUM(A1)', "'@SUM(A1)"],
    ['a tab', '\t=1', `"'\t=1"`],
    ['a line end', '\n=1', `"'\n=1"`],
    ['the old line end of the Mac', '\r=1', `"'\n=1"`],
    ['a bar', '|calc', `"'|calc"`],
    ['a wide sign', '＝1', "'＝1"],
    ['an apostrophe', "'t Hooft", "''t Hooft"],
  ])('keeps a spreadsheet from running a text that begins with %s', (_, text, cell) => {
    expect(csvText([[text]], false)).toBe(`${cell}\r\n`);
  });

  it('has numbers as they are, and nothing for nothing', () => {
    expect(csvText([[{ digits: '-500.00' }, undefined, '-500']], false)).toBe("-500.00,,'-500\r\n");
  });

  it('puts in quotation marks what some reader would take apart', () => {
    expect(csvText([['a,b', 'a;b', 'a|b', 'a\tb', 'a\r\nb', 'say "a"', ' a', 'a b']], false)).toBe(
      '"a,b","a;b","a|b","a\tb","a\nb","say ""a"""," a",a b\r\n',
    );
  });

  it('leaves every text as it is where that was asked for', () => {
    expect(csvText([['=1', "'a", '+49']], true)).toBe("=1,'a,+49\r\n");
  });

  it('holds no NUL', () => {
    expect(csvText([['a\0b']], true)).toBe('a\uFFFDb\r\n');
  });
});
