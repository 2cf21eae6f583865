import { describe, expect, it } from 'vitest';
import { filled } from '../../src/domain/words.ts';
import {
  causes,
  coaching,
  facts,
  interviews,
  letterWords,
  messageNames,
  plays,
  shippedText,
  states,
} from './shipped.ts';

interface Said {
  readonly where: string;
  readonly text: string;
  readonly most: number;
  readonly may: readonly string[];
}

const asking = ['account', 'deal', 'contact', 'first', 'money', 'rival', 'asked', 'sweep', 'closes', 'cause'];
const acting = [
  'account',
  'contact',
  'first',
  'rival',
  'blocker',
  'partner',
  'question',
  'sign',
  'typed',
  'menu',
  'signal',
  'what',
];
const writing = letterWords.map(({ name }) => name);
const unlimited = 10_000;

/** What stands for a word when its length is measured: long ones, and the ones for what is not known. */
const measures: Readonly<Record<string, string>> = {
  account: 'Union Street Clinics',
  deal: 'Warehouse scanning',
  contact: 'your contact',
  first: 'your contact',
  money: 'EUR 142,000',
  rival: 'the other side',
  closes: 'closes 30 Nov',
  cause: 'the person who signs was not reached',
  asked: '',
  sweep: '',
  blocker: 'start in January',
  typed: 'union',
  partner: 'someone you trust',
  question: '',
  sign: 'deciders not all known',
  menu: 'your notes, a name, hand-over help',
  signal: 'their support is slow',
  what: 'send the two case studies',
};

function said(
  where: string,
  text: string | undefined,
  most: number,
  may: readonly string[] = [],
): readonly Said[] {
  return text === undefined ? [] : [{ where, text, most, may }];
}

const questions = interviews.flatMap((one) =>
  one.questions.flatMap((question) => {
    const where = `${one.verb}.${question.id}`;
    return [
      ...said(`${where} prompt`, question.prompt, 70, asking),
      ...said(`${where} hint`, question.hint, 70, asking),
      ...said(`${where} why`, question.why, 190, asking),
      ...said(`${where} example`, question.example, 76, asking),
      ...(question.choices ?? []).flatMap((choice) => said(`${where} ${choice.value}`, choice.label, 48)),
    ];
  }),
);
const steps = interviews.flatMap((one) =>
  one.steps.flatMap((step) => said(`${one.verb} ${step.step}`, step.title, 24)),
);
const reasons = causes.flatMap((cause) => [
  ...said(`${cause.id} label`, cause.label, 44),
  ...cause.probes.flatMap((probe) => said(`${cause.id} probe`, probe, 80)),
  ...cause.remedies.flatMap((remedy) => said(`${cause.id} remedy`, remedy, 90)),
]);
const known = facts.flatMap((fact) => [
  ...said(`${fact.id} asked`, fact.asked, 60),
  ...said(`${fact.id} sweep`, fact.sweep, 60),
  ...said(`${fact.id} short`, fact.short, 22),
  ...said(`${fact.id} said`, fact.said, 46),
  ...said(`${fact.id} cue`, fact.cue, 56),
  ...said(`${fact.id} question`, fact.question, 68),
]);
const acts = plays.flatMap((play) => [
  ...said(`${play.id} mark`, play.mark, 7),
  ...said(`${play.id} label`, play.label, 24),
  ...said(`${play.id} plan`, play.plan, 42),
  ...said(`${play.id} why`, play.why, 56, acting),
  ...said(`${play.id} words`, play.words, 76, acting),
  ...play.outcomes.flatMap(({ value, label, ask, afterwards }) => [
    ...said(`${play.id} ${value}`, label, 30),
    ...said(`${play.id} ${value} ask`, ask, 40),
    ...said(`${play.id} ${value} afterwards`, afterwards, 90, acting),
  ]),
  ...(play.asides ?? []).flatMap(({ id, prompt, why, choices }) => [
    ...said(`${play.id} ${id}`, prompt, 60),
    ...said(`${play.id} ${id} why`, why, 190),
    ...choices.flatMap((choice) => said(`${play.id} ${id} ${choice.value}`, choice.label, 30)),
  ]),
]);
const refusals = Object.entries(states.reasons).flatMap(([id, reason]) =>
  said(`${id} reason`, reason, 150, acting),
);
const asides = coaching.flatMap((one) => said(`coaching ${one.id}`, one.line, 92, ['all', 'mine', 'theirs']));
const messages = messageNames.flatMap((name) =>
  said(name, shippedText(`messages/${name}.md`), unlimited, writing),
);
const everything = [
  ...questions,
  ...steps,
  ...reasons,
  ...known,
  ...acts,
  ...refusals,
  ...asides,
  ...messages,
];

