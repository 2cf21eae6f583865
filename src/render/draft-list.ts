import type { LetterKind, LetterWord } from '../domain/letters.ts';
import { columns, hanging, page, record } from './layout.ts';
import { painted } from './paint.ts';

/** What can be written, how it may go out, and which letters there are of each. */
export function draftListText(
  kinds: readonly LetterKind[],
  words: readonly LetterWord[],
  width: number,
): string {
  const rows = columns(kinds.map((kind) => [`  ${kind.draft}`, kind.label, channelsOf(kind).join(', ')]));
  const several = kinds.flatMap((kind) => {
    const named = kind.letters.flatMap(({ which }) => which ?? []);
    return named.length === 0 ? [] : hanging(`  ${kind.draft} --which `, named.join(', '), width);
  });
  const meanings = columns(
    words.filter(({ fixed }) => !fixed).map(({ name, means }) => [`  {${name}}`, means]),
  );
  return page(
    [
      painted('strong', 'What can be written: recover draft <one of these> [account]'),
      ...rows,
      '',
      painted('strong', 'Where there are several letters'),
      ...several,
      '',
      painted('strong', 'Words that letters hold; --set name="…" gives one'),
      ...meanings,
    ],
    width,
  );
}

/** One kind a line: what to type, what it is, its channels, its letters. */
export function draftListPlain(kinds: readonly LetterKind[]): string {
  return kinds
    .map((kind) =>
      record([
        kind.draft,
        kind.label,
        channelsOf(kind).join(','),
        kind.letters.map(({ name }) => name).join(','),
      ]),
    )
    .join('');
}

/** The stable shape of `draft --list --json`. */
export function draftListShape(kinds: readonly LetterKind[], words: readonly LetterWord[]) {
  return {
    drafts: kinds.map(({ draft, play, about, label, letters }) => ({
      draft,
      play,
      about,
      label,
      letters: letters.map(({ name, channel, which }) => ({ template: name, channel, which })),
    })),
    words: words.map(({ name, means }) => ({ name, means })),
  };
}

function channelsOf({ letters }: LetterKind): readonly string[] {
  return [...new Set(letters.map(({ channel }) => channel))];
}
