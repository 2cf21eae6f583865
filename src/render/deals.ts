import type { Day } from '../domain/day.ts';
import { accountOf } from '../domain/deals.ts';
import { shortIds, shortOf } from '../domain/ids.ts';
import type { Deal } from '../domain/pipeline.ts';
import { plainName } from '../domain/words.ts';
import { courseWords } from './course.ts';
import { ownName } from './deal-labels.ts';
import { cut, hanging, page, record } from './layout.ts';
import { painted } from './paint.ts';
import { counted, dayNear, money, moneyTogether } from './saying.ts';
import { table } from './table.ts';

const nameWidth = 26;
const narrowName = 16;

/** Deals as a list: id, account, amount, stage, close date; on a narrow screen without the stage, then without the date. Deals of one account say what they are called, and `withCourse` how each has moved. */
export function dealsText(
  deals: readonly Deal[],
  shown: readonly Deal[],
  today: Day,
  width: number,
  withCourse = false,
): string {
  if (deals.length === 0) return page(['No deals here. Bring your pipeline: recover import <file>'], width);
  const ids = shortIds(deals.map((deal) => deal.id));
  const cells = shown.map((deal) => ({
    id: shortOf(ids, deal.id),
    account: accountOf(deal),
    amount: money(deal.amount),
    stage: deal.status === 'open' ? (deal.stage ?? 'open') : deal.status,
    closes: deal.closeDate === undefined ? '' : dayNear(deal.closeDate, today),
  }));
  const whole = cells.map((one) => [one.id, cut(one.account, nameWidth), one.amount, one.stage, one.closes]);
  const staged = cells.map((one) => [one.id, cut(one.account, nameWidth), one.amount, one.closes]);
  const least = cells.map((one) => [one.id, cut(one.account, narrowName), one.amount]);
  const rows = table([whole, staged, least], width);
  const lines = rows.flatMap((row, at) => [
    ...row,
    ...nameLines(shown[at], shown, width),
    ...(withCourse ? courseLines(shown[at], today, width) : []),
  ]);
  return page([...lines, ...hanging('', painted('quiet', totalWords(deals, shown)), width)], width);
}

function totalWords(deals: readonly Deal[], shown: readonly Deal[]): string {
  const rest = deals.length - shown.length;
  const sum = moneyTogether(deals.map((deal) => deal.amount));
  const more = rest > 0 ? `; the first ${shown.length} shown, --all for the rest` : '';
  return `${counted(deals.length, 'deal')}${sum === '' ? '' : `, ${sum}`}${more}`;
}

/** The name of a deal that would look like another one of its account. */
function nameLines(deal: Deal | undefined, shown: readonly Deal[], width: number): readonly string[] {
  if (deal === undefined) return [];
  const name = ownName(deal);
  const alike = shown.filter((one) => plainName(accountOf(one)) === plainName(accountOf(deal)));
  return name === undefined || alike.length < 2 ? [] : hanging('      ', name, width);
}

/** How an open deal has moved since it was first imported. */
function courseLines(deal: Deal | undefined, today: Day, width: number): readonly string[] {
  const words = deal?.status === 'open' ? courseWords(deal, today) : undefined;
  return words === undefined ? [] : hanging('      ', painted('quiet', words), width);
}

/** One record a line, tab-separated: id, account, deal, status, amount, close date. */
export function dealsPlain(deals: readonly Deal[]): string {
  return deals
    .map((deal) => [
      deal.id,
      accountOf(deal),
      deal.name ?? '',
      deal.status,
      money(deal.amount),
      deal.closeDate ?? '',
    ])
    .map(record)
    .join('');
}
