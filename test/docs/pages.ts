import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a rep reads, in its order: the pages behind README go on where the one before ended. */
const paths = [
  'README.md',
  'docs/import.md',
  'docs/commands.md',
  'docs/scripts.md',
  'docs/shapes.md',
] as const;

const root = join(import.meta.dirname, '../..');
const between = '\n<!-- the next page -->\n';

/** One page by its path from the top folder. */
export function pageAt(path: (typeof paths)[number]): string {
  return readFileSync(join(root, path), 'utf8');
}

/** All pages as one text. */
export function allPages(): string {
  return paths.map(pageAt).join(between);
}

/** Writes the pages anew from one text of them all. */
export function keepPages(text: string): void {
  const pages = text.split(between);
  for (const [at, path] of paths.entries()) writeFileSync(join(root, path), pages[at] ?? '');
}
