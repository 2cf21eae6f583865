import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import plays from '../data/plays.json' with { type: 'json' };
import about from '../package.json' with { type: 'json' };
import { dealFields } from '../src/domain/intake.ts';
import type { Typing } from './docs/readme.ts';
import { asShown, turnsIn, withOutput } from './docs/readme.ts';
import type { Played } from './docs/replay.ts';
import { replay, typed } from './docs/replay.ts';
import { withoutLetters } from './world.ts';

const root = join(import.meta.dirname, '..');
const page = join(root, 'README.md');
const readme = readFileSync(page, 'utf8');
const typing = turnsIn(readme).filter((turn): turn is Typing => 'typed' in turn);
const shown = typing.flatMap((turn, at) => (turn.shown === undefined ? [] : [{ at, ...turn.shown, turn }]));

/** `UPDATE_README=1 npx vitest run test/docs.test.ts` writes what is printed now into README; read the difference. */
const rewrites = process.env['UPDATE_README'] === '1';

describe('README', () => {
  let played: readonly Played[] = [];

  beforeAll(async () => {
    played = await replay(readme);
    if (rewrites)
      writeFileSync(
        page,
        withOutput(
          readme,
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
    const named = [...readme.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in about.scripts))).toEqual([]);
  });
});

function printedAs(played: Played | undefined, lines: readonly string[]): readonly string[] {
  return asShown(played?.printed ?? [], lines);
}

describe('every command', () => {
  const verbs = [
    'lost',
    'debrief',
    'due',
    'similar',
    'review',
    'touch',
    'draft',
    'prep',
    'facts',
    'done',
    'snooze',
    'skip',
    'remind',
    'away',
    'won',
    'losses',
    'show',
    'edit',
    'deals',
    'add',
    'import',
    'undo',
    'export',
    'restore',
    'doctor',
    'config',
    'demo',
    'completion',
  ];

  test('of the help is looked at here', () => {
    const named = [
      ...help('').matchAll(/^ {2}(?:.*\b(?:lost|days|morning|time|writing|contact|Friday) {2,})?(\w+) {2,}\S/gm),
    ];
    expect(named.map(([, verb]) => verb).filter((verb) => verb !== 'recover')).toEqual(verbs);
  });

  test.each(verbs)('%s has a section in README, with an example that was run', (verb) => {
    expect(sectionOf(verb)).toMatch(
      new RegExp(`\`\`\`console\\n(?:.*\\n)*?\\$ (?:.*\\| )?recover ${verb}\\b`),
    );
  });

  test.each(verbs)('%s has all its options named there, as the help has them, and no others', (verb) => {
    const options = [...help(verb).matchAll(/^ {2}(?:-\w, )?(--[\w-]+(?: <.+?>)?)/gm)].map(
      ([, option]) => option,
    );
    const told = [...sectionOf(verb).matchAll(/^\| `(--[\w-]+(?: <.+?>)?)`/gm)].map(([, option]) => option);
    expect(told).toEqual(options.filter((option) => option !== '--help'));
  });

  test('import has all its fields named, and done all its outcomes', () => {
    const outcomes = plays.flatMap((play) => play.outcomes.map((outcome) => outcome.value));
    expect(dealFields.filter((field) => !sectionOf('import').includes(`\`${field}\``))).toEqual([]);
    expect(outcomes.filter((outcome) => !sectionOf('done').includes(`\`${outcome}\``))).toEqual([]);
  });
});

function sectionOf(verb: string): string {
  const [, rest = ''] = readme.split(`\n### recover ${verb}\n`);
  return rest.split(/\n##+ /)[0] ?? '';
}

describe('help about a topic', () => {
  const topics = readdirSync(join(root, 'data/help')).map((name) => name.replace(/\.md$/, ''));

  test('is there for every topic that the help names', () => {
    const [, named = ''] = /about ((?:[\w-]+,?\s+)*[\w-]+)\./.exec(help('')) ?? [];
    expect(named.split(/,\s+/)).toEqual(topics.sort());
  });

  test.each(topics)('%s prints plain lines of at most 78 columns', (topic) => {
    const lines = help(topic).split('\n');
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.filter((line) => line.length > 78 || /[`*#|\t]|\]\(|\s$/.test(line))).toEqual([]);
  });

  test('exit codes are the same in the help and in README', () => {
    const told = [...readme.matchAll(/^\| (\d+)(?:, (\d+))? \|/gm)].flatMap(([, ...codes]) =>
      codes.filter(Boolean),
    );
    const printed = [...help('exit-codes').matchAll(/^ +(\d+)(?:, (\d+))? /gm)].flatMap(([, ...codes]) =>
      codes.filter(Boolean),
    );
    expect(printed).toEqual(told);
  });

  test('words are the same in the help and in README', () => {
    const glossary = readme.split('\n## Words\n')[1]?.split('\n## ')[0] ?? '';
    const words = [...glossary.matchAll(/^\| ([a-z][a-z -]*) \| (.+) \|$/gm)].map(
      ([, word, meaning]) => `${word} ${meaning}`,
    );
    const printed = help('words')
      .replace(/\n {2,}/g, ' ')
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim());
    expect(words.filter((entry) => !printed.some((line) => line.includes(entry)))).toEqual([
      'word what we mean by it',
    ]);
  });
});

test('the changelog names the version of this package', () => {
  const changelog = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
  expect(changelog).toContain(`\n## [${about.version}]`);
});

function help(subject: string): string {
  return typed(`recover help ${subject}`, { folder: root, home: '/nowhere', now: '2026-11-24T09:40' })
    .printed;
}
