import { dayOf } from '../domain/day.ts';
import type { Gold } from '../domain/gold.ts';
import { goldTogether } from '../domain/gold.ts';
import type { GoldLedger, GoldLine } from '../domain/gold-ledger.ts';
import { isTold, winsIn } from '../domain/gold-ledger.ts';
import type { CalledDeal } from '../domain/gold-wins.ts';
import type { Money } from '../domain/money.ts';
import { goldWords } from './gold.ts';
import { cut, hanging, page, record } from './layout.ts';
import { painted } from './paint.ts';
import { counted, money } from './saying.ts';
import { table } from './table.ts';
import { widthOf } from './width.ts';

/** The books of the losses chosen, and how many losses are kept in all. */
export interface GoldScreen {
  readonly books: GoldLedger;
  readonly kept: number;
  readonly width: number;
}

const nameWidth = 24;
const leastName = 12;

type Figure = readonly [head: string, words: string, count: (gold: Gold) => number];

const figures: readonly Figure[] = [
  ['named', 'named', ({ named }) => named.length],
  ['called', 'called', ({ called }) => called.length],
  ['hit', 'hit', ({ hit }) => hit.length],
  ['opened', 'opened up', ({ openedUp }) => openedUp.length],
  ['saved', 'saved', ({ saved }) => saved.length],
  ['back', 'won back', ({ wonBack }) => wonBack.length],
  ['helped', 'won with its help', ({ helped }) => helped.length],
  ['later', 'bought later', ({ later }) => later.length],
  ['names', 'named to you', ({ referrals }) => referrals.length],
];

/** The sum first, then a line a loss that has anything to tell, then what is still to come and the next step (G64, G96). */
export function goldText(screen: GoldScreen): string {
  const { books, kept, width } = screen;
  const told = books.lines.filter(({ gold }) => isTold(gold));
  if (told.length === 0) return page(nothingYet(books.lines.length, kept, width), width);
  const lines = [
    ...hanging('', headWords(books), width),
    '',
    ...bookRows(told, screen),
    '',
    ...told.flatMap((line) => wonLines(line, width)),
    ...stillToCome(books, told.length, width),
  ];
  return page(lines, width);
}

function headWords({ total, lines }: GoldLedger): string {
  const wins = winsIn(total.gold);
  const whose = lines.length === 1 ? 'This loss' : `These ${lines.length} losses`;
  if (wins === 0) return `${painted('strong', `${whose} opened talks`)}; no deal is won from them yet.`;
  const sum = total.money.map(money).join(' and ');
  const what = sum === '' ? counted(wins, 'deal') : `${sum} in ${counted(wins, 'deal')}`;
  return painted('good', `${whose} paid back ${what}.`);
}

/** Columns of nothing are left out; in a narrow window each count stands with its word. */
function bookRows(told: readonly GoldLine[], { books, width }: GoldScreen): readonly string[] {
  const shown = figures.filter(([, , count]) => count(books.total.gold) > 0);
  const sums = [
    { name: told.length === 1 ? '' : 'Together', gold: books.total.gold, money: [] },
    ...told.map((line) => ({ name: cut(line.loss.deal.account, nameWidth), ...line })),
  ].filter(({ name }) => name !== '');
  const paid = sums.map((sum) => sum.money.map(money).join(', '));
  const paidWidth = Math.max(...paid.map(widthOf));
  const room = width - shown.reduce((sum, [head]) => sum + head.length + 2, paidWidth + 2);
  const aligned = sums.map(({ name, gold }, at) => [
    cut(name, Math.max(leastName, room)),
    ...shown.map(([head, , count]) => atRight(String(count(gold)), head.length)),
    atRight(paid[at] ?? '', paidWidth),
  ]);
  const worded = sums.map(({ name, gold }, at) => [
    name,
    ...shown.flatMap(([, words, count]) => (count(gold) === 0 ? [] : [`${count(gold)} ${words}`])),
    paid[at] ?? '',
  ]);
  const head = ['', ...shown.map(([one]) => one), ''];
  const wide = table([[head, ...aligned], worded], width);
  return wide.flat();
}

