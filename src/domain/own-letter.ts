import type { Finding } from './checker.ts';
import type { LetterForm, LetterWord } from './letters.ts';
import { mostWords, placesIn, wordCount, written } from './letters.ts';

/** What keeps a template of the rep's own from being used, with the line it stands in where it is one. */
export type Slip =
  | { readonly kind: 'empty' }
  | { readonly kind: 'unknown-word'; readonly line: number; readonly name: string }
  | { readonly kind: 'no-subject' }
  | { readonly kind: 'too-long'; readonly words: number; readonly most: number }
  | { readonly kind: 'finding'; readonly line: number; readonly text: string; readonly better: string };

/** Looks at a text for what would embarrass. */
export type Check = (text: string) => readonly Finding[];

/** Everything that is to be mended in a template before it can be used, in the order of its lines; empty where it can. */
export function slipsIn(
  template: string,
  form: LetterForm,
  words: readonly LetterWord[],
  check: Check,
): readonly Slip[] {
  const text = template.trim();
  if (text === '') return [{ kind: 'empty' }];
  const names = new Set(words.map(({ name }) => name));
  const unknown = placesIn(template).filter((name) => !names.has(name));
  const { subject, body } = written(text, {}, words);
  const count = wordCount(body);
  const most = mostWords(form.channel);
  return [
    ...[...new Set(unknown)].map(
      (name): Slip => ({ kind: 'unknown-word', line: lineOf(template, `{${name}}`), name }),
    ),
    ...(form.channel === 'email' && subject === undefined ? [{ kind: 'no-subject' } as const] : []),
    ...(count > most ? [{ kind: 'too-long', words: count, most } as const] : []),
    ...findingsOf(template, words, check),
  ];
}

/** A place is read as the word that it will hold, of the same length, so that what is found stands where it is found. */
function findingsOf(template: string, words: readonly LetterWord[], check: Check): readonly Slip[] {
  const filled = words.reduce(
    (text, { name }) => text.replaceAll(`{${name}}`, 'A'.padEnd(name.length + 2, 'a')),
    template,
  );
  return check(filled).flatMap(({ rule, from, to, better }): readonly Slip[] =>
    rule === 'placeholder' && /^\{[a-zA-Z]+\}$/.test(template.slice(from, to))
      ? []
      : [{ kind: 'finding', line: lineAt(template, from), text: template.slice(from, to), better }],
  );
}

function lineOf(text: string, part: string): number {
  return lineAt(text, text.indexOf(part));
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}
