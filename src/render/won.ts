import { causeLabel } from '../domain/cause-label.ts';
import type { Day } from '../domain/day.ts';
import type { Win } from '../domain/ledger.ts';
import type { Loss } from '../domain/loss-record.ts';
import type { Money } from '../domain/money.ts';
import type { Cause } from '../domain/playbook.ts';
import { onOneLine } from '../domain/words.ts';
import { besideOrBelow } from './call-sheet.ts';
import { hanging, page } from './layout.ts';
import { painted } from './paint.ts';
import { money, nearDay } from './saying.ts';

/** A win that was just kept: the loss that helped, and whether the deal had been lost before. */
export interface WonScreen {
  readonly win: Win;
  readonly amount?: Money;
  readonly helper?: Loss;
  readonly isBack: boolean;
  readonly causes: readonly Cause[];
  readonly today: Day;
  readonly width: number;
}

/** What was kept of the win, what it is good for, and what comes next (G64, G92). */
export function wonText({ win, amount, helper, isBack, causes, today, width }: WonScreen): string {
  const { account } = win.deal;
  const worth = amount === undefined ? '' : `, ${money(amount)}`;
  const when = win.on === today ? '' : `, ${nearDay(win.on, today)}`;
  const sentences = [
    `${painted('good', 'Won:')} ${account}${worth}${when}.`,
    isBack ? 'A lost deal that came back. What was planned for the loss is let go.' : '',
    win.worry === undefined ? '' : worryWords(win, causes),
    helper === undefined ? '' : `The loss of ${helper.deal.account} helped; that is counted there.`,
  ].filter((sentence) => sentence !== '');
  return page(
    [
      ...sentences.flatMap((sentence) => hanging('', sentence, width)),
      ...besideOrBelow(
        'What your losses paid back: recover review gold',
        'take it back: recover undo',
        width,
      ),
    ],
    width,
  );
}

function worryWords({ worry = '', settledBy }: Win, causes: readonly Cause[]): string {
  const how = settledBy === undefined ? '' : `, by this: "${onOneLine(settledBy)}"`;
  return `Settled there: "${causeLabel(worry, causes)}"${how}. Where another deal has that worry, prep names them.`;
}

/** The stable shape of `won --json`. */
export function wonShape({ id, deal, on, amount, worry, settledBy, thanksTo }: Win) {
  return { id, deal: deal.id, account: deal.account, on, amount, worry, settledBy, thanksTo };
}
