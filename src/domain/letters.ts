import type { Channel, LossKind, LossState } from './loss-record.ts';
import { makesSense } from './outcomes.ts';
import { filled } from './words.ts';

/** How a text reaches the person; `phone` holds the first words of a call, `card` is written by hand. */
export type LetterChannel = 'email' | 'phone' | 'card' | 'message';

/** One template: the file `messages/<name>.md`, and when it fits. `which` tells apart those of one channel, `label` says it in words. */
export interface LetterForm {
  readonly name: string;
  readonly channel: LetterChannel;
  readonly which?: string;
  readonly label?: string;
  readonly states?: readonly LossState[];
  readonly notFor?: readonly LossKind[];
  readonly news?: readonly Channel[];
  /** What the rep has to do before it goes out. */
  readonly before?: string;
  /** True for who would rather not be called, false for everyone else; without it for both. */
  readonly refused?: boolean;
}

/** What can be written, as in data/letters.json; the templates of a kind in the order in which they are proposed. */
export interface LetterKind {
  readonly draft: string;
  /** The play that it is the text of. */
  readonly play: string;
  readonly about: 'loss' | 'deal' | 'list';
  readonly label: string;
  readonly letters: readonly LetterForm[];
  readonly source: readonly string[];
}

/** A word that templates leave open. Not known, it is asked for, goes with the blank before it, or takes its line with it. */
export interface LetterWord {
  readonly name: string;
  readonly unknown: 'ask' | 'drop-word' | 'drop-line';
  readonly means: string;
  /** True for what only the records can give. */
  readonly fixed?: true;
}

/** What decides which templates of a kind fit; what is left out does not count. */
export interface Occasion {
  readonly state?: LossState;
  readonly kind?: LossKind;
  readonly news?: Channel;
  readonly refused?: boolean;
  readonly channel?: LetterChannel;
  readonly which?: string;
}

/** The templates of a kind that fit, in their order. */
export function formsFor({ letters }: LetterKind, occasion: Occasion): readonly LetterForm[] {
  const { news, refused, channel, which } = occasion;
  return letters.filter(
    (form) =>
      makesSense(form, occasion) &&
      (news === undefined || (form.news?.includes(news) ?? true)) &&
      (refused === undefined || (form.refused ?? refused) === refused) &&
      (channel === undefined || form.channel === channel) &&
      (which === undefined || form.which === which),
  );
}

/** A text as it can be sent. */
export interface Letter {
  readonly subject?: string;
  readonly body: string;
}

/** Words by the name of their place. */
export type WordsKnown = Readonly<Record<string, string | undefined>>;

/** The template with its words in place, parted into subject and body; a place that must not be empty and is stays as it is. */
export function written(template: string, known: WordsKnown, words: readonly LetterWord[]): Letter {
  const lines = template
    .trim()
    .split('\n')
    .flatMap((line) => lineWritten(line, known, words));
  const text = lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  const [, subject, body = text] = /^Subject: ([^\n]+)\n+([\s\S]*)$/.exec(text) ?? [];
  return subject === undefined ? { body } : { subject, body };
}

function lineWritten(line: string, known: WordsKnown, words: readonly LetterWord[]): readonly string[] {
  const open = words.filter(({ name }) => known[name] === undefined && line.includes(`{${name}}`));
  if (open.some(({ unknown }) => unknown === 'drop-line')) return [];
  const dropped = open
    .filter(({ unknown }) => unknown === 'drop-word')
    .reduce((left, { name }) => withoutWord(left, name), line);
  return [filled(dropped, known)];
}

/** "Hello {first}," becomes "Hello,"; at the head of a line the next word begins it. */
function withoutWord(line: string, name: string): string {
  const rest = line.replaceAll(`, {${name}}`, '').replaceAll(` {${name}}`, '');
  return rest.replace(new RegExp(`^\\{${name}\\}, (.)`), (_, next: string) => next.toUpperCase());
}

/** The words that a template cannot do without and that are not known, each once, in their order in the text. */
export function wordsMissing(
  template: string,
  known: WordsKnown,
  words: readonly LetterWord[],
): readonly LetterWord[] {
  const named = new Set(placesIn(template));
  const needed = words.filter(({ name, unknown }) => unknown === 'ask' && named.has(name));
  return needed
    .filter(({ name }) => known[name] === undefined)
    .sort((left, right) => template.indexOf(`{${left.name}}`) - template.indexOf(`{${right.name}}`));
}

/** The names of the places in a template, in their order, as often as they stand there. */
export function placesIn(template: string): readonly string[] {
  return [...template.matchAll(/\{([a-zA-Z]+)\}/g)].map(([, name = '']) => name);
}

/** A letter as one text, its subject first. */
export function wholeText({ subject, body }: Letter): string {
  return subject === undefined ? body : `Subject: ${subject}\n\n${body}`;
}

/** How many words a text may have: a card is written by hand, and nobody reads a long letter. */
export function mostWords(channel: LetterChannel): number {
  return channel === 'card' ? 60 : 110;
}

/** How many words there are. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}
