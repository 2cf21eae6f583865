import { accountOf } from '../domain/deals.ts';
import type { Loss } from '../domain/loss-record.ts';
import type { Deal } from '../domain/pipeline.ts';
import { hanging } from './layout.ts';
import { painted } from './paint.ts';
import { money } from './saying.ts';

/** Before the questions of a capture: which deal it is, and how long it takes (G1). */
export function lostOpening(deal: Deal | undefined, account: string | undefined, width: number): string {
  const name =
    deal === undefined ? account : [accountOf(deal), money(deal.amount)].filter(Boolean).join(', ');
  const head = name === undefined ? '' : `${painted('strong', name)}. `;
  return said(`${head}Never easy. A few short questions, then the reply to send.`, width);
}

/** Before the questions of a debrief: what it is about, how long it takes, and that nothing is lost by leaving (G98). */
export function debriefOpening(loss: Loss, short: boolean, width: number): string {
  const name = [loss.deal.account, money(loss.amount)].filter(Boolean).join(', ');
  const length = short ? 'Five steps, three minutes.' : 'Ten steps, about eight minutes.';
  return said(
    `${painted('strong', name)}. ${length} Each answer is kept as you give it; leave whenever you like.`,
    width,
  );
}

function said(text: string, width: number): string {
  return `${hanging('', text, width).join('\n')}\n`;
}