describe('every word that is shipped', () => {
  it('is kind: no exclamation marks, no "why did you", no sermon', () => {
    const unkind = /!|why did(?:n't| not)? you|you should have|you failed|your fault|mistake|blame/i;
    const slips = everything.filter((one) =>
      unkind.test(one.text.replace('You should have heard from me sooner', '')),
    );
    expect(slips).toEqual([]);
  });

  it('is plain: nothing that only a programmer or a consultant would say', () => {
    const jargon =
      /\b(?:json|parse|schema|regex|stack|null|array|leverage|synerg\w+|touch base|circle back|low-hanging|stakeholder|takeaway|learnings)\b/i;
    expect(everything.filter((one) => jargon.test(one.text))).toEqual([]);
  });

  it('holds only placeholders that will be filled', () => {
    for (const { where, text, may } of everything) {
      for (const [, name] of text.matchAll(/\{([^}]*)\}/g))
        expect(may, `${where}: {${name}}`).toContain(name);
    }
  });

  it('fits its place on a screen of 80 columns', () => {
    const wide = everything
      .map(({ where, text, most }) => ({ where, length: filled(text, measures).length, most }))
      .filter(({ length, most }) => length > most);
    expect(wide).toEqual([]);
  });
});

describe('the reasons for asking (the ? text)', () => {
  it('take one to three sentences', () => {
    const all = interviews.flatMap((one) => one.questions);
    const long = all.filter((question) => (question.why.match(/[.?](?= |$)/g) ?? []).length > 3);
    expect(long.map((question) => question.id)).toEqual([]);
  });
});

describe('what is put to a buyer', () => {
  it('is one plain question that mentions no other customer and plants no fear (G87–88)', () => {
    const fear =
      /another customer|other customers?|someone else|lost|risk|afraid|worr|fail|wrong|competitor|too late/i;
    for (const fact of facts) {
      expect(fact.question, fact.id).toMatch(/^[A-Z][^{}]*\?$/);
      expect(fact.question, fact.id).not.toMatch(fear);
    }
  });

  it('comes with what is asked of the rep, and with the sign as the end of a sentence', () => {
    for (const fact of facts) {
      expect(fact.asked, fact.id).toMatch(/\?$/);
      expect(fact.sweep, fact.id).toMatch(/\?$/);
      expect(fact.said, fact.id).toMatch(/^[a-z][^.?]*$/);
    }
  });
});

describe('a lesson proposed from a cause', () => {
  it('reads as "If …, then I will …": a cue without a full stop, an act without a "you"', () => {
    for (const fact of facts) expect(fact.cue, fact.id).toMatch(/^(?:I |[a-z])[^.?]*$/);
    for (const cause of causes) expect(cause.remedies[0], cause.id).toMatch(/^[A-Z][^.?]*\.$/);
    const addressed = causes.filter((cause) =>
      cause.remedies.some((remedy) => /\byou(?:rs?)?\b/i.test(remedy)),
    );
    expect(addressed.map((cause) => cause.id)).toEqual([]);
  });
});
