import { causeLabel } from '../domain/cause-label.ts';
import type { Day } from '../domain/day.ts';
import { dayOf } from '../domain/day.ts';
import { accountOf } from '../domain/deals.ts';
import type { Gold, savesIn } from '../domain/gold.ts';
import type { Id } from '../domain/ids.ts';
import { shortIds, shortOf } from '../domain/ids.ts';
import { latestFirst } from '../domain/loss.ts';
import type { Loss, LossState } from '../domain/loss-record.ts';
import type { Deal } from '../domain/pipeline.ts';
import type { Cause } from '../domain/playbook.ts';
import { goldWords, savesWords } from './gold.ts';
import { cut, hanging, page, record } from './layout.ts';
import { painted } from './paint.ts';
import { counted, dayNear, money } from './saying.ts';
import { table } from './table.ts';

/** The losses kept, and the lost deals of the CRM that nothing was said about yet. */
export interface LossesScreen {
  readonly losses: readonly Loss[];
  readonly unspoken: readonly Deal[];
  readonly causes: readonly Cause[];
  /** What they paid back together. */
  readonly gold?: Gold;
  /** How often a call back saved one. */
  readonly saves?: ReturnType<typeof savesIn>;
  readonly today: Day;
  readonly width: number;
}

const unspokenShown = 5;
const nameWidth = 26;

/** How a state is said on screen. */
export const stateWords: Readonly<Record<LossState, string>> = {
  alive: 'still alive',
  'verbal-no': 'said no',
  'signed-elsewhere': 'signed elsewhere',
  'nobody-decides': 'nobody decides',
  standby: 'standby',
  'invited-back': 'invited back',
  'won-back': 'won back',
};

/** The losses, the latest first, each with what was learned of it. */
export function lossesText(screen: LossesScreen): string {
  const ids = shortIds(screen.losses.map((loss) => loss.id));
  const losses = latestFirst(screen.losses);
  const rows = table([losses.map((loss) => rowOf(loss, ids, screen))], screen.width);
  const kept = losses.flatMap((loss, at) => [...(rows[at] ?? []), ...causeLines(loss, screen)]);
  const lines = kept.length === 0 ? ['No losses kept yet. When a deal is lost: recover lost'] : kept;
  return page([...lines, ...goldLines(screen), ...unspokenLines(screen)], screen.width);
}

function goldLines({ gold, saves, losses, width }: LossesScreen): readonly string[] {
  const head = painted('good', losses.length === 1 ? 'It paid back  ' : 'They paid back  ');
  const lines = [
    { head, words: gold && goldWords(gold) },
    { head: '', words: saves && savesWords(saves) },
  ];
  return lines.flatMap((line) =>
    line.words === undefined ? [] : ['', ...hanging(line.head, line.words, width)],
  );
}

function rowOf(loss: Loss, ids: ReadonlyMap<Id, string>, screen: LossesScreen): readonly string[] {
  return [
    ...lossCells(loss, ids, screen.today),
    loss.debrief === undefined ? `${stateWords[loss.state]}, no debrief yet` : stateWords[loss.state],
  ];
}

/** A loss in a list: its id as short as it may be, the day of the news, the account and the amount. */
export function lossCells(loss: Loss, ids: ReadonlyMap<Id, string>, today: Day): readonly string[] {
  return [
    shortOf(ids, loss.id),
    dayNear(dayOf(loss.newsAt), today),
    cut(loss.deal.account, nameWidth),
    money(loss.amount),
  ];
}

function causeLines(loss: Loss, screen: LossesScreen): readonly string[] {
  return loss.debrief === undefined ? [] : hanging('      ', causeLabels(loss, screen.causes), screen.width);
}

function causeLabels(loss: Loss, causes: readonly Cause[]): string {
  const labels = (loss.debrief?.causes ?? []).map(({ cause }) => causeLabel(cause, causes));
  return labels.join(', ');
}

function unspokenLines(screen: LossesScreen): readonly string[] {
  const { unspoken } = screen;
  if (unspoken.length === 0) return [];
  const shown = unspoken.slice(0, unspokenShown);
  const cells = shown.map((deal) => [
    `  ${cut(accountOf(deal), nameWidth)}`,
    money(deal.amount),
    deal.closeDate ? dayNear(deal.closeDate, screen.today) : '',
  ]);
  const rows = table([cells], screen.width).flat();
  const rest = unspoken.length - shown.length;
  return [
    '',
    `${counted(unspoken.length, 'lost deal')} in your CRM without a debrief${rest > 0 ? `, the latest ${shown.length}` : ''}:`,
    ...rows,
    painted('quiet', 'To learn from one: recover debrief <account>'),
  ];
}

/** One record a line, tab-separated: id, day, account, amount, state, causes. */
export function lossesPlain(screen: LossesScreen): string {
  return latestFirst(screen.losses)
    .map((loss) => [
      loss.id,
      dayOf(loss.newsAt),
      loss.deal.account,
      money(loss.amount),
      loss.state,
      causeLabels(loss, screen.causes),
    ])
    .map(record)
    .join('');
}

/** The stable shape of `losses --json`. */
export function lossesShape(losses: readonly Loss[]) {
  return latestFirst(losses).map(lossShape);
}

/** The stable shape of one loss in a list. */
export function lossShape(loss: Loss) {
  return {
    id: loss.id,
    account: loss.deal.account,
    deal: loss.deal.id,
    lostOn: dayOf(loss.newsAt),
    amount: loss.amount,
    state: loss.state,
    outcome: loss.winner === undefined ? undefined : { winner: loss.winner },
    stated: loss.stated,
    causes: (loss.debrief?.causes ?? []).map((one) => ({ cause: one.cause, source: one.source })),
    debriefed: loss.debrief !== undefined,
  };
}
