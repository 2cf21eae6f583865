import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import about from '../package.json' with { type: 'json' };
import { allPages, keepPages } from './docs/pages.ts';
import type { Played } from './docs/replay.ts';
import { replay } from './docs/replay.ts';
import type { Typing } from './docs/turns.ts';
import { asShown, turnsIn, withOutput } from './docs/turns.ts';
import { withoutLetters } from './world.ts';

const root = join(import.meta.dirname, '..');
const pages = allPages();
const typing = turnsIn(pages).filter((turn): turn is Typing => 'typed' in turn);
const shown = typing.flatMap((turn, at) => (turn.shown === undefined ? [] : [{ at, ...turn.shown, turn }]));

/** `UPDATE_DOCS=1 npx vitest run test/docs.test.ts` writes what is printed now into the pages; read the difference. */
const rewrites = process.env['UPDATE_DOCS'] === '1';

describe('README and its pages', () => {
  let played: readonly Played[] = [];

  beforeAll(async () => {
    played = await replay(pages);
    if (rewrites)
      keepPages(
        withOutput(
          pages,
          shown.map((one) => [one, printedAs(played[one.at], one.lines)]),
        ),
      );
  }, 120_000);

  test.each(typing.map((turn, at) => ({ at, line: turn.typed })))('$line goes well', ({ at }) => {
    expect({ code: played[at]?.code, ...(played[at]?.code === 0 ? {} : played[at]) }).toEqual({ code: 0 });
  });

  test.skipIf(rewrites).each(shown.map(({ at, turn, lines }) => ({ at, line: turn.typed, lines })))(
    'shows what $line prints',
    ({ at, lines }) => {
      expect(printedAs(played[at], lines).join('\n')).toBe(lines.join('\n'));
    },
  );

  test('shows nothing wider than a terminal of 80 columns', () => {
    const text = shown
      .filter(({ turn }) => !turn.typed.includes('--plain'))
      .flatMap(({ lines }) => withoutLetters(lines.join('\n')).split('\n'));
    const wide = text.filter((line) => [...line].length > 80);
    expect(wide).toEqual([]);
  });

  test('names only npm scripts that there are', () => {
    const named = [...pages.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in about.scripts))).toEqual([]);
  });
});

function printedAs(played: Played | undefined, lines: readonly string[]): readonly string[] {
  return asShown(played?.printed ?? [], lines);
}

test('the changelog names the version of this package', () => {
  const changelog = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
  expect(changelog).toContain(`\n## [${about.version}]`);
});
