import type { Day } from '../../src/domain/day.ts';
import { addDays } from '../../src/domain/day.ts';

const headers = [
  'Opportunity ID',
  'Opportunity Name',
  'Account Name',
  'Stage',
  'Amount',
  'Amount Currency',
  'Probability (%)',
  'Close Date',
  'Created Date',
  'Last Activity',
  'Opportunity Owner',
  'Primary Contact',
  'Contact Phone',
  'Contact Email',
  'Next Step',
  'Description',
  'Closed Lost Reason',
  'Main Competitor',
  'Product',
  'Lead Source',
  'Type',
  'Forecast Category',
  'Fiscal Period',
  'Territory Region',
  'Age',
] as const;

const stages = ['Qualification', 'Needs Analysis', 'Proposal', 'Negotiation', 'Closed Won', 'Closed Lost'];
const trades = [
  'Logistics',
  'Foods, Ltd.',
  'Hospital',
  'Printing',
  'Werkzeugbau',
  'Cold Store',
  'University',
];
const people = ['Ada Berg', 'Ines Roth', 'Tom Vale', 'Kim Okoye', 'Lars Holm', 'Mia Sand', 'Jon "JJ" Marsh'];
const rivals = ['Northwind', 'Fabrikam', '', 'Contoso', ''];
const products = ['Starter', 'Team', 'Plant', 'Plant with service'];
const sources = ['Web', 'Fair', 'Partner', 'Referral', 'Cold call'];
const steps = [
  'Send the numbers',
  'Call the head of the warehouse',
  '',
  'Visit on site, two people',
  'Contract',
];
const reasons = ['Price', 'No decision', 'Went with somebody they knew', 'Missing feature: export'];
const regions = ['EMEA North', 'EMEA South', 'Americas', 'APAC'];

/** A report of that many deals as a CRM exports it, 25 columns and about 400 letters a row, some cells in quotes and some of several lines; the same each time. */
export function exportedDeals(count: number, today: Day): string {
  const lines = [lineOf(headers)];
  for (let number = 0; number < count; number += 1) lines.push(lineOf(rowOf(number, today)));
  return lines.join('');
}

function rowOf(number: number, today: Day): readonly string[] {
  const stage = oneOf(stages, number);
  const account = `${oneOf(people, number >> 2).split(' ')[1]} ${oneOf(trades, number >> 2)} ${number >> 2}`;
  const person = oneOf(people, number);
  return [
    `0065g00000${String(number).padStart(8, 'A')}`,
    `${oneOf(products, number)} for ${account}`,
    account,
    stage,
    `${1_000 + ((number * 7_919) % 250_000)}.${String(number % 100).padStart(2, '0')}`,
    number % 9 === 0 ? 'USD' : 'EUR',
    String((number % 11) * 10),
    dateOf(today, number % 900),
    dateOf(today, -300 - (number % 700)),
    number % 5 === 0 ? '' : dateOf(today, -(number % 200)),
    oneOf(people, number >> 4),
    person,
    `+49 30 ${String(1_000_000 + ((number * 31) % 8_999_999))}`,
    `${person.toLowerCase().replace(/[^a-z]+/g, '.')}@account${number >> 2}.example`,
    oneOf(steps, number),
    notesOf(number),
    stage === 'Closed Lost' ? oneOf(reasons, number >> 1) : '',
    oneOf(rivals, number),
    oneOf(products, number),
    oneOf(sources, number >> 1),
    number % 3 === 0 ? 'Renewal' : 'New Business',
    oneOf(['Pipeline', 'Best Case', 'Commit', 'Closed'], number),
    `Q${(number % 4) + 1} FY 20${String(24 + (number % 4))}`,
    oneOf(regions, number >> 3),
    String(number % 730),
  ];
}

/** Month first, as most reports have it. */
function dateOf(today: Day, later: number): string {
  const [year, month, day] = addDays(today, later).split('-').map(Number);
  return `${month}/${day}/${year}`;
}

function notesOf(number: number): string {
  const words = `Met ${oneOf(people, number >> 1)} on site ${number}; they want to ship on the day the order comes in, "no excuses", and start in spring.`;
  if (number % 4 === 0) return `${words}\r\nThe head of the warehouse decides, the board signs.`;
  return number % 4 === 1 ? '' : words;
}

function oneOf(words: readonly string[], number: number): string {
  return words[number % words.length] ?? '';
}

function lineOf(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;
}
