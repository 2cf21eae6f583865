import { harmless, isUsual } from '../render/harmless.ts';
import type { Style } from '../render/paint.ts';
import { marks } from '../render/paint.ts';

/** Makes a text ready for the screen: harmless, and its style marks turned into colour. */
export type Dress = (text: string) => string;

const piece = /[\uFDD0-\uFDD3\uFDDF]|\n|[^\uFDD0-\uFDD3\uFDDF\n]+/g;
const mark = /[\uFDD0-\uFDD3\uFDDF]/g;
const styles = new Map<string, Style>([
  [marks.strong, 'strong'],
  [marks.quiet, 'quiet'],
  [marks.alarm, 'alarm'],
  [marks.good, 'good'],
]);

/** How each style is painted. */
export type Brushes = Readonly<Record<Style, (text: string) => string>>;

/** The dress that paints with these brushes; a style never outlives its line. */
export function dressWith(brushes: Brushes): Dress {
  return (text) => {
    const unmarked = text.replace(mark, '');
    if (!isUsual(unmarked)) return brushed(harmless(text, isMark), brushes);
    return unmarked === text ? text : brushed(text, brushes);
  };
}

const bare = (text: string): string => text;

/** The dress without colour: the marks vanish. */
export const undressed: Dress = dressWith({ strong: bare, quiet: bare, alarm: bare, good: bare });

function isMark(character: string): boolean {
  return styles.has(character) || character === marks.end;
}

function brushed(text: string, brushes: Brushes): string {
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
