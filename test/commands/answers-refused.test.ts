import { describe, expect, it } from 'vitest';
import { inOneLine } from '../world.ts';
import { lostHome } from './stocked.ts';

describe('an answers file that cannot be used', () => {
  const lost = '"channel": "email", "stands": "no"';
  const debrief = '"causes": ["champion-under-armed"], "lesson": "Ask."';

  it.each([
    ['no file', ['lost', 'harlow', '--answers', 'gone.json'], '', 1, 'There is no file gone.json.'],
    ['not JSON', ['lost', 'harlow'], 'channel: email', 2, 'a.json does not hold answers that can be read.'],
    ['empty', ['lost', 'harlow'], '', 2, 'a.json does not hold answers that can be read.'],
    ['a list', ['lost', 'harlow'], '[]', 2, 'a.json does not hold answers that can be read.'],
    [
      'another kind of file',
      ['lost', 'harlow'],
      '{ "recover": 1, "kind": "due" }',
      2,
      'a.json does not hold answers',
    ],
    [
      'an id that no question has',
      ['lost', 'harlow'],
      `{ ${lost}, "chanel": "email" }`,
      2,
      'There is no question "chanel". Did you mean "channel"?',
    ],
    [
      'a needed answer missing',
      ['lost', 'harlow'],
      '{ "channel": "email" }',
      2,
      'The answer "stands" is needed:',
    ],
    [
      'null where an answer is needed',
      ['lost', 'harlow'],
      '{ "channel": null, "stands": "no" }',
      2,
      'The answer "channel" is needed:',
    ],
    [
      'a value that is no choice',
      ['lost', 'harlow'],
      '{ "channel": "pigeon", "stands": "no" }',
      2,
      'The answer "channel" cannot be used. Choose from: phone,',
    ],
    [
      'a day that is none',
      ['add'],
      '{ "account": "Brandt", "closeDate": "2026-02-30" }',
      2,
      'The answer "closeDate" cannot be used. 2026-02-30',
    ],
    [
      'money below zero',
      ['add'],
      '{ "account": "Brandt", "amount": -5 }',
      2,
      'The answer "amount" cannot be used. "-5" is below zero.',
    ],
    [
      'a number out of its limits',
      ['debrief', 'thornbury'],
      `{ ${debrief}, "pulse": 9 }`,
      2,
      'The answer "pulse" cannot be used. Type a number from 1 to 5.',
    ],
    [
      'four causes',
      ['debrief', 'thornbury'],
      '{ "causes": ["champion-left", "product-gap", "other-offer-better", "trust-risk"], "lesson": "x" }',
      2,
      'The answer "causes" cannot be used.',
    ],
    [
      'a fact that does not exist',
      ['debrief', 'thornbury'],
      `{ ${debrief}, "fact": { "signer-mett": true } }`,
      2,
      'The answer "fact" names "signer-mett", and a fact of that name is not known. Did you mean "signer-met"?',
    ],
    [
      'a deal that does not exist',
      ['debrief', 'thornbury'],
      `{ ${debrief}, "sweep": { "Harlow Daries": true } }`,
      2,
      'The answer "sweep" names "Harlow Daries", and a deal of that name is not known. Did you mean "Harlow Dairies"?',
    ],
    [
      'facts without names',
      ['debrief', 'thornbury'],
      `{ ${debrief}, "fact": true }`,
      2,
      'The answer "fact" cannot be used. It takes yes or no by name',
    ],
    [
      'a sweep of a loss that is not known',
      ['similar'],
      '{ "swep": {} }',
      2,
      'There is no question "swep". Did you mean "sweep"',
    ],
  ])('%s: says which answer and why, and keeps nothing', async (_what, argv, text, exit, said) => {
    const home = await lostHome();
    const before = home.ledger();
    const typed = argv.includes('--answers') ? argv : [...argv, '--answers', 'a.json'];
    const { code, out, err } = await home.ran(typed, { files: { 'a.json': text } });
    expect({ code, out, same: home.ledger() === before, drafts: home.drafts() }).toEqual({
      code: exit,
      out: '',
      same: true,
      drafts: [],
    });
    expect(inOneLine(err).slice(0, said.length)).toBe(said);
    expect(err.split(' ').length, 'a second line says what to type').toBeGreaterThan(2);
  });
});
