import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountOf, dealsMeant, dealsNow, finder, refTo, sameDeal } from '../../src/domain/deals.ts';
import type { Deal } from '../../src/domain/pipeline.ts';
import { aDeal, aLedger, aLoss, anId, aPipeline } from '../builders.ts';

const renewal = aDeal({ id: anId('renewa1'), crmId: '006A', account: 'Acme', name: 'Renewal' });
const second = aDeal({ id: anId('second'), crmId: '006B', account: 'Acme', name: 'Renewal' });
const byHand = aDeal({ id: anId('hand'), account: ' acmé ', name: 'RENEWAL' });

describe('two records are about the same deal', () => {
  it.each([
    ['with the same id, whatever else', renewal, { ...second, id: renewal.id }, true],
    [
      'with the same id in the CRM, under another name',
      renewal,
      { ...second, crmId: '006A', name: 'New' },
      true,
    ],
    ['with two ids in the CRM: never, though all else is the same', renewal, second, false],
    ['with one id in the CRM, by account and name', renewal, byHand, true],
    ['with none, by account and name', byHand, { ...byHand, id: anId('other'), account: 'ACME' }, true],
    ['of one account under two names: not', byHand, { ...byHand, id: anId('other'), name: 'Upgrade' }, false],
    ['named and not named: not', byHand, aDeal({ id: anId('other'), account: 'Acme' }), false],
    ['without accounts: not', nameless('one'), nameless('two'), false],
    [
      'where the names only look alike when run together: not',
      aDeal({ id: anId('one'), account: 'A / B', name: 'C' }),
      aDeal({ id: anId('two'), account: 'A', name: 'B / C' }),
      false,
    ],
  ])('%s', (_name, left, right, same) => {
    expect([sameDeal(left, right), sameDeal(right, left)]).toEqual([same, same]);
  });
});

function nameless(id: string): Deal {
  const { account: _account, ...rest } = aDeal({ id: anId(id), name: 'Renewal' });
  return rest;
}

describe('the deals as they are now', () => {
  it('are those of the CRM and those added by hand', () => {
    const now = dealsNow(aPipeline(renewal), aLedger({ deals: [aDeal()] }));
    expect(now.map((deal) => deal.id)).toEqual([renewal.id, aDeal().id]);
  });

  it('hold a deal once that was added by hand and then imported, as the CRM has it', () => {
    expect(dealsNow(aPipeline(renewal), aLedger({ deals: [byHand] }))).toEqual([renewal]);
  });

  it('hold two deals of the CRM apart that have one account and name', () => {
    const loss = aLoss({ deal: refTo(renewal) });
    const now = dealsNow(aPipeline(renewal, second), aLedger({ losses: [loss] }));
    expect(now.map((deal) => deal.status)).toEqual(['lost', 'open']);
  });

  it.each([
    ['verbal-no', 'lost'],
    ['signed-elsewhere', 'lost'],
    ['nobody-decides', 'lost'],
    ['standby', 'lost'],
    ['invited-back', 'lost'],
    ['alive', 'open'],
    ['won-back', 'open'],
  ] as const)('a loss that is %s makes its deal %s', (state, status) => {
    const ledger = aLedger({ losses: [aLoss({ deal: refTo(byHand), state })] });
    expect(dealsNow(aPipeline(renewal), ledger).map((deal) => deal.status)).toEqual([status]);
  });

  it('name the loss of a deal by hand after the CRM took it over', () => {
    const ledger = aLedger({ deals: [byHand], losses: [aLoss({ deal: refTo(byHand) })] });
    expect(dealsNow(aPipeline(renewal), ledger)).toEqual([{ ...renewal, status: 'lost' }]);
  });

  it('leave what the CRM calls lost or won as it is', () => {
    const won = aDeal({ status: 'won' });
    expect(
      dealsNow(aPipeline(won, { ...renewal, status: 'lost' }), aLedger()).map((one) => one.status),
    ).toEqual(['won', 'lost']);
  });
});

const words = fc.constantFrom('Acme', 'ACME', 'A', 'A / B', 'constructor', '__proto__', 'toString', '');
const anyNamed: fc.Arbitrary<Deal> = fc
  .record({
    id: fc.constantFrom('one', 'two', 'three', 'four', 'five'),
    crmId: fc.constantFrom({}, {}, { crmId: '1' }, { crmId: '2' }),
    account: fc.oneof(
      fc.constant({}),
      words.map((account) => ({ account })),
    ),
    name: fc.oneof(
      fc.constant({}),
      words.map((name) => ({ name })),
    ),
  })
  .map(({ id, ...rest }) => ({ ...nameless(id), ...rest.crmId, ...rest.account, ...rest.name }));

