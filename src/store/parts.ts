/**
 * The value in bytes that `sealed` wrote, each of its parts read when first asked for: a morning looks at few of them.
 * Undefined when they are not so written. A part stands on lines of its own, and no line inside one begins with a quote.
 */
export function valueIn(bytes: Buffer): object | undefined {
  const starts = startsOf(bytes);
  if (starts === undefined) return whole(bytes);
  const value: Record<string, unknown> = {};
  const waiting = new Map<string, Buffer>();
  unread.set(value, waiting);
  for (const [at, start] of starts.entries()) {
    const end = (starts[at + 1] ?? bytes.length + 1) - 2;
    const cut = bytes.indexOf(':', start);
    const name = bytes.toString('utf8', start + 1, cut - 1);
    if (!plainName.test(name)) return whole(bytes);
    const part = bytes.subarray(cut + 1, end);
    waiting.set(name, part);
    readLater(value, name, part);
  }
  return value;
}

const written = new WeakMap<object, Buffer>();

/** The bytes that a part was read from: as long as nobody makes another part of it, they are what it would be written as. */
export function bytesOf(part: unknown): Buffer | undefined {
  return typeof part === 'object' && part !== null ? written.get(part) : undefined;
}

const unread = new WeakMap<object, Map<string, Buffer>>();

/** The bytes of a part that nobody has asked `valueIn`'s value for yet. */
export function unreadBytes(value: object, name: string): Buffer | undefined {
  return unread.get(value)?.get(name);
}

/** The value with these parts in it, in the place of those of the same name or behind all; what nobody has asked for yet stays unread. */
export function withParts(value: object, parts: Readonly<Record<string, unknown>>): object {
  const made: Record<string, unknown> = {};
  const waiting = new Map<string, Buffer>();
  unread.set(made, waiting);
  for (const [name, { value: part }] of Object.entries(Object.getOwnPropertyDescriptors(value))) {
    const bytes = unreadBytes(value, name);
    if (Object.hasOwn(parts, name) || bytes === undefined) made[name] = part;
    else {
      waiting.set(name, bytes);
      readLater(made, name, bytes);
    }
  }
  return Object.assign(made, parts);
}

const plainName = /^[a-z]\w*$/i;

/** Where each part's name begins; undefined when the bytes are no object of parts. */
function startsOf(bytes: Buffer): readonly number[] | undefined {
  if (bytes.toString('latin1', 0, 2) !== '{"' || bytes.toString('latin1', bytes.length - 1) !== '}')
    return undefined;
  const starts = [1];
  for (let at = bytes.indexOf('\n"'); at >= 0; at = bytes.indexOf('\n"', at + 1)) starts.push(at + 1);
  return starts;
}

function readLater(value: Record<string, unknown>, name: string, bytes: Buffer): void {
  Object.defineProperty(value, name, {
    configurable: true,
    enumerable: true,
    get() {
      const part = partIn(bytes);
      unread.get(value)?.delete(name);
      if (typeof part === 'object' && part !== null) written.set(part, bytes);
      Object.defineProperty(value, name, {
        value: part,
        configurable: true,
        enumerable: true,
        writable: true,
      });
      return part;
    },
  });
}

const atOnce = 65_536;

/** A long list is read a piece at a time, each up to the end of a line: a larger text would be put into memory of its own, every time anew. */
function partIn(bytes: Buffer): unknown {
  if (bytes.length < atOnce || bytes.toString('latin1', 0, 2) !== '[\n') return JSON.parse(bytes.toString());
  const list: unknown[] = [];
  const end = bytes.length - 2;
  for (let from = 2; from < end; ) {
    const cut = bytes.indexOf(',\n', Math.min(end, from + atOnce));
    const to = cut < 0 ? end : cut;
    const members: readonly unknown[] = JSON.parse(`[${bytes.toString('utf8', from, to)}]`);
    for (const member of members) list.push(member);
    from = to + 2;
  }
  return list;
}

function whole(bytes: Buffer): object | undefined {
  try {
    const value: unknown = JSON.parse(bytes.toString());
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
