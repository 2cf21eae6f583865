import { Chalk } from 'chalk';
import type { Style } from '../render/paint.ts';
import { marks } from '../render/paint.ts';
import type { ColourLevel } from './colour.ts';
import { harmless } from './harmless.ts';

/** Makes a text ready for the screen: harmless, and its style marks turned into colour. */
export type Dress = (text: string) => string;

const piece = /[\uFDD0-\uFDD3\uFDDF]|\n|[^\uFDD0-\uFDD3\uFDDF\n]+/g;
const plain = /^[\n\t\x20-\x7e]*$/;
const styles = new Map<string, Style>([
  [marks.strong, 'strong'],
  [marks.quiet, 'quiet'],
  [marks.alarm, 'alarm'],
  [marks.good, 'good'],
]);

/** The dress for one colour level; at 0 the marks vanish. A style never outlives its line. */
export function dressFor(colour: ColourLevel): Dress {
  const paint = new Chalk({ level: colour });
  const brushes: Readonly<Record<Style, (text: string) => string>> = {
    strong: paint.bold,
    quiet: paint.dim,
    alarm: paint.magenta,
    good: paint.green,
  };
  return (text) => (plain.test(text) ? text : brushed(harmless(text, isMark), brushes));
}

function isMark(character: string): boolean {
  return styles.has(character) || character === marks.end;
}

function brushed(text: string, brushes: Readonly<Record<Style, (text: string) => string>>): string {
  const worn: Style[] = [];
  return text.replace(piece, (part) => {
    const style = styles.get(part);
    if (style !== undefined) worn.push(style);
    if (part === marks.end) worn.pop();
    if (part === '\n') worn.length = 0;
    if (style !== undefined || part === marks.end) return '';
    return part === '\n' ? part : worn.reduceRight((shown, one) => brushes[one](shown), part);
  });
}
