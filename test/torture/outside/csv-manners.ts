import fc from 'fast-check';
import { dialectHeaders } from '../../intake/dialect-headers.ts';
import { mannerOfDeals } from '../../intake/manners.ts';
import { verdictOn } from '../../intake/verdict.ts';
import { never, stage, told } from '../stage.ts';

/** So many files lie in the memory together. */
const atOnce = 1_000;

/** Deals written in any dialect, alphabet, date order and number format: they come back the same, or the doubt is told. */
export const csvManners = stage<{ readonly files: number }>({
  name: 'written in any dialect',
  short: { files: 2_000 },
  full: { files: 15_000 },
  beside: true,
  run: async ({ files }, chance) => {
    const dialects = dialectHeaders();
    const counts = { same: 0, 'same, with a doubt': 0, told: 0, asked: 0, silent: 0 };
    for (let done = 0; done < files; done += atOnce) {
      const seed = Math.floor(chance() * 2 ** 31);
      for (const { how, deals } of fc.sample(mannerOfDeals, { numRuns: atOnce, seed })) {
        const verdict = verdictOn(deals, how, dialects);
        if (typeof verdict === 'string') counts[verdict] += 1;
        else {
          counts.silent += 1;
          console.error(`${verdict.silent}\n${JSON.stringify(how)}`);
        }
      }
    }
    return {
      trials: files,
      counts: {
        same: told(counts.same),
        doubted: told(counts['same, with a doubt']),
        told: told(counts.told),
        asked: told(counts.asked),
        'silently different': never(counts.silent),
      },
    };
  },
});
