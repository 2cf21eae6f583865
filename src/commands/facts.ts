import type { Command } from 'commander';
import { closest } from '../domain/closest.ts';
import { dayOf } from '../domain/day.ts';
import type { DealFacts, ToldFact } from '../domain/deal-facts.ts';
import { factsMeant, factsOfDeal, withTold } from '../domain/deal-facts.ts';
import { accountOf } from '../domain/deals.ts';
import { saidOf } from '../domain/debrief.ts';
import type { Ledger } from '../domain/ledger.ts';
import { withoutGaps } from '../domain/loss.ts';
import type { Deal } from '../domain/pipeline.ts';
import type { Fact } from '../domain/playbook.ts';
import { isProblem } from '../domain/problem.ts';
import type { Answers } from '../domain/question.ts';
import { dealWords, emptyScene, sweepItem } from '../domain/scene.ts';
import { typeable } from '../domain/words.ts';
import { saying } from '../render/asking.ts';
import { factsPlain, factsShape, factsText } from '../render/facts.ts';
import { noSuchFact, quoteOfNothing, severalFacts, wrongFactGiven } from '../render/facts-problems.ts';
import type { World } from '../world.ts';
import { converse } from './conversation.ts';
import { draftInMemory } from './draft-in-memory.ts';
import { openDealNamed } from './open-deal.ts';
import { examples, readingOptions } from './options.ts';
import type { Format } from './output.ts';
import { show } from './output.ts';
import type { View } from './view.ts';
import { readAll } from './view.ts';

interface FactsOptions extends Format {
  readonly quote?: string;
}

/** How many facts are asked about at once. */
const most = 5;

/** `recover facts [account] [fact=yes|no|unknown …]`. */
export function declare(command: Command, world: World): void {
  command
    .argument('[account]', 'an open deal, or an id; else the one that there is a call on')
    .argument('[facts...]', 'what you know: signer-met=no, or unknown to take it back')
    .option('--quote <words>', 'the words it was said in, kept with it');
  readingOptions(command);
  examples(command, [
    ['recover facts nordhaus', 'what is known, and what to ask'],
    ['recover facts nordhaus signer-met=no budget=yes', 'tell what you know'],
    ['recover facts nordhaus signer-met=unknown', 'take it back'],
  ]);
  command.action((account: string | undefined, facts: readonly string[], options: FactsOptions) =>
    runFacts(world, account, facts, options),
  );
}

async function runFacts(
  world: World,
  account: string | undefined,
  typed: readonly string[],
  options: FactsOptions,
): Promise<void> {
  const view = await readAll(world);
  const book = { causes: await world.playbook.causes(), facts: await world.playbook.facts() };
  const today = dayOf(world.now());
  const told = typed.map((one) => toldIn(one, book.facts));
  const deal = await openDealNamed(world, view, account);
  if (told.length === 0 && options.quote !== undefined) throw quoteOfNothing(accountOf(deal));
  const found = (ledger: Ledger) => factsOfDeal(deal, { ledger, pipeline: view.pipeline }, book, today);
  const asks = told.length === 0 && world.interactive && !options.json && !options.plain;
  const ledger = asks
    ? await askFacts(world, view, found(view.ledger))
    : await keep(world, view, deal, told, options.quote);
  const screen = { ...found(ledger), today, width: world.width };
  show(world, options, {
    kind: 'facts',
    shape: () => factsShape(screen),
    plain: () => factsPlain(screen),
    text: () => factsText(screen),
  });
}

/** `signer-met=no`. Throws `Problem` answers. */
function toldIn(typed: string, facts: readonly Fact[]): ToldFact {
  const [, name = '', answer = ''] = /^([^=]+)=\s*(\S+)\s*$/.exec(typed) ?? [];
  const value = answerWords.get(answer.toLowerCase());
  if (value === undefined) throw wrongFactGiven(typed);
  const [fact, ...others] = factsMeant(name, facts);
  if (fact === undefined) throw noSuchFact(name, closest(name, names(facts)));
  if (others.length > 0) throw severalFacts(name, [fact, ...others]);
  return { fact: fact.id, value };
}

const answerWords: ReadonlyMap<string, ToldFact['value']> = new Map([
  ['yes', 'yes'],
  ['y', 'yes'],
  ['no', 'no'],
  ['n', 'no'],
  ['unknown', 'unknown'],
  ['?', 'unknown'],
]);

function names(facts: readonly Fact[]): readonly string[] {
  return facts.map(({ id }) => id);
}

async function keep(
  world: World,
  view: View,
  deal: Deal,
  told: readonly ToldFact[],
  quote: string | undefined,
): Promise<Ledger> {
  if (told.length === 0) return view.ledger;
  const words = withoutGaps({ quote });
  const making = { ...words, today: dayOf(world.now()), newId: () => world.newId() };
  return world.ledger.change((before) => withTold(before, deal, told, making), {
    verb: 'facts',
    account: accountOf(deal),
  });
}

/** Asks what is not known, what losses hang on first; what was said is kept also where the rep leaves in between. */
async function askFacts(world: World, view: View, { deal, notKnown }: DealFacts): Promise<Ledger> {
  const items = notKnown.slice(0, most).map((fact) => ({ ...sweepItem(deal, fact, saying), value: fact.id }));
  if (items.length === 0) return view.ledger;
  const scene = { ...emptyScene, words: dealWords(deal, saying), lists: { facts: items } };
  const draft = draftInMemory(world, 'facts', deal.id);
  const kept = (answers: Answers) => keep(world, view, deal, toldBy(answers), undefined);
  try {
    const answers = await converse(world, {
      interview: await world.playbook.interview('facts'),
      sceneOf: () => scene,
      today: dayOf(world.now()),
      given: new Map(),
      asks: true,
      draft,
      goOn: `recover facts ${typeable(accountOf(deal))}`,
    });
    return await kept(answers);
  } catch (error) {
    if (isProblem(error) && error.code === 'left') await kept(draft.answers);
    throw error;
  }
}

function toldBy(answers: Answers): readonly ToldFact[] {
  return [...saidOf(answers, 'fact')].map(([fact, value]) => ({ fact, value }));
}
