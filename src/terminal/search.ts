import type { Answer, Choice, Question, Reply } from '../domain/question.ts';
import { cut } from '../render/layout.ts';
import { painted } from '../render/paint.ts';
import type { Dress } from './dress.ts';
import type { Size } from './look.ts';
import { footerRows, hintRows, promptRows, whyRows } from './look.ts';

/** What was picked: a reply, or the wish to know why it is asked. */
export type Picked = Reply | { readonly kind: 'why' };

interface Entry {
  readonly value: Picked;
  readonly name: string;
}

/** The settings of inquirer's search prompt for a question with many choices: type to narrow, Enter picks. */
export function searchConfig(question: Question, helped: boolean, dress: Dress, size: Size) {
  const entries = entriesFor(question, dress, size);
  const proposed = entries.find(({ value }) => value.kind === 'answer' && value.value === question.proposal);
  return {
    message: dress(messageRows(question, helped, size).join('\n')),
    source: (term: string | undefined) => matching(entries, term ?? ''),
    pageSize: Math.max(3, Math.min(10, size.rows - 10)),
    theme: themeFor(dress, size),
    ...(proposed ? { default: proposed.value } : {}),
  };
}

/** The entries that hold every word of the term, whatever its case and accents; `?` and `back` find what they say. */
function matching(entries: readonly Entry[], term: string): readonly Entry[] {
  const wanted = folded(term).trim();
  if (wanted === '?') return [{ value: { kind: 'why' }, name: 'Enter shows why this is asked' }];
  const found = entries.filter(({ name }) =>
    wanted.split(/\s+/).every((word) => folded(name).includes(word)),
  );
  const back: Entry = { value: { kind: 'back' }, name: 'back to the question before' };
  return wanted === 'back' ? [back, ...found] : found;
}

function entriesFor(
  { choices = [], required, proposal }: Question,
  dress: Dress,
  size: Size,
): readonly Entry[] {
  const entry = (value: Answer, label: string) => ({
    value: { kind: 'answer', value } as const,
    name: dress(cut(label, size.columns - 4)),
  });
  const known = choices.map(({ value, label }: Choice) => entry(value, label));
  return required || proposal ? known : [entry(null, 'not known yet'), ...known];
}

function messageRows(question: Question, helped: boolean, size: Size): readonly string[] {
  const why = helped ? whyRows(question, size) : [];
  return [...promptRows(question, size), ...hintRows(question, size), ...why, 'Find:'];
}

function themeFor(dress: Dress, size: Size) {
  const same = (text: string) => text;
  const footer = footerRows(['type to narrow', 'Enter picks', '? why', 'back'], size);
  return {
    prefix: '',
    icon: { cursor: '>' },
    spinner: { interval: 1000, frames: [' '] },
    style: {
      message: same,
      answer: same,
      searchTerm: same,
      help: same,
      disabled: same,
      description: same,
      key: same,
      defaultAnswer: same,
      highlight: (text: string) => dress(painted('strong', text)),
      error: () => dress(`  ${painted('alarm', 'Nothing fits that; type less of it.')}`),
      keysHelpTip: () => dress(footer.join('\n')),
    },
  };
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