describe('the finder', () => {
  it('finds what is about the same deal, and nothing else, whatever the names', () => {
    fc.assert(
      fc.property(fc.array(anyNamed, { maxLength: 8 }), anyNamed, (deals, wanted) => {
        const found = finder(deals, (deal) => deal)(wanted);
        if (found === undefined) expect(deals.some((deal) => sameDeal(deal, wanted))).toBe(false);
        else expect(sameDeal(found, wanted)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('prefers the id, then the id in the CRM, then account and name', () => {
    const find = finder([byHand, second, renewal], (deal) => deal);
    expect(find(renewal)).toBe(renewal);
    expect(find({ ...renewal, id: anId('new') })).toBe(renewal);
    expect(find({ id: anId('new'), account: 'Acme', name: 'Renewal' })).toBe(byHand);
    expect(find({ id: anId('new'), crmId: '006C', account: 'Acme', name: 'Renewal' })).toBe(byHand);
    expect(find({ id: anId('new'), account: 'Acme' })).toBeUndefined();
  });

  it('looks at no deal twice, though 20,000 of them bear one name', () => {
    let looks = 0;
    const deals = Array.from({ length: 20_000 }, (_, at) => ({
      ...renewal,
      id: anId(`d${at}`),
      crmId: `c${at}`,
    }));
    const counting = (deal: Deal): Deal => {
      looks += 1;
      return deal;
    };
    const find = finder(deals, counting);
    for (const deal of deals) find({ ...deal, id: anId('unknown'), crmId: `x${deal.crmId}` });
    expect(looks).toBe(deals.length);
  });
});

describe('what was typed means', () => {
  const brandt = aDeal({ id: anId('k3f9'), account: 'Brandt Logistics', name: 'Crane sensors' });
  const nord = aDeal({ id: anId('nord'), crmId: 'Brandt', account: 'Nordhaus Foods', name: 'k3f9zz' });
  const sons = aDeal({ id: anId('bran'), account: 'Brandt', name: 'Service' });
  const proto = aDeal({ id: anId('pr0t0'), account: 'constructor', name: '__proto__' });
  const all = [brandt, nord, sons, proto];

  it.each([
    ['the id in the CRM before any name', 'Brandt', [nord]],
    ['an account as a whole before the start of one', 'brandt', [sons]],
    ['a whole account before the start of an id', 'BRÄNDT', [sons]],
    ['a deal name as a whole', 'crane  SENSORS', [brandt]],
    ['the first four letters of an id before the start of a name', 'K3F9', [brandt]],
    ['a whole id', anId('k3f9'), [brandt]],
    ['the start of an account or of a deal name', 'cra', [brandt]],
    ['the start of several', 'bra', [brandt, sons]],
    ['a name that every object has', 'constructor', [proto]],
    ['another such name', '__proto__', [proto]],
    ['nothing that is not there', 'toString', []],
    ['nothing for nothing', '', []],
    ['nothing for blanks', '  ', []],
  ])('%s: "%s"', (_name, typed, found) => {
    expect(dealsMeant(typed, all)).toEqual(found);
  });
});

describe('a deal', () => {
  it.each([
    ['by its account', aDeal(), 'Brandt Logistics'],
    ['by its own name where it has no account', nameless('one'), 'Renewal'],
    ['by its id in the CRM where it has neither', bare({ crmId: '006A' }), '006A'],
    ['by its id where it has nothing', bare({}), anId('bare')],
  ])('is called %s', (_name, deal, called) => {
    expect(accountOf(deal)).toBe(called);
  });

  it('is found again by what a record keeps of it', () => {
    expect(refTo(renewal)).toEqual({ id: renewal.id, crmId: '006A', account: 'Acme', name: 'Renewal' });
    expect(refTo(bare({}))).toEqual({ id: anId('bare'), account: anId('bare') });
  });
});

function bare(given: Partial<Deal>): Deal {
  return { id: anId('bare'), status: 'open', attributes: {}, inLastImport: true, ...given };
}
