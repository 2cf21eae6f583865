import * as z from 'zod/mini';
import type { CheckerBook, CheckerRule } from '../../src/domain/checker-book.ts';
import { checkerRuleShape, checkerWeightsShape, checkerWordsShape } from '../../src/playbook/shapes.ts';
import { shippedText } from './shipped.ts';

/** The rules by name, in the order in which they are kept. */
export const checkerRuleIds = [
  'price-cut',
  'disparage-competitor',
  'disparage-decision',
  'arguing',
  'guilt',
  'whining',
  'pressure',
  'servile',
  'just-checking-in',
  'other-customer',
  'placeholder',
] as const;

function checked<T>(shape: z.ZodMiniType<T>, name: string): T {
  return z.parse(shape, JSON.parse(shippedText(`checker/${name}.json`)));
}

const rules: readonly CheckerRule[] = checkerRuleIds.map((id) => ({ ...checked(checkerRuleShape, id), id }));

/** Words with the forms that no ending tells. */
export const checkerForms = checked(checkerWordsShape, 'forms');

/** What the message checker knows, as it stands in data/checker/; the weights are read when they are first asked for. */
export const checkerBook: CheckerBook = {
  forms: checkerForms,
  rules,
  get weights() {
    weights ??= checked(checkerWeightsShape, 'weights') as CheckerBook['weights'];
    return weights;
  },
};

let weights: CheckerBook['weights'] | undefined;
