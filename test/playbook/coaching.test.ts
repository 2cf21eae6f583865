import { describe, expect, it } from 'vitest';
import { causes, coaching, interviews, repeated } from './shipped.ts';

const debrief = interviews.find((one) => one.verb === 'debrief');

/** Manners that nobody wants to meet on the evening of a loss, with a sentence that has each. */
const manners: readonly (readonly [name: string, pattern: RegExp, example: string])[] = [
  [
    'blames',
    /\byou (?:should|could|ought to|might) have\b|\byour (?:fault|mistake|failure)\b|\bif (?:only )?you had\b/i,
    'You should have asked her.',
  ],
  [
    'interrogates',
    /\bwhy (?:did|do|didn't|have|were) you\b|\bwhat were you thinking\b/i,
    'Why did you wait?',
  ],
  [
    'praises falsely',
    /\b(?:great|good|excellent|amazing|fantastic|nice) (?:job|work|answer|insight|going)\b|\bwell done\b|\bproud of\b|\bbravo\b|\bcongratulations\b/i,
    'Great job.',
  ],
  [
    'lectures',
    /\b(?:never|always|must|remember to|make sure|don't forget|the key is|top sellers|best practice|lesson here|as we know)\b/i,
    'Always meet the signer.',
  ],
  [
    'cheers up',
    /!|\bcheer up\b|\bchin up\b|\bstay positive\b|\bit happens to everyone\b|\beverything happens for a reason\b|\bfailure is\b/i,
    'Chin up.',
  ],
  [
    'belittles the buyer',
    /\b(?:stupid|foolish|wrong) (?:decision|choice)\b|\bthey(?:'ll| will) regret\b|\btheir loss\b/i,
    'Their loss.',
  ],
  [
    'speaks like a consultant',
    /\b(?:leverage|synergy|learnings|takeaway|growth mindset|journey|opportunity to)\b/i,
    'Here are your learnings.',
  ],
];

describe('every line between the steps', () => {
  it.each(manners)('%s nobody', (_name, pattern, example) => {
    expect(pattern.test(example)).toBe(true);
    expect(coaching.filter(({ line }) => pattern.test(line)).map(({ line }) => line)).toEqual([]);
  });

  it('is one or two short sentences', () => {
    for (const { id, line } of coaching) {
      expect(line, id).toMatch(/^[A-Z{][^?]*\.$/);
      expect(line.match(/[.;:](?= |$)/g)?.length ?? 0, id).toBeLessThanOrEqual(3);
    }
  });

  it('has an id of its own and belongs to a step that has another after it', () => {
    expect(repeated(coaching.map((one) => one.id))).toEqual([]);
    for (const { id, step } of coaching) expect([1, 2, 3, 4, 5, 6, 7, 8, 9], id).toContain(step);
  });

  const conditions = coaching.flatMap(({ id, step, when }) =>
    when.map((condition) => ({ id, step, condition })),
  );

  it('looks only at what was asked up to its step', () => {
    const stepsOf = new Map(debrief?.questions.map((question) => [question.id, question.step]));
    const early = conditions.filter(
      ({ step, condition: { answer } }) => answer !== undefined && (stepsOf.get(answer) ?? 99) > step,
    );
    expect(early).toEqual([]);
  });

  it('looks only for causes that there are', () => {
    const named = conditions.flatMap(({ condition }) => ('includes' in condition ? condition.includes : []));
    expect(causes.map((cause) => cause.id)).toEqual(expect.arrayContaining(named));
  });
});
