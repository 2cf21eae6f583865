import { describe, expect, it } from 'vitest';
import { refTo } from '../../src/domain/deals.ts';
import { historyOf } from '../../src/domain/history.ts';
import type { FactAnswer } from '../../src/domain/ledger.ts';
import { lookalikes } from '../../src/domain/similar.ts';
import { unpainted } from '../../src/render/paint.ts';
import type { SimilarScreen } from '../../src/render/similar.ts';
import { similarText } from '../../src/render/similar.ts';
import { aDay, aDeal, aFact, anId, anInstant } from '../builders.ts';
import { nordhaus } from '../domain/mornings.ts';
import { facts } from '../playbook/shipped.ts';

import { aScreen, avira, closed, open, said, signs, telling } from './similar-screen.ts';

/** Laid over a screen, it makes it one of all losses together. */
const all: object = { about: undefined };

function shown(given: Partial<SimilarScreen> = {}, answers: readonly FactAnswer[] = said): string {
  return unpainted(similarText(aScreen(given, answers)));
}

describe('open deals with the same sign', () => {
  it('stand with why and the question; what is not known stands apart', () => {
    const lastImport = { at: anInstant('2026-11-24 08:00'), file: 'deals.csv', crm: 'Salesforce', rows: 3 };
    expect(
      shown({ lastImport, history: historyOf([...closed(2, 'lost'), ...closed(1, 'won')]) }),
    ).toMatchInlineSnapshot(`
      "Brandt Logistics: we never spoke with the person who signs
      3 open deals; CRM file of today. 2 asked: 1 same sign, 1 clear so far.
      SAME SIGN
      1 Nordhaus Foods  EUR 118,000  you, 23 Nov: signer not met
        said 23 Nov: "my boss signs"
        ask: "Who signs this off, and what would they like to hear from me?"
      NOT KNOWN YET  Avira Dental EUR 45,000
      Your own past is not counted: 2 deals lost and 1 won are too few to tell
      anything.
      "
    `);
  });

  it.each<[string, Partial<SimilarScreen>, readonly FactAnswer[], string]>([
    ['nothing asked yet', {}, [], '3 open deals. None asked yet.'],
    ['a fact that is not in the book', { facts: [] }, said, 'you, 23 Nov: signer-met'],
    ['nothing found', {}, [], 'No open deal is known to show this sign.'],
    ['more than the screen holds', { most: 0 }, said, 'No open deal'],
    ['no sign in the causes named', { signs: [] }, said, 'can be seen in no other deal\nbeforehand.'],
    ['no debrief at all', { ...all, signs: [] }, said, 'First: recover debrief <account>'],
    ['all losses together', all, said, 'Your debriefed losses: we never spoke with'],
    [
      'said today',
      {},
      [aFact({ deal: refTo(nordhaus), on: aDay('2026-11-24') })],
      'you, today: signer not met',
    ],
    [
      'said last year',
      {},
      [aFact({ deal: refTo(nordhaus), on: aDay('2025-11-24') })],
      'you, 24 Nov 2025: signer not met',
    ],
    [
      'an older file',
      { lastImport: { at: anInstant('2025-12-20 08:00'), file: 'f', crm: 'x', rows: 1 } },
      said,
      'CRM file of 20 Dec 2025',
    ],
    [
      'a file that is older than its import',
      {
        lastImport: {
          ...{ at: anInstant('2026-11-24 08:00'), named: aDay('2026-11-14') },
          ...{ file: 'f', crm: 'x', rows: 1 },
        },
      },
      said,
      'CRM file of 14 Nov.',
    ],
    ['too few past deals', { history: historyOf(closed(9, 'lost')) }, said, 'too few to tell'],
    [
      'not enough past deals to count',
      { history: historyOf([...closed(10, 'lost'), ...closed(2, 'won')]) },
      said,
      'Your own past is not counted: 10 deals lost and 2 won; below 20 lost, they tell\nlittle.',
    ],
    [
      'past deals that tell nothing',
      { history: historyOf([...closed(20, 'lost'), ...closed(20, 'won')]) },
      said,
      '20 deals lost and 20 won show no pattern beyond\nchance.',
    ],
    [
      'past deals that count',
      { history: telling },
      said,
      'Your own past counts as well: 21 deals lost and 21 won.',
    ],
  ])('%s', (_name, given, answers, wanted) => {
    expect(shown(given, answers)).toContain(wanted);
  });

  it('are counted where they do not fit', () => {
    const both = [...said, aFact({ deal: refTo(avira) })];
    expect(shown({ most: 1 }, both)).toContain('And 1 more: recover similar --all');
  });

  it('name how deals like them ended, only where the past counts and speaks against them', () => {
    const past = (history: SimilarScreen['history'], product = 'Cranes') => {
      const deal = { ...nordhaus, product };
      return shown({ found: lookalikes([deal], signs, said, facts), history });
    };
    expect(past(telling)).toContain('  past: product Cranes: 20 of 21 lost, a pattern');
    expect(past(telling, 'Sensors')).not.toContain('past:');
    expect(past(historyOf([...closed(12, 'lost'), ...closed(1, 'won')]))).not.toContain('past:');
  });

  it('quote their own sentence where it comes near, word for word', () => {
    const screen = aScreen();
    const all = screen.ranked.map((one) => ({
      ...one,
      quote: { text: 'Her board has not seen it.', score: 1 },
    }));
    expect(unpainted(similarText({ ...screen, ranked: all }))).toContain(
      '  note: "Her board has not seen it."',
    );
  });

  it('are followed by those without a sign that are like the lost, with what is not known of them', () => {
    const found = lookalikes(open, signs, said, facts);
    const screen = aScreen({ found, history: telling });
    const likeTheLost = screen.ranked.filter(({ deal }) => deal === avira);
    expect(unpainted(similarText({ ...screen, likeTheLost }))).toContain(
      'LIKE DEALS YOU LOST\n2 Avira Dental  EUR 45,000\n  ask: "Who signs this off',
    );
    expect(unpainted(similarText({ ...screen, likeTheLost, most: 0 }))).not.toContain('LIKE DEALS');
  });

  it('that are not known are five at most by name', () => {
    const many = Array.from({ length: 7 }, (_, at) => aDeal({ id: anId(`m${at}`), account: `M${at}` }));
    expect(shown({ found: lookalikes(many, signs, [], facts) })).toContain('M4 EUR 45,000 · 2 more');
  });
});
