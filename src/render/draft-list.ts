import type { LetterKind, LetterWord } from '../domain/letters.ts';
import { columns, hanging, page, record } from './layout.ts';
import { painted } from './paint.ts';

/** What can be written, how it may go out, and which letters there are of each. */
export function draftListText(
  kinds: readonly LetterKind[],
  words: readonly LetterWord[],
  { own, folder }: { readonly own: readonly string[]; readonly folder: string },
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
      '',
      ...hanging('Letters in your own words: ', folder, width),
      ...ownLines(kinds, own, width),
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
export function draftListShape(
  kinds: readonly LetterKind[],
  words: readonly LetterWord[],
  own: readonly string[],
) {
  return {
    drafts: kinds.map(({ draft, play, about, label, letters }) => ({
      draft,
      play,
      about,
      label,
      letters: letters.map(({ name, channel, which }) => ({
        template: name,
        channel,
        which,
        own: own.includes(name),
      })),
    })),
    words: words.map(({ name, means }) => ({ name, means })),
  };
}

/** Which letters are the rep's own, and which files are no letter at all. */
function ownLines(kinds: readonly LetterKind[], own: readonly string[], width: number): readonly string[] {
  const names = kinds.flatMap(({ letters }) => letters.map(({ name }) => name));
  const used = own.filter((name) => names.includes(name));
  const others = own.filter((name) => !names.includes(name));
  return [
    ...(used.length === 0 ? [] : hanging('  used: ', used.join(', '), width)),
    ...(others.length === 0 ? [] : hanging('  no letter has this name: ', others.join(', '), width)),
  ];
}

function channelsOf({ letters }: LetterKind): readonly string[] {
  return [...new Set(letters.map(({ channel }) => channel))];
}
