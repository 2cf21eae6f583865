import fastStringWidth from 'fast-string-width';
import { harmless, takesOneColumnEach } from './harmless.ts';
import { unpainted } from './paint.ts';

/** Columns the text takes on a terminal as it is printed: style marks and accents none, Chinese, Japanese, Korean and emoji two each. */
export function widthOf(text: string): number {
  const bare = unpainted(text);
  return takesOneColumnEach(bare) ? bare.length : fastStringWidth(harmless(bare));
}
