import type { Question, Reply } from '../domain/question.ts';
import { erasingAbove } from './erasing.ts';
import type { Size } from './look.ts';
import { answeredText, asideRows, heading } from './look.ts';
import { spoken } from './spoken.ts';

/** What questions leave standing on the screen: their steps, and their answers; a step back takes it away again. */
export interface Trail {
  /** Before a question: says its step when it is another one, and takes its earlier answer away after a step back. */
  before(question: Question): void;
  after(question: Question, reply: Reply): void;
}

/** How the trail is written. `draws` is false in plain lines, where answers stand as typed and nothing is taken away. */
export interface TrailOptions {
  readonly draws: boolean;
  /** Writes words. */
  show(text: string): void;
  /** Writes orders to the terminal. */
  order(text: string): void;
  size(): Size;
}

/** What one question left standing. */
interface Print {
  readonly id: string;
  readonly text: string;
  /** The title that stood before it. */
  readonly title: string;
}

/** The step, and below it what there is to say of the one before. */
function openingOf(question: Question, size: Size): string {
  return `\n${[heading(question), ...asideRows(question, size)].join('\n')}\n`;
}

/** A trail that begins with nothing. */
export function trailOf({ draws, show, order, size }: TrailOptions): Trail {
  const prints: Print[] = [];
  let title = '';
  let backFrom: string | undefined;
  let head: Print = { id: '', text: '', title };

  const takeAway = (print: Print) => {
    if (draws) order(erasingAbove(print.text.split('\n').slice(0, -1), size().columns));
    if (draws) title = print.title;
  };
  return {
    before(question) {
      const last = prints.at(-1);
      const wentBack = backFrom !== undefined && backFrom !== question.id;
      if (wentBack && last?.id === question.id) takeAway(prints.pop() ?? last);
      backFrom = undefined;
      const text = question.title === title || question.title === '' ? '' : openingOf(question, size());
      head = { id: question.id, text, title };
      title = question.title;
      show(text);
    },
    after(question, reply) {
      if (reply.kind !== 'answer') {
        backFrom = question.id;
        takeAway(head);
      } else if (draws && question.kind !== 'act') {
        const text = answeredText(question, spoken(question, reply.value), size());
        prints.push({ ...head, text: head.text + text });
        show(text);
      }
    },
  };
}
