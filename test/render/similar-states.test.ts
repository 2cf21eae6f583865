import { describe, expect, it } from 'vitest';
import type { CrmAnswer } from '../../src/domain/crm-facts.ts';
import { refTo } from '../../src/domain/deals.ts';
import { historyOf } from '../../src/domain/history.ts';
import { recordOf } from '../../src/domain/named.ts';
import type { Deal } from '../../src/domain/pipeline.ts';
import { unpainted } from '../../src/render/paint.ts';
import type { SimilarScreen } from '../../src/render/similar.ts';
import { fittedTo, likeOnScreen, signsOnScreen, similarText } from '../../src/render/similar.ts';
import { asideText, calledText, nothingUnknownText, recordLines } from '../../src/render/similar-acting.ts';
import { explainedText } from '../../src/render/similar-explain.ts';
import { countWords } from '../../src/render/similar-past.ts';
import { similarPlain, similarShape } from '../../src/render/similar-shape.ts';
import { aDay, aFact, anInstant } from '../builders.ts';
import { nordhaus } from '../domain/mornings.ts';
import { inOneLine } from '../world.ts';
import { aScreen, closed, open } from './similar-screen.ts';

const today = aDay('2026-11-24');
const inCrm: CrmAnswer = { fact: 'signer-met', value: 'no', on: today, from: 'crm', column: 'nextStep' };

/** A screen whose one deal shows the sign by the CRM file alone; no amount, no day. */
function byTheFile(answer: CrmAnswer = inCrm) {
  const { amount: _amount, closeDate: _day, ...bare } = nordhaus;
  const deal = { ...bare, account: 'Nordhaus Foods' };
  const scores = { causes: 1, history: 0.5, words: 0, total: 1 };
  const one = { deal, signs: [{ cause: 'decision-maker-not-reached', fact: 'signer-met', answer }], scores };
  return { ...aScreen(), ranked: [one] };
}

describe('a sign that only the CRM file shows', () => {
  it('is told with the file, its day and what stands there', () => {
    const quoted = byTheFile({ ...inCrm, column: 'closeDate', quote: '2026-11-02' });
    expect(unpainted(similarText(byTheFile()))).toContain('signer not met (CRM file of');
    expect(unpainted(similarText(quoted))).toMatch(/signer not met \(CRM file of .*2 Nov\)/);
    expect(unpainted(explainedText(quoted.ranked, quoted))).toMatch(/CRM file of .*: signer not met/s);
  });

  it('says so to a script, too', () => {
    const screen = byTheFile();
    expect(similarShape(screen, screen.ranked).accounts[0]?.causes[0]).toMatchObject({
      source: 'crm',
      column: 'nextStep',
    });
    expect(similarPlain(screen, screen.ranked)).toMatch(/^1\tNordhaus Foods\t\t\tsigner-met\t/);
  });
});

