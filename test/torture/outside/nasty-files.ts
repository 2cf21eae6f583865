import { largeLists, nastyLists } from './nasty-lists.ts';

/** Files that people, spreadsheets and enemies hand over as CSV, each made when it is needed; `large` ones take a while. */
export interface NastyFile {
  readonly name: string;
  readonly large?: boolean;
  make(): Uint8Array;
}

const header = 'Account,Deal Name,Stage,Amount,Close Date,Notes';
const row = 'Acme,Renewal,Won,45000,2026-11-30,fine';
const megabyte = 1024 * 1024;
const euro = 0x80;

function text(...lines: readonly string[]): Uint8Array {
  return Buffer.from(`${lines.join('\n')}\n`);
}

function table(...rows: readonly string[]): Uint8Array {
  return text(header, ...rows);
}

/** A table with that text in every cell of one row. */
function everywhere(cell: string): Uint8Array {
  const quoted = `"${cell.replaceAll('"', '""')}"`;
  return text(`${header},${quoted}`, Array.from({ length: 7 }, () => quoted).join(','), `${row},x`);
}

function wide(content: string, bigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${content}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

function bytes(...parts: readonly (string | readonly number[])[]): Uint8Array {
  return Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))),
  );
}

const plain = `${header}\n${row}\n`;

/** By what is odd about them: how they are written. */
const writing: Readonly<Record<string, () => Uint8Array>> = {
  empty: () => new Uint8Array(),
  'one blank': () => Buffer.from(' '),
  'line ends alone': () => Buffer.from('\n\r\n\r'.repeat(50)),
  'a byte order mark alone': () => bytes([0xef, 0xbb, 0xbf]),
  'a byte order mark': () => Buffer.from(`\uFEFF${plain}`),
  'two byte order marks': () => Buffer.from(`\uFEFF\uFEFF${plain}`),
  'UTF-16, small end first': () => wide(plain, false),
  'UTF-16, big end first': () => wide(plain, true),
  'UTF-16, an odd number of bytes': () => wide(plain, false).subarray(0, -1),
  'UTF-16 without its mark': () => Buffer.from(plain, 'utf16le'),
  'UTF-32': () =>
    bytes(
      [0xff, 0xfe, 0, 0],
      [...plain].flatMap((letter) => [letter.charCodeAt(0), 0, 0, 0]),
    ),
  'Windows-1252': () => bytes(`${header}\nCaf`, [0xe9], ` AG,x,Won,45000 `, [euro], ',2026-11-30,fine\n'),
  'UTF-8 cut within a letter': () => bytes(plain, [0xf0, 0x9f, 0x91]),
  'UTF-8 of half characters': () => bytes(`${header}\nA`, [0xed, 0xa0, 0x80], 'B,x,Won,1,2026-11-30,fine\n'),
  'carriage returns alone': () => Buffer.from(plain.replaceAll('\n', '\r')),
  'every kind of line end': () => Buffer.from(`${header}\r${row}\r\n${row}\n${row}`),
  'sep=;': () => text('sep=;', header.replaceAll(',', ';'), row.replaceAll(',', ';')),
  'sep= and nothing': () => text('sep=', header, row),
  'sep="': () => text('sep="', header, row),
  'a quotation mark that is never closed': () => table('"Acme,Renewal,Won', row, row),
  'a quotation mark that swallows rows': () => table('"Acme,Renewal,Won', '"Beta",x,Won,1,,'),
  'quotation marks alone': () => Buffer.from('"'.repeat(99_999)),
  'a NUL in a cell': () => table('Ac\0me,x,Won,1,,'),
  'NULs alone': () => new Uint8Array(4_096),
  'random bytes': () => Uint8Array.from({ length: 9_999 }, (_, at) => (at * 7_919 + (at >> 3) * 31) % 256),
};

