import { causeLabel } from './cause-label.ts';
import type { Instant, Rhythm } from './day.ts';
import { addBusinessDays, dayOf, hoursBetween } from './day.ts';
import { accountOf } from './deals.ts';
import { causesChosen, controlIn, saidOf } from './debrief.ts';
import { isPlanned } from './debrief-plan.ts';
import { listOf, textOf } from './interview.ts';
import type { FactAnswer, FactValue } from './ledger.ts';
import type { Loss } from './loss-record.ts';
import type { Deal } from './pipeline.ts';
import type { Cause, Fact } from './playbook.ts';
import type { Answers, Scene, SceneItem } from './question.ts';
import type { Saying } from './scene.ts';
import { dealWords, sweepItem } from './scene.ts';
import type { Sign } from './signs.ts';
import { causesIn, factsFor, signsOf, speaksOfPrice } from './signs.ts';
import { answersAbout, byStake } from './similar.ts';
import { sweepOf } from './sweep.ts';

/** What the debrief of one loss knows beforehand. */
export interface DebriefSetting {
  readonly loss: Loss;
  readonly deal: Deal;
  readonly open: readonly Deal[];
  readonly answers: readonly FactAnswer[];
  readonly causes: readonly Cause[];
  readonly facts: readonly Fact[];
  /** The plan's plays with their days in words. */
  readonly plan: readonly SceneItem[];
  readonly now: Instant;
  readonly rhythm: Rhythm;
  readonly saying: Saying;
  /** The lesson as a sentence of a sign and an act; undefined when there is no act. */
  lesson(sign: string | undefined, act: string | undefined): string | undefined;
}

const mostFacts = 5;
const lowPulse = 2;

/** The signs that the answers so far give: those of the causes chosen, by the facts answered. */
export function signsChosen(setting: DebriefSetting, answers: Answers): readonly Sign[] {
  return signsOf(causesChosen(answers), saidOf(answers, 'fact'), setting.causes, setting.facts);
}

/** The open deals that show the loss's first fact, by what was said before and in this sweep; the largest first (G83–84). */
export function sameSignDeals(setting: DebriefSetting, answers: Answers): readonly Deal[] {
  const sign = signsChosen(setting, answers)[0];
  const fact = setting.facts.find((one) => one.id === sign?.fact);
  if (fact === undefined) return [];
  const swept = saidOf(answers, 'sweep');
  return setting.open
    .filter((deal) => (swept.get(deal.id) ?? knownOf(deal, fact, setting)) === fact.sign)
    .sort(byStake);
}

/** The open deals to be called: those marked, or all with the sign where nothing was said of them. */
export function dealsCalled(setting: DebriefSetting, answers: Answers): readonly Deal[] {
  const found = sameSignDeals(setting, answers);
  return (answers.get('calls') ?? null) === null
    ? found
    : found.filter((deal) => listOf(answers, 'calls').includes(deal.id));
}

function knownOf(deal: Deal, fact: Fact, setting: DebriefSetting): FactValue | undefined {
  return answersAbout({ ...deal, account: accountOf(deal) }, setting.answers).get(fact.id);
}

/** The scene of the debrief: what follows from each answer for the questions after it. */
export function debriefScene(setting: DebriefSetting): (answers: Answers) => Scene {
  const words = dealWords(setting.deal, setting.saying, setting.loss.winner);
  return (answers) => {
    const chosen = causesChosen(answers);
    const sameSign = sameSignDeals(setting, answers).map((deal) => callItem(deal, setting.saying));
    const called = dealsCalled(setting, answers).map((deal) => sceneItemOf(deal, setting.saying));
    const { all, theirs } = reasonCounts(answers);
    const plan = setting.plan.filter(({ value }) => isPlanned(value, answers, setting));
    return {
      words: { ...words, all: `${all}`, theirs: `${theirs}`, mine: `${all - theirs}` },
      cases: casesOf(setting, answers, sameSign.length > 0),
      lists: {
        reasons: listOf(answers, 'reasons').map((text) => ({ value: text, label: text })),
        causes: setting.causes.map((cause) => ({ value: cause.id, label: cause.label })),
        chosen: chosen.map((id) => causeItem(id, setting.causes)),
        facts: factItems(setting, chosen),
        sweep: sweepItems(setting, answers),
        sameSign,
        called,
        plan,
      },
      proposals: proposalsOf(setting, answers, { sameSign, plan }),
    };
  };
}

