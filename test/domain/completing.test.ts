import { describe, expect, it } from 'vitest';
import { namesAsked, namesLike } from '../../src/domain/completing.ts';
import { aDeal, aFollowUp, aLedger, aLoss, anId } from '../builders.ts';

const deals = [
  aDeal({ account: 'Nordhaus Foods' }),
  aDeal({ id: anId('0lsen'), account: 'Ölsen' }),
  aDeal({ id: anId('dash'), account: '--yes' }),
  aDeal({ id: anId('hidden'), account: 'Nord\u001B[2J' }),
  aDeal({ id: anId('won'), account: 'Nordwon', status: 'won' }),
];
const ledger = aLedger({ losses: [aLoss()], followUps: [aFollowUp({ id: anId('k3f9') })] });

describe('the names that a shell is offered', () => {
  it.each([
    ['', 'open', ['Nordhaus Foods', 'Ölsen']],
    ['nord', 'open', ['Nordhaus Foods']],
    ['OLS', 'open', ['Ölsen']],
    ['', 'lost', ['Brandt Logistics']],
    ['', 'all', ['Brandt Logistics', 'Nordhaus Foods', 'Ölsen']],
    ['', 'follow-ups', ['Brandt Logistics']],
    ['k3', 'follow-ups', [anId('k3f9')]],
    ['zz', 'all', []],
  ] as const)('begin with "%s" of %s, and are never an option or unseen', (typed, named, names) => {
    expect(namesLike(typed, named, ledger, deals)).toEqual(names);
  });

  it.each([
    ['prep', 1, 'prep', 'all'],
    ['done', 1, 'done', 'follow-ups'],
    ['draft', 1, 'draft', undefined],
    ['draft', 2, 'act', 'all'],
    ['prep', 2, '--offer', undefined],
    ['due', 2, '--account', 'all'],
    ['import', 1, 'import', undefined],
    ['constructor', 1, 'constructor', undefined],
  ])('are those of %s, word %i after %s: %s', (verb, at, before, named) => {
    expect(namesAsked({ verb, at, before, typed: '' })).toBe(named);
  });
});
