/** Noncharacters that stand for a style inside a text; the output door turns them into colour, or into nothing. */
export const marks = {
  strong: '\uFDD0',
  quiet: '\uFDD1',
  alarm: '\uFDD2',
  good: '\uFDD3',
  end: '\uFDDF',
} as const;

export type Style = Exclude<keyof typeof marks, 'end'>;

/** The text to be shown in a style, each line by itself; without colour it reads the same. */
export function painted(style: Style, text: string): string {
  const paintedLine = (line: string) => (line === '' ? line : `${marks[style]}${line}${marks.end}`);
  return text.split('\n').map(paintedLine).join('\n');
}

/** The text without its style marks. */
export function unpainted(text: string): string {
  return text.replace(/[\uFDD0-\uFDDF]/g, '');
}
