import { inOrder } from '../domain/order.ts';
import { eachNamed, lineStart, lineStarts, memberAt } from './lines.ts';

/** The latest of the members whose lines hold a text, by a part of that name that compares as text. */
export interface Latest {
  readonly text: string;
  readonly name: string;
  /** So many, and all that are as late as the last of them; where too few have that part, the first of the others. */
  readonly most: number;
  /** What that part of a member really is, '' where it has none; undefined when the member is none of them. */
  lateness(member: unknown): string | undefined;
}

/**
 * Where the lines of these begin. A line may hold the part in other places too, so what is found in it is at least as late as the member
 * is: lines are read from the latest on, until no unread one can be as late as those that were found.
 */
export function latestStarts(list: Buffer, latest: Latest): readonly number[] {
  const found = new Found(latest.most);
  for (const [start, bound] of latestFirst(boundsIn(list, latest))) {
    if (found.isEnoughBefore(bound)) break;
    const late = latest.lateness(memberAt(list, start));
    if (late !== undefined) found.add(start, late, bound);
  }
  return found.starts;
}

/** The latest text in each line, '' where it holds none. */
function boundsIn(list: Buffer, { text, name }: Latest): ReadonlyMap<number, string> {
  const bounds = new Map(lineStarts(list, Buffer.from(text)).map((start) => [start, '']));
  eachNamed(list, name, undefined, (at, written) => {
    const start = lineStart(list, at);
    const before = bounds.get(start);
    if (before !== undefined && written > before) bounds.set(start, written);
  });
  return bounds;
}

function latestFirst(bounds: ReadonlyMap<number, string>): readonly (readonly [number, string])[] {
  return [...bounds].sort(([, left], [, right]) => inOrder(right, left));
}

/** The lines that were found, and whether there can be others among those to come. */
class Found {
  readonly #most: number;
  readonly #late: string[] = [];
  #without = 0;
  readonly starts: number[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  add(start: number, late: string, bound: string): void {
    this.starts.push(start);
    if (late !== '') this.#late.push(late);
    else if (bound === '') this.#without += 1;
  }

  /** Nothing that is at most as late as the bound is among the latest any more. */
  isEnoughBefore(bound: string): boolean {
    if (bound === '') return this.#late.length + this.#without >= this.#most;
    const last = this.#late.sort().at(-this.#most);
    return this.#late.length >= this.#most && last !== undefined && last > bound;
  }
}
