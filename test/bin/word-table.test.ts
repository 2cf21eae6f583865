import { expect, it } from 'vitest';
import { packed } from '../../bin/word-table.ts';
import { wordBook } from '../../src/playbook/words.ts';

it('a packed table tells of each word its rank and its direction, to a seventh of its longest part', async () => {
  const senses = [
    { word: 'board', rank: 2, direction: [1, -0.5, 0.2, 0] },
    { word: 'cfo', rank: 3, direction: [-4, 4, 0, 2] },
    { word: 'price', rank: 1, direction: [0, 0, 0, 0.5] },
  ];
  const files: Readonly<Record<string, Buffer>> = {
    'words/words.txt': Buffer.from('board\ncfo\nprice\n'),
    'words/senses.bin': packed(senses),
  };
  const readBytes = (path: string, from = 0, length = Number.POSITIVE_INFINITY) =>
    (files[path] ?? Buffer.alloc(0)).subarray(from, from + length);
  const { table } = await wordBook({ readText: async () => 'the a of', readBytes });
  expect([table?.size, table?.dimensions, table?.senseOf('boards')]).toEqual([3, 4, undefined]);
  for (const { word, rank, direction } of senses) {
    const found = table?.senseOf(word);
    const longest = Math.max(...direction.map(Math.abs));
    expect(found?.rank).toBe(rank);
    for (const [at, part] of direction.entries())
      expect(Math.abs((found?.direction[at] ?? 99) - part)).toBeLessThanOrEqual(longest / 7);
  }
});
