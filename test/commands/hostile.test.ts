import { describe, expect, it } from 'vitest';
import { attacks } from '../torture/outside/attacks.ts';
import { leaksOf } from '../torture/outside/escapes.ts';
import { harmIn } from '../torture/outside/judge.ts';

describe('text that wants to steer the terminal', () => {
  it.each(Object.entries(attacks))('is known for what it is: %s', (_name, attack) => {
    expect(harmIn(attack)).toBeDefined();
  });

  it.each(['Müller, 漢字, нет\n\t', '👨‍👩‍👧 ❤️ 1️⃣ می‌خواهم', 'नमस्ते क्‍ष ผู้'])(
    'is not found where there is none: %s',
    (text) => {
      expect(harmIn(text)).toBeUndefined();
    },
  );

  it('reaches it through no command, whichever field it stands in, and breaks none', async () => {
    const { runs, leaked, bugs } = await leaksOf(Object.values(attacks).join(''));
    expect({ leaked, bugs }).toEqual({ leaked: [], bugs: [] });
    expect(runs).toBeGreaterThan(500);
  }, 60_000);
});
