import { accountOf } from '../domain/deals.ts';
import type { Depth } from '../domain/interview.ts';
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

const lengths: Readonly<Record<Depth, string>> = {
  short: 'Five steps, three minutes.',
  usual: 'Ten steps, about eight minutes.',
  deep: 'Ten steps, all of it: a quiet twenty minutes.',
};

/** Before the questions of a debrief: what it is about, how long it takes, who reads, and that nothing is lost by leaving (G63, G98). */
export function debriefOpening(
  loss: Loss,
  depth: Depth,
  heldWith: string | undefined,
  width: number,
): string {
  const name = [loss.deal.account, money(loss.amount)].filter(Boolean).join(', ');
  const reader = heldWith === undefined ? '' : ` ${heldWith} reads aloud; the answers are yours together.`;
  return said(
    `${painted('strong', name)}. ${lengths[depth]}${reader} Each answer is kept as you give it; leave whenever you like.`,
    width,
  );
}

function said(text: string, width: number): string {
  return `${hanging('', text, width).join('\n')}\n`;
}
