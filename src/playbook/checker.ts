import type { CheckerBook, CheckerRule } from '../domain/checker-book.ts';
import type { CheckerWeights } from '../domain/checker-weights.ts';

/** What the message checker knows, from data/checker/; the rules in the order in which the help tells them. The weights are many: they are read as text. */
export async function checkerBook(readText: (path: string) => Promise<string>): Promise<CheckerBook> {
  const [{ default: forms }, weights, rules] = await Promise.all([
    import('../../data/checker/forms.json', { with: { type: 'json' } }),
    readText('checker/weights.json'),
    Promise.all(files().map(async (file) => (await file).default as CheckerRule)),
  ]);
  return { forms, weights: JSON.parse(weights) as CheckerWeights, rules };
}

function files() {
  return [
    import('../../data/checker/price-cut.json', { with: { type: 'json' } }),
    import('../../data/checker/disparage-competitor.json', { with: { type: 'json' } }),
    import('../../data/checker/disparage-decision.json', { with: { type: 'json' } }),
    import('../../data/checker/arguing.json', { with: { type: 'json' } }),
    import('../../data/checker/guilt.json', { with: { type: 'json' } }),
    import('../../data/checker/whining.json', { with: { type: 'json' } }),
    import('../../data/checker/pressure.json', { with: { type: 'json' } }),
    import('../../data/checker/servile.json', { with: { type: 'json' } }),
    import('../../data/checker/just-checking-in.json', { with: { type: 'json' } }),
    import('../../data/checker/other-customer.json', { with: { type: 'json' } }),
    import('../../data/checker/placeholder.json', { with: { type: 'json' } }),
  ];
}
