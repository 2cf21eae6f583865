import fc from 'fast-check';

export type Order = 'ymd' | 'dmy' | 'mdy';

/** A deal before it is written; the amount in thousandths, the days as year, month and day. */
export interface PlainDeal {
  readonly account: string;
  readonly name: string;
  readonly status: 'open' | 'won' | 'lost';
  readonly thousandths: number;
  readonly currency: string;
  readonly closes: readonly [number, number, number];
  readonly began: readonly [number, number, number];
  readonly notes: string;
  readonly zone: string;
}

const encodings = [
  ...([
    'utf-8',
    'utf-8 with a mark',
    'utf-16le',
    'utf-16be',
    'utf-16le unmarked',
    'utf-16be unmarked',
  ] as const),
  ...(['windows-1252', 'windows-1250', 'packed'] as const),
] as const;
export type Encoding = (typeof encodings)[number];

/** How the days of one column are written. */
export const dayManner = fc.record({
  form: fc.constantFrom('numbers', 'numbers', 'numbers', 'named', 'serial'),
  order: fc.constantFrom<Order>('ymd', 'dmy', 'mdy'),
  mark: fc.constantFrom('/', '-', '.'),
  shortYear: fc.boolean(),
  padded: fc.boolean(),
  language: fc.constantFrom('en', 'de', 'fr', 'es', 'pt'),
  time: fc.constantFrom('', '', '', ' 14:30', ' 09:00:00', 'T16:14:25.000+0000', ' 2:15:33 PM', ' 11.35'),
});
export type DayManner = typeof dayManner extends fc.Arbitrary<infer Value> ? Value : never;

/** How amounts are written. */
export const moneyManner = fc.record({
  decimal: fc.constantFrom<'.' | ','>('.', ','),
  group: fc.constantFrom('', '', 'mark', ' ', '\u00a0', '\u202f', "'", '’', 'indian'),
  places: fc.constantFrom(0, 1, 2, 3),
  scale: fc.constantFrom('', '', '', 'k', 'M'),
  negative: fc.constantFrom('-', '\u2212', '()', 'behind'),
  sign: fc.constantFrom('', '', '', '€ ', '£', '$', 'kr ', 'EUR ', ' €', ' EUR', ' kr', ' USD'),
  told: fc.constantFrom('nowhere', 'before', 'behind', 'header'),
});
export type MoneyManner = typeof moneyManner extends fc.Arbitrary<infer Value> ? Value : never;

/** How a whole file is written; `list` is one record after another instead of lines with a header. */
export const manner = fc.record({
  dialect: fc.nat(),
  list: fc.constantFrom('', '', '', 'list', 'lines'),
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  saysDelimiter: fc.boolean(),
  quoteAll: fc.boolean(),
  encoding: fc.constantFrom(...encodings),
  end: fc.constantFrom('\n', '\r\n', '\r'),
  closes: dayManner,
  began: dayManner,
  money: moneyManner,
});
export type Manner = typeof manner extends fc.Arbitrary<infer Value> ? Value : never;

/** Letters that the encoding has, some of them only there; a plain one behind each, as two of them may be one in UTF-8. */
const letters: Readonly<Record<string, readonly string[]>> = {
  'windows-1252': ['éa', 'üb', '“A', 'ño', 'ås', 'èr', 'øv', '€ '],
  'windows-1250': ['éa', 'üb', '“A', 'ła', 'ře', 'ši', 'ős', 'ąb'],
};
const anyLetters = ['é', 'ü', '“', 'ñ', 'ł', 'e\u0301', 'Я', '漢', '👩', '€'];

function word(encoding: Encoding): fc.Arbitrary<string> {
  const trouble = ['"', ',', ';', '|', "'", '=', '@', '{', '[', '\\', ' ', 'a', 'Z', '7'];
  return fc
    .array(fc.constantFrom(...trouble, ...(letters[encoding] ?? anyLetters)), { maxLength: 12 })
    .map((parts) => `A${parts.join('')}b`.replace(/ +/g, ' '));
}

const day = fc.tuple(
  fc.integer({ min: 1975, max: 2060 }),
  fc.integer({ min: 1, max: 12 }),
  fc.integer({ min: 1, max: 28 }),
);
const thousandths = fc.oneof(
  fc.integer({ min: -9_999, max: 9_999_999 }).map((whole) => whole * 1_000),
  fc.integer({ min: -9_999_999, max: 999_999_999 }).map((cents) => cents * 10),
  fc.integer({ min: -9_999_999, max: 99_999_999 }),
);

/** A file: how it is written, and its deals, no two of one name. */
export const mannerOfDeals = manner.map(withNumbers).chain((how) => {
  const text = word(how.encoding);
  const deal = fc.record<PlainDeal>({
    account: text,
    name: text,
    status: fc.constantFrom('open', 'won', 'lost'),
    thousandths,
    currency: fc.constantFrom('EUR', 'USD', 'GBP', 'SEK'),
    closes: day,
    began: day,
    notes: fc.array(text, { maxLength: 3 }).map((parts) => parts.join('\n')),
    zone: text,
  });
  const deals = fc.array(deal, { minLength: 1, maxLength: 12 });
  return deals.map((plain) => ({
    how,
    deals: plain.map((each, at) => ({ ...each, name: `${each.name} ${at}` })),
  }));
});

/** In a list of records an amount is a number, with no sign beside it. */
function withNumbers(how: Manner): Manner {
  return how.list === '' ? how : { ...how, money: { ...how.money, sign: '' } };
}
