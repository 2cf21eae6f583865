/** What stands on the screen for a character that has no business there. */
const visibleMark = '\uFFFD';

const plain = /^[\n\t\x20-\x7e]*$/;
const odd = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]/gu;
const joiner = /[\u200C\u200D]/;
const joins = /[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}]$/u;
const joined = /^[\p{L}\p{M}\p{Extended_Pictographic}]/u;

/**
 * The text with every control, format, private and unassigned character made visible, so that nothing in it can move
 * the cursor, turn the line around or hide; line ends, tabs and the joiners inside words and emoji stay.
 */
export function harmless(text: string, kept: (character: string) => boolean = () => false): string {
  if (plain.test(text)) return text;
  return text
    .replaceAll('\r\n', '\n')
    .replace(odd, (character, at: number, whole: string) =>
      character === '\n' || character === '\t' || kept(character) || standsBetween(character, at, whole)
        ? character
        : visibleMark,
    );
}

function standsBetween(character: string, at: number, whole: string): boolean {
  if (!joiner.test(character)) return false;
  return joins.test(whole.slice(Math.max(0, at - 2), at)) && joined.test(whole.slice(at + 1, at + 3));
}
