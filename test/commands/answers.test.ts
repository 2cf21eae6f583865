import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Home } from '../world.ts';
import { openHome, ran } from '../world.ts';
import { debriefedHome, importedHome, lostHome } from './stocked.ts';

const question = z.object({
  id: z.string(),
  prompt: z.string(),
  hint: z.optional(z.string()),
  kind: z.enum(['text', 'list', 'choice', 'choices', 'yes-no', 'day', 'instant', 'money', 'number']),
  choices: z.optional(z.array(z.object({ value: z.string(), label: z.string() }))),
  required: z.boolean(),
  answer: z.null(),
});
const template = z.object({
  recover: z.literal(1),
  kind: z.literal('answers'),
  data: z.object({ verb: z.string(), questions: z.array(question) }),
});

type Asked = z.infer<typeof question>;

const someAnswer: Readonly<Record<Asked['kind'], (asked: Asked) => unknown>> = {
  text: () => 'some words',
  list: () => ['one reason', 'another'],
  choice: ({ choices = [] }) => choices[0]?.value ?? null,
  choices: ({ choices = [] }) => choices.slice(0, 1).map((one) => one.value),
  // The one yes-no that would end the debrief early.
  'yes-no': ({ id }) => id !== 'later',
  day: () => '2026-11-30',
  instant: () => '2026-11-23 15:40',
  money: () => 'EUR 45,000',
  number: () => 3,
};

/** The template of a command, and the same filled in without looking: the first choice, some words, an amount, a day. */
async function filledIn(
  home: Home,
  argv: readonly string[],
  onlyRequired = false,
): Promise<{ readonly verb: string; readonly asked: readonly Asked[]; readonly file: string }> {
  const { code, out, err } = await home.ran([...argv, '--answers-template']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const form = z.parse(template, JSON.parse(out));
  const questions = form.data.questions.map((one) =>
    onlyRequired && !one.required ? one : { ...one, answer: someAnswer[one.kind](one) },
  );
  return {
    verb: form.data.verb,
    asked: form.data.questions,
    file: JSON.stringify({ ...form, data: { ...form.data, questions } }),
  };
}

const homes = {
  empty: async () => openHome(),
  imported: importedHome,
  'with a loss': lostHome,
  debriefed: debriefedHome,
};

describe.each([
  ['lost', [], 'empty'],
  ['lost', [], 'imported'],
  ['lost', ['harlow'], 'imported'],
  ['lost', ['Brandt Logistics'], 'empty'],
  ['lost', ['Brandt Logistics'], 'imported'],
  ['debrief', [], 'empty'],
  ['debrief', [], 'imported'],
  ['debrief', [], 'with a loss'],
  ['debrief', ['thornbury'], 'with a loss'],
  ['debrief', ['harlow'], 'with a loss'],
  ['debrief', ['harlow', '--short'], 'imported'],
  ['debrief', ['Brandt Logistics'], 'empty'],
  ['add', [], 'empty'],
  ['add', ['Brandt Logistics'], 'imported'],
  ['similar', [], 'debriefed'],
  ['similar', ['thornbury'], 'debriefed'],
] as const)('recover %s %j in a home that is %s', (verb, rest, kind) => {
  it.each([
    [false, 'all'],
    [true, 'only what is required'],
  ])('takes its own template back (%s: %s filled in)', async (onlyRequired) => {
    const home = await homes[kind]();
    const { verb: named, file } = await filledIn(home, [verb, ...rest], onlyRequired);
    const { code, err } = await home.ran([verb, ...rest, '--answers', 'a.json'], {
      files: { 'a.json': file },
    });
    expect({ named, code, err }).toEqual({ named: verb, code: 0, err: '' });
  });

  it('prints the template without keeping anything', async () => {
    const home = await homes[kind]();
    const before = [home.ledger(), home.pipeline(), home.drafts().length];
    await filledIn(home, [verb, ...rest]);
    expect([home.ledger(), home.pipeline(), home.drafts().length]).toEqual(before);
  });
});

describe('a complete debrief from one file', () => {
  it('keeps the loss and its debrief in an empty home', async () => {
    const home = openHome();
    const { file } = await filledIn(home, ['debrief']);
    await home.ran(['debrief', '--answers', '-'], { files: { '-': file } });
    expect(home.ledger().losses).toMatchObject([
      { deal: { account: 'some words' }, debrief: { causes: [{ source: 'my-guess' }] } },
    ]);
    expect(home.ledger().lessons).toMatchObject([{ text: 'some words' }]);
  });

  it('does the same in its short form, with facts and the sweep by name', async () => {
    const home = await importedHome();
    const answers = {
      deal: 'Thornbury Logistics',
      channel: 'email',
      stands: 'signed',
      causes: ['decision-maker-not-reached'],
      fact: { 'signer-met': false },
      lesson: 'Ask who signs.',
      sweep: { 'Harlow Dairies': false, 'Sundmark Paper': true, 'Tarn Hotels': null },
    };
    const { code } = await home.ran(['debrief', '--answers', '-'], {
      files: { '-': JSON.stringify(answers) },
    });
    expect({
      code,
      calls: home
        .ledger()
        .followUps.filter((one) => one.play === 'call')
        .map((one) => one.account),
    }).toEqual({ code: 0, calls: ['Harlow Dairies'] });
  });
});

describe('an answers file', () => {
  const lost = '"channel": "email", "stands": "no"';

  it('answers to questions that do not arise are passed over', async () => {
    const home = await importedHome();
    const text = `{ ${lost}, "winner": "nobody asked", "blocker": "nor this" }`;
    const { code } = await home.ran(['lost', 'harlow', '--answers', '-'], { files: { '-': text } });
    expect(home.ledger().losses[0]).not.toHaveProperty('winner');
    expect(code).toBe(0);
  });

  it('an account in it that has an open deal means that deal', async () => {
    const home = await importedHome();
    await home.ran(['lost', '--answers', '-'], {
      files: { '-': `{ ${lost}, "account": "Harlow Dairies" }` },
    });
    expect(home.ledger()).toMatchObject({ deals: [], losses: [{ deal: { crmId: '006Q500000Rx107IAZ' } }] });
  });

  it('a flag beats the file', async () => {
    const home = await importedHome();
    await home.ran(['lost', 'harlow', '--channel', 'phone', '--answers', '-'], {
      files: { '-': `{ ${lost} }` },
    });
    expect(home.ledger().losses[0]?.channel).toBe('phone');
  });

  it('takes a file that begins with a byte order mark', async () => {
    expect(
      (await ran(['add', '--answers', '-'], { files: { '-': '\uFEFF{ "account": "Brandt" }' } })).code,
    ).toBe(0);
  });
});
