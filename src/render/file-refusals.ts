import { closest } from '../domain/closest.ts';
import type { DateOrder } from '../domain/dates.ts';
import { dayWritten } from '../domain/dates.ts';
import type { DealField } from '../domain/intake.ts';
import { dayInLong } from '../domain/long-day.ts';
import type { ProblemCode } from '../domain/problem.ts';
import { Problem } from '../domain/problem.ts';
import type { FileRefused, OtherKind, Refusal, Refusals } from '../domain/refusal.ts';
import { quoted } from '../domain/words.ts';
import { didYouMean } from './did-you-mean.ts';
import { fieldWords } from './field-words.ts';
import { shellWord } from './home-words.ts';
import { cut } from './layout.ts';

/** The refusal of a file in words; `path` is what was typed for the file of deals. */
export function refusedFile({ refusal, of }: FileRefused, path: string): Problem {
  if (of === 'accounts') {
    const [message] = told(refusal.kind, refusal, { file: 'the file of accounts', path });
    return new Problem('unreadable', message, accountsAgain);
  }
  const file = path === '-' ? 'standard input' : path;
  const [message, hint] = told(refusal.kind, refusal, { file, path });
  return new Problem(codes[refusal.kind] ?? 'unreadable', message, hint);
}

const codes: Readonly<Partial<Record<Refusal['kind'], ProblemCode>>> = {
  noSuchColumn: 'usage',
  undecidedDates: 'ambiguous',
  mixedDates: 'ambiguous',
};

const accountsAgain = 'Export the accounts from the CRM with their ids and names, as CSV.';
const again = 'Export it from the CRM once more.';
const asTable = 'Export the deals from the CRM as CSV.';

/** The file as it is called, and as it is typed. */
interface Given {
  readonly file: string;
  readonly path: string;
}

type Told = readonly [message: string, hint: string];

function told<Kind extends keyof Refusals>(kind: Kind, refusal: Refusals[Kind], given: Given): Told {
  return sayings[kind](refusal, given);
}

const sayings: { readonly [Kind in keyof Refusals]: (refusal: Refusals[Kind], given: Given) => Told } = {
  empty: (_, { file }) => [`${file} is empty.`, again],
  tooLarge: (_, { file }) => [
    `${file} is larger than 200 MB, the most that is read at once.`,
    'Export fewer columns or a shorter time from the CRM.',
  ],
  tooMuchPacked: (_, { file }) => [
    `${file} holds more than 64 MB, the most that is unpacked at once.`,
    'Unpack it, or export a shorter time from the CRM; nothing was kept.',
  ],
  damagedPacking: (_, { file }) => [
    `${file} is a packed file that is damaged or cut short.`,
    'Download or export it once more.',
  ],
  noText: (_, { file }) => [`${file} is not a table of text.`, asTable],
  otherKind: ({ looksLike }, { file }) => {
    const [what, hint] = otherKinds[looksLike];
    return [`${file} looks like ${what}, not like a CSV file.`, hint];
  },
  ownCopy: (_, { file, path }) => [
    `${file} is a copy made by recover, not an export of a CRM.`,
    `To have it put back, type recover restore ${shellWord(path)}. Import takes what a CRM exports.`,
  ],
  noList: (_, { file }) => [
    `${file} holds no list of deals.`,
    'Export the deals from the CRM once more, as CSV where you can.',
  ],
  cutShort: (_, { file }) => [`${file} is damaged or cut short: its end does not fit its beginning.`, again],
  openQuote: ({ line }, { file }) => [
    `A quotation mark opened in line ${line} of ${file} is never closed, so the rows after it cannot be told apart.`,
    `Close or remove it in line ${line} and import the file again; nothing was kept.`,
  ],
  beyondMeasure: ({ line, has }, { file }) => {
    const [what, remedy] = excesses[has];
    return [
      `Line ${line} of ${file} has ${what}, which looks like a damaged file.`,
      `Export it once more, ${remedy}; nothing was kept.`,
    ];
  },
  tooManyRows: ({ line }, { file }) => [
    `${file} has more than 250,000 rows, the most that is read at once; line ${line} is one too many.`,
    'Export a shorter time from the CRM; nothing was kept.',
  ],
  noDeals: ({ headers }, given) => noDeals(headers.filter(isFilled), given),
  otherList: ({ called }, { file }) => [
    `${file} looks like a list of ${called}, not of deals.`,
    'Export the deals (opportunities) from the CRM and import those.',
  ],
  noAccounts: () => [
    'The file of accounts needs a column for the account id and one for its name.',
    accountsAgain,
  ],
  noSuchColumn: ({ header, headers }, { file }) => [
    `${file} has no column "${header}".${didYouMean(closest(header, headers.filter(isFilled)).map(named))}`,
    `Its columns are ${headers.filter(isFilled).map(named).join(', ')}; write one of them before the = of --map.`,
  ],
  undecidedDates: ({ header, cells: [cell = ''] }, { path }) => [
    `No date in "${header}" tells whether ${cell.trim()} is ${dayAs(cell, 'dmy')} or ${dayAs(cell, 'mdy')}.`,
    orderHint(path),
  ],
  mixedDates: ({ header, cells: [first = '', second = ''] }, { path }) => [
    `"${header}" has dates in two orders: ${first.trim()} and ${second.trim()}.`,
    `${orderHint(path)} Rows that do not fit are then named.`,
  ],
};

