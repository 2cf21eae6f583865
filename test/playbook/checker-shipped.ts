import * as z from 'zod/mini';
import type { CheckerBook, CheckerRule } from '../../src/domain/checker-book.ts';
import { checkerRuleShape, checkerWordsShape } from '../../src/playbook/shapes.ts';
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

/** What the message checker knows, as it stands in data/checker/. */
export const checkerBook: CheckerBook = {
  families: checked(checkerWordsShape, 'families'),
  forms: checked(checkerWordsShape, 'forms'),
  rules,
};
