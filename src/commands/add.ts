import type { Command } from 'commander';
import type { Day } from '../domain/day.ts';
import { dayOf } from '../domain/day.ts';
import { accountOf } from '../domain/deals.ts';
import type { Id } from '../domain/ids.ts';
import { textOf } from '../domain/interview.ts';
import { addDeal, dealByHand, nameIn, withoutGaps } from '../domain/loss.ts';
import type { Money } from '../domain/money.ts';
import type { Deal } from '../domain/pipeline.ts';
import type { Answers } from '../domain/question.ts';
import { emptyScene } from '../domain/scene.ts';
import { plainName } from '../domain/words.ts';
import { addedText } from '../render/added.ts';
import { jsonText } from '../render/json.ts';
import type { Draft, World } from '../world.ts';
import { answersTemplate } from './answers.ts';
import { converse } from './conversation.ts';
import { givenBy } from './given.ts';
import type { Asking } from './options.ts';
import { askingOptions, examples } from './options.ts';
import { draftFor } from './resume.ts';

const flags: Readonly<Record<string, string>> = {
  name: 'name',
  amount: 'amount',
  close: 'closeDate',
  stage: 'stage',
  contact: 'contactName',
  phone: 'contactPhone',
  email: 'contactEmail',
  address: 'contactAddress',
};

/** `recover add [account]`. */
export function declare(command: Command, world: World): void {
  command
    .argument('[account]', 'the company')
    .option('--name <text>', 'the name of the deal')
    .option('--amount <money>', 'what it is worth, like "EUR 45,000"')
    .option('--close <day>', 'when it should close')
    .option('--stage <text>', 'where it stands')
    .option('--contact <name>', 'the person you speak with')
    .option('--phone <number>', 'their phone number')
    .option('--email <address>', 'their address')
    .option('--address <text>', 'where a card would reach them')
    .option('--json', 'for scripts: the deal as JSON');
  askingOptions(command);
  examples(command, [
    ['recover add "Brandt Logistics" --amount "EUR 45,000"', 'one deal, by hand'],
    ['recover add', 'the same, asked step by step'],
  ]);
  command.action((account: string | undefined, options: Asking & Record<string, string>) =>
    runAdd(world, account, options),
  );
}

async function runAdd(
  world: World,
  account: string | undefined,
  options: Asking & Record<string, string>,
): Promise<void> {
  const interview = await world.playbook.interview('add');
  if (options.answersTemplate)
    return world.out.print(jsonText('answers', answersTemplate(interview, emptyScene)));
  const { given, asks } = await givenBy(world, {
    verb: 'add',
    interview,
    options,
    flags,
    argument: ['account', account],
    possible: [],
  });
  const today = dayOf(world.now());
  const draft = asks && account === undefined ? await addingDraft(world) : undefined;
  const answers = await converse(world, {
    interview,
    sceneOf: () => emptyScene,
    today,
    given,
    asks: draft !== undefined,
    ...withoutGaps({ draft }),
  });
  const deal = dealFrom(answers, draft?.id ?? world.newId());
  const ledger = await world.ledger.change((before) => addDeal(before, deal), {
    verb: 'add',
    account: accountOf(deal),
  });
  draft?.finish();
  const others = ledger.deals.filter((one) => one.id !== deal.id && isSameAccount(one, deal)).length;
  world.out.print(options.json ? jsonText('add', deal) : addedText(deal, others, world.width));
}

/** A deal goes by the id of the draft it was answered in: so a draft that was only not removed any more is known. */
async function addingDraft(world: World): Promise<Draft> {
  const { deals } = await world.ledger.read();
  const isKept = (draft: Draft) => deals.some((deal) => deal.id === draft.id);
  return draftFor(world, { verb: 'add', subject: '', isKept, isGone: () => false });
}

function isSameAccount(left: Deal, right: Deal): boolean {
  return plainName(accountOf(left)) === plainName(accountOf(right));
}

function dealFrom(answers: Answers, id: Id): Deal {
  const contact = withoutGaps({
    name: nameIn(answers, 'contactName'),
    phone: nameIn(answers, 'contactPhone'),
    email: nameIn(answers, 'contactEmail'),
    address: textOf(answers, 'contactAddress'),
  });
  return dealByHand(id, {
    account: nameIn(answers, 'account'),
    name: nameIn(answers, 'name'),
    amount: (answers.get('amount') ?? undefined) as Money | undefined,
    closeDate: textOf(answers, 'closeDate') as Day | undefined,
    stage: nameIn(answers, 'stage'),
    contact: Object.keys(contact).length === 0 ? undefined : contact,
  });
}
