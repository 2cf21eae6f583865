import type { Added, Running } from '../program.ts';
import { add } from '../program.ts';

/** The process of a window. */
interface Current extends Pick<Running, 'pid' | 'kill'> {
  readonly ended: Promise<{ readonly killed: boolean }>;
}

/** A window in which one deal after the other is added. */
export interface WindowOfAdds {
  readonly all: Promise<readonly Added[]>;
  /** The process that runs now. */
  current(): Current | undefined;
}

/** NODE_ENV for the window of that number: every other one has a value under which stores once wrote nothing. */
export function nodeEnvOf(window: number): string | undefined {
  return window % 2 ? 'test' : undefined;
}

/** Adds deals named after the window until there are `count`, or `isOver`. */
export function addInTurn(
  home: string,
  name: string,
  count: number,
  { nodeEnv, isOver = () => false }: { nodeEnv?: string | undefined; isOver?: () => boolean } = {},
): WindowOfAdds {
  let current: ReturnType<typeof add> | undefined;
  const turns = async () => {
    const all: Added[] = [];
    for (let at = 0; at < count && !isOver(); at += 1) {
      current = add(home, `${name}, ${at}`, nodeEnv);
      all.push(await current.ended);
    }
    return all;
  };
  return { all: turns(), current: () => current };
}
