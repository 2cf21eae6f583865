import type { Command } from 'commander';
import type { Instant } from '../domain/day.ts';
import { dayOf } from '../domain/day.ts';
import type { Letter } from '../domain/letters.ts';
import { addressee } from '../domain/reach.ts';
import { jsonText } from '../render/json.ts';
import { letterWidth } from '../render/letter.ts';
import { lossShape } from '../render/losses.ts';
import { replyText } from '../render/reply.ts';
import type { World } from '../world.ts';
import { capture } from './capture.ts';
import { offerTaking } from './draft-send.ts';
import { givenBy } from './given.ts';
import { dealOf, letterFor, signerOf } from './letter.ts';
import type { Captured } from './loss-keep.ts';
import { lostTemplate } from './lost-template.ts';
import type { Asking } from './options.ts';
import { askingOptions, examples } from './options.ts';
import { rightNow } from './right-now.ts';
import { readAll } from './view.ts';

/** Flag → question of the capture. */
const flags: Readonly<Record<string, string>> = {
  on: 'when',
  channel: 'channel',
  courtesy: 'courtesy',
  toldBy: 'toldBy',
  stands: 'stands',
  winner: 'winner',
  blocker: 'blocker',
  said: 'said',
  amount: 'amount',
  tender: 'tender',
  customer: 'customer',
};

/** `recover lost [account]`. */
export function declare(command: Command, world: World): void {
  command
    .argument('[account]', 'the account, the deal, or an id')
    .option('--on <when>', 'when the news came, like "2026-11-23 15:40"')
    .option('--channel <how>', 'phone, email, meeting, portal or silence')
    .option('--courtesy <what>', 'both, thanks, leave (permission), neither or refused')
    .option('--told-by <name>', 'who told you')
    .option('--stands <where>', 'signed, no, nobody or one-thing')
    .option('--winner <name>', 'whom they signed with')
    .option('--blocker <thing>', 'the one thing that would save it')
    .option('--said <words>', 'what they said')
    .option('--amount <money>', 'what it was worth, for a new deal')
    .option('--tender', 'it was a formal tender')
    .option('--customer', 'they are a customer: a lost renewal or extension')
    .option('--json', 'for scripts: the loss as JSON');
  askingOptions(command);
  examples(command, [
    ['recover lost brandt', 'seven short questions, then the reply'],
    ['recover lost brandt --on "yesterday 15:40"', 'the news came yesterday'],
  ]);
  command.action((account: string | undefined, options: Asking & Record<string, string>) =>
    runLost(world, account, options),
  );
}

async function runLost(
  world: World,
  account: string | undefined,
  options: Asking & Record<string, string>,
): Promise<void> {
  const interview = await world.playbook.interview('lost');
  const view = await readAll(world);
  if (options.answersTemplate)
    return world.out.print(jsonText('answers', lostTemplate(interview, view, account)));
  const line = {
    verb: 'lost',
    interview,
    options,
    flags,
    argument: ['deal', account] as const,
    possible: [],
  };
  const now = rightNow(world, view.ledger);
  const { given, asks } = await givenBy(world, line);
  const captured = await capture(world, view, { typed: account, given, asks });
  if (options.json)
    return world.out.print(jsonText('lost', { ...lossShape(captured.loss), followUps: captured.followUps }));
  const letter = await letterFor(world, captured.loss, captured.followUps, captured.deal);
  world.out.print(await replyFor(world, captured, letter, now));
  const to = addressee(captured.loss);
  if (asks && letter !== undefined) await offerTaking(world, { letter, ...(to === undefined ? {} : { to }) });
}

async function replyFor(
  world: World,
  { loss, followUps, deal }: Captured,
  letter: Letter | undefined,
  now: Instant,
): Promise<string> {
  const clock = followUps.find((one) => one.until !== undefined);
  const signer = await signerOf(world, () => deal ?? dealOf(world, loss));
  return replyText({
    loss,
    unsigned: signer === undefined,
    ...(letter === undefined ? {} : { letter }),
    ...(loss.blocker === undefined ? {} : { blocker: await world.playbook.text('messages/blocker.md') }),
    ...(clock === undefined ? {} : { clock }),
    today: dayOf(now),
    width: world.width,
    letterWidth: letterWidth(world.onScreen, world.width),
  });
}
