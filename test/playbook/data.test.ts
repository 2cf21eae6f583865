import { describe, expect, it } from 'vitest';
import { rules } from '../../src/domain/plan.ts';
import type { Condition, QuestionTemplate } from '../../src/domain/question.ts';
import { causes, facts, interviews, plays, repeated } from './shipped.ts';

const lists = [
  'deals',
  'reasons',
  'causes',
  'chosen',
  'facts',
  'sweep',
  'sameSign',
  'called',
  'plan',
  'worries',
  'helpers',
];
const cases = [
  'ask-when',
  'by-flag',
  'offer-later',
  'call-ahead',
  'voice-known',
  'offer-known',
  'worry',
  'helpers',
  'reasons-given',
  'price-not-settled',
  'partner-named',
  'same-sign-found',
];

function idsOf(verb: string): string {
  const found = interviews.find((one) => one.verb === verb);
  return (found?.questions ?? []).map((question) => `${question.id}:${question.kind}`).join(' ');
}

describe('the interviews', () => {
  it('ask what the program counts on, in its order', () => {
    expect(interviews.map((one) => one.verb).join(' ')).toBe('lost debrief won add similar touch prep facts');
    expect(idsOf('lost')).toBe(
      'deal:choice account:text amount:money when:instant channel:choice tender:yes-no customer:yes-no courtesy:choice toldBy:text stands:choice winner:text blocker:text said:text',
    );
    expect(idsOf('debrief')).toBe(
      'heldWith:text pulse:number later:yes-no forecast:yes-no freeWrite:text theirGoal:text reasons:list theirs:choices believed:text causes:choices priceMeans:choice source:choice confidence:choice fact:yes-no control:choice ownMoment:yes-no lastMoment:text sign:text wouldDo:text didWell:text partner:text partnerOn:day lesson:text sweep:yes-no calls:choices thirdVoice:text offer:choice plan:choices pulseAfter:number',
    );
    expect(idsOf('add')).toBe(
      'account:text name:text amount:money closeDate:day stage:text contactName:text contactPhone:text contactEmail:text contactAddress:text',
    );
    expect(idsOf('won')).toBe(
      'deal:choice account:text amount:money on:day worry:choice settledBy:text thanksTo:choice',
    );
    expect(idsOf('similar')).toBe('sweep:yes-no');
    expect(idsOf('prep')).toBe('fact:yes-no thirdVoice:text offer:choice');
    expect(idsOf('facts')).toBe('fact:yes-no');
    expect(idsOf('touch')).toBe(
      'note:text on:day channel:choice who:text fromThem:yes-no unanswered:yes-no callOn:day news:choice signal:text since:day reason:text leave:choice winner:text contractEnd:day noticeDays:number wordOfMouth:text signedElsewhere:yes-no reopened:yes-no invitedBack:yes-no goLive:day',
    );
  });

  it('capture a loss in seven steps and dig in ten (G98)', () => {
    expect(interviews.map((one) => one.steps.length)).toEqual([7, 10, 2, 2, 1, 2, 1, 1]);
  });

  it.each(interviews)(
    '$verb counts its steps from 1 and asks in their order, at least once in each',
    (one) => {
      const steps = one.steps.map((step) => step.step);
      const asked = one.questions.map((question) => question.step);
      expect(steps).toEqual(steps.map((_, at) => at + 1));
      expect(asked).toEqual([...asked].sort((left, right) => left - right));
      expect(new Set(asked)).toEqual(new Set(steps));
      expect(repeated(one.questions.map((question) => question.id))).toEqual([]);
    },
  );

  it.each(interviews)(
    '$verb makes a question depend only on answers given before it, or on a known case',
    (one) => {
      const waiting = one.questions.flatMap((question, at) =>
        (question.when ?? []).map((condition) => ({ condition, before: one.questions.slice(0, at) })),
      );
      expect(waiting.filter(({ condition, before }) => !canHold(condition, before))).toEqual([]);
    },
  );

  it.each(interviews)('$verb offers choices where they are asked for, from known lists', (one) => {
    for (const question of one.questions) {
      const choosing = question.kind === 'choice' || question.kind === 'choices';
      expect(
        question.choices !== undefined || (question.from !== undefined && !question.each),
        question.id,
      ).toBe(choosing);
      if (question.from !== undefined) expect(lists).toContain(question.from);
      expect(repeated((question.choices ?? []).map((choice) => choice.value))).toEqual([]);
    }
  });

  it('keep private the pulse, what was counted on, what was written freely, whose it was and the own part', () => {
    const questions = interviews.flatMap((one) => one.questions);
    const kept = questions.filter((question) => question.private).map((question) => question.id);
    expect(kept).toEqual([
      'pulse',
      'forecast',
      'freeWrite',
      'control',
      'ownMoment',
      'lastMoment',
      'sign',
      'wouldDo',
      'pulseAfter',
    ]);
  });

  it('meet the moment with one normalising line, and no quiz about losing (G2, G67, G68)', () => {
    const debrief = interviews.find((one) => one.verb === 'debrief');
    const first = debrief?.questions.filter((one) => one.step === 1 && !one.deep && !one.together) ?? [];
    expect(first.map((one) => one.id)).toEqual(['pulse', 'later']);
    expect(first[0]?.prompt).toMatch(/^Well-run deals get lost too\. How are you/);
  });

  it('ask steps 4, 5, 6, 8 and 9 in the short debrief, and only those', () => {
    const debrief = interviews.find((one) => one.verb === 'debrief');
    for (const question of debrief?.questions ?? []) {
      expect(question.short ?? false, question.id).toBe(
        [4, 5, 6, 8, 9].includes(question.step) && !question.deep,
      );
    }
  });
});

