import { gzipSync } from 'node:zlib';
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
    ['a PDF', [...Buffer.from('%PDF-1.7')], 'a PDF'],
    ['a web page', [...Buffer.from('\uFEFF<!DOCTYPE html><html>')], 'a web page'],
    ['XML', [...Buffer.from('<?xml version="1.0"?>')], 'an XML file'],
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

describe('letters beyond the plain ones', () => {
  const central = (content: string): Uint8Array => {
    const upper = [
      ...new TextDecoder('windows-1250').decode(Uint8Array.from({ length: 128 }, (_, at) => at + 128)),
    ];
    return Uint8Array.from(content, (letter) =>
      letter < '\x80' ? letter.charCodeAt(0) : 128 + upper.indexOf(letter),
    );
  };
  const cells = (name: string): string => lines('Account,Stage', `${name},Won`);

  it.each([
    ['Wałbrzych Żarówki', 'Windows-1250', true],
    ['Plzeňský pivovar Škodová', 'Windows-1250', false],
    ['Dvořák', 'Windows-1252', false],
    ['Müller', 'Windows-1252', true],
  ])(
    'of central Europe, as in %s, are read as such where the bytes tell it, else told',
    (name, encoding, sure) => {
      const found = read(central(cells(name)));
      expect({ encoding: found.encoding, sure: found.decisions.length === 0 }).toEqual({ encoding, sure });
      if (encoding === 'Windows-1250' || sure) expect(found.deals[0]?.account).toBe(name);
    },
  );

  it.each([
    ['Crédit à terme', true],
    ['Bjørn Skærbæk', false],
    ['£9000 für Köln', true],
  ])('of western Europe, as in %s, are read as such, and told where they could be others', (name, sure) => {
    const found = read(windows1252(cells(name)));
    expect(found).toMatchObject({ encoding: 'Windows-1252', deals: [{ account: name }] });
    expect(found.decisions.length === 0).toBe(sure);
  });

  it('are named in the words of the first that could be another', () => {
    expect(read(central(cells('Dvořák'))).decisions).toEqual([
      {
        column: '',
        what: 'its letters are taken for those of western Europe, as in "Dvoøák"',
        why: 'the file does not say; if they look wrong, save it anew as "CSV UTF-8"',
        sure: false,
      },
    ]);
  });

  it('are kept where some of them are lost', () => {
    const bytes = Buffer.concat([
      Buffer.from(cells('Söhne Köln')),
      Buffer.from([0xc3, 0x2c, 0x57, 0x6f, 0x6e]),
    ]);
    const { deals, decisions, encoding } = read(bytes);
    expect({ encoding, account: deals[0]?.account }).toEqual({ encoding: 'UTF-8', account: 'Söhne Köln' });
    expect(decisions.map(({ what }) => what)).toEqual(['one letter is lost and shown as \ufffd']);
  });

  it.each([false, true])(
    'in UTF-16 without its mark are read as they are (big end first: %s)',
    (bigEndian) => {
      expect(read(utf16(text, bigEndian).subarray(2)).deals.map(({ account }) => account)).toEqual([
        'Café “Zoë” – €',
      ]);
    },
  );
});

describe('a packed file', () => {
  it('is unpacked', () => {
    expect(read(gzipSync(text)).deals.map(({ account }) => account)).toEqual(['Café “Zoë” – €']);
  });

  it.each([
    ['that is cut short', gzipSync(text).subarray(0, 30), 'is a packed file that is damaged or cut short'],
    ['that holds beyond measure', gzipSync(Buffer.alloc(65 * 1024 * 1024)), 'holds more than 64 MB'],
    ['in a packed file', gzipSync(gzipSync(text)), 'looks like a file packed twice'],
    [
      'with a workbook in it',
      gzipSync(Buffer.from('PK\x03\x04 xl/workbook.xml')),
      'looks like an Excel workbook',
    ],
  ])('%s is refused in words', (_, bytes, words) => {
    expect(refusal(bytes)).toMatchObject({ code: 'unreadable', message: expect.stringContaining(words) });
  });
});
