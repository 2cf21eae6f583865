/** A number in a text, and what it may stand for: `45.000` is forty-five, or forty-five thousand. */
export interface NumberTold {
  readonly from: number;
  readonly to: number;
  readonly values: readonly number[];
}

const digits =
  /(\d[\d.,'’\u00A0\u202F ]{0,24}\d|\d)(?:[ \u00A0-]?(thousand|million|grand|tsd|mio|mln|mn|k|t|m)(?![\p{L}\p{N}]))?/giu;
const scales: Readonly<Record<string, number>> = {
  thousand: 1e3,
  grand: 1e3,
  tsd: 1e3,
  k: 1e3,
  t: 1e3,
  million: 1e6,
  mio: 1e6,
  mln: 1e6,
  mn: 1e6,
  m: 1e6,
};

/** Every number of a text, in digits or in words, in their order. */
export function numbersIn(text: string): readonly NumberTold[] {
  return [...inDigits(text), ...inWords(text)];
}

function inDigits(text: string): readonly NumberTold[] {
  return [...text.matchAll(digits)].map(({ 0: whole, 1: number = '', 2: scale, index }) => {
    const times = scales[(scale ?? '').toLowerCase()] ?? 1;
    return { from: index, to: index + whole.length, values: readings(number).map((value) => value * times) };
  });
}

/** Each mark between digits may part thousands, or be the decimal point where it is the last one. */
function readings(written: string): readonly number[] {
  const whole = written.replace(/[^\d]/g, '');
  const [, before = '', after] = /^(.*)[.,](\d{1,3})$/.exec(written) ?? [];
  const parted = after === undefined ? [] : [Number(`${before.replace(/[^\d]/g, '')}.${after}`)];
  return [Number(whole), ...parted];
}

const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const wordValues: ReadonlyMap<string, number> = new Map([
  ...tens.map((word, at) => [word, at * 10] as const),
  ...units.map((word, at) => [word, at] as const),
  ['a', 1],
  ['an', 1],
  ['half', 0.5],
  ['quarter', 0.25],
]);
const wordScales: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['grand', 1e3],
  ['million', 1e6],
]);
const between = new Set(['and', 'of', 'a']);

interface Counting {
  readonly from: number;
  readonly to: number;
  readonly sum: number;
  readonly part: number;
  readonly scaled: boolean;
}

/** Runs of number words; "a hundred and eighty-two thousand" is one number, "one" alone is none. */
function inWords(text: string): readonly NumberTold[] {
  const told: NumberTold[] = [];
  let run: Counting | undefined;
  for (const { 0: word, index } of [
    ...text.toLowerCase().matchAll(/[\p{L}]+/gu),
    { 0: '', index: text.length },
  ]) {
    const next = counted(run, word, index);
    if (next === undefined && run?.scaled)
      told.push({ from: run.from, to: run.to, values: [run.sum + run.part] });
    run = next;
  }
  return told;
}

function counted(run: Counting | undefined, word: string, from: number): Counting | undefined {
  const to = from + word.length;
  const scale = wordScales.get(word);
  const value = wordValues.get(word);
  if (scale !== undefined && run !== undefined) return scaledBy(run, scale, to);
  if (run !== undefined && between.has(word) && run.part + run.sum > 0) return run;
  if (value === undefined) return undefined;
  return run === undefined
    ? { from, to, sum: 0, part: value, scaled: false }
    : { ...run, to, part: run.part + value };
}

function scaledBy(run: Counting, scale: number, to: number): Counting {
  const part = (run.part === 0 ? 1 : run.part) * scale;
  return scale === 100
    ? { ...run, to, part, scaled: true }
    : { ...run, to, sum: run.sum + part, part: 0, scaled: true };
}

const tellsNothing = 100;

/** True where a number gives an amount away: within a hundredth of it, or rounded to two of its digits. */
export function tellsAmount({ values }: NumberTold, amount: number): boolean {
  if (amount < tellsNothing) return false;
  const step = 10 ** (Math.floor(Math.log10(amount)) - 1);
  const rounded = Math.round(amount / step) * step;
  return values.some((value) => value === rounded || Math.abs(value - amount) <= amount / 100);
}
