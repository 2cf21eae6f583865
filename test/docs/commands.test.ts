import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import plays from '../../data/plays.json' with { type: 'json' };
import { dealFields } from '../../src/domain/intake.ts';
import { pageAt } from './pages.ts';
import { typed } from './replay.ts';

const root = join(import.meta.dirname, '../..');

describe('every command', () => {
  const verbs = [
    'lost',
    'debrief',
    'due',
    'similar',
    'draft',
    'touch',
    'review',
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
      ...help('').matchAll(
        /^ {2}(?:.*\b(?:lost|days|morning|time|writing|contact|Friday) {2,})?(\w+) {2,}\S/gm,
      ),
    ];
    expect(named.map(([, verb]) => verb).filter((verb) => verb !== 'recover')).toEqual(verbs);
  });

  test('of the help stands in README by its moment, with the same words', () => {
    const rows = pageAt('README.md').matchAll(
      /^\| ([\w ]*?) ?\| \[`recover (\w+)`\]\(docs\/commands\.md#recover-\2\) \| (.+) \|$/gm,
    );
    const told = [...rows].map(([, when = '', verb = '', line = '']) =>
      [when.trim(), verb, line].filter(Boolean).join(' '),
    );
    const lines = help('')
      .split('\n')
      .map((line) => line.replace(/ +/g, ' ').trim());
    expect(told.map((row) => [row, lines.includes(row)])).toEqual(told.map((row) => [row, true]));
    expect(told).toHaveLength(verbs.length);
  });

  test.each(verbs)('%s has a section of its own, with an example that was run', (verb) => {
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
  const [, rest = ''] = pageAt('docs/commands.md').split(`\n## recover ${verb}\n`);
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

  test('exit codes are the same in the help and on the page', () => {
    const told = [...pageAt('docs/scripts.md').matchAll(/^\| (\d+)(?:, (\d+))? \|/gm)].flatMap(
      ([, ...codes]) => codes.filter(Boolean),
    );
    const printed = [...help('exit-codes').matchAll(/^ +(\d+)(?:, (\d+))? /gm)].flatMap(([, ...codes]) =>
      codes.filter(Boolean),
    );
    expect(printed).toEqual(told);
  });

  test('words are the same in the help and in README', () => {
    const glossary = pageAt('README.md').split('\n## Words\n')[1]?.split('\n## ')[0] ?? '';
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

function help(subject: string): string {
  return typed(`recover help ${subject}`, { folder: root, home: '/nowhere', now: '2026-11-24T09:40' })
    .printed;
}
