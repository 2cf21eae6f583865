import { byDue } from '../domain/follow-ups.ts';
import type { Known } from '../domain/leaks.ts';
import type { FollowUp } from '../domain/ledger.ts';
import type { LetterKind, Occasion, WordsKnown } from '../domain/letters.ts';
import { withoutGaps } from '../domain/loss.ts';
import type { Loss } from '../domain/loss-record.ts';
import { inOrder } from '../domain/order.ts';
import type { Contact, Deal } from '../domain/pipeline.ts';
import { nobodyOnList } from '../render/letter-problems.ts';
import { sellerOf } from '../render/message-words.ts';
import type { World } from '../world.ts';
import { aboutDeal } from './draft-deal.ts';
import { leaveFor } from './draft-leave.ts';
import { aboutLoss } from './draft-loss.ts';
import { signerOf } from './letter.ts';
import type { View } from './view.ts';

/** What a text is about, to whom it goes, and which words the records know. */
export interface About {
  readonly account?: string;
  readonly loss?: Loss;
  readonly deal?: Deal;
  readonly to?: Contact;
  /** Addresses that do not see each other. */
  readonly hidden?: readonly string[];
  readonly followUp?: FollowUp;
  readonly words: WordsKnown;
  readonly occasion: Occasion;
  /** Customers of whom nothing may be told in it. */
  readonly secrets: readonly Known[];
  /** Names that the reader knows as their own. */
  readonly own: readonly (string | undefined)[];
}

/** Finds what a draft is about. Throws `Problem` usage | not-found | ambiguous | refused. */
export async function aboutFor(
  world: World,
  view: View,
  kind: LetterKind,
  asked: { readonly account: string | undefined; readonly withCustomer: boolean },
): Promise<About> {
  if (kind.about === 'deal') return aboutDeal(world, view, asked.account);
  return kind.about === 'loss' ? aboutLoss(world, view, kind, asked) : aboutList(world, view, kind);
}

/** Everyone who is kept in touch with by one note a quarter (G55). */
async function aboutList(world: World, { ledger, deals }: View, kind: LetterKind): Promise<About> {
  const leave = await leaveFor(world, kind, ledger);
  const kept = ledger.losses.filter((loss) => loss.keeping === 'list' && leave(loss).allowed);
  const hidden = [...new Set(kept.flatMap(({ contact }) => contact?.email ?? []))].sort(inOrder);
  if (hidden.length === 0) throw nobodyOnList();
  const [followUp] = ledger.followUps
    .filter((one) => one.play === kind.play && one.status === 'open')
    .sort(byDue);
  return {
    ...withoutGaps({ followUp }),
    hidden,
    words: { rep: await signerOf(world, () => deals.find(sellerOf)) },
    occasion: {},
    secrets: [],
    own: [],
  };
}
