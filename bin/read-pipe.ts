import { constants, promises } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { nobodyWrites } from '../src/render/file-problems.ts';
import { codeOf } from './error-code.ts';

const pauseWhenEmpty = 20;
/** Milliseconds in which somebody has to begin writing. */
const patience = 5_000;

/**
 * What is written into a pipe with a name, until the last writer leaves. It is opened so that the program can be stopped while it
 * waits: a blocked opening cannot be. Throws `Problem` unreadable when nobody begins to write.
 */
export async function* pipeParts(path: string): AsyncGenerator<Buffer> {
  const pipe = await promises.open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    let begun = false;
    for (let waited = 0; ; ) {
      const part = await partOf(pipe);
      if (part !== 'nothing yet' && part.length > 0) {
        begun = true;
        yield part;
        continue;
      }
      if (part !== 'nothing yet' && begun) return;
      if (part !== 'nothing yet') waited += pauseWhenEmpty;
      if (waited > patience) throw nobodyWrites(path);
      await pause(pauseWhenEmpty);
    }
  } finally {
    await pipe.close();
  }
}

/** The next bytes; none where no writer is there, `nothing yet` where one is and is silent. */
async function partOf(pipe: FileHandle): Promise<Buffer | 'nothing yet'> {
  try {
    const { bytesRead, buffer } = await pipe.read(Buffer.alloc(65_536));
    return buffer.subarray(0, bytesRead);
  } catch (error) {
    if (codeOf(error) === 'EAGAIN') return 'nothing yet';
    throw error;
  }
}
