import { createHash } from 'node:crypto';

const letters = '0123456789abcdefghjkmnpqrstvwxyz';
const idLike = /\b[0-9a-hjkmnp-tv-z]{4,16}\b/g;
const shortest = 4;

/** Ids are drawn anew in every run; the pages show the same ones for ever, by the order in which they came up. */
export interface StandIns {
  /** Learns the ids in what the program keeps. */
  learn(kept: string): void;
  /** What the program printed, with the pages' ids in it. */
  onPages(printed: string): string;
  /** What the pages type, with this run's ids in it. */
  inThisRun(typed: string): string;
  /** False when by chance two ids begin alike, or one begins like a word of the text. */
  lucky(text: string): boolean;
}

/** No id is known yet. */
export function standIns(): StandIns {
  const shownFor = new Map<string, string>();
  const swapped = (text: string, pairs: readonly (readonly [string, string])[]) =>
    text.replace(idLike, (word) => {
      const [, other] = pairs.find(([one]) => one.startsWith(word)) ?? [];
      return other === undefined ? word : other.slice(0, word.length < 16 ? shortest : 16);
    });
  return {
    learn(kept) {
      for (const [, id = ''] of kept.matchAll(/"id": ?"([0-9a-z]{16})"/g))
        if (!shownFor.has(id)) shownFor.set(id, standIn(shownFor.size));
    },
    onPages: (printed) => swapped(printed, [...shownFor]),
    inThisRun: (typed) =>
      swapped(
        typed,
        [...shownFor].map(([real, shown]) => [shown, real]),
      ),
    lucky(text) {
      const starts = new Set([...shownFor.keys()].map((id) => id.slice(0, shortest)));
      const words = [...text.matchAll(idLike)].map(([word]) => word.slice(0, shortest));
      return starts.size === shownFor.size && !words.some((word) => starts.has(word));
    },
  };
}

/** The sixteen letters that stand for the id that came up in this place. */
function standIn(place: number): string {
  const bytes = [...createHash('sha256').update(`README ${place}`).digest().subarray(0, 16)];
  return bytes.map((byte) => letters.charAt(byte % 32)).join('');
}
