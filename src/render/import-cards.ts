import type { Day } from '../domain/day.ts';
import type { Imported, RowDeal } from '../domain/intake.ts';
import type { DealStatus } from '../domain/pipeline.ts';
import { cut, hanging } from './layout.ts';
import { counted, dayNear, money, number } from './saying.ts';

const statuses = ['open', 'won', 'lost'] as const satisfies readonly DealStatus[];
const cards = 3;
const stagesShown = 3;

/** Three deals of the file as they would be kept: the first open, won and lost one, where there is one. */
export function cardLines(deals: readonly RowDeal[], today: Day, width: number): readonly string[] {
  const first = statuses.flatMap((status) => deals.find((deal) => deal.status === status) ?? []);
  const others = deals.slice(0, cards).filter((deal) => !first.includes(deal));
  return [...first, ...others].slice(0, cards).flatMap((deal) => card(deal, today, width));
}

function card(deal: RowDeal, today: Day, width: number): readonly string[] {
  const name = [deal.account, deal.name].filter((part) => part !== undefined).join(', ');
  const { contact, closeDate, stated } = deal;
  const parts = [
    deal.stage === undefined || deal.stage.toLowerCase() === deal.status
      ? deal.status
      : `${deal.status}, ${cut(deal.stage, 30)}`,
    money(deal.amount),
    closeDate === undefined
      ? ''
      : `${deal.status === 'open' ? 'closes' : 'closed'} ${dayNear(closeDate, today)}`,
    [contact?.name, contact?.phone].filter((part) => part !== undefined).join(' '),
    stated === undefined ? '' : `"${cut(stated, 40)}"`,
  ];
  const about = parts.filter((part) => part !== '').join(' · ');
  return [`  ${cut(name === '' ? (deal.crmId ?? '') : name, width - 2)}`, `    ${cut(about, width - 4)}`];
}

/** How many deals are open, won and lost, and by which words of the CRM. */
export function statusLines({ deals, mapping }: Imported, width: number): readonly string[] {
  const others = mapping.filter(({ field }) => field !== 'stage' && tellsStatus.has(field));
  const by =
    others.length === 0 ? '' : ` (told by ${others.map(({ header }) => `"${cut(header, 24)}"`).join(', ')})`;
  const parts = statuses.map((status) =>
    statusWords(
      deals.filter((deal) => deal.status === status),
      status,
    ),
  );
  return deals.length === 0 ? [] : hanging('  ', `${parts.join('; ')}${by}.`, width);
}

const tellsStatus: ReadonlySet<string> = new Set([
  'status',
  'isWon',
  'isLost',
  'isClosed',
  'isActive',
  'wonOn',
  'lostOn',
]);

function statusWords(deals: readonly RowDeal[], status: DealStatus): string {
  const stages = [...new Set(deals.flatMap(({ stage }) => stage ?? []))];
  const shown = stages.slice(0, stagesShown).map((stage) => cut(stage, 24));
  const rest = stages.length - shown.length;
  const words = [...shown, ...(rest > 0 ? [counted(rest, 'more stage')] : [])].join(', ');
  return `${number(deals.length)} ${status}${words === '' ? '' : `: ${words}`}`;
}