/** By what is odd about them: what stands in them. */
const holding: Readonly<Record<string, () => Uint8Array>> = {
  'only a header': () => text(header),
  'only a header, without a line end': () => Buffer.from(header),
  'only commas': () => text(',,,,,', ',,,,,', ',,,,,'),
  'one column': () => text('Account', 'Acme', 'Beta'),
  'the same header for every column': () => text('Stage,Stage,Stage,Stage', 'Won,Lost,Open,Acme'),
  'a thousand equal headers': () =>
    text(`Account,${'Stage,'.repeat(998)}Stage`, `Acme,${'Won,'.repeat(998)}Lost`),
  'empty headers': () => text('Account,,,Stage,', 'Acme,1,2,Won,3'),
  'headers that are names of objects’ own parts': () =>
    text('Account,Stage,__proto__,constructor,toString,hasOwnProperty,prototype', 'Acme,Won,a,b,c,d,e'),
  'accounts that are such names': () =>
    table(
      ...['__proto__', 'constructor', 'toString', 'valueOf'].map((name) => `${name},${name},Won,1,,${name}`),
    ),
  formulas: () => everywhere("=cmd|'/c calc'!A1"),
  'more formulas': () => table('+1+1,-2,@SUM(A1),1,,"\t=1"', '＝1,|x,\'=1,1,,"\r=1"'),
  escapes: () => everywhere('\u001b[2J\u001b]0;owned\u0007\u009b31m'),
  'a clipboard': () => everywhere('\u001b]52;c;cm0gLXJmIH4=\u0007'),
  'a turned line': () => everywhere('Acme \u202e000,009\u202c \u2066x\u2069 \u200b\u2028\u2029'),
  'joined families and tags': () => everywhere('👩‍👩‍👧‍👦 \u{e0041}\u{e007f} \ufff9'),
  'numbers without measure': () =>
    table(
      ...['1e999', '-1e999', '-0', 'Infinity', 'NaN', '0x10', '1e-7'].map(
        (each) => `Acme,${each},Won,${each},,`,
      ),
    ),
  'digits without end': () => table(`Acme,x,Won,${'9'.repeat(5_000)},,`, `Beta,x,Won,${'1,'.repeat(99)}1,,`),
  'impossible days': () =>
    table(
      ...[
        '0000-00-00',
        '9999-12-31',
        '2026-02-29',
        '2028-02-29',
        '0001-01-01',
        '99999',
        '-1',
        '2026-13-45',
      ].map((each) => `Acme,${each},Won,1,${each},`),
    ),
  'days in two orders': () => table('Acme,x,Won,1,13/04/2026,', 'Beta,x,Won,1,04/13/2026,'),
  'names of ten thousand letters': () => table(`${'Acme '.repeat(2_000)},${'x'.repeat(10_000)},Won,1,,`),
  'accents heaped up': () => table(`A${'\u0301'.repeat(9_999)},x,${'\u0338'.repeat(999)},1,,`),
  'rows of every length': () => table(...Array.from({ length: 99 }, (_, at) => 'a,'.repeat(at))),
  'totals and headers in between': () => table(row, 'Total,,,45000,,', header, 'Grand Total', row),
  'ours, with ids of no kind': () =>
    text(
      'Recover ID,Status,Account Name',
      '../../etc,open,A',
      '0000000000000000,won,B',
      'kaaaaaaaaaaaaaaa,lost,C',
    ),
};

/** By what they really are. */
const others: Readonly<Record<string, () => Uint8Array>> = {
  'a PDF': () => bytes('%PDF-1.7\n', [0xe2, 0xe3, 0xcf, 0xd3], '\n1 0 obj\n'),
  'a workbook': () => bytes([0x50, 0x4b, 3, 4, 20, 0], '[Content_Types].xml xl/workbook.xml'),
  'an archive': () => bytes([0x50, 0x4b, 3, 4, 20, 0], 'Deals_001.csv'),
  'an old workbook': () => bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], [0, 0, 0]),
  'a compressed file': () => bytes([0x1f, 0x8b, 8, 0], 'deals.csv'),
  'a picture': () => bytes([0x89], 'PNG\r\n', [0x1a], '\n', [0, 0, 0, 13], 'IHDR'),
  JSON: () =>
    Buffer.from(JSON.stringify([{ Account: 'Acme', Stage: 'Won' }, { Account: 'Beta' }], undefined, 2)),
  'a web page': () =>
    text('<!DOCTYPE html>', '<html><table><tr><td>Account</td><td>Stage</td></tr>', '</table></html>'),
  XML: () => text('<?xml version="1.0"?>', '<deals><deal account="Acme" stage="Won"/></deals>'),
  'a letter': () => text('Dear Anna,', '', 'thank you, and all the best,', 'Robin'),
};

/** By what is beyond measure in them. */
const large: Readonly<Record<string, () => Uint8Array>> = {
  'a cell of 20 MB': () => bytes(`${header}\nAcme,`, 'x'.repeat(20 * megabyte), '\n'),
  'a cell of 20 MB in quotation marks': () => bytes(`${header}\n"`, 'x\n'.repeat(10 * megabyte), '"\n'),
  'twenty million commas': () => Buffer.alloc(20_000_000, ','),
  'twenty million commas in rows': () =>
    bytes(header, ','.repeat(74), '\n', `A${','.repeat(78)}\n`.repeat(245_000)),
  'twenty million line ends': () => Buffer.alloc(20_000_000, '\n'),
  'more rows than are read': () => bytes(`${header}\n`, `${row}\n`.repeat(250_001)),
  'rows of all sizes, as many as are read': () => bytes(`${header}\n`, 'A,x\n\n'.repeat(125_000)),
  'forty small cells in every row': () =>
    bytes(header, ',h'.repeat(34), '\n', `A,B,Won,1,,x${',x'.repeat(34)}\n`.repeat(240_000)),
  'a thousand small cells in every row': () =>
    bytes(header, ',h'.repeat(994), '\n', `A,B,Won,1,,x${',x'.repeat(994)}\n`.repeat(10_000)),
  'a row of 5 MB': () => bytes(`${header}\n`, `${'x'.repeat(900_000)},`.repeat(6), '\n'),
};

/** All of them, the small ones first. */
export const nastyFiles: readonly NastyFile[] = [
  ...Object.entries({ ...writing, ...holding, ...others, ...nastyLists }).map(([name, make]) => ({
    name,
    make,
  })),
  ...Object.entries({ ...large, ...largeLists }).map(([name, make]) => ({ name, make, large: true })),
];
