import { refTo } from '../../src/domain/deals.ts';
import { historyOf, historyScore } from '../../src/domain/history.ts';
import type { FactAnswer } from '../../src/domain/ledger.ts';
import { recordOf } from '../../src/domain/named.ts';
import type { Deal } from '../../src/domain/pipeline.ts';
import { ranked } from '../../src/domain/ranking.ts';
import { lookalikes } from '../../src/domain/similar.ts';
import type { SimilarScreen } from '../../src/render/similar.ts';
import { aDay, aDeal, aFact, anId } from '../builders.ts';
import { kessel, nordhaus } from '../domain/mornings.ts';
import { causes, facts } from '../playbook/shipped.ts';

/** The one sign that is looked for. */
export const signs = [{ cause: 'decision-maker-not-reached', fact: 'signer-met', weight: 1 }];
/** Nothing is known of it. */
export const avira = aDeal({ id: anId('avira'), account: 'Avira Dental' });
/** The open deals. */
export const open = [nordhaus, kessel, avira];
/** One shows the sign, one is clear of it. */
export const said = [
  aFact({ deal: refTo(nordhaus), quote: 'my boss signs' }),
  aFact({ deal: refTo(kessel), value: 'yes' }),
];

/** A screen of `similar` that shows one deal; what is given is laid over it. */
export function aScreen(
  given: Partial<SimilarScreen> = {},
  answers: readonly FactAnswer[] = said,
): SimilarScreen {
  const found = given.found ?? lookalikes(open, given.signs === undefined ? signs : [], answers, facts);
  const history = given.history ?? historyOf([]);
  const deals = [...found.sameSign, ...found.notKnown].map(({ deal }) => deal).concat(found.cleared);
  return {
    about: { account: 'Brandt Logistics', id: anId('1oss') },
    signs,
    found,
    history,
    ranked: ranked(deals, found, {
      gate: history.gate,
      history: deals.map((deal) => historyScore(deal, history)),
      words: [],
    }),
    likeTheLost: [],
    record: recordOf([]),
    open: open.length,
    facts,
    causes,
    today: aDay('2026-11-24'),
    width: 80,
    most: 5,
    ...given,
  };
}

/** Twenty lost cranes and twenty won sensors, and one of each the other way. */
export const telling = historyOf([
  ...closed(20, 'lost'),
  ...closed(20, 'won', 'Sensors'),
  ...closed(1, 'won'),
  ...closed(1, 'lost', 'Sensors'),
]);

/** So many closed deals of one product. */
export function closed(count: number, status: Deal['status'], product = 'Cranes'): readonly Deal[] {
  return Array.from({ length: count }, (_, at) =>
    aDeal({ id: anId(`${status}${product}${at}`), status, product }),
  );
}
