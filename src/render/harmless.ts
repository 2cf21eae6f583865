/** Characters that steer a terminal, turn a line around, stand for nothing or cannot be seen: never printed as they are. */
export const hiddenCharacters =
  /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}]/gu;

/** What stands on the screen for a character that has no business there. */
const visibleMark = '\uFFFD';

const plain = /^[\n\t\x20-\x7e]*$/;
/** More accents on one letter than any language needs hide the lines around it. */
const heaped = /(?<=[\p{M}\u200C\u200D]{8})\p{M}/gu;
const joiner = /^[\u200C\u200D]$/;
const joins = /[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}]$/u;
const joined = /^[\p{L}\p{M}\p{Extended_Pictographic}]/u;

/** Which form of the character before it is meant: of an emoji, of a Chinese or of a Mongolian letter. */
const forms: readonly (readonly [form: RegExp, after: RegExp])[] = [
  [/^[\uFE0E\uFE0F]$/, /[\p{Emoji}\p{Emoji_Modifier}]$/u],
  [/^[\uFE00-\uFE0D\u{E0100}-\u{E01EF}]$/u, /\p{Script=Han}$/u],
  [/^[\u180B-\u180D\u180F]$/, /\p{Script=Mongolian}$/u],
];

/**
 * The text with every control, format, private, unassigned and invisible character made visible, so that nothing in it
 * can move the cursor, turn the line around or hide; line ends, tabs and the joiners inside words and emoji stay.
 */
export function harmless(text: string, kept: (character: string) => boolean = () => false): string {
  if (plain.test(text)) return text;
  return text
    .replaceAll('\r\n', '\n')
    .replace(heaped, visibleMark)
    .replace(hiddenCharacters, (character, at: number, whole: string) =>
      character === '\n' || character === '\t' || kept(character) || belongs(character, at, whole)
        ? character
        : visibleMark,
    );
}

function belongs(character: string, at: number, whole: string): boolean {
  const before = whole.slice(Math.max(0, at - 2), at);
  if (joiner.test(character)) return joins.test(before) && joined.test(whole.slice(at + 1, at + 3));
  return forms.some(([form, after]) => form.test(character) && after.test(before));
}
