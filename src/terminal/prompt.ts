import { createPrompt, useKeypress, useRef, useState } from '@inquirer/core';
import type { Reply } from '../domain/question.ts';
import type { Asking } from './asking.ts';
import type { Dress } from './dress.ts';
import { erasingFrame } from './erasing.ts';
import { keyIn } from './gate.ts';
import type { Key } from './keys.ts';
import type { Frame, Size } from './look.ts';

/** What our prompt needs to be run by inquirer; `size` is asked at every drawing, `order` writes to the terminal. */
export interface AskingConfig {
  readonly message: string;
  readonly asking: Asking;
  readonly dress: Dress;
  readonly size: () => Size;
  readonly order: (text: string) => void;
}

/** The one prompt of our own: keys go into the question, what it shows goes to the screen. */
export const askingPrompt = createPrompt<Reply, AskingConfig>((config, done) => {
  const { asking: first, dress, size, order } = config;
  const [asking, setAsking] = useState<Asking>(first);
  const drawn = useRef<Frame>();
  useKeypress((event, readline) => {
    const key = keyIn(event);
    if (key === undefined || asking.reply !== undefined) return;
    if (isRedraw(key) && drawn.current) order(erasingFrame(drawn.current, size().columns));
    const next = asking.after(key);
    setAsking(next);
    placeCursor(readline, next.frame(size()));
    if (next.reply !== undefined) done(next.reply);
  });
  const frame = asking.frame(size());
  drawn.current = frame;
  return [dress([...frame.above, frame.head].join('\n')) + frame.text, dress(frame.below.join('\n'))];
});

function isRedraw(key: Key): boolean {
  return key.kind === 'press' && key.press === 'redraw';
}

/** inquirer puts the cursor where readline says it is in its line. */
function placeCursor(readline: object, { text, at }: Frame): void {
  Object.assign(readline, { line: text, cursor: at });
}
