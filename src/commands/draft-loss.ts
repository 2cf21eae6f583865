import { dayOf } from '../domain/day.ts';
import { knownOf } from '../domain/known-customer.ts';
import { soundsOf } from '../domain/leaks.ts';
import type { FollowUp } from '../domain/ledger.ts';
import type { LetterKind, WordsKnown } from '../domain/letters.ts';
import { withoutGaps } from '../domain/loss.ts';
import type { Loss } from '../domain/loss-record.ts';
import { needOf } from '../domain/need.ts';
import { lessonOf } from '../domain/other-debriefs.ts';
import { lessonToTell, packetOf } from '../domain/packet.ts';
import type { Deal } from '../domain/pipeline.ts';
import { addressee } from '../domain/reach.ts';
import { firstName, plainName } from '../domain/words.ts';
import { whichAccount } from '../render/letter-problems.ts';
import { asClause, messageWords, tenthWords } from '../render/message-words.ts';
import { packetText } from '../render/packet.ts';
import { pickQuestion } from '../render/picking.ts';
import type { World } from '../world.ts';
import type { About } from './draft-about.ts';
import { refuseForbidden } from './draft-leave.ts';
import { dealOf, signerOf } from './letter.ts';
import { picked } from './pick.ts';
import type { View } from './view.ts';
import { lossMeant } from './which-loss.ts';

/** The loss that a text is about, and the words that its record knows. Throws `Problem` usage | not-found | ambiguous. */
export async function aboutLoss(
  world: World,
  view: View,
  kind: LetterKind,
  { account, withCustomer }: { readonly account: string | undefined; readonly withCustomer: boolean },
): Promise<About> {
  const { ledger } = view;
  const loss = await lossNamed(world, view, kind, account);
  const isInside = kind.draft === 'peer';
  if (!isInside) await refuseForbidden(world, kind, ledger, loss);
  const followUp = openOne(ledger.followUps, kind, loss);
  const deal = await dealOf(world, loss);
  const need = needOf(deal?.attributes ?? {}, await world.playbook.units());
  const to = isInside ? undefined : addressee(loss);
  const rep = await signerOf(world, () => deal);
  return {
    account: loss.deal.account,
    loss,
    ...(to === undefined ? {} : { to }),
    ...(followUp === undefined ? {} : { followUp }),
    words: isInside
      ? await peerWords(world, view, { loss, deal, rep, withCustomer })
      : { ...lossWords(view, loss, rep), tenth: tenthWords(need) },
    occasion: {
      state: loss.state,
      news: loss.channel,
      refused: loss.leaveRefused,
      ...withoutGaps({ kind: loss.kind }),
    },
    secrets: [],
    own: [],
  };
}

/** Without a name: the one loss for which that play is open, else the only loss there is; several are asked about. */
async function lossNamed(
  world: World,
  { ledger }: View,
  kind: LetterKind,
  account: string | undefined,
): Promise<Loss> {
  if (account !== undefined) return lossMeant(world, account, ledger.losses);
  const waiting = ledger.losses.filter((loss) => openOne(ledger.followUps, kind, loss) !== undefined);
  const found = waiting.length > 0 ? waiting : ledger.losses;
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  if (!world.interactive || only === undefined)
    throw whichAccount(
      'loss',
      found.map((loss) => loss.deal.account),
    );
  return picked(
    world,
    pickQuestion(found.map((loss) => ({ value: loss.id, label: loss.deal.account }))),
    found,
  );
}

function openOne(followUps: readonly FollowUp[], { play }: LetterKind, loss: Loss): FollowUp | undefined {
  return followUps.find((one) => one.loss === loss.id && one.play === play && one.status === 'open');
}

function lossWords({ ledger }: View, loss: Loss, rep: string | undefined): WordsKnown {
  const touches = ledger.touches.filter((one) => plainName(one.account) === plainName(loss.deal.account));
  const signal = touches.findLast((one) => one.signal !== undefined)?.signal?.text;
  return {
    ...messageWords(loss, rep),
    signal: signal === undefined ? undefined : asClause(signal),
  };
}

interface Handed {
  readonly loss: Loss;
  readonly deal: Deal | undefined;
  readonly rep: string | undefined;
  readonly withCustomer: boolean;
}

async function peerWords(
  world: World,
  { ledger }: View,
  { loss, deal, rep, withCustomer }: Handed,
): Promise<WordsKnown> {
  const [causes, facts, common] = await Promise.all([
    world.playbook.causes(),
    world.playbook.facts(),
    world.playbook.text('common-words.txt'),
  ]);
  const lesson = lessonOf(ledger, loss.id)?.text;
  const harmless = { common: soundsOf([common]), own: new Set<string>() };
  const told = withCustomer ? lesson : lessonToTell(lesson, knownOf(loss, deal, ledger.touches), harmless);
  const answers = ledger.facts.filter((one) => one.deal.id === loss.deal.id && one.on <= dayOf(world.now()));
  const around = { causes, facts, answers, ...(told === undefined ? {} : { lesson: told }) };
  return {
    rep,
    colleague: firstName(loss.debrief?.partner?.name),
    packet: packetText(packetOf(loss, around, withCustomer)),
  };
}