describe('what is known of the open deals is told in a line', () => {
  const lastImport = { at: anInstant('2026-11-24 08:00'), file: 'f', crm: 'x', rows: 1 };
  const fileOf = (day: string) => ({ lastImport: { ...lastImport, named: aDay(day) } });
  const seen = byTheFile().ranked.map(({ deal, signs: shown }) => ({ deal, signs: shown, score: 1 }));
  const counts = (asked: number, clear: number) => ({ ...aScreen().found, sameSign: seen, asked, clear });

  it.each<[string, Partial<SimilarScreen>, string]>([
    ['none asked, one by the file', { found: counts(0, 0) }, 'None asked yet: 1 same sign by that file.'],
    [
      'one asked and clear, one by the file',
      { found: counts(1, 1) },
      '0 same sign, 1 clear so far; 1 more same sign by that file.',
    ],
    [
      'an old file',
      fileOf('2026-11-09'),
      'The file is 15 days old; a newer one tells more: recover import <file>',
    ],
    [
      'no open deal at all',
      { open: 0, ...fileOf('2026-10-01') },
      'You have no open deals here. Bring them: recover import <file>',
    ],
  ])('%s', (_name, given, wanted) => {
    expect(inOneLine(similarText(aScreen(given)))).toContain(wanted);
  });

  it('a file of two weeks ago is not old, and without an open deal nothing more is said of signs', () => {
    expect(similarText(aScreen(fileOf('2026-11-10')))).not.toContain('days old');
    const none = { ...aScreen().found, sameSign: [], notKnown: [], cleared: [] };
    expect(similarText(aScreen({ open: 0, found: none }))).not.toContain('this sign');
  });

  it('where nobody shows the sign, the question for those not known stands with them', () => {
    const unknown = aScreen({}, []);
    expect(unpainted(similarText(unknown))).toMatch(/NOT KNOWN YET .*\n {2}ask: "Who signs this off/s);
    const clear = aScreen(
      {},
      open.map((deal) => aFact({ deal: refTo(deal), value: 'yes' })),
    );
    expect(unpainted(similarText(clear))).toContain('As far as you know, none of them shows this sign.');
  });

  it('the words in which a sign was told stand below it, with their day', () => {
    expect(unpainted(similarText(aScreen()))).toContain('  said 23 Nov: "my boss signs"\n  ask: ');
  });
});

describe('a count of the past', () => {
  const count = { field: 'amount', value: '', lost: 3, closed: 4, pattern: false, weight: 1 };
  it.each([
    [{ to: 5000 }, 'amount below 5,000: 3 of 4 lost'],
    [{ from: 5000, to: 9000 }, 'amount 5,000 to 9,000: 3 of 4 lost'],
    [{ from: 9000 }, 'amount 9,000 and more: 3 of 4 lost'],
    [{}, 'amount below 0: 3 of 4 lost'],
  ])('names the band %j', (band, wanted) => {
    expect(countWords({ ...count, band })).toBe(wanted);
  });

  it('says where so many losses are hardly chance', () => {
    expect(countWords({ ...count, value: 'x', pattern: true })).toBe('amount x: 3 of 4 lost, a pattern');
  });
});

describe('the reasons why a deal stands where it stands', () => {
  it('are those that move it most, and how many more there are', () => {
    const attributes = (value: string) =>
      Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`Column ${at}`, value]));
    const ended = (count: number, status: Deal['status'], value: string) =>
      closed(count, status).map((deal) => ({ ...deal, attributes: attributes(value) }));
    const deal = { ...nordhaus, attributes: attributes('x') };
    const past = [
      ...ended(20, 'lost', 'x'),
      ...ended(20, 'won', 'y'),
      ...ended(1, 'won', 'x'),
      ...ended(1, 'lost', 'y'),
    ];
    const [one] = byTheFile().ranked;
    if (one === undefined) throw new Error('there is a deal');
    const text = explainedText([{ ...one, deal }], { ...aScreen(), history: historyOf(past) });
    expect(text.match(/Column \d+ x: 20 of 21 lost, a pattern/g)).toHaveLength(6);
    expect(text).toContain('and 6 more that move it less');
  });
});

describe('a window with few rows', () => {
  it('shows fewer deals, those like the lost ones first, and one of each list at least', () => {
    const [one] = byTheFile().ranked;
    const many = one === undefined ? [] : Array.from({ length: 5 }, () => one);
    const screen = { ...aScreen(), ranked: many, likeTheLost: many };
    const counts = (rows: number) => {
      const fitted = fittedTo(rows, screen);
      return [signsOnScreen(fitted).length, likeOnScreen(fitted).length];
    };
    expect([40, 20, 14, 3].map(counts)).toEqual([
      [5, 5],
      [5, 2],
      [2, 1],
      [1, 1],
    ]);
  });
});

describe('what was done with the list', () => {
  it.each([
    [{ made: 2, of: 2, due: today }, 'On your call list for today: 2 deals.'],
    [{ made: 1, of: 2, due: aDay('2026-11-25') }, '1 deal.'],
    [{ made: 0, of: 2, due: today }, 'They are all on your call list already'],
    [{ made: 0, of: 0, due: today }, 'there is nobody to call for it'],
  ])('%j', (calls, wanted) => {
    expect(calledText(calls, today, 80)).toContain(wanted);
  });

  it('says what was put aside, and when nothing is left to ask', () => {
    expect(asideText('Nordhaus Foods', 80)).toContain('Put aside: Nordhaus Foods');
    expect(nothingUnknownText(80)).toContain('Nothing is left to ask');
  });

  it('tells how often it was right from five deals on', () => {
    const record = recordOf([]);
    expect(recordLines({ ...record, named: 4, hit: 4 }, 80)).toEqual([]);
    expect(recordLines({ ...record, named: 9, hit: 4 }, 80)).toEqual([
      'Of 9 deals named this year, 4 had the problem.',
    ]);
  });
});