describe('causes and facts', () => {
  it('have ids of their own', () => {
    expect(repeated(causes.map((cause) => cause.id))).toEqual([]);
    expect(repeated(facts.map((fact) => fact.id))).toEqual([]);
  });

  it('belong together: every fact a cause names exists, and every fact is named', () => {
    const named = new Set(causes.flatMap((cause) => cause.facts));
    expect([...named].sort()).toEqual(facts.map((fact) => fact.id).sort());
  });

  it('tell price apart as a proven limit or a value not believed, the doubt first', () => {
    const priced = interviews
      .flatMap((one) => one.questions)
      .find((question) => question.id === 'priceMeans');
    const ids = causes.map((cause) => cause.id);
    for (const choice of priced?.choices ?? []) expect(ids).toContain(choice.value);
  });

  it('begin with the facts about the person who signs', () => {
    expect(facts.slice(0, 2).map((fact) => fact.id)).toEqual(['signer-met', 'signer-saw-numbers']);
  });
});

describe('plays', () => {
  it('have ids and orders of their own', () => {
    expect(repeated(plays.map((play) => play.id))).toEqual([]);
    expect(repeated(plays.map((play) => String(play.order)))).toEqual([]);
  });

  it('name only conditions that the plan knows', () => {
    const unknown = plays.flatMap((play) => play.only).filter((rule) => !Object.hasOwn(rules, rule));
    expect(unknown).toEqual([]);
  });

  it('offer outcomes that differ', () => {
    for (const play of plays)
      expect(repeated(play.outcomes.map((outcome) => outcome.value)), play.id).toEqual([]);
  });

  it('count as contact only where they reach someone', () => {
    expect(plays.filter((play) => play.touch && !play.outgoing)).toEqual([]);
  });
});

function canHold(condition: Condition, before: readonly QuestionTemplate[]): boolean {
  if (condition.case !== undefined) return cases.includes(condition.case);
  const earlier = before.find((one) => one.id === condition.answer);
  return (condition.is ?? []).every((value) => accepts(earlier, value));
}

function accepts(question: QuestionTemplate | undefined, value: string | boolean | null): boolean {
  if (value === null) return question !== undefined;
  if (typeof value === 'boolean') return question?.kind === 'yes-no';
  return question?.from === 'deals'
    ? value === 'new'
    : (question?.choices ?? []).some((one) => one.value === value);
}
