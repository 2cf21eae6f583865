const names = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const monday = 1;

/** Reads `mon-fri`, `mon, tue, thu`, `Sunday to Thursday`; 0 for Sunday. Undefined where a word is no weekday, or none is named. */
export function weekdaysIn(text: string): ReadonlySet<number> | undefined {
  const words = text
    .toLowerCase()
    .replace(/[-–]/g, ' - ')
    .split(/[\s,;]+/)
    .filter((word) => word !== '' && word !== 'and')
    .map((word) => (word === 'to' ? '-' : word));
  const parts = words.length === 0 ? [] : words.join(' ').replaceAll(' - ', '-').split(' ');
  const days = parts.map(rangeOf);
  return days.length === 0 || days.some((range) => range.length === 0) ? undefined : new Set(days.flat());
}

/** `mon-fri`, `sun-thu`, `mon, tue, thu`: three and more in a row as a range. */
export function weekdaysWritten(days: ReadonlySet<number>): string {
  const first = names
    .map((_, at) => (at + monday) % 7)
    .find((day) => days.has(day) && !days.has((day + 6) % 7));
  const inTurn = names.map((_, at) => ((first ?? monday) + at) % 7).filter((day) => days.has(day));
  const isRow = inTurn.length > 2 && inTurn.every((day, at) => day === ((inTurn[0] ?? 0) + at) % 7);
  const shown = inTurn.map((day) => names[day] ?? '');
  return isRow ? `${shown[0]}-${shown.at(-1)}` : shown.join(', ');
}

function rangeOf(part: string): readonly number[] {
  const [first = '', last = first, ...more] = part.split('-');
  const [from, to] = [dayNamed(first), dayNamed(last)];
  if (from < 0 || to < 0 || more.length > 0) return [];
  return Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, at) => (from + at) % 7);
}

function dayNamed(word: string): number {
  return names.findIndex((name) => word.startsWith(name) && fullNames.some((full) => full.startsWith(word)));
}

const fullNames = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
