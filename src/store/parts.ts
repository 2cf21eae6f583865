/**
 * The value in a text that `sealed` wrote, each of its parts read when first asked for: a morning looks at few of them.
 * Undefined when the text is not so written. A part stands on lines of its own, and no line inside one begins with a quote.
 */
export function valueIn(text: string): object | undefined {
  const starts = startsOf(text);
  if (starts === undefined) return whole(text);
  const value: Record<string, unknown> = {};
  for (const [at, start] of starts.entries()) {
    const end = (starts[at + 1] ?? text.length + 1) - 2;
    const cut = text.indexOf(':', start);
    const name = text.slice(start + 1, cut - 1);
    if (!plainName.test(name)) return whole(text);
    readLater(value, name, text.slice(cut + 1, end));
  }
  return value;
}

const plainName = /^[a-z]\w*$/i;

/** Where each part's name begins; undefined when the text is no object of parts. */
function startsOf(text: string): readonly number[] | undefined {
  if (!text.startsWith('{"') || !text.endsWith('}')) return undefined;
  const starts = [1];
  for (let at = text.indexOf('\n"'); at >= 0; at = text.indexOf('\n"', at + 1)) starts.push(at + 1);
  return starts;
}

function readLater(value: Record<string, unknown>, name: string, text: string): void {
  Object.defineProperty(value, name, {
    configurable: true,
    enumerable: true,
    get() {
      const part: unknown = JSON.parse(text);
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

function whole(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
