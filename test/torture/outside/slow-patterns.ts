import type { Chance, Outcome } from '../stage.ts';
import { never, stage, told, upTo } from '../stage.ts';
import type { Pattern } from './patterns.ts';
import { patternsOfSource, pumped } from './patterns.ts';

interface Size {
  /** Characters of the longest text. */
  readonly longest: number;
}

const most = 50;
/** What is looked at again, longer, after a first look that took this many milliseconds. */
const suspicious = 0.3;

/** Lengths that the code lets through to a pattern, where it is less than everything. */
const capped: readonly (readonly [place: RegExp, length: number])[] = [
  [/domain\/(?:dates|answer)\.ts/, 60],
  [/intake\/amounts\.ts/, 60],
  [/terminal\/editing\.ts/, 1_000],
];

/** No pattern of the program takes long over any text: 50 ms for 100,000 characters. */
export const slowPatterns = stage<Size>({
  name: 'slow patterns',
  short: { longest: 100_000 },
  full: { longest: 100_000 },
  beside: true,
  run: measured,
});

async function measured({ longest }: Size, _chance: Chance): Promise<Outcome> {
  const patterns = patternsOfSource();
  let worst = 0;
  let slow = 0;
  let tried = 0;
  for (const one of patterns) {
    const { took, texts, text } = slowest(one, longest);
    worst = Math.max(worst, took);
    tried += texts;
    if (took <= most) continue;
    slow += 1;
    console.error(
      `${one.place}: ${one.pattern}: ${Math.round(took)} ms for ${text.length} of ${JSON.stringify(text.slice(0, 8))}`,
    );
  }
  return {
    trials: tried,
    counts: {
      patterns: told(patterns.length),
      slow: never(slow),
      worst: upTo(most, Math.round(worst), 'ms'),
    },
  };
}

/** Short texts first: what grows too fast shows there, and is not waited for. */
export function slowest({ place, pattern }: Pattern, longest: number) {
  const cap = capped.find(([where]) => where.test(place))?.[1] ?? longest;
  let worst = { took: 0, text: '', texts: 0 };
  for (const short of pumped(pattern, Math.min(cap, 2_000))) {
    let { took, text } = { took: taken(pattern, short), text: short };
    for (let length = 8_000; length / 4 < cap && took > suspicious && took <= most; length *= 4) {
      text =
        short.slice(0, 1) +
        short.slice(1, -2).repeat(Math.ceil(Math.min(length, cap) / short.length)) +
        short.slice(-2);
      took = taken(pattern, text);
    }
    if (took > most) return { took, text, texts: worst.texts + 1 };
    worst = took > worst.took ? { took, text, texts: worst.texts + 1 } : { ...worst, texts: worst.texts + 1 };
  }
  return worst;
}

/** Milliseconds of this process for whatever one does with a pattern; the best of three where it seems to take long. */
function taken(pattern: RegExp, text: string): number {
  const every = new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`);
  const once = () => {
    const start = process.cpuUsage();
    text.replace(every, '');
    return process.cpuUsage(start).user / 1000;
  };
  const first = once();
  return first <= suspicious ? first : Math.min(first, once(), once());
}