function atRight(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text;
}

/** Which deals they are, under the loss that led to them. */
function wonLines({ loss, gold }: GoldLine, width: number): readonly string[] {
  const { saved, wonBack, helped, later } = gold;
  const words = goldWords({ ...goldTogether([]), saved, wonBack, helped, later });
  if (words === undefined) return [];
  return hanging(`${cut(loss.deal.account, nameWidth)}: `, words, width);
}

function stillToCome({ total, lines }: GoldLedger, told: number, width: number): readonly string[] {
  const { named, called, kept, cooler } = total.gold;
  const waiting = named.length - called.length;
  const rest = lines.length - told;
  const asked = kept.length + cooler.length;
  const sentences = [
    asked === 0 ? '' : `As good as before, or warmer, with ${kept.length} of ${counted(asked, 'account')}.`,
    waiting === 0 ? '' : `${counted(waiting, 'named deal')} not spoken to so far.`,
    rest === 0 ? '' : `${counted(rest, 'loss', 'losses')} with nothing to tell yet.`,
  ].filter((sentence) => sentence !== '');
  const next =
    waiting > 0 ? 'The calls and their first words: recover due' : 'More like them: recover similar';
  return [...hanging('', sentences.join(' '), width).filter((line) => line !== ''), painted('quiet', next)];
}

function nothingYet(chosen: number, kept: number, width: number): readonly string[] {
  if (kept === 0)
    return [
      ...hanging('', 'No loss is kept yet, so there is nothing it could pay back.', width),
      painted('quiet', 'When a deal is lost: recover lost'),
    ];
  if (chosen === 0)
    return [
      ...hanging('', 'No loss is kept within what you chose to look at.', width),
      painted('quiet', 'All of them: recover review gold --period all'),
    ];
  const words = `${counted(chosen, 'loss', 'losses')} kept, and nothing has come back yet. It usually begins with a call on an open deal that shows the same sign.`;
  return [...hanging('', words, width), painted('quiet', 'Find those deals: recover similar')];
}

/** One record a line, tab-separated: `all` or the id of the loss, day, account, each figure, accounts kept and cooler, money. */
export function goldPlain({ books: { lines, total } }: GoldScreen): string {
  const cells = (gold: Gold, paid: readonly Money[]) => [
    ...figures.map(([, , count]) => String(count(gold))),
    ...[gold.kept, gold.cooler].map(({ length }) => String(length)),
    paid.map(money).join(', '),
  ];
  return [
    ['all', '', '', ...cells(total.gold, total.money)],
    ...lines.map(({ loss, gold, money: paid }) => [
      loss.id,
      dayOf(loss.newsAt),
      loss.deal.account,
      ...cells(gold, paid),
    ]),
  ]
    .map(record)
    .join('');
}

/** The stable shape of `review gold --json`: every figure with the ids of its records, the money by currency. */
export function goldBooksShape({ books: { lines, total } }: GoldScreen) {
  return {
    total: { ...recordsShape(total.gold), money: total.money },
    losses: lines.map(({ loss, gold, money: paid }) => ({
      loss: loss.id,
      account: loss.deal.account,
      lostOn: dayOf(loss.newsAt),
      ...recordsShape(gold),
      money: paid,
    })),
  };
}

function recordsShape(gold: Gold) {
  const called = (deals: readonly CalledDeal[]) =>
    deals.map(({ deal, calls }) => ({ deal: deal.id, followUps: calls.map(({ id }) => id) }));
  const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);
  return {
    named: called(gold.named),
    called: called(gold.called),
    hit: called(gold.hit),
    openedUp: called(gold.openedUp),
    saved: ids(gold.saved),
    wonBack: gold.wonBack.map(({ loss, deal }) => ({ loss: loss.id, deal: deal?.id ?? loss.deal.id })),
    helped: ids(gold.helped),
    later: ids(gold.later),
    referrals: ids(gold.referrals),
    kept: ids(gold.kept),
    cooler: ids(gold.cooler),
  };
}
