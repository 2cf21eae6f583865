import { dayOf } from '../domain/day.ts';
import type { FollowUp } from '../domain/ledger.ts';
import type { Channel, Loss } from '../domain/loss-record.ts';
import { hasLapsed } from '../domain/plan.ts';
import type { World } from '../world.ts';

/** The reply's template by channel. */
const templates: Readonly<Record<Channel, string>> = {
  phone: 'reply-phone',
  email: 'reply-email',
  meeting: 'reply-meeting',
  portal: 'reply-portal',
  silence: 'reply-silence',
};

/** The template of the reply that is still to be sent for a loss: a late one owns the delay; undefined when none is open. */
export async function letterFor(
  world: World,
  loss: Loss,
  followUps: readonly FollowUp[],
): Promise<string | undefined> {
  const today = dayOf(world.now());
  const open = followUps.filter(
    (one) => one.loss === loss.id && one.status === 'open' && !hasLapsed(one, undefined, today),
  );
  if (open.some((one) => one.play === 'reply-late')) return world.playbook.text('messages/reply-late.md');
  const name = loss.leaveRefused ? 'reply-refused' : templates[loss.channel];
  return open.some((one) => one.play === 'reply') ? world.playbook.text(`messages/${name}.md`) : undefined;
}
