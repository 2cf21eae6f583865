import { doorFor } from '../../../src/terminal/door.ts';
import type { Chance, Outcome } from '../stage.ts';
import { never, stage, told } from '../stage.ts';
import { attacks } from './attacks.ts';
import { leaksOf } from './escapes.ts';
import { harmIn } from './judge.ts';

interface Size {
  /** How many attacks stand together in one text. */
  readonly together: number;
  /** Random texts through the door. */
  readonly texts: number;
}

/** Every attack in every text field of every command, and random texts through the one door out. */
export const hostileText = stage<Size>({
  name: 'hostile text',
  short: { together: 35, texts: 5_000 },
  full: { together: 1, texts: 100_000 },
  beside: true,
  run: hostileRuns,
});

async function hostileRuns({ together, texts }: Size, chance: Chance): Promise<Outcome> {
  const all = Object.values(attacks);
  let runs = 0;
  let leaks = 0;
  let faults = 0;
  for (let at = 0; at < all.length; at += together) {
    const { runs: made, leaked, bugs } = await leaksOf(all.slice(at, at + together).join(''));
    runs += made;
    leaks += leaked.length;
    faults += bugs.length;
    for (const line of [...leaked, ...bugs].slice(0, 5)) console.error(line);
  }
  const random = leaksOfRandom(texts, chance);
  return {
    trials: runs + texts,
    counts: {
      commands: told(runs),
      attacks: told(all.length),
      escapes: never(leaks + random),
      'own faults': never(faults),
    },
  };
}

/** Texts of any characters, those that steer a terminal more often, in colour and without. */
function leaksOfRandom(texts: number, chance: Chance): number {
  let leaks = 0;
  for (let at = 0; at < texts; at += 1) {
    const text = Array.from({ length: Math.floor(chance() * 40) }, () => anyCharacter(chance)).join('');
    if (harmIn(printed(text, 0)) !== undefined || harmIn(printed(text, 3), true) !== undefined) leaks += 1;
  }
  return leaks;
}

function printed(text: string, colour: 0 | 3): string {
  let out = '';
  doorFor({
    write(part) {
      out += part;
    },
    colour,
  }).print(text);
  return out;
}

const steering =
  '\x1b\x9b\x9d\x90\x07\b\r\n\t\0\x7f[]P;?2J0m\\\u202e\u2066\u200b\u200d\ufe0f\u2028\ud800\udc00\ufdd0\ufddf\u0301aA漢👩';
const lastCodePoint = 0x10ffff;

function anyCharacter(chance: Chance): string {
  const kind = chance();
  if (kind < 0.6) return steering.charAt(Math.floor(chance() * steering.length));
  if (kind < 0.8) return String.fromCharCode(Math.floor(chance() * 0x10000));
  return String.fromCodePoint(Math.floor(chance() * (lastCodePoint + 1)));
}