const saveAs = 'Open it, choose "Save as", the kind "CSV UTF-8", and import that file.';

const otherKinds: Readonly<Record<OtherKind, readonly [what: string, hint: string]>> = {
  excel: ['an Excel workbook', saveAs],
  'old excel': ['an old Excel workbook', saveAs],
  spreadsheet: ['a spreadsheet', saveAs],
  zip: ['a ZIP archive', 'Unpack it, and import the file with the deals in it.'],
  'packed twice': ['a file packed twice', 'Unpack it, and import the CSV file in it.'],
  pdf: ['a PDF', 'Export the same list from the CRM as CSV.'],
  'web page': ['a web page', asTable],
  xml: ['an XML file', asTable],
};

const excesses: Readonly<Record<Refusals['beyondMeasure']['has'], readonly [what: string, remedy: string]>> =
  {
    columns: ['more than 1,000 columns', 'with fewer columns'],
    cell: ['a cell of more than a million characters', 'without that column, or shorten the cell'],
    record: ['a row of more than four million characters', 'with fewer columns'],
  };

const shownHeaders = 12;
const longestHeader = 60;

/** What a rep is likely to have besides the account and the stage. */
const usual: readonly DealField[] = [
  ...(['name', 'amount', 'closeDate', 'owner'] as const),
  ...(['contactName', 'contactPhone', 'nextStep', 'notes'] as const),
];
const others = `Other columns can be: ${usual.map((field) => fieldWords[field]).join(', ')}.`;

/** What was seen, and how to name the columns. */
function noDeals(headers: readonly string[], { file, path }: Given): Told {
  const shown = headers.slice(0, shownHeaders).map((header) => named(cut(header, longestHeader)));
  const more = headers.length > shownHeaders ? ` and ${headers.length - shownHeaders} more` : '';
  const columns = shown.length === 0 ? 'It has no headers.' : `Its columns are ${shown.join(', ')}${more}.`;
  const [first = 'Header', second = 'Header'] = headers;
  const example = `${importAgain(path)} --map ${quoted(`${first}=account`)} --map ${quoted(`${second}=stage`)}`;
  return [
    `No deals were recognised in ${file}: it needs a column for the account, the deal name or the deal id, and one for the stage, the amount or the close date. ${columns}`,
    `Say what each column holds, like this: ${example}. ${others}`,
  ];
}

function isFilled(header: string): boolean {
  return header !== '';
}

function named(header: string): string {
  return `"${header}"`;
}

function orderHint(path: string): string {
  return `Type ${importAgain(path)} --dates dmy when the day comes first, or --dates mdy when the month does.`;
}

function importAgain(path: string): string {
  return `recover import ${shellWord(path)}`;
}

/** `3 April`. */
function dayAs(cell: string, order: DateOrder): string {
  const day = dayWritten(cell, order);
  return day === undefined ? cell : dayInLong(day).replace(/ \d{4}$/, '');
}
