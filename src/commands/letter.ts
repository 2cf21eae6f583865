import { dayOf } from '../domain/day.ts';
import { finder } from '../domain/deals.ts';
import type { FollowUp } from '../domain/ledger.ts';
import type { Letter } from '../domain/letters.ts';
import { formsFor, written } from '../domain/letters.ts';
import type { Loss } from '../domain/loss-record.ts';
import type { Deal } from '../domain/pipeline.ts';
import { hasLapsed } from '../domain/play-days.ts';
import { messageWords, sellerOf } from '../render/message-words.ts';
import type { World } from '../world.ts';
import { templateOf } from './template.ts';
import { readAll } from './view.ts';

/** The reply that is still to be sent for a loss, by the way the news came; a late one owns the delay. Undefined when none is open. */
export async function letterFor(
  world: World,
  loss: Loss,
  followUps: readonly FollowUp[],
  deal?: Deal,
): Promise<Letter | undefined> {
  const today = dayOf(world.now());
  const open = followUps.filter(
    (one) => one.loss === loss.id && one.status === 'open' && !hasLapsed(one, undefined, today),
  );
  const play = ['reply-late', 'reply'].find((id) => open.some((one) => one.play === id));
  const [kinds, words] = await Promise.all([world.playbook.letters(), world.playbook.letterWords()]);
  const kind = kinds.find((one) => one.play === play);
  const [form] = kind === undefined ? [] : formsFor(kind, replyOccasion(loss));
  if (form === undefined) return undefined;
  const template = await templateOf(world, form);
  return written(
    template,
    messageWords(loss, await signerOf(world, () => deal ?? dealOf(world, loss))),
    words,
  );
}

function replyOccasion({ channel, leaveRefused, state }: Loss) {
  return { state, news: channel, refused: leaveRefused, channel: 'email' } as const;
}

/** Who signs: the name in the settings, else whoever has the deal, which is looked for only then. */
export async function signerOf(
  world: World,
  deal: () => Deal | undefined | Promise<Deal | undefined>,
): Promise<string | undefined> {
  return (await world.settings()).name ?? sellerOf(await deal());
}

/** The deal of a loss as the CRM or the rep last told it; read only where it is not at hand. */
export async function dealOf(world: World, { deal }: Pick<Loss, 'deal'>): Promise<Deal | undefined> {
  return finder((await readAll(world)).deals, (one) => one)(deal);
}
