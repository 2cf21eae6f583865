import type { Finding } from '../domain/checker.ts';
import type { Letter, LetterChannel, LetterForm, LetterKind } from '../domain/letters.ts';
import { wholeText } from '../domain/letters.ts';
import type { Contact } from '../domain/pipeline.ts';
import type { Question } from '../domain/question.ts';
import { harmless } from './harmless.ts';
import { hanging, page } from './layout.ts';
import { letterBlock } from './letter.ts';
import { painted } from './paint.ts';

/** How a text reaches them, in words. */
export const channelNames: Readonly<Record<LetterChannel, string>> = {
  email: 'an e-mail',
  phone: 'the first words of a call',
  card: 'a card by hand',
  message: 'a short message',
};

/** A draft with everything that is told beside it. */
export interface DraftScreen {
  readonly kind: LetterKind;
  readonly form: LetterForm;
  readonly letter: Letter;
  readonly account?: string;
  readonly loss?: string;
  readonly deal?: string;
  readonly to?: Contact;
  /** Addresses that do not see each other. */
  readonly hidden?: readonly string[];
  readonly callsRefused: boolean;
  readonly findings: readonly Finding[];
  /** Other letters of the kind that fit here. */
  readonly others: readonly LetterForm[];
  /** What to type when it is sent. */
  readonly afterwards?: string;
  readonly width: number;
  readonly letterWidth: number;
}

/** The draft as it can be sent, then in quiet lines what to look at, what else there is, and what to type when it is out. */
export function draftText(screen: DraftScreen): string {
  const { letter, width, letterWidth } = screen;
  const block = letterBlock(headOf(screen), letter, { screen: width, letter: letterWidth });
  return `${block}\n${draftNotes(screen)}`;
}

/** The lines beneath a draft, empty where there is nothing to say. */
export function draftNotes({ form, findings, others, afterwards, width }: DraftScreen): string {
  const lines = [
    ...findings.flatMap(({ text, better }) => hanging('Look at  ', `"${text}": ${better}`, width)),
    ...(others.length === 0 ? [] : hanging('Instead  ', others.map(otherWords).join(' · '), width)),
    ...(form.before === undefined ? [] : [`Before it goes: ${form.before}`]),
    ...(afterwards === undefined ? [] : [`When it is out: ${afterwards}`]),
  ];
  return lines.length === 0
    ? ''
    : page(
        lines.map((line) => painted('quiet', line)),
        width,
      );
}

function otherWords({ channel, which, label }: LetterForm): string {
  return which === undefined ? `--channel ${channel}` : `--which ${which} (${label ?? channel})`;
}

function headOf({ form, kind, to, hidden, callsRefused }: DraftScreen): string {
  const name = to?.name === undefined ? '' : ` ${to.name}`;
  const heads: Readonly<Record<LetterChannel, string>> = {
    email: `An e-mail${to?.email === undefined ? name && ` to${name}` : ` to ${to.email}`}`,
    phone: `To say${name && ` to${name}`}${to?.phone === undefined || callsRefused ? '' : `, ${to.phone}`}`,
    card: `For a card by hand${to?.address === undefined ? '' : `, to ${oneLine(to.address)}`}`,
    message: `A message${name && ` to${name}`}`,
  };
  const all = hidden === undefined ? heads[form.channel] : `An e-mail to ${hidden.length} on your list`;
  return `${all} (${kind.label}):`;
}

function oneLine(address: string): string {
  return address
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join(', ');
}

/** The stable shape of `draft --json`. */
export function draftShape({ kind, form, letter, account, loss, deal, to, hidden, findings }: DraftScreen) {
  return {
    clean: findings.length === 0,
    draft: kind.draft,
    play: kind.play,
    template: form.name,
    channel: form.channel,
    which: form.which,
    account,
    loss,
    deal,
    to,
    hidden,
    subject: letter.subject,
    body: letter.body,
    findings: findings.map(({ rule, source, from, to: end, text, better }) => ({
      rule,
      source,
      from,
      to: end,
      text,
      better,
    })),
  };
}

/** A draft on its way to another program: nothing in it steers or hides anything there. */
export function letterToSend({ letter }: Pick<DraftScreen, 'letter'>): {
  readonly body: string;
  readonly whole: string;
} {
  return { body: harmless(letter.body), whole: `${harmless(wholeText(letter))}\n` };
}

/** What was done with a draft that was not printed. */
export function sentAway(
  done: 'mail' | 'clipboard' | 'terminal' | 'file',
  { letter }: Pick<DraftScreen, 'letter'>,
  file = '',
): string {
  const subject = letter.subject === undefined ? '' : ` Its subject: ${letter.subject}`;
  const words = {
    mail: 'It lies open in your mail program. Nothing was sent.',
    clipboard: `The text is on the clipboard.${subject}`,
    terminal: `Your terminal was asked to copy the text; some do not allow it.${subject}`,
    file: `Written to ${file}, for you alone.`,
  };
  return `${words[done]}\n`;
}

/** Whether a letter is to be taken along at once; Enter leaves it on the screen. */
export function takingQuestion(can: { readonly mail: boolean; readonly copy: boolean }): Question {
  return {
    id: 'taking',
    step: 0,
    steps: 0,
    title: '',
    prompt: 'Take the letter along?',
    why: 'Nothing is sent: you look at it once more and send it yourself. Until then, recover show prints it again.',
    kind: 'choice',
    choices: [
      ...(can.copy ? [{ value: 'copy', label: 'copy its text', key: 'c' }] : []),
      ...(can.mail ? [{ value: 'mail', label: 'open it in your mail program', key: 'm' }] : []),
      { value: 'leave', label: 'leave it here', key: 'l' },
    ],
    required: true,
    proposal: 'leave',
  };
}
