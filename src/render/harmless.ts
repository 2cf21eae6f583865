/** What stands on the screen for a character that has no business there. */
const visibleMark = '\uFFFD';

/**
 * Letters of the western languages and the signs that stand between them: each is what it looks like, stands for itself and takes one
 * column. To tell them by their numbers is a tenth of a start quicker than by what Unicode says of each.
 */
const usual = String.raw`\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e\u20ac`;
const onlyUsual = new RegExp(`^[\\n\\t${usual}]*$`);
const oneColumnEach = new RegExp(`^[${usual}]*$`);
const joiner = /[\u200C\u200D]/g;
/** Which form of the character before it is meant. */
const form = /[\uFE00-\uFE0F\u180B-\u180D\u180F\u{E0100}-\u{E01EF}]/gu;

/**
 * The text with every control, format, private, unassigned and invisible character made visible, so that nothing in it
 * can move the cursor, turn the line around or hide; line ends, tabs and the joiners inside words and emoji stay.
 */
export function harmless(text: string, kept: (character: string) => boolean = () => false): string {
  if (isUsual(text)) return text;
  const { heaped, hidden, formed, joins, joined } = telling();
  // What hangs on a neighbour is judged after it, by what is left of the neighbour.
  return text
    .replaceAll('\r\n', '\n')
    .replace(heaped, visibleMark)
    .replace(hidden, (character) =>
      ['\n', '\t'].includes(character) || hangsOnAnother(character) || kept(character)
        ? character
        : visibleMark,
    )
    .replace(form, (character, at: number, whole: string) => {
      const ends = whole.slice(Math.max(0, at - 2), at + character.length);
      return formed.some((fits) => fits.test(ends)) ? character : visibleMark;
    })
    .replace(joiner, (character, at: number, whole: string) => {
      const between =
        joins.test(whole.slice(Math.max(0, at - 2), at)) && joined.test(whole.slice(at + 1, at + 3));
      return between ? character : visibleMark;
    });
}

/** True for a text of usual letters and signs, tabs and line ends: there is nothing in it to be made harmless. */
export function isUsual(text: string): boolean {
  return onlyUsual.test(text);
}

/** True for a text of usual letters and signs alone: it takes as many columns as it has letters. */
export function takesOneColumnEach(text: string): boolean {
  return oneColumnEach.test(text);
}

/** The text with each character that steers a terminal, turns a line around, stands for nothing or cannot be seen put by another way. */
export function withHidden(text: string, otherwise: (character: string) => string): string {
  return isUsual(text) ? text : text.replace(telling().hidden, otherwise);
}

let told: ReturnType<typeof tellingAnew> | undefined;

/** What Unicode says of letters; read where there is an unusual one, for that takes a while. */
function telling() {
  told ??= tellingAnew();
  return told;
}

function tellingAnew() {
  return {
    hidden: /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}]/gu,
    /** More accents on one letter than any language needs hide the lines around it. */
    heaped: /(?<=[\p{M}\u200C\u200D]{8})\p{M}/gu,
    joins: /[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}]$/u,
    joined: /^[\p{L}\p{M}\p{Extended_Pictographic}]/u,
    /** An emoji, a Chinese letter and a Mongolian one have forms. */
    formed: [
      /\p{Emoji}[\uFE0E\uFE0F]$/u,
      /\p{Script=Han}[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]$/u,
      /\p{Script=Mongolian}[\u180B-\u180D\u180F]$/u,
    ],
  };
}

function hangsOnAnother(character: string): boolean {
  return character.search(joiner) === 0 || character.search(form) === 0;
}
