import { describe, expect, it } from 'vitest';
import { commandLineTrouble } from '../../src/render/command-line-problems.ts';
import { unpainted } from '../../src/render/paint.ts';
import {
  debriefChoice,
  goOnQuestion,
  notFoundQuestion,
  outcomeQuestion,
  pickQuestion,
} from '../../src/render/picking.ts';
import { bugTrouble, troubleJson, troubleText } from '../../src/render/trouble.ts';
import { aDeal, aLoss, anId, anInstant } from '../builders.ts';
import { plays } from '../playbook/shipped.ts';

const [advice] = plays.filter((one) => one.id === 'advice');
if (advice === undefined) throw new Error('there is no advice play');

describe('a question with a choice', () => {
  it('names the losses that wait, the latest first, then those of the CRM, then another', () => {
    const older = aLoss({ id: anId('o1der'), newsAt: anInstant('2026-11-10 10:00') });
    const { choices } = debriefChoice([older, aLoss()], [aDeal({ account: 'Tolan' })]);
    expect(choices?.map((choice) => choice.label)).toEqual([
      'Brandt Logistics  EUR 45,000  lost Mon 23 Nov',
      'Brandt Logistics  EUR 45,000  lost Tue 10 Nov',
      'Tolan             EUR 45,000  lost in your CRM',
      'another one',
    ]);
  });

  it('takes the near names, or what was typed as a new account', () => {
    const { prompt, choices } = notFoundQuestion('Brnadt', ['Brandt Logistics']);
    expect([prompt, choices?.map((choice) => choice.value)]).toEqual([
      'No open deal is called "Brnadt". Which one is it?',
      ['Brandt Logistics', 'Brnadt'],
    ]);
  });

  it('goes on by Enter where answers are kept', () => {
    const question = goOnQuestion(1, anInstant('2026-11-23 18:04'));
    expect([question.prompt, question.proposal]).toEqual([
      'You began this on Mon 23 Nov at 18:04; 1 answer kept. Go on?',
      'go-on',
    ]);
  });

  it('asks what came of a play, and takes none for an answer', () => {
    const question = outcomeQuestion(advice, advice.outcomes, 'Brandt Logistics');
    expect([question.prompt, question.required]).toEqual([
      'Brandt Logistics, the advice talk: what came of it?',
      false,
    ]);
    expect(pickQuestion([]).prompt).toBe('Which one do you mean?');
  });
});

describe('trouble', () => {
  it('is what happened, then what to type', () => {
    expect(unpainted(troubleText({ message: 'There is no file x.', hint: 'Check the name.' }, 80))).toBe(
      'There is no file x.\nCheck the name.\n',
    );
    expect(unpainted(troubleText({ message: 'Nothing was changed.', hint: undefined }, 80))).toBe(
      'Nothing was changed.\n',
    );
  });

  it('has one shape for scripts, in which nothing is hidden', () => {
    expect(JSON.parse(troubleJson('usage', { message: 'a\u202Eb', hint: undefined }))).toEqual({
      recover: 1,
      kind: 'problem',
      code: 'usage',
      message: 'a\u202Eb',
    });
    expect(troubleJson('usage', { message: 'a\u202Eb', hint: 'c' })).toContain('a\\u202eb');
  });

  it('of ours is said to be ours', () => {
    expect(bugTrouble().message).toContain('that is our fault');
  });
});

describe('what a verb does not take', () => {
  it.each([
    [
      'commander.unknownOption',
      "error: unknown option '--onn'\n(Did you mean --on?)",
      'lost',
      'recover lost has no option --onn. Did you mean --on?',
      'What it takes: recover help lost',
    ],
    [
      'commander.unknownOption',
      "error: unknown option '--x'\n(Did you mean one of --a, --b?)",
      '',
      'recover has no option --x. Did you mean --a or --b?',
      'What there is: recover help',
    ],
    [
      'commander.unknownOption',
      "error: unknown option '--x'",
      'due',
      'recover due has no option --x.',
      'What it takes: recover help due',
    ],
    [
      'commander.missingArgument',
      "error: missing required argument 'file'",
      'import',
      'Which file? Type it after recover import, like recover import <file>.',
      'What it takes: recover help import',
    ],
    [
      'commander.optionMissingArgument',
      "error: option '--on <when>' argument missing",
      'lost',
      '--on of recover lost needs something after it: --on <when>.',
      'What it takes: recover help lost',
    ],
    [
      'commander.excessArguments',
      "error: too many arguments for 'due'. Expected 0 arguments but got 1.",
      'due',
      'recover due takes nothing more after it, and got one word.',
      'What it takes: recover help due',
    ],
    [
      'commander.excessArguments',
      "error: too many arguments for 'show'. Expected 1 argument but got 3.",
      'show',
      'recover show takes one word after it, and got 3. A name of several words needs quotation marks, like "Brandt Logistics".',
      'What it takes: recover help show',
    ],
    [
      'commander.other',
      'error: something\n  else',
      'due',
      'Something else',
      'What it takes: recover help due',
    ],
  ])('%s, "%s"', (code, said, verb, message, hint) => {
    expect(commandLineTrouble(code, said, verb)).toEqual({ message, hint });
  });
});
