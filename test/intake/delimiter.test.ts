import { describe, expect, it } from 'vitest';
import { delimited } from '../../src/intake/delimiter.ts';
import { lines, read } from './reading.ts';

describe('the delimiter', () => {
  it.each([
    [',', 'commas', lines('Account,Stage', 'Acme,Won')],
    [';', 'semicolons', lines('Account;Stage', 'Acme;Won')],
    ['\t', 'tabs', lines('Account\tStage', 'Acme\tWon')],
    ['|', 'bars', lines('Account|Stage', 'Acme|Won')],
    [';', 'semicolons beside decimal commas', lines('Account;Amount', 'Acme;1,5', 'Beta;2,5')],
    [
      ',',
      'commas around cells with semicolons',
      lines('Account,Stage,Tags', 'Acme,Won,a;b;c', 'Beta,Won,"a;b"'),
    ],
    [
      ';',
      'semicolons around quoted text full of commas',
      lines('Account;Stage', '"a,b,c,d,e";Won', '"f,g,h,i";Won'),
    ],
    [',', 'nothing else than one column', lines('Account', 'Acme')],
  ])('%j is found among %s', (delimiter, _, text) => {
    expect(delimited(text).delimiter).toBe(delimiter);
  });

  it('is what a first line says, and that line is no row but counts as a line', () => {
    const found = read(lines('sep=;', 'Account;Amount', 'Acme, the firm;soon'));
    expect(found).toMatchObject({ delimiter: ';', dropped: 0, rejected: [{ line: 3 }] });
  });
});
