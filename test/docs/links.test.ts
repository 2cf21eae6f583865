import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pageAt } from './pages.ts';

const root = join(import.meta.dirname, '../..');

describe('the pages', () => {
  test('lead to places that there are', () => {
    const broken = [
      'README.md',
      ...readdirSync(join(root, 'docs'))
        .filter((name) => name.endsWith('.md'))
        .map((name) => `docs/${name}`),
    ].flatMap((path) =>
      linksIn(path)
        .filter((link) => !leadsSomewhere(path, link))
        .map((link) => `${path}: ${link}`),
    );
    expect(broken).toEqual([]);
  });

  test('are short enough to be read: README in ten minutes', () => {
    expect(pageAt('README.md').split('\n').length).toBeLessThan(600);
  });
});

function linksIn(path: string): readonly string[] {
  const text = readFileSync(join(root, path), 'utf8');
  return [...text.matchAll(/\]\((?!https:)([^)\s]+)\)/g)].map(([, link = '']) => link);
}

function leadsSomewhere(path: string, link: string): boolean {
  const [file = '', heading] = link.split('#');
  const target = file === '' ? path : join(dirname(path), file);
  if (!existsSync(join(root, target))) return false;
  if (heading === undefined) return true;
  const headings = readFileSync(join(root, target), 'utf8').matchAll(/^#+ (.+)$/gm);
  return [...headings].some(([, words = '']) => words.toLowerCase().replaceAll(' ', '-') === heading);
}
