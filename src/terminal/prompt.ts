import { createPrompt, useKeypress, useState } from '@inquirer/core';
import type { Reply } from '../domain/question.ts';
import type { Asking } from './asking.ts';
import type { Dress } from './dress.ts';
import { keyIn } from './gate.ts';
import type { Frame, Size } from './look.ts';

/** What our prompt needs to be run by inquirer; `size` is asked at every drawing. */
export interface AskingConfig {
  readonly message: string;
  readonly asking: Asking;
  readonly dress: Dress;
  readonly size: () => Size;
}

/** The one prompt of our own: keys go into the question, what it shows goes to the screen. */
export const askingPrompt = createPrompt<Reply, AskingConfig>(({ asking: first, dress, size }, done) => {
  const [asking, setAsking] = useState<Asking>(first);
  useKeypress((event, readline) => {
    const key = keyIn(event);
    if (key === undefined || asking.reply !== undefined) return;
    const next = asking.after(key);
    setAsking(next);
    placeCursor(readline, next.frame(size()));
    if (next.reply !== undefined) done(next.reply);
  });
  const { above, head, text, below } = asking.frame(size());
  return [dress([...above, head].join('\n')) + text, dress(below.join('\n'))];
});

/** inquirer puts the cursor where readline says it is in its line. */
function placeCursor(readline: object, { text, at }: Frame): void {
  Object.assign(readline, { line: text, cursor: at });
}
