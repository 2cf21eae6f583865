/** So deep a list may lie. */
const deepest = 6;

/** The list of records in a value: the longest of those nearest to the top; undefined where there is none. */
export function listIn(value: unknown): readonly unknown[] | undefined {
  let level: readonly unknown[] = [value];
  for (let depth = 0; depth < deepest && level.length > 0; depth += 1) {
    const lists = level.filter(isList).sort((left, right) => right.length - left.length);
    if (lists[0]) return lists[0];
    level = level.flatMap((one) => (isObject(one) ? Object.values(one) : []));
  }
  return undefined;
}

/** True for a list of objects. */
export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length > 0 && value.every(isObject);
}

/** True for an object that is no list. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Long numbers in quotation marks, where they stay as written: a number would be rounded to some sixteen digits. */
export function exactNumbers(text: string): string {
  if (!/\d[\d.]{15}/.test(text)) return text;
  const parts: string[] = [];
  for (let at = 0; at < text.length; ) {
    const open = text.indexOf('"', at);
    const end = open < 0 ? text.length : open;
    parts.push(text.slice(at, end).replace(/-?\d[\d.]{15,}(?:[eE][+-]?\d+)?/g, '"$&"'));
    at = open < 0 ? end : behindText(text, open);
    parts.push(text.slice(end, at));
  }
  return parts.join('');
}

/** The place behind the text that begins with the quotation mark there. */
function behindText(text: string, open: number): number {
  let close = text.indexOf('"', open + 1);
  while (close > 0 && isEscaped(text, close)) close = text.indexOf('"', close + 1);
  return close < 0 ? text.length : close + 1;
}

/** True behind an odd number of backslashes. */
function isEscaped(text: string, at: number): boolean {
  let before = at;
  while (text[before - 1] === '\\') before -= 1;
  return (at - before) % 2 === 1;
}
