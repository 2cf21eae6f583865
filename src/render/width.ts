import fastStringWidth from 'fast-string-width';
import { unpainted } from './paint.ts';

/** Columns the text takes on a terminal: style marks and accents none, Chinese, Japanese, Korean and emoji two each. */
export function widthOf(text: string): number {
  return fastStringWidth(unpainted(text));
}
