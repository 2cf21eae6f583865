import type { Decision, Takings } from '../domain/decision.ts';
import { dayInLong } from '../domain/long-day.ts';
import { inThousands } from '../domain/money.ts';
import { counted, money, number } from './saying.ts';
import { dateReason, guessedFields, lineReasons, markReason } from './taking-reasons.ts';

/** A decision in words, the form of `import --json`: `03/04/2026 is taken for 3 April 2026`, `you said so`. */
export interface ToldDecision {
  readonly column: string;
  readonly what: string;
  readonly why: string;
  readonly sure: boolean;
}

/** What was decided and why, as parts of a sentence. */
export function toldDecision(decision: Decision): ToldDecision {
  const [what, why] = told(decision.kind, decision);
  return { column: decision.column, what, why, sure: decision.sure };
}

type Told = readonly [what: string, why: string];

function told<Kind extends keyof Takings>(kind: Kind, taking: Takings[Kind]): Told {
  return sayings[kind](taking);
}

const sayings: { readonly [Kind in keyof Takings]: (taking: Takings[Kind]) => Told } = {
  guessedColumn: ({ field }) => [
    `taken for ${guessedFields(field)}`,
    'its name does not say so, but what stands in it does',
  ],
  fewAccounts: ({ accounts, deals }) => [
    `taken for the account, with only ${counted(accounts, 'name')} in ${counted(deals, 'deal')}`,
    'it may tell something else of them',
  ],
  deletedRows: ({ rows }) => [
    `${counted(rows, 'row was', 'rows were')} left out`,
    'deleted or archived in the CRM',
  ],
  closedSomehow: ({ word, deals }) => [
    `"${word}" counts as open, for ${counted(deals, 'deal')}`,
    'the word does not tell whether it was won or lost',
  ],
  date: ({ cell, day, reason }) => [`${cell} is taken for ${dayInLong(day)}`, dateReason(reason)],
  serialDay: ({ cell, day }) => [
    `${cell} is taken for ${dayInLong(day)}`,
    'spreadsheets count days like that',
  ],
  month: ({ cell, day, rows }) => [
    `${cell} is taken for ${dayInLong(day)}${andMore(rows)}`,
    'a month without a day counts until its end',
  ],
  noDay: ({ cell, rows }) => [
    `${cell} is taken for no day and kept beside the deal${andMore(rows)}`,
    'it does not name a day',
  ],
  mark: ({ cell, amount, not, reason }) => [
    `"${cell}" is taken for ${amount}${not === undefined ? '' : `, not for ${not}`}`,
    markReason(reason),
  ],
  rounded: ({ cell, amount }) => [
    `${cell} is taken for ${money({ amount })}`,
    'a spreadsheet may have rounded it',
  ],
  hundredths: ({ cell, amount }) => [
    `${cell} is taken for ${inThousands(amount)}`,
    'this CRM counts in hundredths, and no amount has a decimal mark',
  ],
  noCurrency: ({ cell, rows }) => [
    `${cell} is kept without a currency${andMore(rows)}`,
    'its sign stands for several and no column says which',
  ],
  currencyBeside: ({ cell, kept, beside }) => [
    `${cell} is taken for ${kept}`,
    `its cell says so, the column beside it says ${beside}`,
  ],
  currencyInHeader: ({ currency }) => [
    `amounts without a currency are taken for ${currency}`,
    'its header says so',
  ],
  lines: ({ rows, deals, by }) => [
    `${counted(rows, 'row is', 'rows are')} taken for lines of ${counted(deals, 'deal')}`,
    by === 'id'
      ? 'they have the same deal id'
      : 'they have the same account, name, stage and close date, and no deal id',
  ],
  lineAmounts: ({ by }) => [
    `the amounts of the lines are ${by === 'repeated' ? 'taken once' : 'added up'} for each deal`,
    lineReasons[by],
  ],
  mixedCurrencies: ({ deals, names }) => [
    `${counted(deals, 'deal')} got no amount: ${namesOf(deals, names)}`,
    'their lines are in several currencies',
  ],
  contradicted: ({ deals, names }) => [
    `${counted(deals, 'deal stands', 'deals stand')} there more than once with different content: ${namesOf(deals, names)}`,
    'what the later row says was taken',
  ],
  lostLetters: ({ letters }) => [
    `${letters === 1 ? 'one letter is' : counted(letters, 'letter is', 'letters are')} lost and shown as \ufffd`,
    'the file was cut, or joined from two kinds',
  ],
  alphabet: ({ of, word }) => [
    `its letters are taken for those of ${of} Europe, as in "${word}"`,
    'the file does not say; if they look wrong, save it anew as "CSV UTF-8"',
  ],
  innerList: () => ['is left out', 'it is a list within each deal'],
};

function andMore(rows: number): string {
  return rows > 1 ? ` (${counted(rows, 'row')} like that)` : '';
}

function namesOf(deals: number, names: readonly string[]): string {
  const more = deals - names.length;
  return [...names, ...(more > 0 ? [`${number(more)} more`] : [])].join(', ');
}
