import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readBytes, readText } from '../../../bin/files.ts';
import type { WordBook } from '../../../src/domain/comparing.ts';
import { comparing } from '../../../src/domain/comparing.ts';
import { tokensIn } from '../../../src/domain/sentences.ts';
import { createPlaybook } from '../../../src/playbook/playbook.ts';
import type { Line } from './table.ts';

type Words = readonly (readonly string[])[];
/** How near each of the texts is to these words. */
type Near = (words: readonly string[]) => ArrayLike<number> & Iterable<number>;
type Text = readonly [text: string, intent: string];

const folder = join(import.meta.dirname, '../../../../shared/data');
const first = 10;

/** How many of the ten texts that come nearest to each other one mean the same, by our way of comparing and by simpler ones. */
export async function textLines(): Promise<readonly Line[]> {
  const book = await createPlaybook({ readBytes, readText }).words();
  const { table: _, ...stems } = book;
  return [
    ...linesFor('banking77', banking(), 0.62, book, stems),
    ...linesFor('clinc150', clinc(), 0.7, book, stems),
  ];
}

function linesFor(
  set: string,
  texts: readonly Text[],
  goal: number,
  book: WordBook,
  stems: WordBook,
): readonly Line[] {
  if (texts.length === 0) {
    console.log(`${set} is not here and was left out.`);
    return [];
  }
  const all = texts.map(([text]) => tokensIn(text));
  const plain: WordBook = { stemOf: (word) => word, empty: new Set() };
  const measured: readonly (readonly [string, Near])[] = [
    ['recover', comparing(all, book)],
    ['the words by their stems alone', comparing(all, stems)],
    ['the words as they stand', comparing(all, plain)],
    ['the share of words in common', sharedWords(all)],
  ];
  return measured.map(([name, near], at) => {
    const precision = precisionOf(texts, near);
    return {
      name: `${set}, ${name}`,
      cells: [precision.toFixed(3), at === 0 ? goal.toFixed(2) : ''],
      falls: at === 0 && precision < goal ? ['P@10'] : [],
    };
  });
}

function precisionOf(texts: readonly Text[], near: Near): number {
  const shares = texts.map(([text, intent], own) => {
    const scores = [...near(tokensIn(text))];
    const order = scores.map((score, at) => ({ score, at })).filter(({ at }) => at !== own);
    const best = order.sort((left, right) => right.score - left.score || left.at - right.at).slice(0, first);
    return best.filter(({ at }) => texts[at]?.[1] === intent).length / first;
  });
  return shares.reduce((sum, one) => sum + one, 0) / shares.length;
}

function sharedWords(all: Words): Near {
  const sets = all.map((words) => new Set(words));
  return (words) => {
    const asked = new Set(words);
    return sets.map((set) => {
      const both = [...asked].filter((word) => set.has(word)).length;
      return both / Math.max(1, asked.size + set.size - both);
    });
  };
}

function banking(): readonly Text[] {
  const path = join(folder, 'banking77/test.csv');
  if (!existsSync(path)) return [];
  const rows: readonly Readonly<Record<string, string>>[] = parse(readFileSync(path, 'utf8'), {
    columns: true,
  });
  return rows.map(({ text = '', category = '' }) => [text, category]);
}

function clinc(): readonly Text[] {
  const path = join(folder, 'clinc150/data_full.json');
  if (!existsSync(path)) return [];
  return (JSON.parse(readFileSync(path, 'utf8')) as { readonly test: readonly Text[] }).test;
}
