import type { Chance } from '../stage.ts';

const headers = [
  ...[
    'Account Name',
    'Account',
    'Opportunity Name',
    'Deal Name',
    'Stage',
    'StageName',
    'Status',
    'IsWon',
    'IsClosed',
  ],
  ...[
    'Amount',
    'Deal Value',
    'Amount Currency',
    'Close Date',
    'Created Date',
    'Last Activity',
    'Id',
    'Opportunity ID',
  ],
  ...[
    'Phone',
    'Email',
    'Notes',
    'Loss Reason',
    'Recover ID',
    'CRM: Status',
    '__proto__',
    'constructor',
    '',
    ' ',
    '=1+1',
  ],
];
const cells = [
  ...[
    'Acme',
    'Beta & Söhne',
    '',
    ' ',
    '-',
    'TBD',
    'Won',
    'Closed Lost',
    'open',
    '0',
    '1',
    'true',
    'FALSE',
    'Total',
  ],
  ...[
    '45000',
    '45,000.50',
    '1.234,56',
    'EUR 45k',
    '-0',
    '1e999',
    '9'.repeat(99),
    '(500)',
    '$1,2,3',
    '1.2.3',
    '\u221250',
  ],
  ...[
    '2026-11-30',
    '30/11/2026',
    '11/30/2026',
    '3/4/26',
    '0000-00-00',
    '9999-12-31',
    '29 Feb 2026',
    '45631.0',
    'Q4 2026',
  ],
  ...[
    '=1+1',
    "'",
    '"',
    '""',
    '\u001b[2J',
    '\u202e',
    '\u009b',
    '\uFEFF',
    '\ud83d',
    '👩‍👧',
    '\0',
    '\r',
    '\n',
    '\t',
    '__proto__',
  ],
  ...[
    'kaaaaaaaaaaaaaaa',
    '006Q500000Rx107IAZ',
    '5.70306E+17',
    'x'.repeat(3_000),
    'a,b',
    'a;b',
    'a|b',
    '<td>',
    '{"a":1}',
  ],
];
const delimiters = [',', ',', ',', ';', '\t', '|'];
const lineEnds = ['\n', '\r\n', '\r'];

/** A file such as nobody would make on purpose, a few hundred bytes to some kilobytes; the same for the same chances. */
export function randomFile(chance: Chance): Uint8Array {
  const delimiter = oneOf(delimiters, chance);
  const lineEnd = oneOf(lineEnds, chance);
  const width = 1 + upTo(12, chance);
  const quotes = chance();
  const line = (from: readonly string[]): string =>
    Array.from({ length: Math.max(1, width + (chance() < 0.1 ? upTo(5, chance) - 2 : 0)) }, () =>
      written(oneOf(from, chance), delimiter, quotes, chance),
    ).join(delimiter);
  const rows = Array.from({ length: upTo(30, chance) }, () => line(chance() < 0.03 ? headers : cells));
  const told = chance() < 0.7 ? ['Account Name', 'Stage', 'Close Date'].join(delimiter) + delimiter : '';
  const text = [...(chance() < 0.05 ? ['sep=;'] : []), `${told}${line(headers)}`, ...rows].join(lineEnd);
  return damaged(encoded(text, chance), chance);
}

function written(cell: string, delimiter: string, quotes: number, chance: Chance): string {
  const needs = cell.includes(delimiter) || /["\n\r]/.test(cell);
  const quoted = needs ? chance() > 0.05 : chance() < quotes / 2;
  return quoted ? `"${chance() > 0.03 ? cell.replaceAll('"', '""') : cell}"` : cell;
}

function encoded(text: string, chance: Chance): Buffer {
  const kind = chance();
  if (kind < 0.6) return Buffer.from(text);
  if (kind < 0.75) return Buffer.from(`\uFEFF${text}`);
  if (kind < 0.85) return Buffer.from(text, 'latin1');
  const wide = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return kind < 0.93 ? wide : wide.swap16();
}

/** One in four is cut short, has bytes changed, or holds a part twice. */
function damaged(bytes: Buffer, chance: Chance): Uint8Array {
  const kind = chance();
  const at = upTo(bytes.length, chance);
  if (kind < 0.1) return bytes.subarray(0, at);
  if (kind < 0.15) return Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.floor(at / 2))]);
  if (kind >= 0.25) return bytes;
  for (let times = upTo(8, chance); times >= 0; times -= 1)
    if (bytes.length > 0) bytes[upTo(bytes.length, chance)] = upTo(256, chance);
  return bytes;
}

function oneOf(from: readonly string[], chance: Chance): string {
  return from[upTo(from.length, chance)] ?? '';
}

/** A whole number from 0, below that one. */
function upTo(below: number, chance: Chance): number {
  return Math.floor(chance() * below);
}