function casesOf(setting: DebriefSetting, answers: Answers, sameSign: boolean): ReadonlySet<string> {
  const pulse = answers.get('pulse');
  const low = typeof pulse === 'number' && pulse <= lowPulse;
  const chosen = causesChosen(answers);
  const money = speaksOfPrice(ownWords(setting, answers)) && !chosen.some((id) => priceCauses.includes(id));
  const cases: readonly (readonly [string, boolean])[] = [
    ['offer-later', low || hoursBetween(setting.loss.newsAt, setting.now) < 1],
    ['reasons-given', listOf(answers, 'reasons').length > 0],
    ['price-not-settled', money || answers.has('priceMeans')],
    ['partner-named', textOf(answers, 'partner') !== undefined],
    ['same-sign-found', sameSign],
    ...coachingCases(setting, answers, sameSign),
  ];
  return new Set(cases.flatMap(([name, holds]) => (holds ? [name] : [])));
}

/** Cases that only the lines between the steps look at. */
function coachingCases(setting: DebriefSetting, answers: Answers, sameSign: boolean) {
  const { all, theirs } = reasonCounts(answers);
  const facts = [...answers].filter(([id]) => id.startsWith('fact.')).map(([, answer]) => answer);
  const swept = [...answers.keys()].some((id) => id.startsWith('sweep.'));
  return [
    ['reasons-all-theirs', all > 1 && theirs === all],
    ['reasons-all-mine', all > 0 && theirs === 0],
    ['facts-not-known', facts.length > 0 && facts.every((answer) => answer === null)],
    ['sweep-ahead', sweepItems(setting, answers).length > 0],
    ['sweep-clear', swept && !sameSign],
  ] as const;
}

function reasonCounts(answers: Answers): { readonly all: number; readonly theirs: number } {
  const reasons = listOf(answers, 'reasons');
  return {
    all: reasons.length,
    theirs: reasons.filter((one) => listOf(answers, 'theirs').includes(one)).length,
  };
}

const priceCauses: readonly string[] = ['budget-ceiling', 'value-not-believed'];

function ownWords(setting: DebriefSetting, answers: Answers): string {
  return `${textOf(answers, 'believed') ?? ''}\n${setting.loss.stated ?? ''}`;
}

function factItems(setting: DebriefSetting, chosen: readonly string[]): readonly SceneItem[] {
  return factsFor(chosen, setting.causes, mostFacts).flatMap((id) => {
    const fact = setting.facts.find((one) => one.id === id);
    return fact === undefined ? [] : [{ value: id, label: fact.short, words: { asked: fact.asked } }];
  });
}

function sweepItems(setting: DebriefSetting, answers: Answers): readonly SceneItem[] {
  const fact = setting.facts.find((one) => one.id === signsChosen(setting, answers)[0]?.fact);
  return fact === undefined
    ? []
    : sweepOf(setting.open, fact.id, setting.answers).map((deal) => sweepItem(deal, fact, setting.saying));
}

function causeItem(id: string, causes: readonly Cause[]): SceneItem {
  const label = causeLabel(id, causes);
  return { value: id, label, words: { cause: label } };
}

function sceneItemOf(deal: Deal, saying: Saying): SceneItem {
  return { value: deal.id, label: accountOf(deal), words: dealWords(deal, saying) };
}

function callItem(deal: Deal, saying: Saying): SceneItem {
  const parts = [accountOf(deal), saying.money(deal.amount), deal.contact?.name, deal.contact?.phone];
  return { value: deal.id, label: parts.filter((part) => part !== undefined && part !== '').join('  ') };
}

function proposalsOf(
  setting: DebriefSetting,
  answers: Answers,
  { sameSign, plan }: Readonly<Record<'sameSign' | 'plan', readonly SceneItem[]>>,
): Scene['proposals'] {
  const causes = causesIn(ownWords(setting, answers), setting.causes);
  const lesson =
    setting.lesson(textOf(answers, 'sign'), textOf(answers, 'wouldDo')) ?? lessonOfCause(setting, answers);
  return {
    ...byCause(setting, answers),
    ...(causes.length === 0 ? {} : { causes }),
    ...(lesson === undefined ? {} : { lesson }),
    calls: sameSign.map((item) => item.value),
    plan: plan.map((item) => item.value),
    partnerOn: addBusinessDays(dayOf(setting.now), 2, setting.rhythm),
  };
}

/** A cause that their own words point to was said by the buyer; whose it was to change is proposed from the book. */
function byCause(setting: DebriefSetting, answers: Answers): Scene['proposals'] {
  const told = causesIn(setting.loss.stated ?? '', setting.causes);
  const proposed = causesChosen(answers).flatMap((id) => [
    [`source.${id}`, told.includes(id) ? 'buyer' : 'my-guess'] as const,
    [`control.${id}`, controlIn(setting.causes, id)] as const,
  ]);
  return Object.fromEntries(proposed);
}

function lessonOfCause(setting: DebriefSetting, answers: Answers): string | undefined {
  const first = causesChosen(answers)[0];
  const cause = setting.causes.find((one) => one.id === first);
  const fact = setting.facts.find((one) => one.id === cause?.facts[0]);
  return setting.lesson(fact?.cue ?? fact?.said, cause?.remedies[0]);
}
