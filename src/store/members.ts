/**
 * The members of a list in bytes that `sealed` wrote whose lines hold one of these texts, in their order. The other lines are not read:
 * of 100,000 a morning needs few.
 */
export function membersHolding(list: Buffer, texts: readonly string[]): readonly unknown[] {
  const starts = new Set(texts.flatMap((text) => lineStarts(list, Buffer.from(text))));
  return [...starts].sort((left, right) => left - right).map((start) => memberAt(list, start));
}

function lineStarts(list: Buffer, text: Buffer): readonly number[] {
  const starts: number[] = [];
  for (let at = list.indexOf(text); at >= 0; ) {
    starts.push(list.lastIndexOf('\n', at) + 1);
    at = list.indexOf(text, list.indexOf('\n', at));
  }
  return starts;
}

/** Behind every member but the last stands a comma. */
function memberAt(list: Buffer, start: number): unknown {
  const end = list.indexOf('\n', start);
  return JSON.parse(list.toString('utf8', start, list[end - 1] === comma ? end - 1 : end));
}

const comma = 44;
