import { describe, expect, it } from 'vitest';
import { lines, read, refusal } from './reading.ts';

const text = lines('Account;Stage', 'Café “Zoë” – €;Won');

function utf16(content: string, bigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${content}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

/** The text as Windows writes it in western Europe. */
function windows1252(content: string): Uint8Array {
  const special = new Map([...'€‚ƒ„…†‡ˆ‰Š‹Œ'].map((character, at) => [character, 0x80 + at]));
  for (const [character, byte] of [
    ['“', 0x93],
    ['”', 0x94],
    ['–', 0x96],
  ] as const)
    special.set(character, byte);
  return Uint8Array.from(content, (character) => special.get(character) ?? character.charCodeAt(0));
}

describe('the bytes of a file', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(text), 'UTF-8'],
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\uFEFF${text}`), 'UTF-8'],
    ['UTF-16 with the small end first', utf16(text, false), 'UTF-16 LE'],
    ['UTF-16 with the big end first', utf16(text, true), 'UTF-16 BE'],
    ['Windows-1252', windows1252(text), 'Windows-1252'],
  ])('are read as %s', (_, bytes, encoding) => {
    const found = read(bytes);
    expect(found.deals.map((deal) => deal.account)).toEqual(['Café “Zoë” – €']);
    expect(found.encoding).toBe(encoding);
  });

  it.each([
    ['an Excel workbook', [0x50, 0x4b, 3, 4, ...Buffer.from('xl/workbook.xml')], 'an Excel workbook'],
    ['a ZIP archive', [0x50, 0x4b, 3, 4, ...Buffer.from('Deals_001.csv')], 'a ZIP archive'],
    ['an old Excel workbook', [0xd0, 0xcf, 0x11, 0xe0, 0], 'an old Excel workbook'],
    ['a compressed file', [0x1f, 0x8b, 8], 'a compressed file'],
    ['a PDF', [...Buffer.from('%PDF-1.7')], 'a PDF'],
    ['a web page', [...Buffer.from('\uFEFF<!DOCTYPE html><html>')], 'a web page'],
    ['XML', [...Buffer.from('<?xml version="1.0"?>')], 'an XML file'],
    ['JSON', [...Buffer.from('[\n  { "Account": "Acme" }')], 'a file for programs (JSON)'],
  ])('of %s are refused by its name', (_, bytes, name) => {
    const problem = refusal(Uint8Array.from(bytes));
    expect(problem.code).toBe('unreadable');
    expect(problem.message).toBe(`deals.csv looks like ${name}, not like a CSV file.`);
  });

  it('are refused where they are no text', () => {
    expect(refusal(Uint8Array.from([65, 0, 66])).message).toBe('deals.csv is not a table of text.');
    expect(refusal(Uint8Array.from([65, 0, 66]), { file: '-' }).message).toBe(
      'standard input is not a table of text.',
    );
  });

  it('are refused where there are none', () => {
    expect(refusal('')).toMatchObject({ code: 'unreadable', message: 'deals.csv is empty.' });
  });

  it('may end their lines in any way', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      expect(read(['Account,Stage', 'Acme,Won', 'Beta,Lost', ''].join(end)).deals).toHaveLength(2);
    }
  });
});
