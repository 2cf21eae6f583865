import type { CallBasis } from '../domain/call-sheet.ts';
import { callBasis } from '../domain/call-sheet.ts';
import { closest } from '../domain/closest.ts';
import { dayOf } from '../domain/day.ts';
import { accountOf } from '../domain/deals.ts';
import { callDay } from '../domain/follow-ups.ts';
import type { SceneOf } from '../domain/interview.ts';
import type { Ledger } from '../domain/ledger.ts';
import type { Loss } from '../domain/loss-record.ts';
import type { Deal } from '../domain/pipeline.ts';
import { isNothing, keepPrepared, preparedBy, withFacts } from '../domain/prepared.ts';
import { isProblem } from '../domain/problem.ts';
import type { Answers } from '../domain/question.ts';
import { dealWords, emptyScene, sweepItem } from '../domain/scene.ts';
import { typeable } from '../domain/words.ts';
import { noSuchAnswerPart, notByName } from '../render/answer-problems.ts';
import { saying } from '../render/asking.ts';
import { noCallThere, onlyForOpen, wrongFact } from '../render/prep-problems.ts';
import type { World } from '../world.ts';
import type { Given } from './answers.ts';
import { answersIn, refuseUnknown } from './answers.ts';
import { converse } from './conversation.ts';
import { draftInMemory } from './draft-in-memory.ts';
import { withGiven } from './given.ts';
import type { Asking } from './options.ts';
import { rightNow } from './right-now.ts';
import type { View } from './view.ts';

/** How `prep` was called. */
export interface PrepOptions extends Asking {
  readonly thirdVoice?: string;
  readonly offer?: string;
  readonly fact?: readonly string[];
}

/** Takes what was given, asks the rest on a terminal, and keeps it; answers with the ledger as it is then. Throws `Problem` answers | refused | left. */
export async function prepare(world: World, view: View, deal: Deal, options: PrepOptions): Promise<Ledger> {
  const given = await givenFor(world, options);
  const asks = world.interactive && options.answers === undefined && !options.json;
  if (given.size === 0 && !asks) return view.ledger;
  const talk = {
    interview: withGiven(await world.playbook.interview('prep'), given),
    sceneOf: await prepScene(world, view, deal, given),
    today: dayOf(world.now()),
    given,
    asks,
  };
  const draft = draftInMemory(world, 'prep', deal.id);
  try {
    return await keep(
      world,
      view,
      deal,
      await converse(world, { ...talk, draft, goOn: `recover prep ${typeable(accountOf(deal))}` }),
    );
  } catch (error) {
    if (isProblem(error) && error.code === 'left') await keep(world, view, deal, draft.answers);
    throw error;
  }
}

async function keep(world: World, view: View, deal: Deal, answers: Answers): Promise<Ledger> {
  const at = rightNow(world, view.ledger);
  const today = dayOf(at);
  const newId = () => world.newId();
  const said = preparedBy(answers, deal, today, newId);
  if (isNothing(said)) return view.ledger;
  const book = { causes: await world.playbook.causes(), facts: await world.playbook.facts() };
  const { rhythm } = await world.settings();
  return world.ledger.change(
    (before) => {
      const { call, topic } = callBasis(deal, withFacts(before, said.facts), book, today);
      const belongs = call !== undefined || topic?.known || Object.keys(said.along).length === 0;
      if (!belongs) throw noCallThere(accountOf(deal));
      return keepPrepared(before, said, { deal, topic, due: callDay(at, rhythm), at, newId });
    },
    { verb: 'prep', account: accountOf(deal) },
  );
}

/** What follows for the questions from each answer: a call that has its sign can be given a voice and something to bring. */
export async function prepScene(
  world: World,
  view: View,
  deal: Deal,
  given: Given = new Map(),
): Promise<SceneOf> {
  const book = { causes: await world.playbook.causes(), facts: await world.playbook.facts() };
  const today = dayOf(world.now());
  const basisWith = (answers: Answers): CallBasis => {
    const { facts } = preparedBy(answers, deal, today, () => deal.id);
    return callBasis(deal, withFacts(view.ledger, facts), book, today);
  };
  const { notKnown } = basisWith(new Map());
  const named = book.facts.filter(({ id }) => given.has(`fact.${id}`));
  const facts = [...named, ...notKnown.filter((fact) => !named.includes(fact))];
  const items = facts.map((fact) => ({ ...sweepItem(deal, fact, saying), value: fact.id }));
  return (answers) => ({
    ...emptyScene,
    words: dealWords(deal, saying),
    lists: { facts: items.slice(0, Math.max(most, named.length)) },
    cases: casesOf(basisWith(answers)),
  });
}

/** How many facts are asked about; all are taken that were given. */
const most = 3;

function casesOf({ call, topic }: CallBasis): ReadonlySet<string> {
  const cases: readonly (readonly [string, boolean])[] = [
    ['call-ahead', call !== undefined || (topic?.known ?? false)],
    ['voice-known', call?.thirdVoice !== undefined],
    ['offer-known', call?.offer !== undefined],
  ];
  return new Set(cases.flatMap(([name, holds]) => (holds ? [name] : [])));
}

async function givenFor(world: World, options: PrepOptions): Promise<Given> {
  const { thirdVoice, offer, answers } = options;
  const facts = (await world.playbook.facts()).map(({ id }) => id);
  const byFlags = [
    ...(thirdVoice === undefined ? [] : [['thirdVoice', thirdVoice] as const]),
    ...(offer === undefined ? [] : [['offer', offer] as const]),
    ...(options.fact ?? []).map(factFlag),
  ];
  const inFile: Given = answers === undefined ? new Map() : await answersIn(world, answers);
  const given = new Map([...apart(inFile), ...byFlags]);
  for (const id of given.keys()) {
    const name = id.startsWith('fact.') ? id.slice('fact.'.length) : undefined;
    if (name !== undefined && !facts.includes(name))
      throw noSuchAnswerPart('fact', 'fact', name, closest(name, facts));
  }
  refuseUnknown(
    given,
    await world.playbook.interview('prep'),
    facts.map((id) => `fact.${id}`),
  );
  return given;
}

/** `signer-met=no`. */
function factFlag(typed: string): readonly [string, string] {
  const [, name = '', answer = ''] = /^([a-z-]+)=(\S.*)$/.exec(typed) ?? [];
  if (name === '') throw wrongFact(typed);
  return [`fact.${name}`, answer];
}

/** `"fact": { "signer-met": false }` as one answer each. */
function apart(given: Given): Given {
  const together = given.get('fact') ?? {};
  if (typeof together !== 'object' || Array.isArray(together)) throw notByName('fact', 'fact');
  const facts = Object.entries(together).map(([name, value]) => [`fact.${name}`, value] as const);
  return new Map([...[...given].filter(([id]) => id !== 'fact'), ...facts]);
}

/** Nothing of this can be noted for a deal that is lost. */
export function refuseAboutLoss({ deal }: Loss, options: PrepOptions): void {
  const { thirdVoice, offer, fact = [], answers, answersTemplate } = options;
  if ([thirdVoice, offer, answers].some((one) => one !== undefined) || fact.length > 0 || answersTemplate)
    throw onlyForOpen(deal.account);
}
