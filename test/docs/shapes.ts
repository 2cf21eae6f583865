/** What the pages say of one kind of result: each path with `?` where it may be missing, such as `items[].amount?.currency?`. */
export type Shape = readonly string[];

const together: Readonly<Record<string, readonly string[]>> = {
  money: ['amount', 'currency?'],
  contact: ['name?', 'phone?', 'email?', 'address?'],
  counts: [
    'losses?',
    'debriefs?',
    'followUps?',
    'deals?',
    'facts?',
    'touches?',
    'lessons?',
    'absences?',
    'dismissals?',
    'wins?',
  ],
};

const marks = /((?:<!-- shape \w+(?: as \w+)? -->\n)+)(?:```text\n([\s\S]*?)```)?/g;
const mark = /<!-- shape (\w+)(?: as (\w+))? -->/g;

/** The shapes the page tells, by kind: the block after `<!-- shape KIND -->`, or with `as` that of another kind. */
export function shapesIn(text: string): ReadonlyMap<string, Shape> {
  const told = [...text.matchAll(marks)].flatMap(([, kinds = '', block = '']) =>
    [...kinds.matchAll(mark)].map(([, kind = '', other]) => {
      const rows = other === undefined ? block.trim().split('\n') : [`…${other}`];
      return [kind, rows] as const;
    }),
  );
  const rows = new Map(told);
  return new Map(told.map(([kind, lines]) => [kind, lines.flatMap((line) => pathsOf(line, rows))]));
}

function pathsOf(row: string, rows: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const [path = '', meaning = ''] = row.split(/\s{2,}/);
  if (path.startsWith('…'))
    return (rows.get(path.slice(1)) ?? []).flatMap((line) => pathsOf(line.replace(/^\[\]\./, ''), rows));
  if (meaning === 'follow-up')
    return (rows.get('done') ?? []).flatMap((line) => pathsOf(`${path}.${line}`, rows));
  const parts = together[meaning];
  return parts === undefined ? [path] : parts.map((part) => `${path}.${part}`);
}

/** Below this key anything may stand. */
const free = 'attributes';

/** All paths down to the values in what was printed. */
function pathsIn(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one) => pathsIn(one, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, one]) => {
    const here = path === '' ? key : `${path}.${key}`;
    return key === free ? [here] : pathsIn(one, here);
  });
}

/** What the page does not tell, and what it tells that never came. */
export function differences(shape: Shape, printed: readonly unknown[]) {
  const seen = new Set(printed.flatMap((value) => pathsIn(value)));
  const told = new Set(shape.map((path) => path.replaceAll('?', '')));
  return {
    untold: [...seen].filter((path) => !told.has(path)),
    unseen: shape.filter((path) => !path.includes('?') && !seen.has(path)),
  };
}
